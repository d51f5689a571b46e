import { PhraseIndex } from '../../text/phrases';
import { templatesPattern } from '../../text/template';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { japanese } from './ja';
import { korean } from './ko';
import type { Family, LanguageCues, Reach } from './types';
import { chinese } from './zh';

/** A language's cues as patterns over folded text. */
export interface CompiledCues {
  readonly verbLast: boolean;
  readonly negatesBehind: boolean;
  readonly cues: PhraseIndex<{ readonly family: Family; readonly reach: Reach; readonly adjunct: boolean }>;
  readonly pseudo: PhraseIndex<Family>;
  readonly negation: RegExp;
  readonly negatingDeterminer: RegExp;
  readonly possible: RegExp;
  readonly counterfactual: RegExp;
  readonly background: RegExp;
  readonly day: RegExp;
  readonly clauseStart: RegExp;
}

function compile(language: LanguageCues): CompiledCues {
  return {
    verbLast: language.verbLast,
    negatesBehind: language.negatesBehind,
    cues: new PhraseIndex(
      language.cues.map(
        ({ family, reach, adjunct = false, phrases }) => [{ family, reach, adjunct }, phrases] as const,
      ),
    ),
    pseudo: new PhraseIndex(language.pseudo.map(({ family, phrases }) => [family, phrases] as const)),
    negation: templatesPattern(language.negations),
    negatingDeterminer: templatesPattern(language.negatingDeterminers),
    possible: templatesPattern(language.possible),
    counterfactual: templatesPattern(language.counterfactual),
    background: templatesPattern(language.background),
    day: templatesPattern(language.days),
    clauseStart: templatesPattern(language.clauseStarts),
  };
}

export const LANGUAGES: readonly LanguageCues[] = [english, korean, japanese, chinese, french, spanish, german];
const compiled = new Map<string, CompiledCues>();

/** The cues of a language, English for one that has none; compiled at first use. */
export function cuesOf(lang: string | undefined): CompiledCues {
  const language = LANGUAGES.find((one) => one.lang === lang) ?? english;
  let cues = compiled.get(language.lang);
  if (cues === undefined) {
    cues = compile(language);
    compiled.set(language.lang, cues);
  }
  return cues;
}
