import type { Features } from '../reading/features';
import { type Told, telling } from './signals';

/** All items from here on stand equally far back. */
const LAST_RANK = 5;
/** From here on an item is one that the article tells of. */
const TOLD = 0.5;

/**
 * What tells how an item stands out among all that its article may speak of: the more the article says of others, the
 * less likely it is that what looks like a word about this one is one.
 * @param items of one article, each with its readings
 * @returns features, an item each, in their order
 */
export function prominences(items: readonly (readonly Told[])[]): Features[] {
  const tells = items.map((told) => sum(told.map(({ says }) => telling(says))));
  const names = items.map((told) => told.filter(({ reading: { how } }) => how === 'named' || how === 'verb').length);
  const end = items.flat().reduce((last, { reading }) => Math.max(last, reading.block), 1);
  return items.map((told, i) => {
    const own = tells[i] ?? 0;
    return new Map([
      ['share of what is told', own / (sum(tells) || 1)],
      ['share of the names', (names[i] ?? 0) / (sum(names) || 1)],
      [`rank ${Math.min(tells.filter((other) => other > own).length, LAST_RANK)}`, 1],
      ['others told', Math.log1p(tells.filter((other, j) => j !== i && other > TOLD).length)],
      ['begins', (told[0]?.reading.block ?? 0) / end],
      ['readings', Math.log1p(told.length)],
    ]);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
