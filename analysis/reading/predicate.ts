import type { Anchor } from '../items/anchor';
import type { CompiledCues } from './cues/compile';
import type { Family, Reach } from './cues/types';
import { Distances } from './distance';

/** A cue in a sentence, in folded positions. */
export interface FoundCue {
  readonly family: Family;
  readonly reach: Reach;
  readonly start: number;
  readonly end: number;
  /** A phrase that reverses its words, such as "did not rule out": negation is already in it. */
  readonly whole: boolean;
  /** It only tells when something else happens. */
  readonly adjunct: boolean;
}

/** What a sentence says of an anchor: the chain of cues over it, outermost first. */
export interface Predicate {
  readonly chain: readonly FoundCue[];
  /** Words between the anchor and the governing cue, clause borders counted in. */
  readonly distance: number;
}

const MAX_COST = 26;
/** What had been before another past hardly tells how things stand. */
const PLUPERFECT_COST = 8;
const RELATIVE_COST = 4;
/** What only tells when hangs close on its item: "after their second meeting". */
const ADJUNCT_WORDS = 5;
/** Where the verb stands last, a later cue of the clause embeds the earlier ones; it may be this much farther. */
const LAST_VERB = 2;
/** A cue that is written around its item ("the conditions for X were not met") can hardly be about another. */
const AROUND_COST = 1;
/** A phrase that is its own predicate ("the tunnels were blown up") gives way to any that is nearer than this. */
const WITHIN_COST = 6;
/** Words between a cue and the one that embeds it: "is looking at scheduling". */
const EMBED_WORDS = 5;

/** All cues of a sentence; pseudo-cues first, and what they cover is no cue of its own. */
export function findCues(folded: string, cues: CompiledCues): FoundCue[] {
  const whole = cues.pseudo
    .find(folded)
    .map(
      ({ value, start, end }): FoundCue => ({ family: value, reach: 'both', start, end, whole: true, adjunct: false }),
    );
  const plain = cues.cues
    .find(folded)
    .filter(({ start, end }) => !whole.some((one) => one.start < end && start < one.end))
    .map(({ value, start, end }): FoundCue => ({ ...value, start, end, whole: false }));
  const found = [...whole, ...plain];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The predicate that governs an anchor: the cue nearest in its clause that can take it, and the cues that embed that one.
 * @param folded the sentence
 * @param selfTelling the item's phrases are predicates themselves, such as "the tunnels were blown up"
 * @returns undefined when the sentence says nothing of how the item stands
 */
export function predicateOf(
  anchor: Anchor,
  folded: string,
  found: readonly FoundCue[],
  cues: CompiledCues,
  selfTelling: boolean,
  distances = new Distances(folded, cues, !cues.verbLast),
): Predicate | undefined {
  let governor: FoundCue | undefined;
  let least = MAX_COST;
  for (const cue of found) {
    const within = cue.start < anchor.end && anchor.start < cue.end;
    if (
      within &&
      cue.start <= anchor.start &&
      cue.end >= anchor.end &&
      cue.end - cue.start > anchor.end - anchor.start
    ) {
      if (least > AROUND_COST) {
        least = AROUND_COST;
        governor = cue;
      }
      continue;
    }
    if (within && !cue.whole) {
      if (
        selfTelling &&
        (cue.family === 'done' || cue.family === 'refuse') &&
        anchor.how !== 'verb' &&
        least > WITHIN_COST
      ) {
        least = WITHIN_COST;
        governor = cue;
      }
      continue;
    }
    const before = cue.end <= anchor.start;
    if (cue.adjunct && cues.verbLast) {
      if (before || cue.start > anchor.end) continue;
      return { chain: [cue], distance: 0 };
    }
    if (!cues.verbLast && !cue.whole) {
      if (before && cue.reach === 'subject') continue;
      if (!before && cue.reach === 'object' && !RELATIVE.test(folded.slice(anchor.end, cue.start))) continue;
    }
    const between = before ? folded.slice(cue.end, anchor.start) : folded.slice(anchor.end, cue.start);
    if (before && cue.family !== 'done' && ADJUNCT.test(between)) continue;
    if (
      before &&
      cue.family === 'ask' &&
      HOPED_EFFECT.test(folded.slice(anchor.end, anchor.end + 40)) &&
      /(?:^| )that /u.test(between)
    )
      continue;
    const reach = before ? distances.between(cue.end, anchor.start) : distances.between(anchor.end, cue.start);
    if (cue.adjunct && reach > ADJUNCT_WORDS) continue;
    const cost =
      reach +
      (cues.verbLast && before ? 9 : 0) +
      (isPluperfect(folded, cue) ? PLUPERFECT_COST : 0) +
      (!before && isRelative(folded, anchor, cue, found) ? RELATIVE_COST : 0);
    if (cost < least || (cues.verbLast && !before && cost <= least + LAST_VERB)) {
      least = Math.min(least, cost);
      governor = cue;
    }
  }
  if (governor === undefined) return undefined;
  return { chain: [...embedding(governor, anchor, folded, found, cues, distances), governor], distance: least };
}

/** "the visit that he cancelled will take place": what a relative clause says gives way to the main verb. */
function isRelative(folded: string, anchor: Anchor, cue: FoundCue, found: readonly FoundCue[]): boolean {
  if (!/^ (?:which|that|who) [^,;]*$/u.test(folded.slice(anchor.end, cue.start))) return false;
  return !found.some((one) => one.start >= anchor.end && one.end <= cue.start && one.reach !== 'subject');
}

function isPluperfect(folded: string, cue: FoundCue): boolean {
  return /(?:^|[^\p{L}])had(?: \p{L}+){0,2} $/u.test(folded.slice(Math.max(0, cue.start - 24), cue.start));
}

/** "hoped that the summit would bring a turn": hoped for is what it brings, not the summit. */
const HOPED_EFFECT =
  /^[^,.;]{0,12}(?:would|could|will|can|might|may) (?!(?:\p{L}+ )?(?:be held|take place|happen|go ahead|come|proceed|follow))/u;

/** "X, which both have agreed on": the item is the object of what follows. */
const RELATIVE = /^,? (?:which|that) [^,;]*$/u;

/** "agreed at X", "refused before X": the item tells when or where, not what. */
const ADJUNCT = /(?:^|[^\p{L}])(?:at|before|during|since|ahead of) (?:the |a |an |its |their |that )?(?:\p{L}+ )?$/u;

/** Cues that embed the governor, outermost first: each near before the next, in the same clause. */
function embedding(
  governor: FoundCue,
  anchor: Anchor,
  folded: string,
  found: readonly FoundCue[],
  cues: CompiledCues,
  distances: Distances,
): FoundCue[] {
  if (cues.verbLast || governor.adjunct) return [];
  const chain: FoundCue[] = [];
  let inner = governor;
  for (let i = found.length - 1; i >= 0; i--) {
    const cue = found[i];
    if (cue === undefined || cue.end > inner.start) continue;
    if (cue.start < anchor.end && anchor.start < cue.end) continue;
    if (cue.start >= anchor.end && isRelative(folded, anchor, cue, found)) continue;
    const between = folded.slice(cue.end, inner.start);
    if (/[,;:]/u.test(between)) break;
    if (cue.reach === 'subject' || distances.between(cue.end, inner.start) > EMBED_WORDS) continue;
    chain.unshift(cue);
    inner = cue;
  }
  return chain;
}
