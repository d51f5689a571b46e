import type { Features } from '../reading/features';
import type { LinearModel } from '../weighing/linear';

/** What a model learns from: features, and how much each class is right for them (a share of 1 altogether). */
export interface Example {
  readonly features: Features;
  readonly target: ReadonlyMap<string, number>;
  /** How much the example counts. */
  readonly weight: number;
}

export interface Learning {
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
export function learn(classes: readonly string[], examples: readonly Example[], learning: Learning): LinearModel {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= learning.atLeast).map(([name]) => name);
  const numbers = new Map(names.map((name, i) => [name, i + 1]));
  const width = classes.length;
  const gradients = new Float64Array((names.length + 1) * width);
  const squares = new Float64Array((names.length + 1) * width);
  const current = new Float64Array((names.length + 1) * width);
  const rows = examples.map(({ features, target, weight }) => {
    const known = [...features].flatMap(([name, value]) => {
      const number = numbers.get(name);
      return number === undefined || value === 0 ? [] : [[number, value] as const];
    });
    return {
      at: Int32Array.from([0, ...known.map(([number]) => number)]),
      values: Float64Array.from([1, ...known.map(([, value]) => value)]),
      target: classes.map((label) => target.get(label) ?? 0),
      weight,
    };
  });
  const refresh = (i: number, shrunk: boolean) => {
    const gradient = gradients[i] ?? 0;
    const sparsity = shrunk ? learning.sparsity : 0;
    current[i] =
      Math.abs(gradient) <= sparsity
        ? 0
        : -(gradient - Math.sign(gradient) * sparsity) /
          ((1 + Math.sqrt(squares[i] ?? 0)) / learning.rate + (shrunk ? learning.shrinkage : 0));
  };
  const sums = new Float64Array(width);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    for (const row of order(rows, epoch)) {
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
  for (const [name, number] of numbers) {
    const row = [...current.subarray(number * width, (number + 1) * width)];
    if (row.some((weight) => weight !== 0)) weights.set(name, row);
  }
  return { classes, bias: [...current.subarray(0, width)], weights };
}

/** A new order each epoch, the same at every run. */
function order<T>(rows: readonly T[], epoch: number): T[] {
  const shuffled = [...rows];
  let seed = 12_345 + epoch;
  for (let i = shuffled.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const j = seed % (i + 1);
    const [a, b] = [shuffled[i], shuffled[j]];
    if (a !== undefined && b !== undefined) [shuffled[i], shuffled[j]] = [b, a];
  }
  return shuffled;
}
