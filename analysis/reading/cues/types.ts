/**
 * The families of predicates that say how far a matter has come (after the verb classes of event coding):
 * somebody asks for it, work on it is under way, it is accepted, fixed to a day, done; or blocked, delayed,
 * stopped, refused.
 */
const FAMILIES = ['ask', 'work', 'accept', 'fix', 'done', 'block', 'delay', 'stop', 'refuse'] as const;
export type Family = (typeof FAMILIES)[number];

/** On which side of its cue the item stands: "postponed the visit" (object), "the visit was postponed" (subject). */
export type Reach = 'object' | 'subject' | 'both';

/** A cue of the language: what it looks like, with a sentence where it holds and one where it does not. */
interface Cue {
  readonly family: Family;
  readonly reach: Reach;
  /** It only tells when something else happens ("ahead of X"), so that nothing embeds it. */
  readonly adjunct?: true;
  /** Phrase templates, see `items/template.ts`. */
  readonly phrases: readonly string[];
  /** `X` stands for the item. */
  readonly example: string;
  readonly counterExample: string;
}

/** What a language's grammar adds around its cues; all as phrase templates. */
export interface LanguageCues {
  readonly lang: string;
  readonly cues: readonly Cue[];
  /** Look like a negation or a refusal and are none, or the contrary: read before all else. */
  readonly pseudo: readonly { readonly family: Family; readonly phrases: readonly string[] }[];
  readonly negations: readonly string[];
  /** Words that negate the noun behind them, and so reach no farther than that. */
  readonly negatingDeterminers: readonly string[];
  /** It may be so. */
  readonly possible: readonly string[];
  /** It was to be, and was not. */
  readonly counterfactual: readonly string[];
  /** What follows tells of the past. */
  readonly background: readonly string[];
  /** A day, or days, ahead. */
  readonly days: readonly string[];
  /** Where one clause ends and another begins. */
  readonly clauseStarts: readonly string[];
  /** The predicate stands behind what it governs, as in Korean and Japanese. */
  readonly verbLast: boolean;
  /** The negation stands behind the verb, as in German main clauses. */
  readonly negatesBehind: boolean;
}
