import type { Named, Sentence } from '../reading/sentence';
import { clauseRest, clauseStart, type Delegation, type Spot } from './anchor';

const CLAUSE = 130;

/** Recognises talks below the leaders by who sits at the table. */
export class DelegationFinder {
  /**
   * @param delegations none of which lies after publication
   * @param countries the country of each person, place and organisation that has one
   */
  constructor(
    private readonly delegations: readonly Delegation[],
    private readonly countries: ReadonlyMap<string, string>,
  ) {}

  /** A noun or verb of talking or meeting, with an envoy of one side and somebody or something of the other near it. */
  byWord(sentence: Sentence, spot: Spot): string | undefined {
    const from = clauseStart(sentence.folded, spot.start, CLAUSE);
    const to = spot.end + clauseRest(sentence.folded, spot.end, CLAUSE).length;
    return this.among(
      sentence,
      spot,
      sentence.names.filter((name) => name.start >= from && name.end <= to),
    );
  }

  /** In scripts without spaces they stand anywhere in the sentence. */
  byUnspacedWord(sentence: Sentence, spot: Spot): string | undefined {
    return this.among(sentence, spot, sentence.names);
  }

  private among(sentence: Sentence, spot: Spot, near: readonly Named[]): string | undefined {
    return this.delegations.find(({ pattern }) => {
      const envoys = pattern.sides.flatMap((side) => side.delegates);
      const withOthers = near.some(
        (name) => name.kind === 'person' && name.start >= spot.end && !envoys.includes(name.entity),
      );
      if (withOthers) return false;
      const sides = pattern.sides.map(({ state, delegates }) => ({
        sent: near.some((name) => delegates.includes(name.entity)),
        named: sentence.names.some(
          (name) => name.entity === state || (name.kind !== 'person' && this.countries.get(name.entity) === state),
        ),
      }));
      return sides.some((side, i) => side.sent && sides.every((other, j) => i === j || other.sent || other.named));
    })?.id;
  }
}
