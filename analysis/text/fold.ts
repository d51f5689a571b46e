/** A text made comparable, with the way back to the letters it came from. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of a position in the folded text (0 to its length). */
  original(position: number): number;
}

/** Marks that are invisible or ride on the letter before: they drop out of the folded text. */
const DROPPED = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]|[\u0300-\u036F]/;
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\n\r]/g;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\uFF07\u2032]/g;
const QUOTE = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/g;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const MIDDLE_DOT = /[\u00B7\u2027\u30FB\uFF65\u318D\u2022]/g;
const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]/g;
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

/** Base letter of a precomposed one; a letter that has none ("ø", "ß") stays. */
function baseLetter(letter: string): string {
  const base = letter.normalize('NFD')[0] ?? letter;
  return base.length === letter.length ? base : letter;
}

const lowerCache = new Map<string, string>();

/** Lower case that never changes a letter's length ("İ" would). */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    let low = lowerCache.get(unit);
    if (low === undefined) {
      low = unit.toLowerCase();
      if (low.length !== 1) low = unit;
      lowerCache.set(unit, low);
    }
    out += low;
  }
  return out;
}

/** The same number of units, letter for letter: spaces, quotes, dashes, accents and case made plain. */
function plain(text: string): string {
  return lower(
    text
      .replace(SPACE, ' ')
      .replace(APOSTROPHE, "'")
      .replace(QUOTE, '"')
      .replace(DASH, '-')
      .replace(MIDDLE_DOT, '·')
      .replace(ACCENTED, baseLetter)
      .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)),
  );
}

/**
 * Folds a text for matching: any space, quote, dash or middle dot becomes the plain one, accents and case go,
 * soft hyphens and other invisible marks drop out.
 * @param text any string
 * @returns the folded text; `original` maps its offsets back, so that a slice of `text` has the exact letters
 */
export function fold(text: string): Folded {
  if (!DROPPED.test(text)) return { text: plain(text), original: (position) => position };
  const kept: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (DROPPED.test(unit)) continue;
    kept.push(i);
    out += unit;
  }
  kept.push(text.length);
  return { text: plain(out), original: (position) => kept[position] ?? text.length };
}
