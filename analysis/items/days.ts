import { MONTH_AND_DAY, MONTHS } from './lexicon';

const HALF_YEAR = 183;

/** Whole days from one day to another; both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Days that a sentence names by month and date, in the year that lies nearest to publication. */
export function daysNamed(folded: string, published: string): string[] {
  return [...folded.matchAll(MONTH_AND_DAY)].flatMap(([, month = '', date = '']) => {
    const number = String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, '0');
    const year = Number(published.slice(0, 4));
    const days = [year - 1, year, year + 1].map((one) => `${one}-${number}-${date.padStart(2, '0')}`);
    return days.filter((day) => !Number.isNaN(Date.parse(day)) && Math.abs(daysBetween(published, day)) <= HALF_YEAR);
  });
}
