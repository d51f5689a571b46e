/** A text made comparable, with the way back to the letters it came from. */
export interface Folded {
  readonly text: string;
  /** The same, with the capitals as they were. */
  readonly cased: string;
  /** Offset in the original of a position in the folded text (0 to its length). */
  original(position: number): number;
}

/** Marks that are invisible or ride on the letter before: they drop out of the folded text. */
const DROPPED = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]|[\u0300-\u036F]/;

/** Units that become a plain one, by the plain one. */
const PLAIN: readonly (readonly [string, RegExp])[] = [
  [' ', /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\n\r]/],
  ["'", /[\u2018\u2019\u201B\u02BC\uFF07\u2032]/],
  ['"', /[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/],
  ['-', /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/],
  ['·', /[\u00B7\u2027\u30FB\uFF65\u318D\u2022]/],
];
const NOT_PLAIN =
  /[\t\n\r\u00A0\u00AB\u00B7\u00BB-\u024F\u02BC\u1680\u1E00-\u1EFF\u2000-\u205F\u2212\u3000\u30FB\u318D\uFE58\uFE63\uFF02-\uFF65]/g;

const plainUnits = new Map<string, string>();

/** The plain form of one unit: a plain space, quote or dash, a letter without its accent, an ASCII letter or digit. */
function plainUnit(unit: string): string {
  let plain = plainUnits.get(unit);
  if (plain === undefined) {
    const base = unit.normalize('NFKD')[0] ?? unit;
    plain = PLAIN.find(([, pattern]) => pattern.test(unit))?.[0] ?? (/[\p{L}\p{N}]/u.test(unit) ? base : unit);
    plainUnits.set(unit, plain);
  }
  return plain;
}

// Most texts and surfaces are plain already.
const BEYOND_ASCII = /[^ -~]/;
const same = (position: number) => position;

/** Lower case that never changes a text's length ("İ" would). */
function lower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : text.charAt(i);
  }).join('');
}

/**
 * Folds a text for matching: every space, quote, dash or middle dot becomes the plain one, accents and case go,
 * soft hyphens and other invisible marks drop out.
 * @param text any string
 * @returns the folded text; `original` maps its offsets back, so that a slice of `text` has the exact letters
 */
export function fold(text: string): Folded {
  if (!BEYOND_ASCII.test(text)) return { text: text.toLowerCase(), cased: text, original: same };
  if (!DROPPED.test(text)) {
    const cased = text.replace(NOT_PLAIN, plainUnit);
    return { text: lower(cased), cased, original: same };
  }
  const kept: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (DROPPED.test(unit)) continue;
    kept.push(i);
    out += unit;
  }
  kept.push(text.length);
  const cased = out.replace(NOT_PLAIN, plainUnit);
  return { text: lower(cased), cased, original: (position) => kept[position] ?? text.length };
}
