import { z } from 'zod';
import type { Head } from '../reader/head';

/** What is believed of a page's metadata. What is not there, or makes no sense, is absent. */
export interface Metadata {
  readonly title: string;
  readonly outlet?: string;
  readonly lang?: string;
  readonly canonical?: string;
  readonly published?: { readonly day: string; readonly instant?: number };
}

/** A field that makes no sense is as good as none, and takes nothing with it. */
const text = z.string().optional().catch(undefined);
const thing = z.object({
  '@type': z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  '@graph': z.unknown().optional(),
  headline: text,
  datePublished: text,
  inLanguage: text,
  publisher: z.unknown().optional(),
  mainEntity: z.unknown().optional(),
});
type Thing = z.infer<typeof thing>;

const ARTICLE_TYPES = /Article|BlogPosting|Report|LiveBlogPosting|NewsPage/;

/** JSON-LD as pages write it: within a CDATA section, and with line breaks in its strings, which JSON does not allow. */
function parseJsonLd(script: string): unknown {
  return JSON.parse(
    script
      .trim()
      .replace(/^(?:\/\/ ?)?<!\[CDATA\[|(?:\/\/ ?)?\]\]>$/g, '')
      .replace(/\p{Cc}+/gu, ' '),
  );
}

/** The things that a page's JSON-LD describes; broken scripts are passed over. */
function things(scripts: readonly string[]): Thing[] {
  const found: Thing[] = [];
  const take = (value: unknown, depth: number) => {
    if (depth > 3) return;
    if (Array.isArray(value)) {
      for (const one of value.slice(0, 50)) take(one, depth + 1);
      return;
    }
    const parsed = thing.safeParse(value);
    if (!parsed.success) return;
    found.push(parsed.data);
    if (parsed.data['@graph'] !== undefined) take(parsed.data['@graph'], depth + 1);
    if (parsed.data.mainEntity !== undefined) take(parsed.data.mainEntity, depth + 1);
  };
  for (const script of scripts) {
    try {
      take(parseJsonLd(script), 0);
    } catch {
      // A page's broken JSON-LD says nothing; the other sources may.
    }
  }
  return found;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^\s*(?:[a-z]{3,9},?\s+)?(?<date>\d{1,2})\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?!\d)/i;
const MONTH_FIRST = /^\s*(?:[a-z]{3,9},\s+)?(?<month>[a-z]{3,9})\.?\s+(?<date>\d{1,2}),?\s+(?<year>\d{4})(?!\d)/i;

/** A date with an English month (RFC 5322, "September 11, 2018") as year, month and day; any other text as it is. */
function inNumbers(value: string): string {
  const found = (DAY_FIRST.exec(value) ?? MONTH_FIRST.exec(value))?.groups;
  const month = MONTHS.indexOf((found?.month ?? '').slice(0, 3).toLowerCase()) + 1;
  return found === undefined || month === 0 ? value : `${found.year}-${month}-${found.date}`;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * A date as an outlet writes it: the day on its own calendar, and the instant when hour and offset are given.
 * @returns undefined for anything that is no date from 1990 to 2100
 */
export function parsePublished(value: string | undefined): Metadata['published'] {
  const numbers = inNumbers(value ?? '');
  const match =
    /^\s*(\d{4})(?:[-/.]|[년年]\s*)(\d{1,2})(?:[-/.]|[월月]\s*)(\d{1,2})(?!\d)(.*)$/s.exec(numbers) ??
    /^\s*(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/s.exec(numbers);
  if (match === null) return undefined;
  const [, year = '', month = '', date = '', rest = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return undefined;
  const time = /^[T ]?\s*(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})/.exec(rest);
  if (time === null) return { day };
  const offset = (time[2] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = Date.parse(`${day}T${time[1]}${offset}`);
  return Number.isNaN(instant) ? { day } : { day, instant };
}

function first(...values: readonly (string | undefined)[]): string | undefined {
  return values.map((value) => value?.replace(/\s+/g, ' ').trim()).find((value) => value !== undefined && value !== '');
}

/** Site names stand behind a bar or dash in document titles. */
function withoutSite(title: string): string {
  return title.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/u, '');
}

/**
 * Chooses among a page's own words what to believe: JSON-LD, then OpenGraph, then other metas, then `<time>`.
 * The published date, never the modified one.
 * @param head as collected
 * @param headline text of the page's `<h1>`
 */
export function metadataOf(head: Head, headline: string | undefined): Metadata {
  const all = things(head.jsonLd);
  const article = all.find((one) =>
    [one['@type']].flat().some((type) => type !== undefined && ARTICLE_TYPES.test(type)),
  );
  const meta = (name: string) => head.metas[name];
  const publisher = z.object({ name: z.string() }).safeParse(article?.publisher);
  const dates = [
    article?.datePublished,
    meta('article:published_time'),
    meta('og:article:published_time'),
    meta('datepublished'),
    meta('date'),
    meta('pubdate'),
    meta('publishdate'),
    meta('publish-date'),
    meta('publish_date'),
    meta('parsely-pub-date'),
    meta('sailthru.date'),
    meta('dc.date'),
    meta('dc.date.issued'),
    meta('dcterms.created'),
    meta('dcterms.issued'),
    meta('citation_publication_date'),
    ...head.times.slice(0, 1),
  ];
  const published = dates.map(parsePublished).find((date) => date !== undefined);
  const outlet = first(
    meta('og:site_name'),
    publisher.success ? publisher.data.name : undefined,
    meta('application-name'),
    meta('dc.publisher'),
  );
  const lang = first(head.lang, article?.inLanguage, meta('content-language'), meta('og:locale'))?.replace('_', '-');
  const canonical = first(head.canonical, meta('og:url'));
  return {
    title: (first(headline, meta('og:title'), article?.headline, withoutSite(head.documentTitle)) ?? '').slice(0, 500),
    ...(outlet === undefined ? {} : { outlet: outlet.slice(0, 100) }),
    ...(lang === undefined || !/^[a-z]{2,3}(?:-|$)/i.test(lang) ? {} : { lang }),
    ...(canonical === undefined ? {} : { canonical }),
    ...(published === undefined ? {} : { published }),
  };
}
