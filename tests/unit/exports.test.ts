import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { quoteLink } from '../../entrypoints/background/links';
import { toCsv } from '../../storage/exports/csv';
import { toMarkdown } from '../../storage/exports/markdown';
import type { BoardLine } from '../../storage/snapshot';

const line = (over: Partial<NonNullable<BoardLine['standing']>> = {}): BoardLine => ({
  item: 'three-way-summit',
  name: 'Three-way summit',
  main: true,
  standing: {
    status: 'stalled',
    confidence: 0.9,
    since: '2018-09-11',
    day: '2018-09-12',
    quote: 'He said "no", twice.',
    link: 'https://news.test/a_(1)',
    title: 'T',
    decided: false,
    waiting: 0,
    ...over,
  },
});
const words = (key: string, ...values: string[]) => [key, ...values].join(' ');

describe('the table', () => {
  test('quotes commas, quotes and line breaks as RFC 4180 says', () => {
    const text = toCsv([line({ quote: 'a, "b"\nc' })]);
    expect(text).toContain('"a, ""b""\nc"');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=1+1\nmore', '\n=1', ' =1', '＝1+1'])(
    'a cell that begins like %j is no formula',
    (quote) => {
      const [row] = Papa.parse<Record<string, string>>(toCsv([line({ quote })]).slice(1), { header: true }).data;
      expect(row?.quote).toBe(`'${quote}`);
    },
  );

  test('an item that nothing was read about has empty cells', () => {
    const [row] = Papa.parse<Record<string, string>>(toCsv([{ item: 'x', name: 'X', main: true }]).slice(1), {
      header: true,
    }).data;
    expect(row).toMatchObject({ item: 'x', status: '', quote: '' });
  });
});

describe('the brief', () => {
  test('lets no quote break out of its line, nor a link out of its brackets', () => {
    const text = toMarkdown([line({ quote: '# Title\n> [x](y) <b>' })], new Date(0), words);
    expect(text).toContain('> \\# Title \\> \\[x\\](y) \\<b\\>');
    expect(text).toContain('(https://news.test/a_%281%29)');
  });

  test('says "nothing read" of an item without news, never a status', () => {
    expect(toMarkdown([{ item: 'x', name: 'X', main: true }], new Date(0), words)).toContain('## X\n\nnothingRead');
  });
});

describe('a quote’s link', () => {
  test('escapes what would end or split its text directive', () => {
    expect(quoteLink('https://news.test/a#old', undefined, 'Trump-Kim, & more')).toBe(
      'https://news.test/a#:~:text=Trump%2DKim%2C%20%26%20more',
    );
  });

  test('of a long quote names its beginning and its end', () => {
    const quote = `${'word '.repeat(80)}end.`;
    expect(quoteLink('https://news.test/a', undefined, quote)).toBe(
      'https://news.test/a#:~:text=word%20word%20word%20word%20word,word%20word%20word%20word%20end.',
    );
  });
});
