/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations whose full stop ends no sentence, in the languages that have them. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt maj capt adm gov sen rep rev hon pres st jr sr vs etc inc corp ltd co no nos vol ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun u.s u.n u.k d.c e.g i.e a.m p.m ' +
    'ph.d n s mt ft ret approx est dept min sec fig al ca bzw usw ggf bspw vgl nr abs art evtl hr fr sr sra srta dra ' +
    'ee.uu ud uds pág m mm mme mmes mlle av'
  ).split(' '),
);

/** Where a sentence can end: a stop, with the quotes and brackets that close after it. */
const STOP = /(?:[.!?…]+|[。！？])["'”’»」』)\]]*/gu;
const CJK_STOP = /[。！？]/;

/** No sentence of the press is longer, in UTF-16 units; what is written without a stop is cut so that reading stays quick. */
const LONGEST = 1_000;
const LONGEST_WORD = 100;

/** "U.S." before a lower-case word or a name's second part goes on; before a new sentence it does not matter. */
function endsWithAbbreviation(before: string): boolean {
  const word = /([\p{L}\p{N}][\p{L}\p{N}.'-]*)$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  return ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/**
 * Cuts a block into sentences. A direct quote with its reporting clause stays one sentence.
 * Linear in the text's length.
 * @param text one block of text
 * @returns spans without the space around them, in order; together they hold every non-space unit
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let scanned = 0;
  let depth = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    while (to - from > LONGEST) {
      const cut = cutBefore(text, from, from + LONGEST);
      spans.push({ start: from, end: cut });
      from = cut;
      while (/\s/.test(text.charAt(from))) from++;
    }
    if (to > from) spans.push({ start: from, end: to });
    start = end;
    scanned = end;
    depth = 0;
  };
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (CJK_STOP.test(match[0])) {
      const quoted = /[」』]/.test(match[0]) && /\S/.test(text.charAt(end));
      for (; scanned < end; scanned++) depth = depthAfter(depth, text.charAt(scanned));
      if (!quoted && depth === 0) push(end);
      continue;
    }
    const next = text.slice(end, end + 3);
    if (next === '') break;
    if (!/^\s/.test(next)) continue;
    const begins = /^\s+["'“‘«„([]*[\p{Lu}\p{N}\p{Lo}"“‘«„]/u.test(text.slice(end, end + 6));
    if (!begins) continue;
    const closed = match[0].length > 1 && /["'”’»)\]]$/.test(match[0]);
    if (
      match[0].startsWith('.') &&
      !closed &&
      endsWithAbbreviation(text.slice(Math.max(start, match.index - 24), match.index))
    ) {
      continue;
    }
    push(end);
  }
  push(text.length);
  return spans;
}

/** How many quotes are open after a unit. In Japanese and Chinese a stop inside 「 」 ends no sentence. */
function depthAfter(depth: number, unit: string): number {
  if (/[「『“]/.test(unit)) return depth + 1;
  return /[」』”]/.test(unit) ? Math.max(0, depth - 1) : depth;
}

/** Where to cut a text before a position: at white space, or else there, but never within a pair of surrogates. */
function cutBefore(text: string, from: number, to: number): number {
  const space = /\s\S*$/.exec(text.slice(to - LONGEST_WORD, to));
  if (space !== null && to - LONGEST_WORD + space.index > from) return to - LONGEST_WORD + space.index;
  return /[\uDC00-\uDFFF]/.test(text.charAt(to)) ? to - 1 : to;
}
