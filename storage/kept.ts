import { z } from 'zod';
import { BLOCK_ROLES, type Block } from '../analysis/types';
import { gunzip } from './bytes';
import type { RecordDatabase } from './database';
import type { ArticleRow } from './rows';

/** An article of the record with the newest version of its text. */
export interface KeptArticle {
  readonly row: ArticleRow;
  readonly blocks: readonly Block[];
}

const blocksSchema = z.array(z.object({ text: z.string(), role: z.enum(BLOCK_ROLES) }));

/**
 * The next articles of the record whose text is kept, in the order of their ids.
 * @param after id behind which to begin
 * @param count of articles to look at, with text or without
 * @returns with the id of the last one looked at; undefined when there is none behind `after`
 */
export async function keptArticles(
  db: RecordDatabase,
  after: string,
  count: number,
): Promise<{ kept: KeptArticle[]; last: string | undefined }> {
  const rows = await db.articles.where('id').above(after).limit(count).toArray();
  const texts = await db.texts.bulkGet(rows.map((row) => [row.id, row.version]));
  const kept: KeptArticle[] = [];
  for (const [i, row] of rows.entries()) {
    const blocks = await blocksOf(texts[i]?.blocks);
    if (blocks !== undefined) kept.push({ row, blocks });
  }
  return { kept, last: rows.at(-1)?.id };
}

/** A text that cannot be unpacked is as good as none: what was read in it stays as it is. */
async function blocksOf(packed: Uint8Array | undefined): Promise<Block[] | undefined> {
  if (packed === undefined) return undefined;
  try {
    return blocksSchema.parse(JSON.parse(await gunzip(new Uint8Array(packed))));
  } catch {
    return undefined;
  }
}
