import type { FoundPhrase } from '../text/phrases';
import type { ItemPhrase } from './compile';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tells items from what only has their words in it: "the liaison office in Kaesong" is none in a capital. */
export class Decoys {
  /** By item, how its decoys were worded so far. */
  private readonly seen = new Map<string, string[]>();

  /**
   * The phrases of a sentence without decoys and what they cover. A hint of two words or more that is part of a decoy seen
   * before means that one: "the liaison office" stays what it was called in full.
   * @param phrases of items, as found in the folded text of a sentence
   */
  without(folded: string, phrases: readonly FoundPhrase<ItemPhrase>[]): FoundPhrase<ItemPhrase>[] {
    for (const { value, start, end } of phrases)
      if (value.firmness === 'decoy')
        this.seen.set(value.item.id, [...(this.seen.get(value.item.id) ?? []), folded.slice(start, end)]);
    return phrases.filter(
      (one) =>
        one.value.firmness !== 'decoy' &&
        !covers(phrases, one.value.item.id, one) &&
        !(one.value.firmness === 'hint' && this.isShort(one.value.item.id, folded.slice(one.start, one.end))),
    );
  }

  private isShort(item: string, words: string): boolean {
    return (
      / |\p{Script=Hangul}{4}|\p{Script=Han}{4}/u.test(words) &&
      (this.seen.get(item) ?? []).some((text) => text.includes(words))
    );
  }
}

/** Whether a decoy of an item covers part of a stretch. */
export function covers(phrases: readonly FoundPhrase<ItemPhrase>[], item: string, { start, end }: Stretch): boolean {
  return phrases.some(
    (one) => one.value.firmness === 'decoy' && one.value.item.id === item && one.start < end && start < one.end,
  );
}
