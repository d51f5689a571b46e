import { randomFrom } from './random';

/** A finding with how sure it was and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence, and share that was right. */
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Findings in ten bins by confidence: where the two means agree, the confidence means what it says. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const [from, to] = [i / BINS, (i + 1) / BINS];
    const inside = judged.filter(({ confidence }) => confidence >= from && (confidence < to || i === BINS - 1));
    const mean = (value: (one: Judged) => number) =>
      inside.length === 0 ? 0 : inside.reduce((sum, one) => sum + value(one), 0) / inside.length;
    return {
      from,
      to,
      n: inside.length,
      confidence: mean((one) => one.confidence),
      right: mean((one) => Number(one.right)),
    };
  }).filter(({ n }) => n > 0);
}

/** Expected calibration error: how far confidence and correctness are apart, averaged over findings (Naeini et al. 2015). */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = reliability(judged);
  return bins.reduce((sum, { n, confidence, right }) => sum + (n / judged.length) * Math.abs(confidence - right), 0);
}

const DRAWS = 1000;

/**
 * A 95 % interval of a score by the percentile bootstrap (Efron & Tibshirani 1993), drawn by groups: what belongs to
 * one article is drawn together.
 * @param groups what is scored, by article
 * @param score of a sample of them
 */
export function bootstrapInterval<T>(
  groups: readonly (readonly T[])[],
  score: (sample: readonly T[]) => number,
): [number, number] {
  const random = randomFrom(1);
  const draw = () => groups[Math.floor(random() * groups.length)] ?? [];
  const scores = Array.from({ length: DRAWS }, () => score(groups.flatMap(draw))).sort((a, b) => a - b);
  return [scores[Math.floor(DRAWS * 0.025)] ?? 0, scores[Math.floor(DRAWS * 0.975)] ?? 0];
}
