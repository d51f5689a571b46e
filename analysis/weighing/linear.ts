import type { Features } from '../reading/features';

/** A linear model: for every feature one weight a class, and a softmax over the sums. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** Features that are not listed weigh nothing. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** Probabilities of a model's classes, in their order; they sum to 1. */
export function probabilities(model: LinearModel, features: Features): number[] {
  const sums = [...model.bias];
  for (const [name, value] of features) {
    const weights = model.weights.get(name);
    if (weights === undefined) continue;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + value * (weights[k] ?? 0);
  }
  return softmax(sums);
}

/** Probabilities that are as the powers of the sums; they sum to 1. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((all, one) => all + one, 0);
  return powers.map((one) => one / total);
}
