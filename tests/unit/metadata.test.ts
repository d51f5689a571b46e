import { describe, expect, test } from 'vitest';
import { metadataOf, parsePublished } from '../../entrypoints/background/metadata';
import { currentAddress } from '../../entrypoints/background/sender';
import type { Head } from '../../entrypoints/reader/head';

const head = (over: Partial<Head>): Head => ({
  address: 'https://a.test/x',
  lang: '',
  documentTitle: '',
  canonical: '',
  jsonLd: [],
  metas: {},
  times: [],
  ...over,
});

describe('the day of publication', () => {
  test.each([
    ['2019-02-25T23:40:00+09:00', '2019-02-25'],
    ['2019-02-26T00:10:00+0900', '2019-02-26'],
    ['2018-09-11', '2018-09-11'],
    ['2018/9/1 08:00', '2018-09-01'],
    ['20180911', '2018-09-11'],
    ['2018년 9월 11일', '2018-09-11'],
    ['2018年9月11日', '2018-09-11'],
    ['Tue, 11 Sep 2018 23:00:00 GMT', '2018-09-11'],
    ['September 11, 2018', '2018-09-11'],
    ['11 Sept. 2018', '2018-09-11'],
  ])('%s is %s on the outlet’s own calendar', (value, day) => {
    expect(parsePublished(value)?.day).toBe(day);
  });

  test('an instant needs an offset', () => {
    expect(parsePublished('2019-02-25T23:40:00+09:00')?.instant).toBe(Date.UTC(2019, 1, 25, 14, 40));
    expect(parsePublished('2019-02-25T23:40:00')?.instant).toBeUndefined();
  });

  test.each([
    '+275760-09-13T00:00:00Z',
    '275760-09-13',
    '2018-02-31',
    'yesterday',
    '',
    '0000-00-00',
    '2018-13-01',
    'Brumaire 18, 2018',
    '31 June 2018',
  ])('%s is none', (value) => {
    expect(parsePublished(value)).toBeUndefined();
  });

  test('is the published one, not the modified one', () => {
    const jsonLd = [
      JSON.stringify({
        '@type': 'NewsArticle',
        dateModified: '2018-09-14',
        datePublished: '2018-09-12T08:30:00+09:00',
      }),
    ];
    expect(metadataOf(head({ jsonLd }), undefined).published?.day).toBe('2018-09-12');
  });
});

test('broken JSON-LD says nothing and harms nothing', () => {
  const meta = metadataOf(
    head({
      jsonLd: ['{"@type": "NewsArticle", "datePublished": "2018-', '[[[[[[1]]]]]]'],
      metas: { 'article:published_time': '2018-09-11T10:00:00Z' },
    }),
    'Headline',
  );
  expect(meta).toMatchObject({ title: 'Headline', published: { day: '2018-09-11' } });
});

test.each([
  ['a language as a thing', { inLanguage: { '@type': 'Language', name: 'en' } }],
  ['no headline', { headline: null }],
  ['a list of publishers', { publisher: [null] }],
  ['a graph that is no list', { '@graph': {} }],
])('JSON-LD with %s still tells the day', (_, odd) => {
  const jsonLd = [JSON.stringify({ '@type': 'NewsArticle', datePublished: '2018-09-12', ...odd })];
  expect(metadataOf(head({ jsonLd }), undefined).published?.day).toBe('2018-09-12');
});

test.each([
  ['a line break within a string', '{"@type":"NewsArticle","description":"a\nb","datePublished":"2018-09-12"}'],
  ['a CDATA section', '//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2018-09-12"}\n//]]>'],
])('JSON-LD with %s is understood, as browsers of such pages must', (_, script) => {
  expect(metadataOf(head({ jsonLd: [script] }), undefined).published?.day).toBe('2018-09-12');
});

test.each([
  ['https://a.test/two?x=1', 'https://a.test/one', 'https://a.test/two?x=1'],
  ['https://other.test/two', 'https://a.test/one', 'https://a.test/one'],
  ['nonsense', 'https://a.test/one', 'https://a.test/one'],
])('a page that says it is at %s and was loaded from %s is at %s', (told, loaded, at) => {
  expect(currentAddress(told, loaded)).toBe(at);
});

test('an article within a graph is found', () => {
  const jsonLd = [
    JSON.stringify({
      '@graph': [
        { '@type': 'WebSite' },
        { '@type': ['Article', 'NewsArticle'], datePublished: '2020-01-02', publisher: { name: 'Wire' } },
      ],
    }),
  ];
  expect(metadataOf(head({ jsonLd }), undefined)).toMatchObject({ outlet: 'Wire', published: { day: '2020-01-02' } });
});

test('what is not there stays unknown', () => {
  expect(metadataOf(head({}), undefined)).toEqual({ title: '' });
});
