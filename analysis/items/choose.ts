import type { Sentence } from '../reading/sentence';
import type { Meeting, Spot } from './anchor';
import { daysBetween, daysNamed, monthsNamed } from './days';
import * as words from './lexicon';

/** What the words around a meeting say of which one it is. */
export interface WhichOne {
  readonly ordinal: number | undefined;
  /** One more, still to come. */
  readonly another: boolean;
}

/** A meeting that has been is still news for so long. */
const FRESH_DAYS = 10;
const AROUND = 60;

/**
 * Of several meetings of the same people, the one that the words and the day of publication point to: by its number,
 * its place, its date, else the one that is pending, or the last one where the sentence tells of the past.
 * @param candidates none of which lies after publication
 * @param last the meeting that was spoken of last
 */
export function chooseMeeting(
  candidates: readonly Meeting[],
  which: WhichOne,
  sentence: Sentence,
  spot: Spot,
  published: string | undefined,
  last: string | undefined,
): string | undefined {
  const counted = candidates.filter((item) => item.pattern.ordinal !== undefined);
  if (which.ordinal !== undefined && counted.length > 0) {
    return counted.find((item) => item.pattern.ordinal === which.ordinal)?.id;
  }
  if (!which.another) {
    const singled =
      byPlace(candidates, sentence, spot) ??
      byDate(candidates, sentence, published) ??
      byMonth(candidates, sentence, spot, published);
    if (singled !== undefined) return singled.id;
  }
  if (published === undefined) return candidates.at(-1)?.id;
  const ordered = [...candidates].sort((a, b) => a.window.to.localeCompare(b.window.to));
  const pending = ordered.find((item) => item.window.to >= published);
  const past = ordered.findLast((item) => item.window.to < published);
  if (past === undefined || which.another || !isPast(sentence.folded, spot)) return pending?.id;
  if (pending === undefined || daysBetween(past.window.to, published) <= FRESH_DAYS) return past.id;
  if (last === pending.id) return last;
  const lately =
    (sentence.lead || sentence.role === 'title' || words.has(words.LATELY, sentence.folded)) &&
    !LONG_AGO.test(around(sentence.folded, spot));
  return lately || daysBetween(published, pending.window.to) <= 2 ? pending.id : past.id;
}

function byPlace(candidates: readonly Meeting[], sentence: Sentence, spot: Spot): Meeting | undefined {
  const near = sentence.names.filter(
    ({ kind, start, end }) =>
      (kind === 'place' || kind === 'event') && start >= spot.start - AROUND && end <= spot.end + AROUND,
  );
  return candidates.find((item) => near.some((name) => item.pattern.places.includes(name.entity)));
}

function byDate(
  candidates: readonly Meeting[],
  sentence: Sentence,
  published: string | undefined,
): Meeting | undefined {
  if (published === undefined) return undefined;
  const days = daysNamed(sentence.folded, published);
  return candidates.find((item) => days.some((day) => Math.abs(daysBetween(day, item.window.to)) <= 1));
}

function byMonth(
  candidates: readonly Meeting[],
  { folded }: Sentence,
  spot: Spot,
  published: string | undefined,
): Meeting | undefined {
  if (published === undefined) return undefined;
  const months = monthsNamed(around(folded, spot), published);
  return candidates.find((item) => months.some((month) => item.window.to.startsWith(month)));
}

const PAST_VERB = /^(?:met|sat|spent|saw|came|held|shook|went|visited|flew)/u;
const TOLD_AS_PAST =
  /(?:last|after|since|following|at the end of|ended|was held|were held|took place|held|first|failed|failure|collapse|breakdown|collapsed)(?![\p{L}])/u;
const TOLD_AS_AHEAD = /(?:will|would|to be|second|next|another)(?![\p{L}])/u;

const LONG_AGO =
  /(?<![\p{L}])(?:(?:weeks|months|years) (?:after|ago|since|earlier)|last (?:month|year|spring|summer|autumn|fall|winter))(?![\p{L}])/u;

function isPast(text: string, spot: Spot): boolean {
  if (PAST_VERB.test(text.slice(spot.start, spot.end))) return true;
  const words = around(text, spot);
  return TOLD_AS_PAST.test(words) && !TOLD_AS_AHEAD.test(words);
}

function around(text: string, { start, end }: Spot): string {
  return text.slice(Math.max(0, start - AROUND), end + AROUND);
}
