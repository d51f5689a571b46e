import { z } from 'zod';

// Compiled parsers probe for `eval`, which the extension's content security policy forbids and reports.
z.config({ jitless: true });

const settingsSchema = z.object({
  /** Keep the texts of articles beside their readings, so that they can be read again by a better version. */
  keepTexts: z.boolean().catch(true),
  /** Days after which kept texts are dropped; the readings stay. */
  keepTextsDays: z.number().int().min(1).max(36_500).catch(365),
  /** Largest text that is kept, compressed, in bytes. */
  maxTextSize: z.number().int().positive().catch(2_000_000),
  /** The welcome page has been shown. */
  welcomed: z.boolean().catch(false),
});
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'settings';

/** The user's settings; a value that makes no sense is replaced by its default, the others stay. */
export async function settings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsSchema.parse(
    z
      .record(z.string(), z.unknown())
      .catch({})
      .parse(stored[KEY] ?? {}),
  );
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const next = settingsSchema.parse({ ...(await settings()), ...change });
  await browser.storage.local.set({ [KEY]: next });
  return next;
}
