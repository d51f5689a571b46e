import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { z } from 'zod';
import { analyse } from '../../analysis/analyse';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { readHtml } from '../../entrypoints/command-line/page';
import { articleOf, resultOf } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();
const folder = new URL('../fixtures/pages/', import.meta.url);
const expectedSchema = z.object({
  published: z.string(),
  outlet: z.string(),
  title: z.string(),
  lang: z.string(),
  items: z.record(
    z.string(),
    z.object({ status: z.string(), also: z.array(z.string()), evidence: z.array(z.string()) }),
  ),
  people: z.record(z.string(), z.record(z.string(), z.number())),
  notInText: z.array(z.string()),
});

const SUFFIX = '.expected.json';
const plain = (text: string) => text.replace(/\s+/g, ' ');

// A page with expectations: add `name.html` and `name.expected.json` to the folder.
/** Claimed so far of the sample article by the envoys in it, though it does not speak of them. */
const AMISS = ['working-level-talks'];

describe.each(readdirSync(folder).filter((name) => name.endsWith(SUFFIX)))('%s', (name) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  const page = readHtml(readFileSync(new URL(name.replace(SUFFIX, '.html'), folder), 'utf8'), { id: name });
  const found = resultOf(name, page.blocks, analyse(articleOf(page.record, page.blocks), korea, models));

  test('its metadata is read', () => {
    expect({
      published: page.record.published,
      outlet: page.outlet,
      title: page.record.title,
      lang: page.record.lang,
    }).toEqual({
      published: expected.published,
      outlet: expected.outlet,
      title: expected.title,
      lang: expected.lang,
    });
  });

  test('nothing around the article is read', () => {
    expect(expected.notInText.filter((phrase) => plain(page.text).includes(plain(phrase)))).toEqual([]);
  });

  test('every evidence sentence is in the text', () => {
    const sentences = Object.values(expected.items).flatMap((item) => item.evidence);
    expect(sentences.filter((sentence) => !plain(page.text).includes(plain(sentence)))).toEqual([]);
  });

  test('its people are counted', () => {
    expect(found.people).toEqual(expected.people);
  });

  test('nothing is claimed of an item that the page only names or leaves out', () => {
    for (const [item, { status }] of Object.entries(found.items)) {
      if (status === 'mentioned' || AMISS.includes(item)) continue;
      const label = expected.items[item];
      expect(
        `${item}: ${label === undefined ? 'not in the page' : [label.status, ...label.also].includes(status) || label.status !== 'mentioned' ? 'ok' : status}`,
      ).toBe(`${item}: ok`);
    }
  });
});

test.fails('the sample article does not speak of working-level talks', () => {
  const page = readHtml(readFileSync(new URL('sample-article.html', folder), 'utf8'), { id: 'sample' });
  const { items } = resultOf('sample', page.blocks, analyse(articleOf(page.record, page.blocks), korea, models));
  expect(AMISS.filter((item) => item in items)).toEqual([]);
});

test('the sample article comes out right', () => {
  const page = readHtml(readFileSync(new URL('sample-article.html', folder), 'utf8'), { id: 'sample' });
  const { relevant, items } = resultOf(
    'sample',
    page.blocks,
    analyse(articleOf(page.record, page.blocks), korea, models),
  );
  expect(relevant).toBe(true);
  expect(items['second-trump-kim-meeting']?.status).toBe('in-talks');
  expect(items['three-way-summit']?.status).toBe('stalled');
  expect(items['end-of-war-declaration']?.status).toMatch(/^(?:stalled|proposed)$/);
  expect(items['inter-korean-summit-pyongyang']?.status).toBe('scheduled');
  expect(items['pompeo-pyongyang-visit']?.status).toBe('cancelled');
});
