import { describe, expect, test } from 'vitest';
import { compareTimelines, daysAfter, type TruthEntry } from '../../analysis/evaluation/timeline';

const entry = (date: string, status: TruthEntry['status'], ...also: TruthEntry['also']): TruthEntry => ({
  date,
  status,
  also,
});
const truth = [entry('2018-06-01', 'proposed'), entry('2018-06-11', 'agreed', 'in-talks'), entry('2018-06-21', 'held')];

describe('a board against the truth', () => {
  test('is right on the days on which it says what held, or what can be defended', () => {
    const line = [
      { day: '2018-06-01', status: 'proposed' },
      { day: '2018-06-11', status: 'in-talks' },
      { day: '2018-06-21', status: 'held' },
    ];
    expect(compareTimelines(line, truth, '2018-06-01', '2018-06-30')).toMatchObject({ days: 30, right: 30 });
  });

  test('is forgiven a day, and no more', () => {
    const late = (days: number) => [
      { day: '2018-06-01', status: 'proposed' },
      { day: daysAfter('2018-06-11', days), status: 'agreed' },
      { day: '2018-06-21', status: 'held' },
    ];
    expect(compareTimelines(late(1), truth, '2018-06-01', '2018-06-30').right).toBe(30);
    expect(compareTimelines(late(4), truth, '2018-06-01', '2018-06-30').right).toBe(27);
  });

  test('tells how late it saw each change, and which it never saw', () => {
    const line = [
      { day: '2018-06-03', status: 'proposed' },
      { day: '2018-06-25', status: 'held' },
    ];
    expect(compareTimelines(line, truth, '2018-06-01', '2018-06-30').delays).toEqual([
      { day: '2018-06-01', status: 'proposed', delay: 2 },
      { day: '2018-06-11', status: 'agreed', delay: undefined },
      { day: '2018-06-21', status: 'held', delay: 4 },
    ]);
  });

  test('knows nothing of an item of which nothing was read', () => {
    expect(compareTimelines([], truth, '2018-06-01', '2018-06-30').right).toBe(0);
  });
});
