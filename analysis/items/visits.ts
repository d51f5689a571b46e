import type { Sentence } from '../reading/sentence';
import { clauseRest, clauseStart, type Spot, type Visit } from './anchor';
import { daysBetween } from './days';
import type { Memory } from './memory';

/** A visit that has been is still news for so long. */
const FRESH_DAYS = 10;
const OLD_DAYS = 30;
const CLAUSE = 110;

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
    const elsewhere = within.some((name) => name.kind === 'place' && name.start >= spot.end);
    return this.visits.find((item) => {
      if (this.age(item) > OLD_DAYS) return false;
      const goes = within.some(
        ({ kind, entity }) => (kind === 'person' || kind === 'role') && item.pattern.visitors.includes(entity),
      );
      const there = within.some(
        ({ entity, start, end }) =>
          item.pattern.places.includes(entity) && (start >= spot.end || end === spot.start - 1 || !spot.verbal),
      );
      return goes && (there || (!spot.verbal && this.age(item) <= FRESH_DAYS && !elsewhere));
    })?.id;
  }

  /** "The visit", of somebody who was named lately and of whom one visit is in the news. */
  expected(): string | undefined {
    const expected = this.visits.filter(
      (item) => this.age(item) <= FRESH_DAYS && item.pattern.visitors.some((id) => this.memory.persons.includes(id)),
    );
    return expected.length === 1 ? expected[0]?.id : undefined;
  }

  /** Days since the visit's time was over; negative while it is not. */
  private age(item: Visit): number {
    return this.published === undefined ? 0 : daysBetween(item.window.to, this.published);
  }
}
