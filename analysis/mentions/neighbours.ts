import { isNoName } from './titles';

/** A longer name that a surname in the text is part of. */
export interface LongerName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The surname stands first, as in East Asia, or last. */
  readonly order: 'surname-first' | 'surname-last';
}

const WORD_BEFORE = /(?<![\p{L}.])(\p{Lu}(?:[\p{L}'’-]*\p{L}|\.))[ \u00A0]$/u;
const NICKNAME = /^[ \u00A0]["'“‘][\p{L}\p{N} .-]{2,20}["'”’][ \u00A0]/u;
const WORD_AFTER = /^[ \u00A0](\p{Lu}\p{L}*(?:-\p{L}+)*)(?:[ \u00A0](\p{Lu}\p{Ll}+(?:-\p{L}+)?))?/u;

/** No heading is longer; of a longer text its beginning tells as much. */
const HEADING = 400;

/** A heading with capitals on most words: capitals tell nothing there. */
export function isTitleCase(text: string): boolean {
  const words =
    text
      .slice(0, HEADING)
      .match(/\p{L}[\p{L}'’-]*/gu)
      ?.filter((word) => word.length > 3) ?? [];
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length > 0.7;
}

/**
 * The longer name that a bare surname belongs to, if any: "Andy Kim", "Kim Mi-suk", "Kim "Deft" Hyuk-kyu".
 * @param text the block
 * @param start start of the surname
 * @param end end of the surname
 * @param capitalisesNouns a capital before the name tells nothing, as in German
 * @param isKnown whether the span of a word is part of another mention, so that it is no given name
 */
export function longerName(
  text: string,
  start: number,
  end: number,
  isKnown: (from: number, to: number) => boolean,
  capitalisesNouns: boolean,
): LongerName | undefined {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - 30), start));
  const given = before?.[1];
  if (given !== undefined && !capitalisesNouns && !isNoName(given)) {
    const from = start - given.length - 1;
    if (!isKnown(from, start - 1)) return { start: from, end, name: text.slice(from, end), order: 'surname-last' };
  }
  const tail = text.slice(end, end + 60);
  const nickname = NICKNAME.exec(tail)?.[0] ?? '';
  const after = WORD_AFTER.exec(nickname === '' ? tail : ` ${tail.slice(nickname.length)}`);
  const first = after?.[1];
  if (first === undefined || isNoName(first) || (capitalisesNouns && !first.includes('-'))) return undefined;
  const from = end + (nickname === '' ? 1 : nickname.length);
  if (isKnown(from, from + first.length)) return undefined;
  let to = from + first.length;
  const second = after?.[2];
  if (second !== undefined && !first.includes('-') && first.length <= 4 && !isNoName(second)) to += 1 + second.length;
  return { start, end: to, name: text.slice(start, to), order: 'surname-first' };
}
