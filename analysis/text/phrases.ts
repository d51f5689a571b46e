import { isUnspaced } from './script';
import { type TemplateSource, templateSource } from './template';

/** A phrase found in a folded text. */
export interface FoundPhrase<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu;
const SHORTEST_STEM = 2;

/** Patterns of one group that begin with the same word: tried only where that word stands. */
interface Entry {
  readonly group: number;
  readonly source: string;
  /** Without any of these in the text no pattern can match; undefined where one needs nothing. */
  readonly needs: readonly string[] | undefined;
  /** Made at first use: most words of the index are never met. */
  pattern?: RegExp;
}

/** The templates of a group that begin with the same word. */
interface Start {
  readonly map: Map<string, Entry[]>;
  readonly key: string;
  readonly sources: TemplateSource[];
  readonly spaced: boolean;
}

/**
 * Finds the templates of many groups in one walk over a text. A template is looked up by its first word, as names are:
 * most words of a text begin none, so that the time hardly grows with the number of templates.
 */
export class PhraseIndex<T> {
  private readonly words = new Map<string, Entry[]>();
  private readonly stems = new Map<string, Entry[]>();
  private readonly letters = new Map<string, Entry[]>();
  private readonly values: readonly T[];
  private readonly longestStem: number;

  /**
   * @param groups a value with the templates that stand for it
   * @throws when a template does not begin and end with a word
   */
  constructor(groups: readonly (readonly [T, readonly string[]])[]) {
    this.values = groups.map(([value]) => value);
    for (const [group, [, templates]] of groups.entries()) this.addGroup(group, templates);
    this.longestStem = Math.max(0, ...[...this.stems.keys()].map((stem) => stem.length));
  }

  private addGroup(group: number, templates: readonly string[]): void {
    const byStart = new Map<string, Start>();
    for (const template of [...new Set(templates)].sort((a, b) => b.length - a.length)) {
      const spaced = !isUnspaced(template);
      for (const source of templateSource(template)) {
        const map = !spaced ? this.letters : source.stem ? this.stems : this.words;
        const name = `${spaced} ${source.stem} ${source.first}`;
        const known = byStart.get(name);
        if (known) known.sources.push(source);
        else byStart.set(name, { map, key: source.first, sources: [source], spaced });
      }
    }
    for (const { map, key, sources, spaced } of byStart.values()) {
      const patterns = sources.map(({ pattern }) => pattern);
      const entry = {
        group,
        source: `(?:${patterns.join('|')})${spaced ? '(?![\\p{L}\\p{N}])' : ''}`,
        needs: sources.every(({ needs }) => needs !== undefined)
          ? sources.flatMap(({ needs = [] }) => needs)
          : undefined,
      };
      const known = map.get(key);
      if (known) known.push(entry);
      else map.set(key, [entry]);
    }
  }

  /** What is found, by place; of one group nothing overlaps, and a longer template goes before a shorter one. */
  find(text: string): FoundPhrase<T>[] {
    const found: (FoundPhrase<T> & { group: number })[] = [];
    const free = new Map<number, number>();
    const present = new Map<string, boolean>();
    const has = (word: string) => {
      const known = present.get(word) ?? text.includes(word);
      present.set(word, known);
      return known;
    };
    const attempt = (entries: readonly Entry[] | undefined, at: number) => {
      for (const entry of entries ?? []) {
        const { group, needs } = entry;
        if (at < (free.get(group) ?? 0) || needs?.some(has) === false) continue;
        entry.pattern ??= new RegExp(entry.source, 'uy');
        entry.pattern.lastIndex = at;
        const match = entry.pattern.exec(text);
        if (match === null) continue;
        const end = at + match[0].length;
        free.set(group, end);
        found.push({ value: this.values[group] as T, group, start: at, end });
      }
    };
    for (const match of text.matchAll(WORD_START)) {
      const [word] = match;
      attempt(this.words.get(word), match.index);
      for (let length = SHORTEST_STEM; length <= Math.min(word.length, this.longestStem); length++) {
        attempt(this.stems.get(word.slice(0, length)), match.index);
      }
    }
    if (this.letters.size > 0 && isUnspaced(text)) {
      for (let i = 0; i < text.length; i++) attempt(this.letters.get(text.charAt(i)), i);
    }
    return found.sort((a, b) => a.start - b.start || a.group - b.group);
  }
}
