import { describe, expect, test } from 'vitest';
import { GLOSSARIES, glossesIn, glossOf } from '../../analysis/reading/glossary';
import { fold } from '../../analysis/text/fold';

describe.each(Object.entries(GLOSSARIES))('the glossary of %s', (_, glossary) => {
  const words = Object.values(glossary).flatMap((listed) => listed.split(' '));

  test('gives each word one meaning', () => {
    const folded = words.map((word) => fold(word).text);
    expect(folded.filter((word, i) => folded.indexOf(word) !== i)).toEqual([]);
  });

  test('lists words, and not parts of phrases', () => {
    expect(words.filter((word) => !/^[\p{L}'-]+\*?$/u.test(word) && !/^3\p{L}+\*?$/u.test(word))).toEqual([]);
  });
});

describe('a word means', () => {
  test.each([
    ['de', 'abgesagten', 'cancel'],
    ['fr', 'pourparlers', 'talk'],
    ['fr', "l'annulation", 'cancel'],
    ['fr', "n'est", 'not'],
    ['es', 'aplazada', 'postpon'],
    ['ko', '연기됐다', 'postpon'],
  ])('in %s: %s', (lang, word, stem) => {
    expect(glossOf(fold(word).text, lang)).toBe(stem);
  });

  test('what the longest start of it that is listed means', () => {
    expect(glossOf('botschaften', 'de')).toBe('embassi');
    expect(glossOf('botschaftern', 'de')).toBe('ambassador');
  });

  test('what is listed as a whole, before what starts like it', () => {
    expect(glossOf('botschaft', 'de')).toBe('messag');
  });

  test('the same, however long it goes on', () => {
    expect(glossOf(`abgesagt${'e'.repeat(1_000_000)}`, 'de')).toBe('cancel');
  });

  test('nothing, where it is not listed, and in English', () => {
    expect(glossOf('donaudampfschiff', 'de')).toBeUndefined();
    expect(glossOf('postponed', 'en')).toBeUndefined();
  });
});

test('in a sentence without spaces the longest words are found, with their places', () => {
  expect(glossesIn('首脳会談が延期された。', 'ja')).toEqual([
    { text: '首脳会談', form: '首脳会談', gloss: 'summit', start: 0, end: 4 },
    { text: '延期', form: '延期', gloss: 'postpon', start: 5, end: 7 },
  ]);
});
