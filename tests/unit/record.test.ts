import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Findings, Statement } from '../../analysis/types';
import { gunzip } from '../../storage/bytes';
import { RecordDatabase } from '../../storage/database';
import { readRecord } from '../../storage/exports/data';
import { toJson } from '../../storage/exports/json';
import { ImportError, importRecord } from '../../storage/import';
import { keptArticles } from '../../storage/kept';
import { forgetArticle, linkPassages, type ReadArticle, recordArticle, recordRereading } from '../../storage/record';

const NOW = Date.UTC(2019, 0, 1);
const QUOTE = 'The White House is working on a second meeting.';
const OPTIONS = { versions: { analysis: '1', dossier: 'd' }, now: NOW, keepText: true, maxTextSize: 1_000_000 };

function statement(status: Statement['status']): Statement {
  return {
    item: 'second-trump-kim-meeting',
    status,
    polarity: 'affirmed',
    modality: 'fact',
    speakerRole: 'party',
    cue: 'working on',
    background: false,
    block: 0,
    start: 0,
    end: QUOTE.length,
    quote: QUOTE,
    weight: 1,
  };
}

function article(over: Partial<ReadArticle> = {}, status: Statement['status'] = 'in-talks'): ReadArticle {
  const findings: Findings = {
    topic: { relevant: true, score: 0.9, reasons: [], unsure: false },
    mentions: [],
    strangers: [],
    items: [
      { item: 'second-trump-kim-meeting', status, confidence: 0.8, recalled: false, statements: [statement(status)] },
    ],
  };
  return {
    id: 'https://news.test/a',
    url: 'https://news.test/a',
    title: 'Title',
    outlet: 'Wire',
    published: { day: '2018-09-11' },
    blocks: [{ text: `${QUOTE} More follows.`, role: 'paragraph' }],
    findings,
    ...over,
  };
}

let db: RecordDatabase;
beforeEach(() => {
  db = new RecordDatabase(`test-${Math.random()}`);
});
afterEach(async () => {
  await db.delete();
});

async function counts(): Promise<number[]> {
  return Promise.all([
    db.articles.count(),
    db.texts.count(),
    db.passages.count(),
    db.readings.count(),
    db.board.count(),
  ]);
}

describe('an article', () => {
  test('is recorded with its text, its passage, its reading and the board', async () => {
    expect(await recordArticle(db, article(), OPTIONS)).toBe(true);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
    expect(await db.board.get('second-trump-kim-meeting')).toMatchObject({
      status: 'in-talks',
      since: '2018-09-11',
      quote: QUOTE,
      outlet: 'Wire',
    });
    const [text] = await db.texts.toArray();
    expect(JSON.parse(await gunzip(text?.blocks as Uint8Array<ArrayBuffer>))).toEqual(article().blocks);
  });

  test('that is read again adds no row', async () => {
    await recordArticle(db, article(), OPTIONS);
    expect(await recordArticle(db, article(), { ...OPTIONS, now: NOW + 1_000 })).toBe(false);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
    expect(await db.articles.toCollection().first()).toMatchObject({
      firstSeen: NOW,
      lastRead: NOW + 1_000,
      version: 1,
    });
  });

  test('whose text has changed gets a version, and its readings are replaced', async () => {
    await recordArticle(db, article(), OPTIONS);
    await recordArticle(
      db,
      article({ blocks: [{ text: `${QUOTE} It was cancelled.`, role: 'paragraph' }] }, 'cancelled'),
      OPTIONS,
    );
    expect(await db.articles.toCollection().first()).toMatchObject({ version: 2 });
    expect(await counts()).toEqual([1, 2, 1, 1, 1]);
    expect((await db.board.toCollection().first())?.status).toBe('cancelled');
  });

  test('is recorded whole or not at all', async () => {
    const broken = article();
    db.board.hook('creating', () => {
      throw new Error('stopped in the middle');
    });
    await expect(recordArticle(db, broken, OPTIONS)).rejects.toThrow();
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  test('without its text, where the user keeps none or it is too large', async () => {
    await recordArticle(db, article(), { ...OPTIONS, keepText: false });
    expect((await db.texts.toCollection().first())?.blocks).toBeUndefined();
    await recordArticle(db, article({ id: 'https://news.test/b' }), { ...OPTIONS, maxTextSize: 10 });
    expect((await db.texts.toArray()).every((row) => row.blocks === undefined)).toBe(true);
  });

  test('without a date is kept and moves no board', async () => {
    const { published: _, ...undated } = article();
    await recordArticle(db, undated, OPTIONS);
    expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  });

  test('dated in days to come is kept as undated, and moves no board', async () => {
    await recordArticle(db, article({ published: { day: '2100-01-01' } }), OPTIONS);
    expect((await db.articles.toArray())[0]).toMatchObject({ day: '0000-00-00' });
    expect(await db.board.count()).toBe(0);
  });

  test('that is forgotten leaves nothing', async () => {
    await recordArticle(db, article(), OPTIONS);
    await forgetArticle(db, 'https://news.test/a');
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  test('keeps the links of its quotes when it is read again', async () => {
    await recordArticle(db, article(), OPTIONS);
    const [passage] = await db.passages.toArray();
    await linkPassages(db, { [passage?.id ?? '']: ':~:text=working', unknown: ':~:text=x' });
    await recordArticle(db, article(), OPTIONS);
    expect((await db.board.toCollection().first())?.fragment).toBe(':~:text=working');
    expect(await db.passages.count()).toBe(1);
  });
});

describe('a kept text that is read again by a better version', () => {
  const BETTER = { analysis: '2', dossier: 'd' };
  const readAgain = async (status: Statement['status']) => {
    const { kept } = await keptArticles(db, '', 10);
    for (const { row, blocks } of kept) {
      const { id, title, published } = row;
      await recordRereading(db, { id, title, blocks, published, findings: article({}, status).findings }, BETTER);
    }
    return kept.length;
  };

  test('changes the readings and the board, and nothing else', async () => {
    await recordArticle(db, article(), OPTIONS);
    const [passage] = await db.passages.toArray();
    await linkPassages(db, { [passage?.id ?? '']: ':~:text=working' });
    const before = await db.articles.toArray();
    expect(await readAgain('agreed')).toBe(1);
    expect(await db.articles.toArray()).toEqual(before);
    expect(await db.readings.toArray()).toMatchObject([{ status: 'agreed', analysis: '2', day: '2018-09-11' }]);
    expect(await db.board.toArray()).toMatchObject([{ status: 'agreed', fragment: ':~:text=working' }]);
  });

  test('leaves the decision of the user in force', async () => {
    await recordArticle(db, article(), OPTIONS);
    const [passage] = await db.passages.toArray();
    await db.decisions.add({
      id: 'v',
      kind: 'verdict',
      passage: passage?.id ?? '',
      item: 'second-trump-kim-meeting',
      status: 'postponed',
      reason: '',
      made: NOW,
    });
    await readAgain('agreed');
    expect(await db.board.toArray()).toMatchObject([{ status: 'postponed' }]);
  });

  test('is passed over where it is not kept or cannot be unpacked, with its old reading', async () => {
    await recordArticle(db, article(), { ...OPTIONS, keepText: false });
    await recordArticle(db, article({ id: 'https://news.test/b' }), OPTIONS);
    await db.texts
      .where('[article+version]')
      .equals(['https://news.test/b', 1])
      .modify({ blocks: new Uint8Array([1]) });
    expect(await readAgain('agreed')).toBe(0);
    expect((await db.readings.toArray()).map((reading) => reading.analysis)).toEqual(['1', '1']);
  });

  test('is found from where the last batch ended', async () => {
    for (const name of ['a', 'b', 'c']) await recordArticle(db, article({ id: `https://news.test/${name}` }), OPTIONS);
    const first = await keptArticles(db, '', 2);
    const rest = await keptArticles(db, first.last ?? '', 2);
    expect([...first.kept, ...rest.kept].map(({ row }) => row.id.at(-1))).toEqual(['a', 'b', 'c']);
    expect((await keptArticles(db, rest.last ?? '', 2)).last).toBeUndefined();
  });
});

describe('the export', () => {
  test('is imported again without loss', async () => {
    await recordArticle(db, article(), OPTIONS);
    await db.decisions.add({
      id: 'd',
      kind: 'override',
      item: 'second-trump-kim-meeting',
      status: 'postponed',
      from: '2018-10-01',
      reason: 'why',
      made: 5,
    });
    const record = await readRecord(db, new Date(0));
    const other = new RecordDatabase(`test-${Math.random()}`);
    expect(await importRecord(other, toJson(record))).toEqual({ articles: 1, readings: 1, decisions: 1 });
    expect(await readRecord(other, new Date(0))).toEqual(record);
    expect((await other.board.toCollection().first())?.status).toBe('postponed');
    await other.delete();
  });

  test.each([
    ['no JSON', '{', 'not JSON'],
    ['another format', '{"format":"x"}', 'format'],
    ['a newer version', JSON.stringify({ format: 'summit-status', version: 99 }), 'version'],
  ])('is refused when it is %s, and nothing is changed', async (_, text, word) => {
    await recordArticle(db, article(), OPTIONS);
    const before = await readRecord(db, new Date(0));
    await expect(importRecord(db, text)).rejects.toThrow(ImportError);
    await expect(importRecord(db, text)).rejects.toThrow(word);
    expect(await readRecord(db, new Date(0))).toEqual(before);
  });

  test('of an older state takes nothing back, and versions of both sides stay', async () => {
    await recordArticle(db, article(), OPTIONS);
    const older = toJson(await readRecord(db, new Date(0)));
    const changed = article({ blocks: [{ text: `${QUOTE} Changed.`, role: 'paragraph' }] }, 'agreed');
    await recordArticle(db, changed, { ...OPTIONS, now: NOW + 1_000 });
    const before = await readRecord(db, new Date(0));
    await importRecord(db, older);
    expect(await readRecord(db, new Date(0))).toEqual(before);

    const other = new RecordDatabase(`test-${Math.random()}`);
    const elsewhere = article({ blocks: [{ text: `${QUOTE} Elsewhere.`, role: 'paragraph' }] });
    await recordArticle(other, elsewhere, { ...OPTIONS, now: NOW + 500 });
    await importRecord(db, toJson(await readRecord(other, new Date(0))));
    expect(await db.articles.toArray()).toMatchObject([{ version: 3, firstSeen: NOW, lastRead: NOW + 1_000 }]);
    expect((await db.texts.toArray()).map((text) => text.seen)).toEqual([NOW, NOW + 500, NOW + 1_000]);
    expect((await db.board.toArray())[0]?.status).toBe('agreed');
    await other.delete();
  });

  test.each([
    ['an address that a click would run', { articles: [{ url: 'javascript:alert(1)' }] }, 'articles[0].url'],
    ['a reading on another day than its article', { readings: [{ day: '2019-01-01' }] }, 'day'],
    ['a passage of no article', { passages: [{ article: 'https://gone.test/1' }] }, 'has no article'],
  ])('is refused when it has %s', async (_, damage, word) => {
    await recordArticle(db, article(), OPTIONS);
    const record: Record<string, unknown> = { ...(await readRecord(db, new Date(0))) };
    for (const [table, rows] of Object.entries(damage)) {
      record[table] = (record[table] as object[]).map((row, i) => ({ ...row, ...rows[i] }));
    }
    await expect(importRecord(db, JSON.stringify(record))).rejects.toThrow(word);
  });

  test('is refused when it has two articles of one address', async () => {
    await recordArticle(db, article(), OPTIONS);
    const record = await readRecord(db, new Date(0));
    const text = JSON.stringify({ ...record, articles: [...record.articles, ...record.articles] });
    await expect(importRecord(db, text)).rejects.toThrow('twice');
  });

  test('is refused when a reading has lost its passage', async () => {
    await recordArticle(db, article(), OPTIONS);
    const record = await readRecord(db, new Date(0));
    await expect(importRecord(db, JSON.stringify({ ...record, passages: [] }))).rejects.toThrow('has no passage');
  });
});

test('the record opens at its first version, with the tables that the design names', async () => {
  await db.open();
  expect(db.verno).toBe(1);
  expect(db.tables.map((table) => table.name).sort()).toEqual([
    'articles',
    'board',
    'decisions',
    'passages',
    'readings',
    'texts',
  ]);
  expect(Dexie.semVer).toMatch(/^4\./);
});
