import { stemmer } from 'stemmer';
import { MONTH_NAMES } from '../items/lexicon';
import { glossesIn, glossOf } from './glossary';
import type { Named } from './sentence';

/** A word of a sentence in folded positions; in Japanese and Chinese a pair of letters, or a word of the glossary. */
export interface Token {
  /** The stem, or what the word stands for ("MONTH"). */
  readonly text: string;
  /** As it stands. */
  readonly form: string;
  /** The stem of the English word that says the same, where a glossary lists it. */
  readonly gloss?: string | undefined;
  readonly start: number;
  readonly end: number;
  /** The name that the word is part of. */
  readonly name: Named | undefined;
}

const WORD = /\p{L}[\p{L}'-]*|\p{N}+|[,;:"]/gu;
/** Which of several meetings is meant must not tell how it stands. */
const ORDINAL =
  /^(?:first|second|third|fourth|1st|2nd|3rd|4th|1차|2차|3차|4차|두번째|세번째|deuxieme|troisieme|segunda|segundo|tercera|tercer|zweite[rsnm]?|dritte[rsnm]?)$/;
const MONTH = new RegExp(`^(?:(?:early|mid|late|anfang|mitte|ende|debut|mi|fin)-)?(?:${MONTH_NAMES})$`);
const WEEKDAYS = [
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch',
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo',
];
const WEEKDAY = new RegExp(`^(?:${WEEKDAYS.join('|')})$`);

/** Whether a token is a stop, which parts words. */
export function isStop({ text }: Token): boolean {
  return /^[,;:"]$/.test(text);
}

/** Whether a language writes no spaces, so that letters stand for words. */
export function isLettered(lang: string): boolean {
  return lang === 'ja' || lang === 'zh';
}

/** Cuts a folded sentence into tokens. Linear in its length. */
export function tokensOf(folded: string, names: readonly Named[], lang: string): Token[] {
  let next = 0;
  const sorted = [...names].sort((a, b) => a.start - b.start);
  const nameAt = (start: number, end: number) => {
    while ((sorted[next]?.end ?? end) <= start && next < sorted.length) next++;
    const name = sorted[next];
    return name !== undefined && name.start < end ? name : undefined;
  };
  if (isLettered(lang)) {
    const pairs: Token[] = [];
    for (let i = 0; i + 1 < folded.length; i++) {
      const text = folded.slice(i, i + 2);
      if (/^\p{L}{2}$/u.test(text)) pairs.push({ text, form: text, start: i, end: i + 2, name: nameAt(i, i + 2) });
    }
    return [...pairs, ...glossesIn(folded, lang).map((word) => ({ ...word, name: undefined }))];
  }
  return [...folded.matchAll(WORD)].map((match) => {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    return { text: stand(word, lang), form: word, gloss: glossOf(word, lang), start, end, name: nameAt(start, end) };
  });
}

function stand(word: string, lang: string): string {
  if (/^\p{N}/u.test(word)) return 'NUMBER';
  if (ORDINAL.test(word)) return 'ORDINAL';
  if (MONTH.test(word)) return 'MONTH';
  if (WEEKDAY.test(word)) return 'WEEKDAY';
  return lang === 'en' ? stemmer(word) : word;
}
