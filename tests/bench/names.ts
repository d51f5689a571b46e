import { type CompiledDossier, compileDossier } from '../../analysis/dossier/compile';
import type { Dossier } from '../../analysis/dossier/schema';

const SYLLABLES = 'ba chol do eun gan ho jin ka lim min nam ok pak ri sung tae un won yong'.split(' ');

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function word(next: () => number, syllables: number): string {
  const text = Array.from({ length: syllables }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Different made-up names of two words. */
export function names(count: number): string[] {
  const next = numbers(7);
  const made = new Set<string>();
  while (made.size < count) made.add(`${word(next, 2)} ${word(next, 3)}`);
  return [...made];
}

/** News-like paragraphs, a name and a half a sentence, up to a length in letters. */
export function paragraphs(listed: readonly string[], length: number): string[] {
  const next = numbers(11);
  const filler =
    'officials said on that day the talks about a further round would go on in the capital without a new date'.split(
      ' ',
    );
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
  const out: string[] = [];
  let total = 0;
  while (total < length) {
    const sentences = Array.from({ length: 4 }, () => {
      const words = Array.from({ length: 16 }, () => pick(filler) ?? '');
      words[2] = pick(listed) ?? '';
      if (next() < 0.5) words[9] = pick(listed) ?? '';
      return `The ${words.join(' ')}.`;
    });
    out.push(sentences.join(' '));
    total += out.at(-1)?.length ?? 0;
  }
  return out;
}

/** A dossier of nothing but these names. */
export function dossierOf(listed: readonly string[]): CompiledDossier {
  const dossier: Dossier = {
    about: { id: 'bench', name: 'Bench', languages: ['en'], mainItems: [], outlets: [] },
    people: [],
    organisations: listed.map((name, i) => ({
      id: `name-${i}`,
      name,
      what: '',
      names: { en: [name] },
      kind: 'office',
      country: null,
    })),
    places: [],
    events: [],
    terms: [],
    offices: [],
    items: [],
    decoys: {},
    topic: { anchors: {}, anchorCountries: {}, gate: [], trade: {}, otherNames: {}, elsewhere: {} },
  };
  return compileDossier(dossier);
}

/** The plain way to find names: one regular expression, names sorted so that a longer one is tried before its beginning. */
export function sortedRegExp(listed: readonly string[]): RegExp {
  const escaped = [...listed]
    .sort()
    .reverse()
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g');
}
