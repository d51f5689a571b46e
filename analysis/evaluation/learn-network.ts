import { softmax } from '../weighing/linear';
import type { Network } from '../weighing/network';
import { type Example, numbered, type Row } from './examples';
import { randomFrom, shuffled } from './random';

export interface NetworkLearning {
  /** Networks that are learnt each from its own beginning, and then joined. */
  readonly members: number;
  /** Hidden units of a member. */
  readonly hidden: number;
  readonly epochs: number;
  /** Length of the first step; steps shrink evenly to nothing. */
  readonly rate: number;
  /** Examples a step. */
  readonly batch: number;
  /** Share of the features, and of the hidden units, that are left out of an example at random while learning. */
  readonly featureDropout: number;
  readonly hiddenDropout: number;
  /** Features met in fewer examples are left out. */
  readonly atLeast: number;
}

/** Weights that start out near zero, so that all units begin alike but not the same. */
const SPREAD = 0.05;
/** Weights are kept as whole multiples of this, in a byte each. */
const UNIT = 1 / 64;

/**
 * Learns networks with one hidden layer by Adam (Kingma & Ba 2015) with dropout (Srivastava et al. 2014), and joins them:
 * together they lean less on chance than one does. The same examples in the same order give the same network.
 */
export function learnNetwork(
  classes: readonly string[],
  examples: readonly Example[],
  learning: NetworkLearning,
): Network {
  const { names, rows } = numbered(classes, examples, learning.atLeast);
  const members = Array.from({ length: learning.members }, (_, i) =>
    learnMember(names.length, classes.length, rows, learning, randomFrom(i + 1)),
  );
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / members.length;
  return {
    classes,
    bias: classes.map((_, k) => mean(members.map(({ bias }) => bias.values[k] ?? 0))),
    output: classes.map((_, k) =>
      members.flatMap(({ output }) => output.row(k).map((weight) => weight / members.length)),
    ),
    hiddenBias: members.flatMap(({ hiddenBias }) => hiddenBias.row(0)),
    weights: new Map(names.map((name, i) => [name, bytes(members.flatMap(({ weights }) => weights.row(i)))])),
    unit: UNIT,
  };
}

function learnMember(
  features: number,
  classes: number,
  rows: readonly Row[],
  learning: NetworkLearning,
  random: () => number,
): Layers {
  const width = learning.hidden;
  const layers = {
    weights: new Layer(features, width, () => normal(random) * SPREAD),
    hiddenBias: new Layer(1, width, () => 0),
    output: new Layer(classes, width, () => (2 * random() - 1) / Math.sqrt(width)),
    bias: new Layer(1, classes, () => 0),
  };
  const steps = learning.epochs * Math.ceil(rows.length / learning.batch);
  let step = 0;
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    const order = shuffled(rows, random);
    for (let from = 0; from < order.length; from += learning.batch) {
      const batch = order.slice(from, from + learning.batch);
      for (const row of batch) propagate(row, row.weight / batch.length, layers, learning, random);
      const rate = learning.rate * (1 - step / steps);
      step++;
      for (const layer of Object.values(layers)) layer.descend(rate, step);
    }
  }
  return layers;
}

interface Layers {
  readonly weights: Layer;
  readonly hiddenBias: Layer;
  readonly output: Layer;
  readonly bias: Layer;
}

/** Adds to the layers' gradients what an example asks for. */
function propagate(
  { features, values, target }: Row,
  weight: number,
  { weights, hiddenBias, output, bias }: Layers,
  { hidden: width, featureDropout, hiddenDropout }: NetworkLearning,
  random: () => number,
): void {
  const kept = values.map((value) => (random() < featureDropout ? 0 : value / (1 - featureDropout)));
  const hidden = Float64Array.from(hiddenBias.values);
  for (const [f, feature] of features.entries()) if (kept[f] !== 0) weights.addTo(hidden, feature, kept[f] ?? 0);
  const passing = hidden.map((sum) => (sum > 0 && random() >= hiddenDropout ? 1 / (1 - hiddenDropout) : 0));
  const active = hidden.map((sum, h) => sum * (passing[h] ?? 0));
  const sums = target.map((_, k) => output.dot(k, active) + (bias.values[k] ?? 0));
  const errors = softmax(sums).map((chance, k) => weight * (chance - (target[k] ?? 0)));
  const back = new Float64Array(width);
  for (const [k, error] of errors.entries()) {
    output.addTo(back, k, error);
    output.ask(k, active, error);
  }
  for (let h = 0; h < width; h++) back[h] = (back[h] ?? 0) * (passing[h] ?? 0);
  bias.ask(0, errors, 1);
  hiddenBias.ask(0, back, 1);
  for (const [f, feature] of features.entries()) if (kept[f] !== 0) weights.ask(feature, back, kept[f] ?? 0);
}

const MOMENTUM = 0.9;
const SCALING = 0.999;
const TINY = 1e-8;

/** A matrix that learns. Only the rows that a step touched move, as most features are not in most sentences. */
class Layer {
  readonly values: Float64Array;
  readonly #width: number;
  readonly #gradients: Float64Array;
  readonly #means: Float64Array;
  readonly #squares: Float64Array;
  readonly #touched = new Set<number>();

  constructor(height: number, width: number, start: () => number) {
    this.#width = width;
    this.values = Float64Array.from({ length: height * width }, start);
    this.#gradients = new Float64Array(height * width);
    this.#means = new Float64Array(height * width);
    this.#squares = new Float64Array(height * width);
  }

  row(number: number): number[] {
    return [...this.values.subarray(number * this.#width, (number + 1) * this.#width)];
  }

  dot(row: number, vector: Float64Array): number {
    const base = row * this.#width;
    let sum = 0;
    for (let i = 0; i < this.#width; i++) sum += (this.values[base + i] ?? 0) * (vector[i] ?? 0);
    return sum;
  }

  /** Adds a row, so many times, to a vector. */
  addTo(vector: Float64Array, row: number, times: number): void {
    const base = row * this.#width;
    for (let i = 0; i < this.#width; i++) vector[i] = (vector[i] ?? 0) + times * (this.values[base + i] ?? 0);
  }

  /** Adds a vector, so many times, to a row's gradient. */
  ask(row: number, vector: ArrayLike<number>, times: number): void {
    const base = row * this.#width;
    this.#touched.add(row);
    for (let i = 0; i < this.#width; i++)
      this.#gradients[base + i] = (this.#gradients[base + i] ?? 0) + times * (vector[i] ?? 0);
  }

  /** Moves the touched rows against their gradients. */
  descend(rate: number, step: number): void {
    const pace = (rate * Math.sqrt(1 - SCALING ** step)) / (1 - MOMENTUM ** step);
    for (const row of this.#touched) {
      for (let i = row * this.#width; i < (row + 1) * this.#width; i++) {
        const gradient = this.#gradients[i] ?? 0;
        const mean = MOMENTUM * (this.#means[i] ?? 0) + (1 - MOMENTUM) * gradient;
        const square = SCALING * (this.#squares[i] ?? 0) + (1 - SCALING) * gradient * gradient;
        this.#means[i] = mean;
        this.#squares[i] = square;
        this.values[i] = (this.values[i] ?? 0) - (pace * mean) / (Math.sqrt(square) + TINY);
        this.#gradients[i] = 0;
      }
    }
    this.#touched.clear();
  }
}

/** A number of the standard normal distribution (Box & Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function bytes(row: readonly number[]): Int8Array {
  return Int8Array.from(row, (weight) => Math.max(-127, Math.min(127, Math.round(weight / UNIT))));
}
