import type { Anchor } from '../items/recognise';
import type { CompiledCues } from './cues/compile';
import type { FoundCue } from './predicate';

/** How what is said is meant. */
export interface Manner {
  readonly negated: boolean;
  /** It may be so: "could", "might", "if". */
  readonly possible: boolean;
  /** It was to be, and was not. */
  readonly counterfactual: boolean;
  /** It tells of the past. */
  readonly background: boolean;
  /** A day is named. */
  readonly day: boolean;
}

/** Words before a cue within which a negation or a modal belongs to it. */
const SCOPE_WORDS = 4;

/** The last words before a position, not over a clause border. */
function wordsBefore(text: string, position: number, count: number, cues: CompiledCues): string {
  const before = text.slice(Math.max(0, position - 60), position);
  const clause = before.split(/[,;:.!?]|\s-\s/u).at(-1) ?? '';
  let cut = 0;
  for (const match of clause.matchAll(cues.clauseStart)) cut = match.index + match[0].length;
  return clause.slice(cut).split(/\s+/u).slice(-count - 1).join(' ');
}

function found(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The clause around an anchor, for what colours it as a whole. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(/[;:]|, (?:and|but|while|which|who)/u).at(-1) ?? '';
  const after = text.slice(end).split(/[;:]|, (?:and|but|while|which|who)/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/**
 * Negation, modality and time of a cue.
 * @param folded the sentence
 */
export function mannerOf(cue: FoundCue | undefined, anchor: Anchor, folded: string, cues: CompiledCues): Manner {
  const from = Math.min(cue?.start ?? anchor.start, anchor.start);
  const to = Math.max(cue?.end ?? anchor.end, anchor.end);
  const clause = clauseAround(folded, from, to);
  if (cues.verbLast) {
    const tail = folded.slice(cue?.start ?? anchor.end, (cue?.end ?? anchor.end) + 14);
    return {
      negated: cue !== undefined && !cue.whole && !['block', 'refuse', 'stop', 'delay'].includes(cue.family) && found(cues.negation, tail.slice(cue.end - cue.start)),
      possible: found(cues.possible, tail),
      counterfactual: found(cues.counterfactual, clause),
      background: found(cues.background, folded.slice(Math.max(0, anchor.start - 14), anchor.end + 6)),
      day: found(cues.day, clause),
    };
  }
  const scope = wordsBefore(folded, cue?.start ?? anchor.start, SCOPE_WORDS, cues);
  return {
    negated: cue !== undefined && !cue.whole && found(cues.negation, scope),
    possible: found(cues.possible, scope),
    counterfactual: found(cues.counterfactual, clause),
    background: found(cues.background, clause),
    day: found(cues.day, clause),
  };
}
