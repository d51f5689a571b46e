import { z } from 'zod';
import { analyse } from '../../analysis/analyse';
import { keptArticles } from '../../storage/kept';
import { recordRereading } from '../../storage/record';
import { knowledge } from './knowledge';
import { record } from './record';
import { publishSnapshot } from './snapshot';

const KEY = 'rereading';
/** So many articles at a time, so that the worker is never long at it. */
const BATCH = 40;

/** How far kept texts have been read again, and by which versions. */
const progressSchema = z
  .object({ analysis: z.string(), dossier: z.string(), after: z.string(), done: z.boolean() })
  .optional()
  .catch(undefined);

/**
 * Reads the next kept texts again where analysis, weights or dossier have moved on since; goes on where it left off.
 * @returns whether there is more to read
 */
export async function rereadKept(): Promise<boolean> {
  const { compiled, models, versions } = await knowledge();
  const stored = progressSchema.parse((await browser.storage.local.get(KEY))[KEY]);
  const isCurrent = stored?.analysis === versions.analysis && stored.dossier === versions.dossier;
  if (isCurrent && stored.done) return false;
  const { kept, last } = await keptArticles(record(), isCurrent ? stored.after : '', BATCH);
  for (const { row, blocks } of kept) {
    const findings = analyse(
      {
        title: row.title,
        blocks,
        ...(row.published === undefined ? {} : { published: row.published.day }),
        ...(row.lang === undefined ? {} : { lang: row.lang }),
      },
      compiled,
      models,
    );
    const { id, title, published } = row;
    await recordRereading(record(), { id, title, blocks, findings, published }, versions);
  }
  await browser.storage.local.set({ [KEY]: { ...versions, after: last ?? '', done: last === undefined } });
  if (kept.length > 0) await publishSnapshot();
  return last !== undefined;
}
