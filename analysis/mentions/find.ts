import type { Candidate, CompiledDossier } from '../dossier/compile';
import { fold } from '../text/fold';
import { isHangul, isUnspaced } from '../text/script';
import { endsKoreanWord } from './particles';

/** A place where the text has a surface of the dossier, before it is known who or what is meant. */
export interface Match {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** Capitals that the dossier writes must stand in the text too; the text may have more ("KIM JONG UN"). */
function hasCapitals(written: string, slice: string): boolean {
  if (/^[\p{Lu}.'&-]{2,6}$/u.test(written)) return !/\p{Ll}/u.test(slice);
  const wanted = written.match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = slice.replace(/[\u00AD\u200B]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return wanted.every((word, i) => !/^\p{Lu}/u.test(word) || /^[\p{Lu}\p{N}]/u.test(found[i] ?? ''));
}

/** "US" in a line of capitals is as likely the pronoun: short acronyms say nothing there. */
function shouts(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 12 && !/\p{Ll}/u.test(text);
}

/**
 * All surfaces of the dossier in a text, leftmost and longest first, never overlapping. One pass per kind of script.
 * @param text a block's text
 * @param block its number, carried into the matches
 * @param lang the article's language: surfaces of other languages' grammar do not count
 */
export function findMatches(text: string, block: number, compiled: CompiledDossier, lang: string | undefined): Match[] {
  const folded = fold(text);
  const loud = shouts(text);
  const matches: Match[] = [];
  const collect = (pattern: RegExp, fits: (start: number, end: number) => boolean) => {
    for (const found of folded.text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (!fits(found.index, end)) continue;
      const from = folded.original(found.index);
      const to = folded.original(end);
      const slice = text.slice(from, to);
      const candidates = (compiled.candidates.get(found[0]) ?? []).filter(
        (candidate) =>
          (candidate.lang === undefined || candidate.lang === lang) &&
          hasCapitals(candidate.written, slice) &&
          !(loud && slice.length <= 3),
      );
      if (candidates.length > 0) matches.push({ block, start: from, end: to, candidates });
    }
  };
  collect(compiled.spaced, () => true);
  if (isUnspaced(folded.text)) {
    collect(compiled.unspaced, (start, end) => {
      if (!isHangul(folded.text.charAt(start))) return true;
      return !isHangul(folded.text.charAt(start - 1)) && endsKoreanWord(folded.text, end);
    });
    matches.sort((a, b) => a.start - b.start || b.end - a.end);
    return matches.filter(
      (match, i) => !matches.slice(Math.max(0, i - 3), i).some((before) => before.end > match.start),
    );
  }
  return matches;
}
