import type { Candidate, CompiledDossier } from '../dossier/compile';
import { fold } from '../text/fold';

/** A place where the text has a surface of the dossier, before it is known who or what is meant. */
export interface Match {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** Capitals are asked word by word only where the text does not have the surface to the letter. */
function fits(written: string, slice: string): boolean {
  return written === slice || hasCapitals(written, slice);
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
  if (/\p{Ll}/u.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 12;
}

/**
 * All surfaces of the dossier in a text, in order; of those that overlap, the longest.
 * @param text a block's text
 * @param block its number, carried into the matches
 * @param lang the article's language: its grammar tells which endings belong to names
 */
export function findMatches(text: string, block: number, compiled: CompiledDossier, lang: string | undefined): Match[] {
  const folded = fold(text);
  const loud = shouts(text);
  const matches: Match[] = [];
  for (const span of compiled.surfaces.find(folded, lang === 'de')) {
    const start = folded.original(span.start);
    const end = folded.original(span.end);
    const slice = text.slice(start, folded.original(span.start + span.surface.length));
    const candidates = (compiled.candidates.get(span.surface) ?? []).filter(
      (candidate) => fits(candidate.written, slice) && !(loud && slice.length <= 3),
    );
    if (candidates.length > 0) matches.push({ block, start, end, candidates });
  }
  return matches;
}
