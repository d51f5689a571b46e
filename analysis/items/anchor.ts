import type { Item } from '../dossier/schema';
import type { Named } from '../reading/sentence';

/** A place in a sentence that speaks of an item. */
export interface Anchor {
  readonly item: string;
  /** Folded positions in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Named, rather than pointed back to. */
  readonly explicit: boolean;
  /** The verb itself says that they meet or go. */
  readonly verbal: boolean;
}

/** A word in a sentence that could be an anchor. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly verbal: boolean;
}

type Pattern = NonNullable<Item['patterns']>[number];

/** An item as one of its patterns recognises it. */
interface Patterned<P extends Pattern> {
  readonly id: string;
  readonly window: Item['window'];
  readonly pattern: P;
}
export type Meeting = Patterned<Pattern & { type: 'meeting' }>;
export type Visit = Patterned<Pattern & { type: 'visit' }>;

/** The meetings and visits among items. */
export function patternsOf(items: readonly Item[]): { meetings: Meeting[]; visits: Visit[] } {
  const all = items.flatMap(({ id, window, patterns = [] }) => patterns.map((pattern) => ({ id, window, pattern })));
  return {
    meetings: all.filter((one): one is Meeting => one.pattern.type === 'meeting'),
    visits: all.filter((one): one is Visit => one.pattern.type === 'visit'),
  };
}

/** Persons among names, by name or by role, each once. */
export function persons(names: readonly Named[]): string[] {
  const people = names.filter((name) => name.kind === 'person' || name.kind === 'role');
  return [...new Set(people.map((name) => name.entity))];
}

/** Where the clause around a position begins, at most `limit` letters back. */
export function clauseStart(text: string, position: number, limit: number): number {
  const from = Math.max(0, position - limit);
  const before = text.slice(from, position);
  const cut = Math.max(...['; ', ': ', ', and ', ', but ', ' - '].map((border) => before.lastIndexOf(border)));
  return cut < 0 ? from : from + cut + 2;
}

/** What follows a position in its clause, at most `limit` letters. */
export function clauseRest(text: string, position: number, limit: number): string {
  return text.slice(position, position + limit).split(/[;:.!?]|, (?:and|but|while)/u)[0] ?? '';
}
