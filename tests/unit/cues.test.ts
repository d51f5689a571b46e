import { describe, expect, test } from 'vitest';
import { cuesOf, LANGUAGES } from '../../analysis/reading/cues/compile';
import { mannerOf } from '../../analysis/reading/manner';
import { findCues, predicateOf } from '../../analysis/reading/predicate';
import { fold } from '../../analysis/text/fold';

/** Stands for an item: one word that no cue contains. */
const ITEM = 'xitemx';

/** The family that a sentence says of `X`, negated or not; undefined when it says nothing. */
function said(sentence: string, lang: string): { family: string; negated: boolean } | undefined {
  const folded = fold(sentence).text.replace(/(?<![\p{Script=Latin}])x(?![\p{Script=Latin}])/u, ITEM);
  const start = folded.indexOf(ITEM);
  if (start < 0) return undefined;
  const anchor = { item: 'x', start, end: start + ITEM.length, how: 'named' as const };
  const cues = cuesOf(lang);
  const governor = predicateOf(anchor, folded, findCues(folded, cues), cues, false)?.chain.at(-1);
  if (governor === undefined) return undefined;
  return { family: governor.family, negated: mannerOf(governor, anchor, folded, cues, undefined).negated };
}

describe.each(LANGUAGES)('$lang', ({ lang, cues }) => {
  test.each(cues)('$family, $reach: "$example"', ({ family, example }) => {
    expect(said(example, lang)).toEqual({ family, negated: false });
  });

  test.each(cues)('not $family: "$counterExample"', ({ family, counterExample }) => {
    const found = said(counterExample, lang);
    expect(found?.family === family && !found.negated).toBe(false);
  });
});
