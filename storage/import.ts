import { z } from 'zod';
import type { RecordDatabase } from './database';
import { type ExportedRecord, exportSchema, fromBase64 } from './exports/data';
import { refreshBoard } from './record';
import type { ArticleRow, TextRow } from './rows';

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
 * Takes in a JSON export: checks all of it, then writes once. Of an article on both sides, what was read of it last
 * stays, with the versions of its text from both; decisions of the file replace those of the same id.
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
  const fault = faultOf(parsed.data);
  if (fault !== undefined) throw new ImportError(`Nothing was imported. ${fault}; export it again.`);
  await db.transaction('rw', [db.articles, db.texts, db.passages, db.readings, db.decisions, db.board], async () => {
    const stays = new Set<string>();
    for (const article of articles) {
      const ours = await db.articles.get(article.id);
      const theirTexts = texts.filter((text) => text.article === article.id).map(textOf);
      const ourTexts = await db.texts
        .where('[article+version]')
        .between([article.id, 0], [article.id, Infinity])
        .toArray();
      if (ours !== undefined && ours.lastRead >= article.lastRead) stays.add(article.id);
      const merged = mergeArticle(article, ours, [...ourTexts, ...theirTexts]);
      await db.articles.put(merged.article);
      await db.texts.bulkDelete(ourTexts.map((text) => [text.article, text.version]));
      await db.texts.bulkPut(merged.texts);
      if (stays.has(article.id)) continue;
      await db.readings.where('article').equals(article.id).delete();
      await db.passages.where('article').equals(article.id).delete();
    }
    await db.passages.bulkPut(passages.filter((passage) => !stays.has(passage.article)));
    await db.readings.bulkPut(readings.filter((reading) => !stays.has(reading.article)));
    await db.decisions.bulkPut(decisions);
    const items = [...readings, ...decisions].map((row) => row.item);
    await refreshBoard(db, new Set([...items, ...(await db.board.toCollection().primaryKeys())]));
  });
  return { articles: articles.length, readings: readings.length, decisions: decisions.length };
}

/** What does not fit together in an export, as a sentence without its full stop. */
function faultOf({ articles, texts, passages, readings }: ExportedRecord): string | undefined {
  for (const [name, rows] of Object.entries({ article: articles, passage: passages, reading: readings })) {
    const seen = new Set<string>();
    const twice = rows.find(({ id }) => seen.size === seen.add(id).size);
    if (twice !== undefined) return `The ${name} ${twice.id} is in the file twice`;
  }
  const days = new Map(articles.map((article) => [article.id, article.day]));
  const orphan = [...texts, ...passages, ...readings].find((row) => !days.has(row.article));
  if (orphan !== undefined) return `What was read in ${orphan.article} has no article in the file`;
  const places = new Map(passages.map((passage) => [passage.id, passage.article]));
  for (const reading of readings) {
    if (places.get(reading.passage) !== reading.article) return `The reading ${reading.id} has no passage in the file`;
    if (days.get(reading.article) !== reading.day) return `The reading ${reading.id} has another day than its article`;
  }
  return undefined;
}

/** An article of both sides: as it was read last, first seen when either saw it, with every version of its text. */
function mergeArticle(
  theirs: ArticleRow,
  ours: ArticleRow | undefined,
  texts: readonly TextRow[],
): { article: ArticleRow; texts: TextRow[] } {
  if (ours === undefined) return { article: theirs, texts: [...texts] };
  const newest = ours.lastRead >= theirs.lastRead ? ours : theirs;
  const versions = new Map(texts.map((text) => [`${text.seen} ${text.hash}`, text]));
  const ordered = [...versions.values()].sort(
    (a, b) => Number(a.hash === newest.hash) - Number(b.hash === newest.hash) || a.seen - b.seen,
  );
  return {
    article: { ...newest, firstSeen: Math.min(ours.firstSeen, theirs.firstSeen), version: Math.max(1, ordered.length) },
    texts: ordered.map((text, i) => ({ ...text, version: i + 1 })),
  };
}

function textOf({ blocks, ...row }: ExportedRecord['texts'][number]): TextRow {
  return { ...row, ...(blocks === undefined ? {} : { blocks: fromBase64(blocks) }) };
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
