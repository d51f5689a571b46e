import { DATE_AND_MONTH, LONE_MONTH, MONTH_AND_DATE, MONTHS, NUMBERED_MONTH_AND_DATE } from './lexicon';

const HALF_YEAR = 183;

/** Whole days from one day to another; both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Days that a folded sentence names by month and date, in the year that lies nearest to publication. */
export function daysNamed(folded: string, published: string): string[] {
  return [MONTH_AND_DATE, DATE_AND_MONTH, NUMBERED_MONTH_AND_DATE]
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .flatMap(({ groups: { month = '', date = '' } = {} }) => {
      const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex((one) => one.test(month)) + 1;
      const year = Number(published.slice(0, 4));
      const days = [year - 1, year, year + 1].map((one) => `${one}-${pad(number)}-${pad(Number(date))}`);
      return days.filter((day) => !Number.isNaN(Date.parse(day)) && Math.abs(daysBetween(published, day)) <= HALF_YEAR);
    });
}

/** Months that a folded text names without a date, as `YYYY-MM`, in the year that lies nearest to publication. */
export function monthsNamed(folded: string, published: string): string[] {
  const year = Number(published.slice(0, 4));
  return [...folded.matchAll(LONE_MONTH)].flatMap(([name]) => {
    const number = MONTHS.findIndex((one) => one.test(name)) + 1;
    const months = [year - 1, year, year + 1].map((one) => `${one}-${pad(number)}`);
    return months.filter((month) => Math.abs(daysBetween(published, `${month}-15`)) <= HALF_YEAR);
  });
}

/** The first day named that is not over at publication; undefined when there is none, or no day of publication. */
export function dayAhead(folded: string, published: string | undefined): string | undefined {
  if (published === undefined) return undefined;
  return daysNamed(folded, published)
    .filter((day) => day >= published)
    .sort()[0];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
