import type { Sentence } from '../reading/sentence';
import type { FoundPhrase } from '../text/phrases';
import { type Anchor, type Delegation, type Meeting, persons, type Spot, type Visit } from './anchor';
import { chooseMeeting } from './choose';
import type { ItemPhrase } from './compile';
import { daysBetween } from './days';
import * as words from './lexicon';
import type { Memory } from './memory';

const PRONOUN =
  /(?:^|[^\p{L}])(?:he|him|his|they|them|their|each other|one another|the president|the chairman|the leader|the north korean|the american|the u\.s\. leader|the north's leader)(?![\p{L}])/u;
const KOREAS = /(?:^|[^\p{L}])(?:two|both) koreas(?![\p{L}])|inter-korean|south-north|north-south/u;
const ALL_THREE =
  /(?:^|[^\p{L}])(?:all three|three leaders|trio|threesome|three of them|three-way|trilateral|tripartite|three-party|three-leader|leaders of the three)(?![\p{L}])/u;
const TO =
  /(?:^|[^\p{L}])(?:to|in|into|at|for|toward|towards|from|visit|visits|visited|visiting|reach|reached|leave|leaves|left)(?: the| north)? $/u;
const LATELY = 3;
const AT_HAND_DAYS = 120;
const FRESH_DAYS = 30;

/**
 * Finds sentences that may speak of an item without naming it: those who would meet and a word of meeting, somebody
 * who would go and the place, an envoy, a loose phrase of the dossier. Reading weighs a hint with all else.
 */
export class HintFinder {
  private readonly capitals: ReadonlySet<string>;

  constructor(
    private readonly meetings: readonly Meeting[],
    private readonly visits: readonly Visit[],
    private readonly delegations: readonly Delegation[],
    private readonly memory: Memory,
    private readonly published: string | undefined,
  ) {
    this.capitals = new Set(visits.flatMap(({ pattern }) => pattern.places));
  }

  /**
   * @param known what the sentence names already
   * @param phrases of items, as found in it
   */
  find(sentence: Sentence, known: readonly Anchor[], phrases: readonly FoundPhrase<ItemPhrase>[]): Anchor[] {
    const out: Anchor[] = [];
    const add = (item: string | undefined, start: number, end: number) => {
      if (item === undefined || known.some((one) => one.item === item) || out.some((one) => one.item === item)) return;
      out.push({ item, start, end, how: 'hint' });
    };
    const here = new Set(persons(sentence.names));
    const recent = new Set(this.memory.persons.slice(-LATELY));
    const pronoun = PRONOUN.test(sentence.folded);
    const word = firstOf(words.MEETING_HINTS, sentence.folded);
    if (word !== undefined) {
      for (const between of this.pairs()) {
        const named = between.filter((id) => here.has(id));
        const two =
          named.length === 2 ||
          (KOREAS.test(sentence.folded) && this.states(between).join() === 'north-korea,south-korea') ||
          (named.length === 1 && pronoun && between.every((id) => here.has(id) || recent.has(id))) ||
          (named.length === 0 &&
            words.has(words.THE_PAIR, sentence.folded) &&
            (between.every((id) => recent.has(id)) || sameSet(between, this.memory.knownPair)));
        if (!two) continue;
        if (known.some((one) => this.meetings.some((m) => m.id === one.item && sameSet(m.pattern.between, between))))
          continue;
        add(this.which(between, sentence, word), word.start, word.end);
      }
    }
    const three = firstOf(words.THREE_HINTS, sentence.folded);
    if (three !== undefined) {
      for (const { id, pattern } of this.meetings.filter((one) => one.pattern.between.length === 3)) {
        const seen = (one: string) => this.memory.seen.has(one) || here.has(one);
        if (
          pattern.between.filter((one) => here.has(one) || recent.has(one)).length >= 2 ||
          (ALL_THREE.test(sentence.folded) && pattern.between.filter(seen).length >= 2)
        ) {
          add(id, three.start, three.end);
        }
      }
    }
    for (const name of sentence.names) {
      if (name.kind !== 'place' || this.capitals.has(name.entity)) continue;
      const item = this.meetings.find(
        (one) => one.pattern.ordinal !== undefined && one.pattern.places[0] === name.entity,
      );
      add(item?.id, name.start, name.end);
    }
    for (const { id, pattern } of this.visits) {
      const goer =
        sentence.names.find(
          (name) => (name.kind === 'person' || name.kind === 'role') && pattern.visitors.includes(name.entity),
        ) ??
        (pronoun && here.size === 0 && pattern.visitors.includes(this.memory.persons.at(-1) ?? '')
          ? sentence.names[0]
          : undefined);
      const place = sentence.names.find(
        (name) =>
          pattern.places.includes(name.entity) &&
          (TO.test(sentence.folded.slice(0, name.start)) || words.has(words.VISIT_NOUNS, sentence.folded)),
      );
      const trip = firstOf(words.VISIT_NOUNS, sentence.folded);
      if (goer !== undefined && place !== undefined) add(id, place.start, place.end);
      else if (
        goer !== undefined &&
        trip !== undefined &&
        this.isExpected(id) &&
        !this.isElsewhere(sentence, pattern.places)
      ) {
        add(id, trip.start, trip.end);
      }
    }
    for (const { id, pattern } of this.delegations) {
      const envoy = sentence.names.find((name) => pattern.sides.some((side) => side.delegates.includes(name.entity)));
      if (envoy !== undefined) add(id, envoy.start, envoy.end);
    }
    for (const { value, start, end } of phrases) {
      if (value.firmness === 'hint') add(value.item.id, start, end);
    }
    return out;
  }

  /** Whether any trip of the visitor's may be this one: the article spoke of it, or it is a matter of weeks. */
  private isExpected(id: string): boolean {
    const visit = this.visits.find((one) => one.id === id);
    if (visit === undefined || this.published === undefined) return false;
    const { from, to } = visit.window;
    const atHand = daysBetween(from, to) <= AT_HAND_DAYS && daysBetween(to, this.published) <= FRESH_DAYS;
    return atHand || this.memory.items.some((one) => one.item === id);
  }

  /** Whether a sentence names where somebody goes to that is none of the places. */
  private isElsewhere(sentence: Sentence, places: readonly string[]): boolean {
    return sentence.names.some(
      (name) =>
        !places.includes(name.entity) &&
        (name.kind === 'place' || name.kind === 'organisation') &&
        TO.test(sentence.folded.slice(0, name.start)),
    );
  }

  /** The states of a pair, as its items name them. */
  private states(between: readonly string[]): string[] {
    const item = this.meetings.find((one) => sameSet(one.pattern.between, between) && one.pattern.states.length > 0);
    return [...(item?.pattern.states ?? [])].sort();
  }

  private pairs(): readonly (readonly string[])[] {
    const all = this.meetings.map((one) => one.pattern.between).filter((between) => between.length === 2);
    return all.filter((between, i) => all.findIndex((one) => sameSet(one, between)) === i);
  }

  private which(between: readonly string[], sentence: Sentence, spot: Omit<Spot, 'verbal'>): string | undefined {
    const which = { ordinal: words.ordinalIn(sentence.folded), another: words.has(words.ANOTHER, sentence.folded) };
    const fitting = this.meetings.filter((one) => sameSet(one.pattern.between, between));
    return chooseMeeting(
      fitting,
      which,
      sentence,
      { ...spot, verbal: false },
      this.published,
      this.memory.meeting?.item,
    );
  }
}

function firstOf(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
