import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RecordDatabase } from '../../storage/database';
import { articleRow, decisionRow, passageRow, readingRow } from '../../storage/rows';

const folder = new URL('../fixtures/records/', import.meta.url);
const frozenSchema = z.object({
  version: z.number(),
  stores: z.record(z.string(), z.string()),
  before: z.record(z.string(), z.array(z.unknown())),
  /** The rows as the newest version has them. */
  after: z.record(z.string(), z.array(z.unknown())),
});

// Each version of the tables has a frozen record here: add one with every new version, and never change an old one.
describe.each(readdirSync(folder))('%s', (name) => {
  test('opens at the newest version with nothing lost', async () => {
    const frozen = frozenSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    const database = `frozen-${name}`;
    const old = new Dexie(database);
    old.version(frozen.version).stores(frozen.stores);
    for (const [table, rows] of Object.entries(frozen.before)) await old.table(table).bulkAdd(rows);
    old.close();

    const newest = new RecordDatabase(database);
    for (const [table, rows] of Object.entries(frozen.after))
      expect(await newest.table(table).toArray(), table).toEqual(rows);
    z.array(articleRow).parse(await newest.articles.toArray());
    z.array(passageRow).parse(await newest.passages.toArray());
    z.array(readingRow).parse(await newest.readings.toArray());
    z.array(decisionRow).parse(await newest.decisions.toArray());
    await newest.delete();
  });
});

test('there is a frozen record of every version', async () => {
  const db = new RecordDatabase('versions');
  await db.open();
  expect(readdirSync(folder)).toEqual(Array.from({ length: db.verno }, (_, i) => `v${i + 1}.json`));
  await db.delete();
});
