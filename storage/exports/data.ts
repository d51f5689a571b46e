import { z } from 'zod';
import type { RecordDatabase } from '../database';
import { articleRow, decisionRow, passageRow, readingRow, textRow } from '../rows';

/** Format of the JSON export. A change of its shape is a new number and a migration of old files. */
const EXPORT_VERSION = 1;

const exportedText = textRow.extend({ blocks: z.base64().optional() });

/** The whole record as it leaves the browser. The board is not in it: it follows from the rest. */
export const exportSchema = z.strictObject({
  format: z.literal('summit-status'),
  version: z.literal(EXPORT_VERSION),
  /** When it was made, ISO 8601. */
  exported: z.iso.datetime(),
  articles: z.array(articleRow),
  texts: z.array(exportedText),
  passages: z.array(passageRow),
  readings: z.array(readingRow),
  decisions: z.array(decisionRow),
});
export type ExportedRecord = z.infer<typeof exportSchema>;

/** Reads the whole record in one transaction, so that it fits together. */
export async function readRecord(db: RecordDatabase, now: Date): Promise<ExportedRecord> {
  return db.transaction('r', [db.articles, db.texts, db.passages, db.readings, db.decisions], async () => ({
    format: 'summit-status' as const,
    version: EXPORT_VERSION,
    exported: now.toISOString(),
    articles: await db.articles.toArray(),
    texts: (await db.texts.toArray()).map(({ blocks, ...text }) => ({
      ...text,
      ...(blocks === undefined ? {} : { blocks: toBase64(blocks) }),
    })),
    passages: await db.passages.toArray(),
    readings: await db.readings.toArray(),
    decisions: await db.decisions.toArray(),
  }));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of a base64 text. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
