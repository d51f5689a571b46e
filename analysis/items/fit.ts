import type { Item } from '../dossier/schema';
import type { Sentence } from '../reading/sentence';
import { type Anchor, persons } from './anchor';
import { ordinalIn } from './lexicon';

/** A sentence with the items that it speaks of, or may speak of. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly anchors: readonly Anchor[];
}

/** Where an article names an item: the numbers of the sentences, the first of them, and how often in all. */
interface Naming {
  readonly first: number;
  times: number;
  readonly orders: Set<number>;
}

type Pattern = NonNullable<Item['patterns']>[number];

const COUNTS = ['none', 'one', 'two', 'many'] as const;
const SHARES = ['none', 'a quarter', 'half', 'most', 'all'] as const;
const LATELY = 3;

/**
 * Tells what there is for and against a sentence's speaking of one item rather than of another: who and what of the item
 * stands in it, which other items are named there, and how the article names them all.
 */
export class Fitting {
  private readonly naming = new Map<string, Naming>();
  private readonly names: number;

  /** @param spoken all sentences of an article in their order */
  constructor(
    private readonly spoken: readonly Spoken[],
    private readonly siblings: ReadonlyMap<string, readonly Item[]>,
    private readonly countries: ReadonlyMap<string, string>,
  ) {
    for (const { sentence, anchors } of spoken)
      for (const { item } of anchors.filter(isNamed)) {
        const naming = this.naming.get(item) ?? { first: sentence.order, times: 0, orders: new Set() };
        naming.times++;
        naming.orders.add(sentence.order);
        this.naming.set(item, naming);
      }
    this.names = [...this.naming.values()].reduce((sum, { times }) => sum + times, 0);
  }

  /** What an item, spoken of in a sentence of the article, has for and against it: a few words each. */
  of(item: Item, anchor: Anchor, { sentence, anchors }: Spoken): string[] {
    const rivals = anchors.filter((one) => isNamed(one) && one.item !== item.id);
    return [
      ...this.byPattern(item, sentence, rivals),
      ...this.byRivals(item, anchor, anchors, rivals),
      ...this.byNaming(item, sentence),
    ];
  }

  private byPattern(item: Item, sentence: Sentence, rivals: readonly Anchor[]): string[] {
    const states = sentence.names.map(({ entity }) => this.countries.get(entity) ?? entity);
    const told = [`parties ${share(item.parties.map((state) => states.includes(state)))}`];
    const [pattern] = item.patterns ?? [];
    if (pattern === undefined) return told;
    const sides = sidesOf(pattern);
    const here = persons(sentence.names);
    const before = this.spoken[sentence.order - 1]?.sentence;
    told.push(`who ${present(sides, here)}`);
    if (before !== undefined) told.push(`who before ${present(sides, persons(before.names))}`);
    told.push(`others ${inWords(here.filter((one) => !sides.flat().includes(one)).length)}`);
    const places = sentence.names.filter(({ kind }) => kind === 'place').map(({ entity }) => entity);
    if (pattern.type !== 'talks' && places.length > 0)
      told.push(pattern.places.some((place) => places.includes(place)) ? 'place own' : 'place other');
    const ordinal = pattern.type === 'meeting' ? ordinalIn(sentence.folded) : undefined;
    if (pattern.type === 'meeting' && ordinal !== undefined)
      told.push(ordinal === pattern.ordinal ? 'ordinal own' : 'ordinal other');
    return [...told, ...this.bySiblings(item, sentence, rivals)];
  }

  private bySiblings({ id }: Item, { names }: Sentence, rivals: readonly Anchor[]): string[] {
    const siblings = this.siblings.get(id) ?? [];
    const most = Math.max(0, ...siblings.map((one) => this.timesNamed(one.id)));
    const told = [most === 0 ? 'sibling never' : most > this.timesNamed(id) ? 'sibling more' : 'sibling less'];
    if (siblings.some((one) => rivals.some(({ item }) => item === one.id))) told.push('sibling here');
    const places = siblings.flatMap(({ patterns = [] }) =>
      patterns.flatMap((pattern) => (pattern.type === 'meeting' ? pattern.places : [])),
    );
    if (names.some(({ entity }) => places.includes(entity))) told.push('sibling place');
    return told;
  }

  private byRivals(item: Item, anchor: Anchor, anchors: readonly Anchor[], rivals: readonly Anchor[]): string[] {
    const hinted = anchors.filter(({ how, item: other }) => how === 'hint' && other !== item.id);
    const told = [`rivals ${inWords(distinct(rivals))}`, `hinted ${inWords(distinct(hinted))}`];
    if (rivals.some(({ start }) => start < anchor.start)) told.push('rival before');
    if (rivals.some(({ start }) => start > anchor.start)) told.push('rival after');
    return told;
  }

  private byNaming({ id }: Item, { order }: Sentence): string[] {
    const times = this.timesNamed(id);
    const told = [
      whenNamed(this.naming.get(id), order),
      `named ${inWords(times)}`,
      `of the names ${SHARES[Math.round(((SHARES.length - 1) * times) / (this.names || 1))]}`,
    ];
    const entitled = [...this.naming].filter(([, { first }]) => first === 0).map(([one]) => one);
    if (entitled.length > 0) told.push(entitled.includes(id) ? 'in the title' : 'not in the title');
    return told;
  }

  private timesNamed(id: string): number {
    return this.naming.get(id)?.times ?? 0;
  }
}

/** By item the others that are easily taken for it: meetings of the same persons, visits by the same or to the same place. */
export function siblingsOf(items: readonly Item[]): Map<string, readonly Item[]> {
  return new Map(
    items.map((item) => [
      item.id,
      items.filter((other) => {
        const [own] = item.patterns ?? [];
        return other !== item && own !== undefined && other.patterns?.some((pattern) => areAlike(own, pattern));
      }),
    ]),
  );
}

function areAlike(own: Pattern, other: Pattern): boolean {
  const shared = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
  if (own.type === 'meeting' && other.type === 'meeting')
    return other.between.every((person) => own.between.includes(person));
  if (own.type === 'visit' && other.type === 'visit')
    return shared(own.visitors, other.visitors) || shared(own.places, other.places);
  return false;
}

function isNamed({ how }: Anchor): boolean {
  return how === 'named' || how === 'verb';
}

/** Those of whom one each must be there. */
function sidesOf(pattern: Pattern): readonly (readonly string[])[] {
  if (pattern.type === 'meeting') return pattern.between.map((person) => [person]);
  return pattern.type === 'visit' ? [pattern.visitors] : pattern.sides.map(({ delegates }) => delegates);
}

function present(sides: readonly (readonly string[])[], here: readonly string[]): string {
  return share(sides.map((side) => side.some((one) => here.includes(one))));
}

function share(are: readonly boolean[]): 'all' | 'some' | 'none' {
  if (are.every(Boolean)) return 'all';
  return are.some(Boolean) ? 'some' : 'none';
}

function whenNamed(naming: Naming | undefined, order: number): string {
  if (naming === undefined) return 'never named';
  if (naming.orders.has(order - 1)) return 'named just now';
  if (naming.orders.has(order - 2) || naming.orders.has(order - LATELY)) return 'named lately';
  if (naming.first === order) return 'named first here';
  return naming.first < order ? 'named long ago' : 'named later';
}

function distinct(anchors: readonly Anchor[]): number {
  return new Set(anchors.map(({ item }) => item)).size;
}

function inWords(count: number): string {
  return COUNTS[Math.min(count, COUNTS.length - 1)] ?? '';
}
