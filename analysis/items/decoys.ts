import type { FoundPhrase } from '../text/phrases';
import type { ItemPhrase } from './compile';

type Found = FoundPhrase<ItemPhrase>;

/** From two words on, in scripts without spaces from four letters on, a shorter form still says which is meant. */
const TELLING = / |\p{Script=Hangul}{4}|\p{Script=Han}{4}/u;

/** Tells items from what only has their words in it: "the liaison office in Kaesong" is none in a capital. */
export class Decoys {
  /** By item, how its decoys were worded so far. */
  private readonly seen = new Map<string, Set<string>>();

  /**
   * Parts what is meant from decoys. A hint that is part of a decoy seen before means that one: "the liaison office" stays
   * what it was called in full.
   * @param phrases of items, as found in the folded text of a sentence; sentences in reading order
   */
  part(
    folded: string,
    phrases: readonly Found[],
  ): { readonly meant: readonly Found[]; readonly decoys: readonly Found[] } {
    const decoys = phrases.filter(({ value }) => value.firmness === 'decoy');
    for (const { value, start, end } of decoys)
      this.seen.set(value.item.id, (this.seen.get(value.item.id) ?? new Set()).add(folded.slice(start, end)));
    const meant = phrases.filter(
      ({ value: { item, firmness }, start, end }) =>
        firmness !== 'decoy' &&
        !isCovered(decoys, item.id, start, end) &&
        !(firmness === 'hint' && this.isShort(item.id, folded.slice(start, end))),
    );
    return { meant, decoys };
  }

  private isShort(item: string, words: string): boolean {
    const seen = this.seen.get(item);
    return seen !== undefined && TELLING.test(words) && [...seen].some((text) => text.includes(words));
  }
}

/** Whether a decoy of an item covers part of a stretch. */
export function isCovered(decoys: readonly Found[], item: string, start: number, end: number): boolean {
  return decoys.some((one) => one.value.item.id === item && one.start < end && start < one.end);
}
