import type { Sentence } from '../reading/sentence';
import type { FoundPhrase } from '../text/phrases';
import { type Anchor, type Delegation, type Meeting, persons, type Spot, sameSet, type Visit } from './anchor';
import { chooseMeeting } from './choose';
import type { ItemPhrase } from './compile';
import * as words from './lexicon';
import type { Memory } from './memory';
import type { VisitFinder } from './visits';

/** Words that stand for somebody who was named before. */
const STAND_IN =
  /(?:^|[^\p{L}])(?:he|him|his|they|them|their|each other|one another|the president|the chairman|the leader|the north korean|the american|the u\.s\. leader|the north's leader|il|ils|lui|les deux (?:hommes|dirigeants)|le president|le dirigeant|ambos|el presidente|el lider|el mandatario|el norcoreano|er|ihn|ihm|beide|der prasident|der machthaber)(?![\p{L}])|그는|두 정상|두 사람|양 정상|대통령은|위원장은|彼|両首脳|両氏|2人|他说|他称|他将|两人|双方|兩人|雙方/u;
/** Korean and Japanese leave out whoever is known. */
const LEAVES_OUT = /[\p{Script=Hangul}\p{Script=Hiragana}]/u;
/** A place behind these is where somebody is or goes. */
const THERE =
  /(?:^|[^\p{L}])(?:to|in|into|at|for|toward|towards|from|nach|a|au|en|hacia|vers|visit|visits|visited|visiting|reach|reached|leave|leaves|left)(?: the| north)? $/u;
const LATELY = 3;

/** A stretch of a sentence that hints at an item. */
interface Hint {
  readonly item: string | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds sentences that may speak of an item without naming it: those who would meet and a word of meeting, somebody
 * who would go and the place, an envoy, a loose phrase of the dossier. Reading weighs a hint with all else.
 */
export class HintFinder {
  private readonly pairs: readonly (readonly string[])[];
  private readonly threes: readonly Meeting[];
  private readonly destinations: ReadonlySet<string>;

  constructor(
    private readonly meetings: readonly Meeting[],
    private readonly visits: readonly Visit[],
    private readonly delegations: readonly Delegation[],
    private readonly visitFinder: VisitFinder,
    private readonly memory: Memory,
    private readonly published: string | undefined,
  ) {
    const twos = meetings.map((one) => one.pattern.between).filter((between) => between.length === 2);
    this.pairs = twos.filter((between, i) => twos.findIndex((one) => sameSet(one, between)) === i);
    this.threes = meetings.filter(({ pattern: { between } }) => between.length === 3);
    this.destinations = new Set(visits.flatMap(({ pattern }) => pattern.places));
  }

  /**
   * @param known what the sentence names already
   * @param phrases of items, as found in it
   */
  find(sentence: Sentence, known: readonly Anchor[], phrases: readonly FoundPhrase<ItemPhrase>[]): Anchor[] {
    const hints = [
      ...this.ofPairs(sentence, known, phrases),
      ...this.ofThree(sentence),
      ...this.ofPlaces(sentence),
      ...this.ofVisitors(sentence),
      ...this.ofEnvoys(sentence),
      ...phrases
        .filter(({ value }) => value.firmness === 'hint')
        .map(({ value, start, end }): Hint => ({ item: value.item.id, start, end })),
    ];
    const anchors: Anchor[] = [];
    for (const { item, start, end } of hints) {
      if (item === undefined || [...known, ...anchors].some((one) => one.item === item)) continue;
      anchors.push({ item, start, end, how: 'hint' });
    }
    return anchors;
  }

  /** Two leaders, named, stood in for or called together, and a word of meeting. */
  private ofPairs(
    sentence: Sentence,
    known: readonly Anchor[],
    phrases: readonly FoundPhrase<ItemPhrase>[],
  ): readonly Hint[] {
    const word =
      firstOf(words.MEETING_HINTS, sentence.folded) ?? firstOf(words.MEETING_HINTS_UNSPACED, sentence.folded);
    if (word === undefined) return [];
    const here = persons(sentence.names);
    const recent = this.memory.persons;
    const further = words.has(words.FURTHER, sentence.folded);
    const isNamed = (between: readonly string[]) =>
      known.some(({ item }) => this.meetings.some((one) => one.id === item && sameSet(one.pattern.between, between)));
    const areMeant = (between: readonly string[]) => {
      const named = between.filter((id) => here.includes(id));
      if (named.length === 2) return true;
      const standIn = STAND_IN.test(sentence.folded) || (here.length === 1 && LEAVES_OUT.test(sentence.folded));
      if (named.length === 1) return standIn && between.every((id) => here.includes(id) || recent.includes(id));
      return (
        here.length < 2 &&
        (words.has(words.THE_PAIR, sentence.folded) || further || standIn) &&
        (between.every((id) => recent.slice(-LATELY).includes(id)) || sameSet(between, this.memory.knownPair))
      );
    };
    const areCalled = (between: readonly string[]) =>
      phrases.some(
        ({ value }) =>
          value.firmness === 'pair' &&
          this.meetings.some((one) => one.id === value.item.id && sameSet(one.pattern.between, between)),
      );
    return this.pairs
      .filter((between) => (areMeant(between) || areCalled(between)) && (further || !isNamed(between)))
      .map((between) => ({ item: this.which(between, sentence, word, known), ...word }));
  }

  /**
   * A word of three at one table, and two of them lately, or a plainer word and two of them anywhere before; a word of
   * company, and all three; or the third, and where the two others meet.
   */
  private ofThree(sentence: Sentence): readonly Hint[] {
    const word = firstOf(words.THREE_HINTS, sentence.folded);
    const company = firstOf(words.COMPANY_HINTS, sentence.folded);
    const here = new Set(persons(sentence.names));
    const near = new Set([...here, ...this.memory.persons.slice(-LATELY)]);
    const plain = words.has(words.THREE_LEADERS, sentence.folded);
    const among = (between: readonly string[], persons: ReadonlySet<string>) =>
      between.filter((id) => persons.has(id)).length;
    return this.threes.flatMap(({ id, pattern: { between, states } }): Hint[] => {
      if (word !== undefined && (among(between, near) >= 2 || (plain && among(between, this.memory.seen) >= 2)))
        return [{ item: id, ...word }];
      const all =
        (among(between, here) >= 2 && among(between, near) === 3) ||
        states.every((state) => sentence.names.some((name) => name.entity === state));
      if (company !== undefined && all) return [{ item: id, ...company }];
      const place = this.whereTwoMeet(between, sentence);
      return place === undefined ? [] : [{ item: id, ...place }];
    });
  }

  /** The place where two of them are to meet, in a sentence that speaks of the third alone. */
  private whereTwoMeet(between: readonly string[], sentence: Sentence): Omit<Spot, 'verbal'> | undefined {
    const here = persons(sentence.names);
    const pair = this.meetings.find(
      ({ id, pattern }) =>
        id === this.memory.meeting?.item &&
        pattern.between.every((one) => between.includes(one)) &&
        pattern.between.length < between.length,
    );
    const third = between.find((id) => pair !== undefined && !pair.pattern.between.includes(id));
    if (pair === undefined || third === undefined || !here.includes(third)) return undefined;
    return sentence.names.find(
      ({ entity, start }) => pair.pattern.places.includes(entity) && THERE.test(sentence.folded.slice(0, start)),
    );
  }

  /** The place that a meeting is known by; not where somebody also pays visits. */
  private ofPlaces(sentence: Sentence): readonly Hint[] {
    return sentence.names
      .filter(({ kind, entity }) => kind === 'place' && !this.destinations.has(entity))
      .map(({ entity, start, end }) => ({
        item: this.meetings.find(({ pattern }) => pattern.ordinal !== undefined && pattern.places[0] === entity)?.id,
        start,
        end,
      }));
  }

  /** A visitor and the place; or a visitor and a trip to nowhere else, while this one is expected. */
  private ofVisitors(sentence: Sentence): readonly Hint[] {
    const nobody = persons(sentence.names).length === 0;
    const last = this.memory.persons.at(-1) ?? '';
    const trip = firstOf(words.VISIT_HINTS, sentence.folded) ?? firstOf(words.VISIT_HINTS_UNSPACED, sentence.folded);
    return this.visits.flatMap((visit): Hint[] => {
      const { visitors, places } = visit.pattern;
      const goes =
        sentence.names.some(
          ({ kind, entity }) => (kind === 'person' || kind === 'role') && visitors.includes(entity),
        ) ||
        (nobody && visitors.includes(last) && STAND_IN.test(sentence.folded));
      if (!goes) return [];
      const place = sentence.names.find(
        ({ entity, start }) =>
          places.includes(entity) && (trip !== undefined || THERE.test(sentence.folded.slice(0, start))),
      );
      if (place !== undefined) return [{ item: visit.id, start: place.start, end: place.end }];
      const expected = this.visitFinder.isAtHand(visit) || this.memory.items.some(({ item }) => item === visit.id);
      return trip !== undefined && expected && !this.isElsewhere(sentence, places) ? [{ item: visit.id, ...trip }] : [];
    });
  }

  private ofEnvoys(sentence: Sentence): readonly Hint[] {
    return this.delegations.flatMap(({ id, pattern }) =>
      sentence.names
        .filter(({ entity }) => pattern.sides.some(({ delegates }) => delegates.includes(entity)))
        .map(({ start, end }) => ({ item: id, start, end })),
    );
  }

  /** Whether a sentence names where somebody goes to that is none of the places. */
  private isElsewhere(sentence: Sentence, places: readonly string[]): boolean {
    return sentence.names.some(
      ({ kind, entity, start }) =>
        !places.includes(entity) &&
        (kind === 'place' || kind === 'organisation') &&
        THERE.test(sentence.folded.slice(0, start)),
    );
  }

  private which(
    between: readonly string[],
    sentence: Sentence,
    word: Omit<Spot, 'verbal'>,
    known: readonly Anchor[],
  ): string | undefined {
    const pairs = this.meetings.filter((one) => sameSet(one.pattern.between, between));
    const fitting = pairs.filter((one) => !known.some(({ item }) => item === one.id));
    const which = {
      ordinal: words.ordinalIn(sentence.folded, sentence.folded.slice(word.end)),
      another: words.has(words.ANOTHER, sentence.folded) || fitting.length < pairs.length,
    };
    const spot = { ...word, verbal: false };
    return chooseMeeting(fitting, which, sentence, spot, this.published, this.memory.meeting?.item);
  }
}

function firstOf(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
