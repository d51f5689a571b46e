import type { BoardRow, DecisionRow, ReadingRow } from './rows';
import { UNDATED } from './rows';

/** Below this confidence a reading waits for the user and does not move the board by itself. */
const REVIEW_BELOW = 0.4;

interface Standing {
  readonly reading: ReadingRow;
  readonly status: BoardRow['status'];
  readonly since: string;
  readonly decided: boolean;
  readonly waiting: number;
  /** The same words in other articles. */
  readonly copies: readonly ReadingRow[];
}

/** Order of readings in time: day, instant, weight, then id, so that it is total. */
function inOrder(a: ReadingRow, b: ReadingRow): number {
  return (
    a.day.localeCompare(b.day) ||
    (a.instant ?? 0) - (b.instant ?? 0) ||
    a.weight - b.weight ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** The same for readings on the same words: a story that another outlet copied, or that was printed again, counts once. */
function sameWords({ id, words, status }: ReadingRow): string {
  return words === undefined ? id : `${words} ${status}`;
}

/**
 * How an item stands on a day: a pure function of the leading readings up to that day and of the user's decisions,
 * whatever the order in which articles were read.
 * @param day `YYYY-MM-DD`; what was published later does not count
 * @param readings leading readings of one item
 * @param decisions the user's, of the same item
 * @returns undefined when nothing was read that says how it stands
 */
export function standingOn(
  day: string,
  readings: readonly ReadingRow[],
  decisions: readonly DecisionRow[],
): Standing | undefined {
  const verdicts = new Map<string, DecisionRow>();
  for (const decision of [...decisions].sort((a, b) => a.made - b.made)) {
    if (decision.kind === 'verdict') verdicts.set(decision.passage, decision);
  }
  const dated = readings.filter((reading) => reading.day !== UNDATED && reading.day <= day).sort(inOrder);
  const seen = new Set<string>();
  const firsts = dated.filter((reading) => {
    const known = seen.has(sameWords(reading));
    seen.add(sameWords(reading));
    return !known;
  });
  const told = firsts
    .map((reading) => ({ reading, verdict: verdicts.get(reading.passage) }))
    .map(({ reading, verdict }) => ({
      reading,
      status: verdict?.status ?? reading.status,
      sure: verdict !== undefined || reading.confidence >= REVIEW_BELOW,
      decided: verdict !== undefined,
    }))
    .filter((one) => one.status !== 'mentioned' && (one.decided || one.reading.recalled !== true))
    .sort((a, b) => inOrder(a.reading, b.reading));
  const moving = told.filter((one) => one.sure);
  const override = decisions
    .filter(
      (decision): decision is DecisionRow & { kind: 'override' } =>
        decision.kind === 'override' && decision.from <= day,
    )
    .sort((a, b) => a.from.localeCompare(b.from) || a.made - b.made)
    .at(-1);
  const last = moving.at(-1) ?? (override === undefined ? undefined : told.at(-1));
  if (last === undefined) return undefined;
  const copies = dated.filter((one) => one !== last.reading && sameWords(one) === sameWords(last.reading));
  const waiting = told.filter((one) => !one.sure && one.status !== last.status).length;
  if (override !== undefined) {
    const contrary = moving.filter((one) => one.reading.day > override.from && one.status !== override.status).length;
    return {
      reading: last.reading,
      status: override.status,
      since: override.from,
      decided: true,
      waiting: waiting + contrary,
      copies,
    };
  }
  let since = last.reading.day;
  for (let i = moving.length - 1; i >= 0 && moving[i]?.status === last.status; i--)
    since = moving[i]?.reading.day ?? since;
  return { reading: last.reading, status: last.status, since, decided: last.decided, waiting, copies };
}
