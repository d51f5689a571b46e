import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { analyse } from '../../analysis/analyse';
import type { Article } from '../../analysis/types';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { articleOf, prepare, recordSchema } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function article(texts: readonly string[]): Article {
  const { record, blocks } = prepare(
    recordSchema.parse({ id: 'x', title: 'Talks', published: '2018-10-10', lang: 'en', text: texts.join('\n\n') }),
  );
  return articleOf(record, blocks);
}

const press = readFileSync(new URL('../fixtures/articles/status.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { lang: string; text: string })
  .filter(({ lang }) => lang === 'en')
  .map(({ text }) => text);
const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));
const ONE = 'Moon called for a three-way summit of Trump and Kim after the end-of-war declaration was postponed.';

const TEXTS: readonly (readonly [string, Article])[] = [
  ['1,000 words of the press', article(press.slice(0, 4))],
  ['100 sentences that each name items', article(Array.from({ length: 100 }, () => ONE))],
  ['20 kB without a full stop', article([ONE.slice(0, -1).concat(', and ').repeat(200)])],
  ['80 kB without a full stop', article([ONE.slice(0, -1).concat(', and ').repeat(800)])],
  ['1 MB of the press', article([repeated(press.join('\n\n'), 1_000_000)])],
  ['5 MB of the press', article([repeated(press.join('\n\n'), 5_000_000)])],
  ...['a', ' ', 'declare ', 'Trump bring Kim Moon ', '"Kim" ', '김정은 트럼프 북미 '].map(
    (part) => [`400 kB of ${JSON.stringify(part)}`, article([`Kim met Trump ${repeated(part, 400_000)}`])] as const,
  ),
];

const LARGE = 100_000;
const size = ({ blocks }: Article) => blocks.reduce((sum, { text }) => sum + text.length, 0);

// Budget: at most 10 x one pass of the segmenter; four times the text, four times the time.
for (const [name, one] of TEXTS) {
  test(name, { timeout: 300_000 }, async ({ bench }) => {
    await bench.compare(
      bench('one pass of Intl.Segmenter', () => {
        let found = 0;
        for (const { text } of one.blocks) found += [...sentences.segment(text)].length;
        return found;
      }),
      bench('analysis', () => analyse(one, korea, models)),
      size(one) > LARGE ? { time: 1, iterations: 1, warmup: false } : { time: 1_000 },
    );
  });
}
