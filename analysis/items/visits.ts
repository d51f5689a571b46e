import type { Named, Sentence } from '../reading/sentence';
import { clauseRest, clauseStart, persons, type Spot, type Visit } from './anchor';
import { daysBetween } from './days';
import type { Memory } from './memory';

/** A visit that has been is still news for so long. */
const FRESH_DAYS = 10;
const OLD_DAYS = 30;
const AT_HAND_DAYS = 120;
const CLAUSE = 110;
/** Letters between a place and an unspaced word of going. */
const BESIDE = 2;

/** A state behind these is where somebody goes. */
const TO = /(?:^|[^\p{L}])(?:to|in|of|nach|en|au|a|al) (?:the )?$/u;
const PRONOUN_BEFORE =
  /(?:^|[^\p{L}])(?:he|she)(?:'ll|'d| will| would| could| might| may| should| had| has| also| then| himself)* $/u;

/** Recognises visits by who goes where. */
export class VisitFinder {
  /** @param visits none of which lies after publication */
  constructor(
    private readonly visits: readonly Visit[],
    private readonly memory: Memory,
    private readonly published: string | undefined,
  ) {}

  /** A noun or verb of going: the visitor in its clause, and the place, or a visit of his that is in the news. */
  byWord(sentence: Sentence, spot: Spot): string | undefined {
    const from = clauseStart(sentence.folded, spot.start, CLAUSE);
    const to = spot.end + clauseRest(sentence.folded, spot.end, CLAUSE).length;
    const within = sentence.names.filter((name) => name.start >= from && name.end <= to);
    const elsewhere = within.some(
      (name) =>
        name.start >= spot.end &&
        (name.kind === 'place' || (name.kind === 'organisation' && TO.test(sentence.folded.slice(0, name.start)))),
    );
    const goers = spot.verbal ? subjects(sentence, within, spot) : within;
    return this.visits.find((item) => {
      if (this.age(item) > OLD_DAYS) return false;
      const goes = goers.some(
        ({ kind, entity }) => (kind === 'person' || kind === 'role') && item.pattern.visitors.includes(entity),
      );
      const there = within.some(
        ({ entity, kind, start, end }) =>
          item.pattern.places.includes(entity) &&
          (kind === 'place' ||
            start === spot.end + 1 ||
            end === spot.start - 1 ||
            TO.test(sentence.folded.slice(0, start))) &&
          (start >= spot.end || end === spot.start - 1 || !spot.verbal),
      );
      return goes && (there || (!spot.verbal && this.isAtHand(item) && !elsewhere));
    })?.id;
  }

  /** In scripts without spaces the place stands beside the word, and the visitor anywhere before. */
  byUnspacedWord(sentence: Sentence, spot: Spot): string | undefined {
    const beside = sentence.names.filter(
      (name) =>
        (name.end <= spot.start && spot.start - name.end <= BESIDE) ||
        (name.start >= spot.end && name.start - spot.end <= BESIDE),
    );
    const visitors = persons(sentence.names.filter((name) => name.end <= spot.start));
    return this.visits.find(
      (item) =>
        this.age(item) <= OLD_DAYS &&
        beside.some((name) => item.pattern.places.includes(name.entity)) &&
        item.pattern.visitors.some((id) => visitors.includes(id)),
    )?.id;
  }

  /** "평양에서 만났다": the visitor met somebody in the place. */
  byMeetingThere(sentence: Sentence, spot: Spot): string | undefined {
    const before = sentence.names.filter((name) => name.end <= spot.start);
    const there = before.filter(
      (name) => /^(?:에서|で)/u.test(sentence.folded.slice(name.end)) || sentence.folded[name.start - 1] === '在',
    );
    const first = persons(before)[0];
    return this.visits.find(
      ({ pattern, ...item }) =>
        this.age({ pattern, ...item }) <= OLD_DAYS &&
        first !== undefined &&
        pattern.visitors.includes(first) &&
        there.some((name) => pattern.places.includes(name.entity)),
    )?.id;
  }

  /** "The visit", of somebody who was named lately and of whom one visit is in the news. */
  expected(): string | undefined {
    const expected = this.visits.filter(
      (item) => this.isAtHand(item) && item.pattern.visitors.some((id) => this.memory.persons.includes(id)),
    );
    return expected.length === 1 ? expected[0]?.id : undefined;
  }

  /** Whether any visit of his must be this one: it is a matter of weeks, and not long over. */
  isAtHand(item: Visit): boolean {
    return this.age(item) <= FRESH_DAYS && daysBetween(item.window.from, item.window.to) <= AT_HAND_DAYS;
  }

  /** Days since the visit's time was over; negative while it is not. */
  private age(item: Visit): number {
    return this.published === undefined ? 0 : daysBetween(item.window.to, this.published);
  }
}

/** Who could be the subject of a verb: named before it; where a pronoun is, the first person of the sentence. */
function subjects(sentence: Sentence, within: readonly Named[], spot: Spot): readonly Named[] {
  const before = (name: Named) => name.end <= spot.start && (name.kind === 'person' || name.kind === 'role');
  if (!PRONOUN_BEFORE.test(sentence.folded.slice(0, spot.start))) return within.filter(before);
  const first = sentence.names.find(before);
  return first === undefined ? [] : [first];
}
