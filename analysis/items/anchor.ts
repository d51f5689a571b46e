import type { Item } from '../dossier/schema';
import type { Named } from '../reading/sentence';

/**
 * How a sentence speaks of an item: `named`; by a `verb` of meeting or going; by a `reference` to what was named before;
 * by a `hint`, which may mean it; or without a word of it, where the sentence `follows` one that names it, or the next.
 */
export type How = 'named' | 'verb' | 'reference' | 'hint' | 'follows' | 'follows later';

/** A place in a sentence that speaks of an item. */
export interface Anchor {
  readonly item: string;
  /** Folded positions in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly how: How;
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
export type Delegation = Patterned<Pattern & { type: 'talks' }>;

/** The meetings, visits and talks of envoys among items. */
export function patternsOf(items: readonly Item[]): {
  meetings: Meeting[];
  visits: Visit[];
  delegations: Delegation[];
} {
  const all = items.flatMap(({ id, window, patterns = [] }) => patterns.map((pattern) => ({ id, window, pattern })));
  return {
    meetings: all.filter((one): one is Meeting => one.pattern.type === 'meeting'),
    visits: all.filter((one): one is Visit => one.pattern.type === 'visit'),
    delegations: all.filter((one): one is Delegation => one.pattern.type === 'talks'),
  };
}

/** Persons among names, by name or by role, each once. */
export function persons(names: readonly Named[]): string[] {
  const people = names.filter((name) => name.kind === 'person' || name.kind === 'role');
  return [...new Set(people.map((name) => name.entity))];
}

/** Whether two lists hold the same ids. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
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
