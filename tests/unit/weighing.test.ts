import { describe, expect, test } from 'vitest';
import { type Example, type Learning, learn } from '../../analysis/evaluation/learn';
import { bootstrapInterval, calibrationError, reliability } from '../../analysis/evaluation/reliability';
import { probabilities } from '../../analysis/weighing/linear';
import { readModels, writeModels } from '../../analysis/weighing/models';

const LEARNING: Learning = { epochs: 20, rate: 0.2, sparsity: 0.5, shrinkage: 0.1, atLeast: 2 };

const example = (label: string, ...names: string[]): Example => ({
  features: new Map(names.map((name) => [name, 1])),
  target: new Map([[label, 1]]),
  weight: 1,
});
const examples = Array.from({ length: 20 }, (_, i) => [
  example('held', 'met', `noise ${i % 7}`),
  example('cancelled', 'called off', `noise ${i % 5}`),
  example('cancelled', 'met', 'called off'),
]).flat();

describe('a linear model', () => {
  const model = learn(['held', 'cancelled'], examples, LEARNING);
  const says = (...names: string[]) => probabilities(model, new Map(names.map((name) => [name, 1])));

  test('learns which words tell what', () => {
    expect(says('met')[0]).toBeGreaterThan(0.8);
    expect(says('called off')[1]).toBeGreaterThan(0.8);
    expect(says('met', 'called off')[1]).toBeGreaterThan(0.6);
  });

  test('gives probabilities, also of what it has never met', () => {
    expect(says('unheard of').reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  test('leaves out what earns nothing and what was met too seldom', () => {
    const rare = learn(['held', 'cancelled'], [...examples, example('held', 'once')], LEARNING);
    expect(rare.weights.has('once')).toBe(false);
    expect(rare.weights.has('met')).toBe(true);
  });

  test('is the same whenever it is learnt', () => {
    expect(learn(['held', 'cancelled'], examples, LEARNING)).toEqual(model);
  });

  test('can be written down and read again', () => {
    const models = { statement: model, salience: model, presence: model, status: model, confidence: model };
    const again = readModels(writeModels(models));
    expect(probabilities(again.statement, new Map([['met', 1]]))[0]).toBeCloseTo(says('met')[0] ?? 0, 1);
    expect(writeModels(again)).toBe(writeModels(models));
  });
});

describe('confidence', () => {
  const judged = [
    ...Array.from({ length: 10 }, (_, i) => ({ confidence: 0.85, right: i < 8 })),
    ...Array.from({ length: 10 }, (_, i) => ({ confidence: 0.35, right: i < 6 })),
  ];

  test('is told by tenths, with how often it was right', () => {
    expect(reliability(judged)).toMatchObject([
      { from: 0.3, n: 10, confidence: expect.closeTo(0.35), right: 0.6 },
      { from: 0.8, n: 10, confidence: expect.closeTo(0.85), right: 0.8 },
    ]);
  });

  test('is off by the mean distance of the two', () => {
    expect(calibrationError(judged)).toBeCloseTo((0.25 + 0.05) / 2);
  });

  test('of a score comes with an interval that holds it and narrows with the articles', () => {
    const share = (sample: readonly boolean[]) => sample.filter(Boolean).length / sample.length;
    const groups = (n: number) => Array.from({ length: n }, (_, i) => [i % 4 !== 0]);
    const [low, high] = bootstrapInterval(groups(40), share);
    const [nearLow, nearHigh] = bootstrapInterval(groups(400), share);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.75);
    expect(nearHigh - nearLow).toBeLessThan(high - low);
  });
});
