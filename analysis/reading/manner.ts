import type { Anchor } from '../items/anchor';
import { has, LATELY } from '../items/lexicon';
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
  /** It tells of a month or day that lies weeks back. */
  readonly longAgo: boolean;
  /** It is yet to be done: "will be held", "to be signed". */
  readonly future: boolean;
  /** A day is named. */
  readonly day: boolean;
}

/** Letters behind a verb that stands last within which its ending negates it. */
const TAIL = 14;
/** Words before a cue within which a negation or a modal belongs to it. */
const SCOPE_WORDS = 4;
/** "no further talks": how far before its noun a negating determiner stands, the space behind it counted. */
const DETERMINER_WORDS = 3;
/** "No third meeting has been agreed": how far before a subject its negating determiner stands. */
const SUBJECT_WORDS = 2;

/** The last words before a position, not over a clause border. */
function wordsBefore(text: string, position: number, count: number, cues: CompiledCues): string {
  const before = text.slice(Math.max(0, position - 60), position);
  const clause = before.split(/[,;:.!?]|\s-\s/u).at(-1) ?? '';
  let cut = 0;
  for (const match of clause.matchAll(cues.clauseStart)) cut = match.index + match[0].length;
  return clause
    .slice(cut)
    .split(/\s+/u)
    .slice(-count - 1)
    .join(' ');
}

function found(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A day that tells when something was said, or since when, is none on which something shall happen. */
const SAID_ON =
  /(?:said|says|told|announced|added|confirmed|wrote|reporters|statement|spoke|speaking|remarked|tweeted|briefing|since|last|after|until|as of|declared|sagte|dit|dijo|declare|anuncio)(?: \p{L}+){0,3}(?: on| late| early)? ?$/u;

/** Whether a day is named on which it shall happen, near the anchor. */
function hasDay(folded: string, anchor: Anchor, cues: CompiledCues): boolean {
  const [before, after] = cues.verbLast ? [16, 12] : [70, 90];
  const near = folded.slice(Math.max(0, anchor.start - before), anchor.end + after);
  for (const match of near.matchAll(cues.day)) {
    const before =
      near
        .slice(Math.max(0, match.index - 40), match.index)
        .split(/[,;:]/u)
        .at(-1) ?? '';
    if (!SAID_ON.test(before)) return true;
  }
  return false;
}

/** The clause around an anchor, for what colours it as a whole. */
function clauseAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[;:]|, (?:and|but|while|which|who)/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[;:]|, (?:and|but|while|which|who)/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** What stands between the commas around a stretch. */
function segmentAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[,;:.!?]|\s-\s/u)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[,;:.!?]|\s-\s/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATED =
  /(?<![\p{L}])(?:in|on|last|of) (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![\p{L}])\.?(?: (\d{1,2})(?!\d))?/gu;
const AHEAD =
  /(?<![\p{L}])(?:will|would|to|shall|scheduled|set|due|slated|next|planned|coming|upcoming|could|may|might|expected)(?![\p{L}])/u;
const LONG_DAYS = 25;
const DAY = 86_400_000;

/** What stands before the participle of something that is yet to be done. */
const FUTURE =
  /(?:^|[^\p{L}])(?:will|would|shall|to|'ll|going to)(?: be| have been)?(?: \p{L}+ly)? $|将[^，。；]{0,10}$|將[^，。；]{0,10}$/u;

/** Whether a stretch tells of a month or day that lies weeks back from publication. */
function isLongAgo(segment: string, published: string | undefined): boolean {
  if (published === undefined || AHEAD.test(segment) || has(LATELY, segment)) return false;
  const now = Date.parse(published);
  for (const [, month = '', date] of segment.matchAll(DATED)) {
    const index = MONTHS.indexOf(month.slice(0, 3));
    const year = new Date(now).getUTCFullYear();
    const lastDay = date === undefined ? 28 : Number(date);
    const age = [year - 1, year, year + 1]
      .map((one) => (now - Date.UTC(one, index, lastDay)) / DAY)
      .sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    if (age !== undefined && age > LONG_DAYS) return true;
  }
  return false;
}

/** Whether a cue's words are negated where they stand. */
export function isNegated(cue: FoundCue, folded: string, cues: CompiledCues): boolean {
  if (cue.whole) return false;
  if (cues.verbLast) {
    return (
      !['block', 'refuse', 'stop', 'delay'].includes(cue.family) &&
      found(cues.negation, folded.slice(cue.end, cue.end + TAIL))
    );
  }
  const scope = wordsBefore(folded, cue.start, SCOPE_WORDS, cues);
  const behind = cues.negatesBehind ? ` ${folded.slice(cue.start, cue.end + 24).split(/[,;:.!?]/u)[0] ?? ''}` : '';
  return (
    found(cues.negation, scope + behind) ||
    found(cues.negatingDeterminer, scope.split(' ').slice(-DETERMINER_WORDS).join(' '))
  );
}

/**
 * Negation, modality and time of a cue.
 * @param folded the sentence
 * @param published day of publication, to tell long past from lately
 */
export function mannerOf(
  cue: FoundCue | undefined,
  anchor: Anchor,
  folded: string,
  cues: CompiledCues,
  published: string | undefined,
): Manner {
  const from = Math.min(cue?.start ?? anchor.start, anchor.start);
  const to = Math.max(cue?.end ?? anchor.end, anchor.end);
  const clause = clauseAround(folded, from, to);
  if (cues.verbLast) {
    const tail = folded.slice(cue?.start ?? anchor.end, (cue?.end ?? anchor.end) + TAIL);
    return {
      negated: cue !== undefined && isNegated(cue, folded, cues),
      possible: found(cues.possible, tail),
      counterfactual: found(cues.counterfactual, clause),
      background: found(cues.background, folded.slice(Math.max(0, anchor.start - 14), anchor.end + 6)),
      longAgo: false,
      future: false,
      day: hasDay(folded, anchor, cues),
    };
  }
  const scope = wordsBefore(folded, cue?.start ?? anchor.start, SCOPE_WORDS, cues);
  return {
    negated:
      cue !== undefined &&
      !cue.whole &&
      (isNegated(cue, folded, cues) ||
        (cue.start >= anchor.end &&
          found(cues.negatingDeterminer, wordsBefore(folded, anchor.start, SUBJECT_WORDS, cues)))),
    possible:
      found(cues.possible, scope) || /(?<![\p{L}])(?:whether|if) [^,;:.]{0,60}$/u.test(folded.slice(0, anchor.start)),
    counterfactual: found(cues.counterfactual, clause),
    background: found(cues.background, segmentAround(folded, from, to)),
    future: FUTURE.test(folded.slice(Math.max(0, (cue?.start ?? anchor.start) - 30), cue?.start ?? anchor.start)),
    longAgo: isLongAgo(segmentAround(folded, from, to), published),
    day: hasDay(folded, anchor, cues),
  };
}
