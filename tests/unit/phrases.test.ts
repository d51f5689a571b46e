import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../../analysis/text/fold';
import { PhraseIndex } from '../../analysis/text/phrases';
import { templatesPattern } from '../../analysis/text/template';
import { shippedDossier } from '../../entrypoints/command-line/dossier';

const index = new PhraseIndex([
  ['delay', ['postpon*', 'put|puts off', 'pushed ..2 back']],
  ['stop', ['called off', 'called ..3 off']],
  ['korean', ['2차 ..4 회담', '종전선언']],
]);
const found = (text: string) => index.find(fold(text).text).map(({ value, start, end }) => [value, start, end]);

describe('phrases', () => {
  test('are found by alternatives, endings and gaps, in the order of the text', () => {
    expect(found('It was postponed, then called quite off, then pushed a week back.')).toEqual([
      ['delay', 7, 16],
      ['stop', 23, 39],
      ['delay', 46, 64],
    ]);
  });

  test('begin and end with a word', () => {
    expect(found('He puts offers; unpostponed.')).toEqual([]);
  });

  test('are found in scripts without spaces', () => {
    expect(found('2차 북미 회담에서 종전선언을 한다').map(([value]) => value)).toEqual(['korean', 'korean']);
  });

  test('are what their patterns find one by one', () => {
    const templates = shippedDossier().dossier.items.flatMap((item) => Object.values(item.phrases).flat());
    const texts = readFileSync(new URL('../fixtures/articles/status.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => fold((JSON.parse(line) as { text: string }).text).text);
    const one = new PhraseIndex([['item', templates]]);
    const pattern = templatesPattern(templates);
    for (const text of texts) {
      const starts = (list: readonly { start: number }[]) => list.map(({ start }) => start);
      expect(starts(one.find(text))).toEqual([...text.matchAll(pattern)].map((match) => match.index));
    }
  });
});
