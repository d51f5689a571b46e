import type { Sentence } from '../reading/sentence';
import { type Anchor, type Meeting, persons, type Visit } from './anchor';

/** An item where it was last spoken of. */
export interface Remembered {
  readonly item: string;
  /** Number of the sentence. */
  readonly order: number;
}

const MANY_PERSONS = 6;
const LATELY = 4;

/** What an article has spoken of so far, for words that point back. */
export class Memory {
  item: Remembered | undefined;
  meeting: Remembered | undefined;
  visit: Remembered | undefined;
  /** Every item in the order in which it was spoken of last. */
  readonly items: Remembered[] = [];
  /** The last persons named, the latest at the end. */
  persons: readonly string[] = [];
  /** Everybody named so far. */
  readonly seen = new Set<string>();
  private lastPair: readonly string[] = [];
  private readonly pairs: readonly (readonly string[])[];

  constructor(
    private readonly meetings: readonly Meeting[],
    private readonly visits: readonly Visit[],
  ) {
    this.pairs = meetings.map((item) => item.pattern.between).filter((between) => between.length === 2);
  }

  /**
   * The pair that "the two" are, at a place in a sentence: named before it, or around it, or lately; nobody where two
   * others stand before it.
   */
  pair(sentence: Sentence, position: number): readonly string[] {
    const before = persons(sentence.names.filter((name) => name.end <= position));
    const nearest = persons(sentence.names.filter((name) => name.end <= position).toReversed()).slice(0, 2);
    const lately = this.persons.slice(-LATELY);
    const others = before.length >= 2 && !before.some((id) => this.pairs.some((pair) => pair.includes(id)));
    if (others) return [];
    const among = (named: readonly string[]) => this.pairs.find((pair) => pair.every((id) => named.includes(id)));
    return among(nearest) ?? among(before) ?? among(persons(sentence.names)) ?? among(lately) ?? this.lastPair;
  }

  /** The pair that was last seen meeting. */
  get knownPair(): readonly string[] {
    return this.lastPair;
  }

  remember(sentence: Sentence, anchors: readonly Anchor[]): void {
    const here = persons(sentence.names);
    for (const id of here) this.seen.add(id);
    this.persons = [...this.persons.filter((id) => !here.includes(id)), ...here].slice(-MANY_PERSONS);
    this.lastPair = this.pairs.find((pair) => pair.every((id) => here.includes(id))) ?? this.lastPair;
    for (const anchor of anchors) this.rememberItem({ item: anchor.item, order: sentence.order });
  }

  private rememberItem(remembered: Remembered): void {
    this.item = remembered;
    const known = this.items.findIndex((one) => one.item === remembered.item);
    if (known >= 0) this.items.splice(known, 1);
    this.items.push(remembered);
    const meeting = this.meetings.find((one) => one.id === remembered.item);
    if (meeting !== undefined) {
      this.meeting = remembered;
      if (meeting.pattern.between.length === 2) this.lastPair = meeting.pattern.between;
    }
    if (this.visits.some((one) => one.id === remembered.item)) this.visit = remembered;
  }
}
