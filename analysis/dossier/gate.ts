import type { Dossier } from './schema';

/**
 * The gate's pattern: the names of which an article about the subject has at least one, in any language, with anything
 * but a letter between their words. Short, since it runs on every page; whether the page really is about the subject
 * is for the full score to say.
 * @returns source of a regular expression for the flags `iu`
 */
export function gatePattern(dossier: Dossier): string {
  const gate = new Set(dossier.topic.gate);
  const names = [...dossier.people, ...dossier.organisations, ...dossier.places, ...dossier.events, ...dossier.terms]
    .filter((entity) => gate.has(entity.id))
    .flatMap((entity) => Object.values(entity.names).flat());
  const all = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim(),
  );
  return shortest(all).map(pattern).join('|');
}

/** Short acronyms stand alone; other names may have an ending. */
function pattern(name: string): string {
  const source = name.replace(/ /g, '\\W{1,3}');
  return /^[a-z]{1,5}$/.test(name) ? `\\b${source}\\b` : source;
}

/** Names that contain another name of the list add nothing. */
function shortest(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of [...new Set(names)].sort((a, b) => a.length - b.length)) {
    const short = kept.some((one) => name.includes(one) && (one.length > 5 || !/^[a-z]+$/.test(one)));
    if (!short && name.length > 1) kept.push(name);
  }
  return kept;
}
