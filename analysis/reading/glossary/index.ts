import { stemmer } from 'stemmer';
import { fold } from '../../text/fold';
import { german } from './de';
import { spanish } from './es';
import { french } from './fr';
import { japanese } from './ja';
import { korean } from './ko';
import type { Glossary } from './types';
import { chinese } from './zh';

/** A word of a sentence with the stem of the English one that says the same. */
interface Glossed {
  readonly text: string;
  readonly form: string;
  readonly gloss: string;
  readonly start: number;
  readonly end: number;
}

interface CompiledGlossary {
  readonly stems: ReadonlyMap<string, string>;
  readonly starts: ReadonlyMap<string, string>;
  /** Letters of the longest start. */
  readonly reach: number;
  /** Finds any of the words, the longest first. */
  readonly anywhere: RegExp;
}

function compile(glossary: Glossary): CompiledGlossary {
  const stems = new Map<string, string>();
  const starts = new Map<string, string>();
  for (const [english, words] of Object.entries(glossary)) {
    for (const word of fold(words).text.split(' ')) {
      if (word.endsWith('*')) starts.set(word.slice(0, -1), stemmer(english));
      else stems.set(word, stemmer(english));
    }
  }
  const longestFirst = [...stems.keys()].sort((a, b) => b.length - a.length);
  const reach = Math.max(0, ...[...starts.keys()].map((start) => start.length));
  return { stems, starts, reach, anywhere: new RegExp(longestFirst.join('|'), 'gu') };
}

/** The glossaries by language. */
export const GLOSSARIES: Readonly<Record<string, Glossary>> = {
  de: german,
  fr: french,
  es: spanish,
  ko: korean,
  ja: japanese,
  zh: chinese,
};

const compiled = new Map<string, CompiledGlossary>();

/** The glossary of a language, compiled at first use; undefined for English and what else has none. */
function glossaryOf(lang: string): CompiledGlossary | undefined {
  const glossary = GLOSSARIES[lang];
  if (glossary === undefined) return undefined;
  const known = compiled.get(lang) ?? compile(glossary);
  compiled.set(lang, known);
  return known;
}

/**
 * The stem of the English word that says what a folded word says, be there an article or pronoun before it ("l'accord");
 * undefined where no glossary lists it.
 */
export function glossOf(word: string, lang: string): string | undefined {
  const glossary = glossaryOf(lang);
  if (glossary === undefined) return undefined;
  return lookUp(word, glossary) ?? lookUp(word.slice(word.indexOf("'") + 1), glossary);
}

function lookUp(word: string, glossary: CompiledGlossary): string | undefined {
  const whole = glossary.stems.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, glossary.reach); length > 0; length--) {
    const stem = glossary.starts.get(word.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return undefined;
}

/** The words of a folded sentence without spaces that a glossary lists. */
export function glossesIn(folded: string, lang: string): Glossed[] {
  const glossary = glossaryOf(lang);
  if (glossary === undefined) return [];
  return [...folded.matchAll(glossary.anywhere)].map((match) => {
    const [text] = match;
    const gloss = glossary.stems.get(text) ?? text;
    return { text, form: text, gloss, start: match.index, end: match.index + text.length };
  });
}
