import type { Block, Findings, Statement } from '../analysis/types';
import { standingOn } from './board';
import { digest, gzip } from './bytes';
import type { RecordDatabase } from './database';
import { type ArticleRow, type BoardRow, type PassageRow, type ReadingRow, UNDATED } from './rows';

/** Everything that is known of an article that was read. */
export interface ReadArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly outlet?: string;
  readonly lang?: string;
  readonly published?: { readonly day: string; readonly instant?: number };
  readonly blocks: readonly Block[];
  readonly findings: Findings;
}

/** What readings are made of. */
type Reread = Pick<ReadArticle, 'id' | 'title' | 'blocks' | 'findings'> & {
  readonly published?: ArticleRow['published'];
};

/** What a reading is made by; a change of either makes old readings worth reading again. */
export interface Versions {
  readonly analysis: string;
  readonly dossier: string;
}

export interface RecordOptions {
  readonly versions: Versions;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the article's text is kept beside its readings. */
  readonly keepText: boolean;
  /** Largest text to keep, in bytes when compressed. */
  readonly maxTextSize: number;
}

const CONTEXT = 32;

/**
 * Writes what was read of an article: all of it or nothing, in one transaction. Reading the same text again adds no row.
 * @returns whether the article, or a version of it, was new
 */
export async function recordArticle(db: RecordDatabase, read: ReadArticle, options: RecordOptions): Promise<boolean> {
  const article = undatedIfAhead(read, options.now);
  const hash = await digest(article.blocks.map((block) => block.text).join('\n'));
  const { passages, readings } = await rowsOf(article, options.versions);
  const known = await db.articles.get(article.id);
  const isNew = known === undefined || known.hash !== hash;
  const text = isNew ? await textOf(article.blocks, options) : undefined;
  const version = (known?.version ?? 0) + (isNew ? 1 : 0);
  const row: ArticleRow = {
    id: article.id,
    url: article.url,
    title: article.title,
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(article.lang === undefined ? {} : { lang: article.lang }),
    ...(article.published === undefined ? {} : { published: article.published }),
    day: article.published?.day ?? UNDATED,
    firstSeen: known?.firstSeen ?? options.now,
    lastRead: options.now,
    version,
    hash,
    score: article.findings.topic.score,
  };
  await db.transaction('rw', [db.articles, db.texts, db.passages, db.readings, db.decisions, db.board], async () => {
    await db.articles.put(row);
    if (isNew)
      await db.texts.put({
        article: article.id,
        version,
        seen: options.now,
        hash,
        size: text?.byteLength ?? 0,
        ...(text === undefined ? {} : { blocks: text }),
      });
    await replaceReadings(db, article.id, passages, readings);
  });
  return isNew;
}

/**
 * Puts new readings in the place of those that an article has, made of the same text by other versions. The article
 * itself, when it was read, and links to quotes that are still among its passages stay.
 */
export async function recordRereading(db: RecordDatabase, read: Reread, versions: Versions): Promise<void> {
  const { passages, readings } = await rowsOf(read, versions);
  await db.transaction('rw', [db.articles, db.passages, db.readings, db.decisions, db.board], async () => {
    if ((await db.articles.get(read.id)) === undefined) return;
    await db.articles.update(read.id, { score: read.findings.topic.score });
    await replaceReadings(db, read.id, passages, readings);
  });
}

/** Call it within a transaction. */
async function replaceReadings(
  db: RecordDatabase,
  id: string,
  passages: readonly PassageRow[],
  readings: readonly ReadingRow[],
): Promise<void> {
  const before = await db.readings.where('article').equals(id).toArray();
  const known = await db.passages.where('article').equals(id).toArray();
  const linked = new Map(known.map((passage) => [passage.id, passage.fragment]));
  await db.readings.where('article').equals(id).delete();
  await db.passages.where('article').equals(id).delete();
  await db.passages.bulkPut(passages.map((passage) => withFragment(passage, linked.get(passage.id))));
  await db.readings.bulkPut([...readings]);
  await refreshBoard(db, new Set([...before, ...readings].map((reading) => reading.item)));
}

/** Takes an article out of the record, with all that was read in it. */
export async function forgetArticle(db: RecordDatabase, id: string): Promise<void> {
  await db.transaction('rw', [db.articles, db.texts, db.passages, db.readings, db.decisions, db.board], async () => {
    const readings = await db.readings.where('article').equals(id).toArray();
    await db.articles.delete(id);
    await db.texts.where('[article+version]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete();
    await db.passages.where('article').equals(id).delete();
    await db.readings.where('article').equals(id).delete();
    await refreshBoard(db, new Set(readings.map((reading) => reading.item)));
  });
}

const DAY = 86_400_000;

/** A day that nowhere on earth has come yet is a mistake of the page, and would stand above all that follows. */
function undatedIfAhead(article: ReadArticle, now: number): ReadArticle {
  const { published, ...undated } = article;
  return published !== undefined && Date.parse(published.day) > now + DAY ? undated : article;
}

function withFragment(passage: PassageRow, fragment: string | undefined): PassageRow {
  return fragment === undefined ? passage : { ...passage, fragment };
}

/** A later day than any article's: the board of now. */
const NEWEST = '9999-12-31';

/** Makes the board's ready rows of some items anew from their readings; call it within a transaction. */
export async function refreshBoard(db: RecordDatabase, items: ReadonlySet<string>): Promise<void> {
  for (const item of items) {
    const row = await boardRowOn(db, item, NEWEST);
    if (row === undefined) await db.board.delete(item);
    else await db.board.put(row);
  }
}

/** An item's line on the board of a day. */
async function boardRowOn(db: RecordDatabase, item: string, day: string): Promise<BoardRow | undefined> {
  const readings = await db.readings
    .where('[item+leading+day]')
    .between([item, 1, UNDATED], [item, 1, day], true, true)
    .toArray();
  const decisions = await db.decisions.where('item').equals(item).toArray();
  const standing = standingOn(day, readings, decisions);
  if (standing === undefined) return undefined;
  const { reading } = standing;
  const [article, passage] = await Promise.all([db.articles.get(reading.article), db.passages.get(reading.passage)]);
  if (article === undefined || passage === undefined) return undefined;
  const others = await db.articles.bulkGet(standing.copies.map((copy) => copy.article));
  const copies = [...new Set(others.flatMap((other) => other?.outlet ?? []))].filter((one) => one !== article.outlet);
  return {
    item,
    status: standing.status,
    confidence: reading.confidence,
    since: standing.since,
    day: reading.day,
    quote: passage.selector.exact,
    ...(passage.fragment === undefined ? {} : { fragment: passage.fragment }),
    article: article.url,
    title: article.title,
    ...(article.outlet === undefined ? {} : { outlet: article.outlet }),
    ...(copies.length === 0 ? {} : { copies }),
    ...(reading.about === undefined ? {} : { about: reading.about }),
    decided: standing.decided,
    waiting: standing.waiting,
  };
}

/** A quote's selector in its article. */
function selectorOf(statement: Statement, article: Pick<ReadArticle, 'title' | 'blocks'>): PassageRow['selector'] {
  const { quote, block, start, end } = statement;
  const text = block < 0 ? article.title : (article.blocks[block]?.text ?? '');
  return {
    exact: quote,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    block,
    start,
    end,
  };
}

/** The id of the passage that a statement stands in: the same quote in the same place of the same article. */
export function passageId(
  id: string,
  statement: Statement,
  article: Pick<ReadArticle, 'title' | 'blocks'>,
): Promise<string> {
  const { prefix, exact, suffix } = selectorOf(statement, article);
  return digest(`${id}\n${prefix}\n${exact}\n${suffix}`);
}

/** Adds links to the quotes of passages that are in the record; others are passed over. */
export async function linkPassages(db: RecordDatabase, fragments: Readonly<Record<string, string>>): Promise<void> {
  await db.transaction('rw', [db.articles, db.passages, db.readings, db.decisions, db.board], async () => {
    const known = await db.passages.where('id').anyOf(Object.keys(fragments)).toArray();
    await db.passages.bulkPut(known.map((passage) => ({ ...passage, fragment: fragments[passage.id] ?? '' })));
    const readings = await db.readings
      .where('passage')
      .anyOf(known.map((passage) => passage.id))
      .toArray();
    await refreshBoard(db, new Set(readings.map((reading) => reading.item)));
  });
}

/** The rows of an article's passages and readings. */
export async function rowsOf(
  article: Reread,
  versions: Versions,
): Promise<{ passages: PassageRow[]; readings: ReadingRow[] }> {
  const passages = new Map<string, PassageRow>();
  const readings: ReadingRow[] = [];
  for (const finding of article.findings.items) {
    for (const [i, statement] of finding.statements.entries()) {
      const passage = await passageId(article.id, statement, article);
      passages.set(passage, { id: passage, article: article.id, selector: selectorOf(statement, article) });
      readings.push({
        id: `${passage}/${finding.item}`,
        passage,
        article: article.id,
        item: finding.item,
        status: i === 0 ? finding.status : statement.status,
        confidence: finding.confidence,
        leading: i === 0 ? 1 : 0,
        cue: statement.cue,
        speakerRole: statement.speakerRole,
        ...(statement.speaker === undefined ? {} : { speaker: statement.speaker }),
        weight: statement.weight,
        ...(finding.recalled ? { recalled: true } : {}),
        ...(statement.about === undefined ? {} : { about: statement.about }),
        words: await digest(statement.quote.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')),
        day: article.published?.day ?? UNDATED,
        ...(article.published?.instant === undefined ? {} : { instant: article.published.instant }),
        ...versions,
      });
    }
  }
  return { passages: [...passages.values()], readings };
}

async function textOf(blocks: readonly Block[], options: RecordOptions): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!options.keepText) return undefined;
  const bytes = await gzip(JSON.stringify(blocks));
  return bytes.byteLength <= options.maxTextSize ? bytes : undefined;
}
