import { z } from 'zod';
import type { RecordDatabase } from './database';
import { exportSchema, fromBase64 } from './exports/data';
import { refreshBoard } from './record';

/** A file that cannot be imported; the message says where it is wrong and that nothing was changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

export interface ImportCounts {
  readonly articles: number;
  readonly readings: number;
  readonly decisions: number;
}

/**
 * Takes in a JSON export: checks all of it, then writes once. Rows of the file replace rows of the same id; others stay.
 * @param text content of the file
 * @throws {ImportError} when it is no export of this program, or damaged; nothing is written then
 */
export async function importRecord(db: RecordDatabase, text: string): Promise<ImportCounts> {
  const parsed = exportSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, 10)
      .map((issue) => `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`);
    throw new ImportError(
      `Nothing was imported. The file is not a complete export of Summit Status:\n${lines.join('\n')}`,
    );
  }
  const { articles, texts, passages, readings, decisions } = parsed.data;
  const known = new Set(passages.map((passage) => passage.id));
  const lost = readings.find((reading) => !known.has(reading.passage));
  if (lost !== undefined) {
    throw new ImportError(`Nothing was imported. The reading ${lost.id} has no passage in the file; export it again.`);
  }
  await db.transaction('rw', [db.articles, db.texts, db.passages, db.readings, db.decisions, db.board], async () => {
    for (const article of articles) {
      await db.readings.where('article').equals(article.id).delete();
      await db.passages.where('article').equals(article.id).delete();
    }
    await db.articles.bulkPut(articles);
    await db.texts.bulkPut(
      texts.map(({ blocks, ...row }) => ({ ...row, ...(blocks === undefined ? {} : { blocks: fromBase64(blocks) }) })),
    );
    await db.passages.bulkPut(passages);
    await db.readings.bulkPut(readings);
    await db.decisions.bulkPut(decisions);
    const items = [...readings, ...decisions].map((row) => row.item);
    await refreshBoard(db, new Set([...items, ...(await db.board.toCollection().primaryKeys())]));
  });
  return { articles: articles.length, readings: readings.length, decisions: decisions.length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ImportError(
      'Nothing was imported. The file is not JSON; choose a file that this program exported as JSON.',
    );
  }
}
