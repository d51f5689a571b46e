import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOn } from '../../storage/board';
import type { DecisionRow, ReadingRow } from '../../storage/rows';
import { UNDATED } from '../../storage/rows';

let next = 0;
function reading(day: string, status: ReadingRow['status'], over: Partial<ReadingRow> = {}): ReadingRow {
  const id = `r${next++}`;
  return {
    id,
    passage: id,
    article: 'https://a.test/',
    item: 'meeting',
    status,
    confidence: 0.8,
    leading: 1,
    cue: '',
    speakerRole: 'party',
    weight: 1,
    day,
    analysis: '1',
    dossier: 'x',
    ...over,
  };
}
const on = (day: string, readings: readonly ReadingRow[], decisions: readonly DecisionRow[] = []) =>
  standingOn(day, readings, decisions);

describe('the board of a day', () => {
  const told = [
    reading('2018-06-13', 'proposed'),
    reading('2018-09-11', 'in-talks'),
    reading('2018-09-12', 'in-talks'),
    reading('2019-02-05', 'scheduled'),
  ];

  test('shows the newest word published by then', () => {
    expect(on('2018-06-12', told)).toBeUndefined();
    expect(on('2018-07-01', told)?.status).toBe('proposed');
    expect(on('2019-02-06', told)?.status).toBe('scheduled');
  });

  test('tells since when it stands like that', () => {
    expect(on('2018-10-01', told)?.since).toBe('2018-09-11');
  });

  test('is the same in whatever order the articles were read', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (order) => {
        expect(on('2018-12-31', order)).toEqual(on('2018-12-31', told));
      }),
    );
  });

  test('leaves an unsure reading to the user', () => {
    const standing = on('2019-03-01', [...told, reading('2019-02-20', 'cancelled', { confidence: 0.2 })]);
    expect(standing).toMatchObject({ status: 'scheduled', waiting: 1 });
  });

  test('lets nobody wait for what an unsure reading says as well', () => {
    const standing = on('2019-03-01', [...told, reading('2019-02-20', 'scheduled', { confidence: 0.2 })]);
    expect(standing).toMatchObject({ status: 'scheduled', waiting: 0 });
  });

  test('is never turned back by an article that recalls the past', () => {
    const recalled = reading('2019-02-20', 'held', { recalled: true });
    expect(on('2019-03-01', [...told, recalled])).toMatchObject({ status: 'scheduled', waiting: 0 });
    expect(on('2019-03-01', [recalled])).toBeUndefined();
  });

  test('counts a story that others copied once, on its first day, and lists the copies', () => {
    const first = reading('2018-09-11', 'in-talks', { words: 'w', article: 'https://wire.test/' });
    const copy = reading('2018-09-20', 'in-talks', { words: 'w', article: 'https://daily.test/' });
    const newer = reading('2018-09-14', 'cancelled');
    expect(on('2018-10-01', [first, copy])).toMatchObject({ since: '2018-09-11', reading: first, copies: [copy] });
    expect(on('2018-10-01', [first, newer, copy])?.status).toBe('cancelled');
  });

  test('is revived by newer words after a cancellation, and reopened after it was held', () => {
    const words = [
      reading('2018-05-24', 'cancelled'),
      reading('2018-06-01', 'scheduled'),
      reading('2018-06-12', 'held'),
      reading('2018-07-02', 'proposed'),
    ];
    expect(on('2018-06-02', words)?.status).toBe('scheduled');
    expect(on('2018-06-20', words)?.status).toBe('held');
    expect(on('2018-07-03', words)?.status).toBe('proposed');
  });

  test('is the same in whatever order, with copies and recalled news among it', () => {
    const mixed = [
      ...told,
      reading('2018-09-11', 'stalled', { words: 'x' }),
      reading('2018-12-11', 'stalled', { words: 'x' }),
      reading('2018-12-20', 'held', { recalled: true }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(mixed, { minLength: mixed.length }), (order) => {
        expect(on('2018-12-31', order)).toEqual(on('2018-12-31', mixed));
      }),
    );
  });

  test('keeps an undated reading apart', () => {
    expect(on('2019-03-01', [reading(UNDATED, 'held')])).toBeUndefined();
  });

  test('is not moved by a mere mention', () => {
    expect(on('2019-03-01', [...told, reading('2019-02-20', 'mentioned')])?.status).toBe('scheduled');
  });
});

describe('a decision of the user', () => {
  const first = reading('2018-09-11', 'held', { passage: 'p1' });

  test('on a reading replaces what was read', () => {
    const verdict: DecisionRow = {
      id: 'd',
      kind: 'verdict',
      passage: 'p1',
      item: 'meeting',
      status: 'in-talks',
      reason: 'misread',
      made: 1,
    };
    expect(on('2018-10-01', [first], [verdict])).toMatchObject({ status: 'in-talks', decided: true });
  });

  test('on an item holds from its day, and contrary news wait', () => {
    const override: DecisionRow = {
      id: 'd',
      kind: 'override',
      item: 'meeting',
      status: 'postponed',
      from: '2018-09-20',
      reason: 'known',
      made: 1,
    };
    const news = [first, reading('2018-10-01', 'scheduled')];
    expect(on('2018-09-15', news, [override])?.status).toBe('held');
    expect(on('2018-12-01', news, [override])).toMatchObject({
      status: 'postponed',
      since: '2018-09-20',
      decided: true,
      waiting: 1,
    });
  });
});
