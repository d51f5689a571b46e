import type { Features } from '../reading/features';

/** What a model learns from: features, and how much each class is right for them (a share of 1 altogether). */
export interface Example {
  readonly features: Features;
  readonly target: ReadonlyMap<string, number>;
  /** How much the example counts. */
  readonly weight: number;
}

/** An example with its features as numbers. */
export interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** In the order of the classes. */
  readonly target: readonly number[];
  readonly weight: number;
}

/**
 * Examples as rows of numbers.
 * @param atLeast features met in fewer examples are left out
 * @returns the features by number, and a row an example
 */
export function numbered(
  classes: readonly string[],
  examples: readonly Example[],
  atLeast: number,
): { names: string[]; rows: Row[] } {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= atLeast).map(([name]) => name);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features, target, weight }) => {
    const known = [...features].flatMap(([name, value]) => {
      const number = numbers.get(name);
      return number === undefined || value === 0 ? [] : [[number, value] as const];
    });
    return {
      features: Int32Array.from(known, ([number]) => number),
      values: Float64Array.from(known, ([, value]) => value),
      target: classes.map((label) => target.get(label) ?? 0),
      weight,
    };
  });
  return { names, rows };
}
