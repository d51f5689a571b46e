import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../analysis/text/fold';
import { languageOf } from '../../analysis/text/language';
import { sentences } from '../../analysis/text/sentences';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  test('any space, quote, dash, accent and capital becomes the plain one', () => {
    expect(fold('Kim\u00A0Jong–un’s S\u00E9oul').text).toBe("kim jong-un's seoul");
  });

  test('a soft hyphen drops out, and offsets lead back to the letters', () => {
    const text = 'denuclear\u00ADization talks';
    const folded = fold(text);
    const at = folded.text.indexOf('talks');
    expect(folded.text).toBe('denuclearization talks');
    expect(text.slice(folded.original(at))).toBe('talks');
  });

  test('offsets of any text lead back into it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        let last = 0;
        for (let i = 0; i <= folded.text.length; i++) {
          const place = folded.original(i);
          expect(place).toBeGreaterThanOrEqual(last);
          expect(place).toBeLessThanOrEqual(text.length);
          last = place;
        }
      }),
    );
  });
});

describe('sentences', () => {
  test('abbreviations end none', () => {
    expect(cut('Gen. Kim met U.S. President Trump on Sept. 18. Mr. Moon did not.')).toEqual([
      'Gen. Kim met U.S. President Trump on Sept. 18.',
      'Mr. Moon did not.',
    ]);
    expect(cut('Le sommet de MM. Trump et Kim aura lieu. Mmes. Kang et Choe y seront.')).toEqual([
      'Le sommet de MM. Trump et Kim aura lieu.',
      'Mmes. Kang et Choe y seront.',
    ]);
  });

  test('a quote keeps its reporting clause', () => {
    expect(cut('“We are working on it,” she said. “Nothing is fixed.” He left.')).toEqual([
      '“We are working on it,” she said.',
      '“Nothing is fixed.”',
      'He left.',
    ]);
  });

  test('Japanese and Chinese sentences end at their own stops, outside of quotes', () => {
    expect(cut('会談は延期された。「時期は未定だ。」と述べた。')).toEqual([
      '会談は延期された。',
      '「時期は未定だ。」と述べた。',
    ]);
  });

  test('together they hold every letter, once and in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test('the text tells its language, whatever the template of its page claims', () => {
  const article = (text: string) => ({ title: '', lang: 'en', blocks: [{ text, role: 'paragraph' as const }] });
  expect(languageOf(article('남북 정상이 평양에서 만났다. 회담은 이틀 동안 이어졌다.'))).toBe('ko');
  expect(languageOf(article('両首脳は昨日、ハノイで会談した。'))).toBe('ja');
  expect(languageOf(article('两国领导人昨天在河内举行会晤，讨论制裁问题。'))).toBe('zh');
  expect(languageOf(article('Der Präsident hat das Treffen mit dem Machthaber nicht abgesagt.'))).toBe('de');
});

test('a text without a stop is cut at white space, so that no sentence is longer than the press writes', () => {
  const text = 'the summit was agreed and '.repeat(200).trim();
  const parts = cut(text);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(1_000);
  expect(parts.join(' ')).toBe(text);
  expect(cut('会'.repeat(2_500)).join('')).toBe('会'.repeat(2_500));
});
