import { daysBetween } from '../items/days';
import { MONTH_NAMES, MONTHS } from '../items/lexicon';

/** When a time expression lies, seen from the day of publication. */
type When =
  | 'soon'
  | 'ahead'
  | 'far ahead'
  | 'now'
  | 'just past'
  | 'weeks past'
  | 'months past'
  | 'long past'
  | 'weekday';

/** A time expression in a sentence, in folded positions. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly when: When;
}

/** A month, its date before or behind it, its year behind it; what says that it is the last or the next of its name. */
const DATED = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<which>last|next|this|past|since|until|by|in|early|mid|late|of|on|from|and|to|-)[ -])?(?:(?<before>\\d{1,2})(?:er|st|nd|rd|th|\\.)? (?:de |of )?)?(?<month>${MONTH_NAMES})(?![\\p{L}])\\.?(?: (?<behind>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?:de )?(?<year>20\\d\\d|19\\d\\d)(?!\\d))?`,
  'gu',
);
const NUMBERED =
  /(?:(?<year>(?:20|19)\d\d) ?[년年] ?)?(?<!\d)(?<month>\d{1,2}) ?[월月](?: ?(?<date>\d{1,2}) ?[일日])?/gu;
const YEAR = /(?<![\d,.])(?<year>(?:20|19)\d\d)(?!\d|,\d)/gu;

const edge = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
/** Words that place a time by themselves. */
const PLAIN: readonly (readonly [When, RegExp])[] = [
  [
    'soon',
    edge(
      'tomorrow|next week|later this week|in the coming (?:days|weeks)|in (?:a few|two|three|four|five|six|ten|\\d+) days|within days|days away|(?:two|three|four|five|\\d+) days before|this weekend|demain|la semaine prochaine|manana|la proxima semana|morgen|nachste woche',
    ),
  ],
  [
    'ahead',
    edge(
      'next month|later this (?:month|year)|by the end of (?:the|this) (?:month|year)|by year-end|before the end of (?:the|this) year|in (?:a few|two|three|four|five|six|\\d+) (?:weeks|months)|within weeks|(?:two|three|four|five|six|\\d+) weeks before|near future|early date|coming (?:weeks|months)|in the (?:autumn|fall|spring|summer)|le mois prochain|el proximo mes|nachsten monat',
    ),
  ],
  ['far ahead', edge('next year|early next year|l.annee prochaine|el proximo ano|nachstes jahr')],
  ['now', edge('today|tonight|this morning|this evening|now|at present|currently|aujourd.hui|hoy|heute')],
  [
    'just past',
    edge('yesterday|last night|last week|earlier this week|(?:two|three|four|five|\\d+) days ago|hier|ayer|gestern'),
  ],
  [
    'weeks past',
    edge(
      'last month|earlier this month|(?:a few|two|three|four|\\d+) weeks ago|weeks ago|a month ago|le mois dernier|el mes pasado|vergangenen monat',
    ),
  ],
  [
    'months past',
    edge(
      'earlier this year|months ago|(?:two|three|four|five|six|\\d+) months ago|last (?:spring|summer|autumn|fall|winter)|so far',
    ),
  ],
  [
    'long past',
    edge(
      'last year|a year ago|years ago|a year earlier|decades ago|l.an dernier|el ano pasado|vergangenes jahr|letztes jahr',
    ),
  ],
  ['weekday', edge('monday|tuesday|wednesday|thursday|friday|saturday|sunday')],
  ['soon', /내일|다음 ?주|이번 ?주말|오는 \d|来週|明日|下周|下週|明天/gu],
  ['ahead', /다음 ?달|내달|연내|올해 안|조만간|가까운 시일|来月|年内|近く|下月|下个月|下個月|年底/gu],
  ['far ahead', /내년|来年|明年/gu],
  ['now', /오늘|이날|현재|今日|本日|今天|目前/gu],
  ['just past', /어제|전날|지난주|지난 \d{1,2}일|昨日|先週|昨天|上周|上週/gu],
  ['weeks past', /지난달|앞서|先月|上月|上个月|上個月/gu],
  ['months past', /올해 초|지난 ?(?:봄|여름|가을|겨울)|今年初/gu],
  ['long past', /지난해|작년|昨年|去年/gu],
];

/**
 * The time expressions of a folded sentence, each as it lies from the day of publication: a month without a year is the
 * one nearest to it. Without a day of publication only words that place a time by themselves are found.
 */
export function timesOf(folded: string, published: string | undefined): Time[] {
  const times: Time[] = [];
  for (const [when, pattern] of PLAIN)
    for (const match of folded.matchAll(pattern))
      times.push({ start: match.index, end: match.index + match[0].length, when });
  if (published === undefined) return times;
  for (const match of [...folded.matchAll(DATED), ...folded.matchAll(NUMBERED)]) {
    const { month = '', before, behind, date, year, which } = match.groups ?? {};
    // "may" is a month only beside a date, a year or a word that places it.
    if (month === 'may' && before === undefined && behind === undefined && year === undefined && which === undefined)
      continue;
    const number = /^\d/.test(month) ? Number(month) : MONTHS.findIndex((one) => one.test(month)) + 1;
    const day = before ?? behind ?? date;
    const when = whenOf({ year, month: number, day, which }, published);
    if (when !== undefined) times.push({ start: match.index, end: match.index + match[0].length, when });
  }
  for (const match of folded.matchAll(YEAR)) {
    const past = Number(published.slice(0, 4)) - Number(match[0]);
    if (past === 0 || times.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    times.push({ start: match.index, end: match.index + match[0].length, when: past > 0 ? 'long past' : 'far ahead' });
  }
  return times;
}

const WHOLE_MONTH_DAY = 15;

function whenOf(
  {
    year,
    month,
    day,
    which,
  }: { year?: string | undefined; month: number; day?: string | undefined; which?: string | undefined },
  published: string,
): When | undefined {
  const own = Number(published.slice(0, 4));
  const years = year === undefined ? [own - 1, own, own + 1] : [Number(year)];
  const pad = (one: number) => String(one).padStart(2, '0');
  const distances = years
    .map((one) => daysBetween(published, `${one}-${pad(month)}-${pad(Number(day ?? WHOLE_MONTH_DAY))}`))
    .filter((distance) => !Number.isNaN(distance))
    .filter((distance) => (which === 'last' ? distance < 0 : which === 'next' ? distance > 0 : true))
    .sort((a, b) => Math.abs(a) - Math.abs(b));
  const [distance] = distances;
  if (distance === undefined) return undefined;
  if (day === undefined && Math.abs(distance) <= WHOLE_MONTH_DAY && month === Number(published.slice(5, 7)))
    return 'now';
  if (distance > 120) return 'far ahead';
  if (distance > 14) return 'ahead';
  if (distance > 0) return 'soon';
  if (distance === 0) return 'now';
  if (distance >= -7) return 'just past';
  if (distance >= -31) return 'weeks past';
  return distance >= -183 ? 'months past' : 'long past';
}
