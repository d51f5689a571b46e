import type { Features } from '../reading/features';
import { softmax } from './linear';

/**
 * A network with one hidden layer of rectifiers between features and classes, and a softmax over the classes. It can tell
 * what features mean together ("not" beside "ruled out"), which sums of weights cannot.
 */
export interface Network {
  readonly classes: readonly string[];
  /** A number a class. */
  readonly bias: readonly number[];
  /** For each class its weights, one a hidden unit. */
  readonly output: readonly (readonly number[])[];
  /** A number a hidden unit. */
  readonly hiddenBias: readonly number[];
  /** For each feature its weights, one a hidden unit, as multiples of `unit`. Features that are not listed weigh nothing. */
  readonly weights: ReadonlyMap<string, Int8Array>;
  readonly unit: number;
}

/** Probabilities of a network's classes, in their order; they sum to 1. */
export function networkProbabilities(network: Network, features: Features): number[] {
  const { hiddenBias, weights, unit, output, bias } = network;
  const hidden = Float64Array.from(hiddenBias);
  for (const [name, value] of features) {
    const row = weights.get(name);
    if (row === undefined) continue;
    const step = value * unit;
    for (let h = 0; h < hidden.length; h++) hidden[h] = (hidden[h] ?? 0) + step * (row[h] ?? 0);
  }
  return softmax(
    output.map((row, k) => row.reduce((sum, weight, h) => sum + weight * Math.max(hidden[h] ?? 0, 0), bias[k] ?? 0)),
  );
}
