import { z } from 'zod';
import { daysBetween } from '../items/days';
import { STATUSES } from '../types';

/** How an item stood in truth: an entry holds until the next. */
export const truthSchema = z.array(
  z.looseObject({
    id: z.string(),
    history: z.array(
      z.looseObject({ date: z.iso.date(), status: z.enum(STATUSES), also: z.array(z.enum(STATUSES)).default([]) }),
    ),
  }),
);
export type TruthEntry = z.infer<typeof truthSchema>[number]['history'][number];

/** A change of an item's status on the board. */
export interface Change {
  readonly day: string;
  readonly status: string;
}

interface Comparison {
  readonly days: number;
  readonly right: number;
  /** For each change in truth the days until the board said so; undefined where it never did while it held. */
  readonly delays: readonly { readonly day: string; readonly status: string; readonly delay: number | undefined }[];
}

const DAY = 86_400_000;

/** The day so many days after another, both `YYYY-MM-DD`. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

/**
 * Compares a board's line with the truth, day by day; a day either way is forgiven.
 * @param line changes in order of time
 * @param from first and `to` last day that counts, `YYYY-MM-DD`
 */
export function compareTimelines(
  line: readonly Change[],
  truth: readonly TruthEntry[],
  from: string,
  to: string,
): Comparison {
  const said = (day: string) => line.findLast((change) => change.day <= day)?.status ?? 'mentioned';
  const held = (day: string) => truth.findLast((entry) => entry.date <= day);
  const fits = (status: string, entry: TruthEntry | undefined) =>
    entry !== undefined && [entry.status, ...entry.also].some((one) => one === status);
  let days = 0;
  let right = 0;
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    if (held(day) === undefined) continue;
    days++;
    if ([-1, 0, 1].some((shift) => fits(said(day), held(daysAfter(day, shift))))) right++;
  }
  const delays = truth
    .filter((entry, i) => entry.date >= from && entry.date <= to && entry.status !== truth[i - 1]?.status)
    .map((entry) => {
      const next = truth.find((other) => other.date > entry.date && !fits(other.status, entry))?.date ?? to;
      let delay: number | undefined;
      for (let day = daysAfter(entry.date, -1); day <= next && delay === undefined; day = daysAfter(day, 1)) {
        if (fits(said(day), entry)) delay = Math.max(0, daysBetween(entry.date, day));
      }
      return { day: entry.date, status: entry.status, delay };
    });
  return { days, right, delays };
}
