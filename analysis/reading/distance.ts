import type { CompiledCues } from './cues/compile';

/** A clause border costs as much as this many words: predicates rarely reach over it. */
const CLAUSE_COST = 7;
const STOP_COST = 4;
const SEMICOLON_COST = 20;
/** Where no spaces part words, so many letters count as one. */
const LETTERS = 4;

/** What is put in between commas, or a relative clause, does not part a subject from its verb. */
const PARENTHESES =
  /, (?!and |but |or )(?:(?:on|to|for|in|with|of) )?(?:which|who|whom|whose|que|qui|dont|die|der|das|den|dem|deren|cuya|cuyo)[^,;]{1,90},|, (?!and |but |or )[^,;]{1,45},/gu;

/** How far places of a sentence are from one another, in words, clause borders counted in; made once a sentence. */
export class Distances {
  /** What has been passed before each position. */
  private readonly passed: Float64Array;
  private readonly parentheses: readonly { readonly start: number; readonly end: number; readonly cost: number }[];

  /** @param spaced spaces part words */
  constructor(folded: string, cues: CompiledCues, spaced: boolean) {
    const costs = new Float64Array(folded.length + 1);
    const put = (pattern: RegExp, cost: number) => {
      for (const match of folded.matchAll(pattern)) costs[match.index] = (costs[match.index] ?? 0) + cost;
    };
    if (spaced) put(/[\p{L}\p{N}]+/gu, 1);
    else costs.fill(1 / LETTERS, 0, folded.length);
    put(cues.clauseStart, CLAUSE_COST);
    put(/[,;:]|\s-\s/gu, STOP_COST);
    put(/;/gu, SEMICOLON_COST);
    this.passed = new Float64Array(folded.length + 1);
    for (let i = 0; i < folded.length; i++) this.passed[i + 1] = (this.passed[i] ?? 0) + (costs[i] ?? 0);
    this.parentheses = spaced
      ? [...folded.matchAll(PARENTHESES)].map((match) => {
          const [start, end] = [match.index, match.index + match[0].length];
          return { start, end, cost: this.plain(start, end) };
        })
      : [];
  }

  /** The cost of all that begins between two positions; what is put in between commas costs nothing. */
  between(from: number, to: number): number {
    let cost = this.plain(from, to);
    for (const one of this.parentheses) if (one.start >= from && one.end <= to) cost -= one.cost;
    return cost;
  }

  private plain(from: number, to: number): number {
    return Math.max(0, (this.passed[to] ?? 0) - (this.passed[from] ?? 0));
  }
}
