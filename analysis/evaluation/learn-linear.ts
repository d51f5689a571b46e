import type { LinearModel } from '../weighing/linear';
import { type Example, numbered } from './examples';
import { randomFrom, shuffled } from './random';

export interface LinearLearning {
  readonly epochs: number;
  /** Length of a step; the more often a feature was met, the shorter. */
  readonly rate: number;
  /** Weights that earn less than this stay zero. */
  readonly sparsity: number;
  /** Pulls weights towards zero. */
  readonly shrinkage: number;
  /** Features met in fewer examples are left out. */
  readonly atLeast: number;
}

/**
 * Learns a softmax by FTRL-Proximal (McMahan et al. 2013, "Ad click prediction: a view from the trenches", algorithm 1):
 * an online method whose weights are sparse. The same examples in the same order give the same model.
 */
export function learnLinear(
  classes: readonly string[],
  examples: readonly Example[],
  learning: LinearLearning,
): LinearModel {
  const { names, rows: examined } = numbered(classes, examples, learning.atLeast);
  // The first row of weights is the bias, a feature that every example has.
  const rows = examined.map(({ features, values, ...rest }) => ({
    at: Int32Array.from([0, ...features.map((feature) => feature + 1)]),
    values: Float64Array.from([1, ...values]),
    ...rest,
  }));
  const width = classes.length;
  const gradients = new Float64Array((names.length + 1) * width);
  const squares = new Float64Array((names.length + 1) * width);
  const current = new Float64Array((names.length + 1) * width);
  const refresh = (i: number, shrunk: boolean) => {
    const gradient = gradients[i] ?? 0;
    const sparsity = shrunk ? learning.sparsity : 0;
    current[i] =
      Math.abs(gradient) <= sparsity
        ? 0
        : -(gradient - Math.sign(gradient) * sparsity) /
          ((1 + Math.sqrt(squares[i] ?? 0)) / learning.rate + (shrunk ? learning.shrinkage : 0));
  };
  const random = randomFrom(1);
  const sums = new Float64Array(width);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    for (const row of shuffled(rows, random)) {
      sums.fill(0);
      for (let f = 0; f < row.at.length; f++) {
        const base = (row.at[f] ?? 0) * width;
        const value = row.values[f] ?? 0;
        for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + value * (current[base + k] ?? 0);
      }
      const most = Math.max(...sums);
      let total = 0;
      for (let k = 0; k < width; k++) {
        sums[k] = Math.exp((sums[k] ?? 0) - most);
        total += sums[k] ?? 0;
      }
      for (let f = 0; f < row.at.length; f++) {
        const base = (row.at[f] ?? 0) * width;
        const value = row.values[f] ?? 0;
        for (let k = 0; k < width; k++) {
          const i = base + k;
          const g = row.weight * value * ((sums[k] ?? 0) / total - (row.target[k] ?? 0));
          const square = squares[i] ?? 0;
          const sigma = (Math.sqrt(square + g * g) - Math.sqrt(square)) / learning.rate;
          gradients[i] = (gradients[i] ?? 0) + g - sigma * (current[i] ?? 0);
          squares[i] = square + g * g;
          refresh(i, base > 0);
        }
      }
    }
  }
  const weights = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    const row = [...current.subarray((i + 1) * width, (i + 2) * width)];
    if (row.some((weight) => weight !== 0)) weights.set(name, row);
  }
  return { classes, bias: [...current.subarray(0, width)], weights };
}
