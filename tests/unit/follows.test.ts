import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../analysis/analyse';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { articleOf, prepare, recordSchema } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();

function statuses(record: object): Record<string, string> {
  const prepared = prepare(recordSchema.parse({ id: 'x', lang: 'en', ...record }));
  const { items } = analyse(articleOf(prepared.record, prepared.blocks), korea, models);
  return Object.fromEntries(items.map(({ item, status }) => [item, status]));
}

/** An item, a day on which it is pending, and how a report names it. */
const ITEMS = [
  ['second-trump-kim-meeting', '2018-10-10', 'the second summit between Donald Trump and Kim Jong Un'],
  ['three-way-summit', '2018-08-10', 'the three-way summit of Moon Jae-in, Donald Trump and Kim Jong Un'],
  ['end-of-war-declaration', '2018-08-10', 'the declaration to end the Korean War'],
  ['kim-seoul-visit', '2018-11-10', "Kim Jong Un's return visit to Seoul"],
  ['working-level-talks', '2018-10-20', 'the working-level talks between the United States and North Korea'],
] as const;

const PREDICATES = [
  ['proposed', (item: string) => `A spokesman for the Blue House called for ${item} on Monday.`],
  ['in-talks', (item: string) => `Officials of both sides are discussing ${item}, the Blue House said on Monday.`],
  ['agreed', (item: string) => `Both sides have agreed on ${item}, the Blue House said on Monday.`],
  ['scheduled', (item: string) => `${capital(item)} is scheduled for December 12, the Blue House said.`],
  ['stalled', (item: string) => `${capital(item)} remains deadlocked, the Blue House said on Monday.`],
  ['postponed', (item: string) => `${capital(item)} has been postponed until next year, the Blue House said.`],
  ['cancelled', (item: string) => `${capital(item)} has been cancelled, the Blue House said on Monday.`],
  ['rejected', (item: string) => `North Korea has rejected ${item}, its foreign ministry said on Monday.`],
] as const;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

describe('the same sentence with another predicate is another status', () => {
  const title = 'Seoul, Washington and Pyongyang: what was said on Monday';
  const cases = ITEMS.flatMap(([item, published, phrase]) =>
    PREDICATES.map(([status, sentence]) => ({ item, status, published, text: sentence(phrase) })),
  );
  for (const { item, status, published, text } of cases) {
    test(`${item}: ${status}`, () => {
      const around = `${text} Kim Jong Un and Donald Trump were not heard of.`;
      expect(statuses({ title, published, text: around })[item]).toBe(status);
    });
  }
});

describe('the same text on other days', () => {
  const records = readFileSync(new URL('../fixtures/articles/status.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { published: string; text: string; title: string; lang: string });
  const shifted = (text: string, years: number) =>
    text.replace(/\b(20[12]\d)\b/g, (year) => String(Number(year) + years));

  test('says the same of what it speaks of, with all its years moved by two', () => {
    let same = 0;
    let all = 0;
    for (const record of records) {
      const now = statuses(record);
      const moved = statuses({
        ...record,
        title: shifted(record.title, 2),
        text: shifted(record.text, 2),
        published: shifted(record.published, 2),
      });
      for (const [item, status] of Object.entries(now)) {
        if (moved[item] === undefined) continue;
        all++;
        if (moved[item] === status) same++;
      }
    }
    expect(records.length).toBeGreaterThan(40);
    expect(all).toBeGreaterThan(100);
    expect(same / all).toBeGreaterThan(0.85);
  }, 60_000);
});
