import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../analysis/analyse';
import { casesOf } from '../../analysis/evaluation/cases';
import { CAUSES, causeOf } from '../../analysis/evaluation/causes';
import type { Example } from '../../analysis/evaluation/examples';
import { type LinearLearning, learnLinear } from '../../analysis/evaluation/learn-linear';
import { learnNetwork, type NetworkLearning } from '../../analysis/evaluation/learn-network';
import { without } from '../../analysis/evaluation/modules';
import { bootstrapInterval, calibrationError, reliability } from '../../analysis/evaluation/reliability';
import { labelSchema } from '../../analysis/evaluation/types';
import { byItem, toldBy } from '../../analysis/weighing/article';
import { probabilities } from '../../analysis/weighing/linear';
import { readModels, writeModels } from '../../analysis/weighing/models';
import { networkProbabilities } from '../../analysis/weighing/network';
import { prominences } from '../../analysis/weighing/prominence';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';

const LINEAR: LinearLearning = { epochs: 20, rate: 0.2, sparsity: 0.5, shrinkage: 0.1, atLeast: 2 };
const NETWORK: NetworkLearning = {
  members: 2,
  hidden: 16,
  epochs: 60,
  rate: 0.02,
  batch: 8,
  featureDropout: 0.1,
  hiddenDropout: 0.1,
  atLeast: 2,
};
const CLASSES = ['held', 'cancelled'];

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
  const model = learnLinear(CLASSES, examples, LINEAR);
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
    const rare = learnLinear(CLASSES, [...examples, example('held', 'once')], LINEAR);
    expect(rare.weights.has('once')).toBe(false);
    expect(rare.weights.has('met')).toBe(true);
  });

  test('is the same whenever it is learnt', () => {
    expect(learnLinear(CLASSES, examples, LINEAR)).toEqual(model);
  });
});

describe('a network', () => {
  // Either alone tells of a meeting; both together ("not ... cancelled", "met ... not") tell the contrary.
  const together = Array.from({ length: 20 }, () => [
    example('held', 'met'),
    example('cancelled', 'called off'),
    example('cancelled', 'met', 'not'),
    example('held', 'called off', 'not'),
  ]).flat();
  const network = learnNetwork(CLASSES, together, NETWORK);
  const says = (...names: string[]) => networkProbabilities(network, new Map(names.map((name) => [name, 1])));

  test('learns what features mean together', () => {
    expect(says('met')[0]).toBeGreaterThan(0.8);
    expect(says('met', 'not')[1]).toBeGreaterThan(0.8);
    expect(says('called off', 'not')[0]).toBeGreaterThan(0.8);
  });

  test('gives probabilities, also of what it has never met', () => {
    expect(says('unheard of').reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  test('is the same whenever it is learnt', () => {
    expect(learnNetwork(CLASSES, together, NETWORK)).toEqual(network);
  });
});

describe('models', () => {
  const linear = learnLinear(CLASSES, examples, LINEAR);
  const statement = learnNetwork(CLASSES, examples, NETWORK);
  const models = { statement, salience: linear, presence: linear, status: linear, confidence: linear };
  const met = new Map([['met', 1]]);

  test('can be written down and read again', () => {
    const again = readModels(writeModels(models));
    expect(networkProbabilities(again.statement, met)[0]).toBeCloseTo(networkProbabilities(statement, met)[0] ?? 0, 2);
    expect(probabilities(again.status, met)[0]).toBeCloseTo(probabilities(linear, met)[0] ?? 0, 1);
    expect(writeModels(again)).toBe(writeModels(models));
  });

  test('that are damaged are refused with the place', () => {
    const text = writeModels(models);
    expect(() => readModels(text.replace('"hiddenBias"', '"hidden"'))).toThrow(/hiddenBias/);
    expect(() => readModels(text.replace(/"met":"..../, '"met":"'))).toThrow(/"met": 29 bytes for 32 hidden units/);
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

describe('an item of a labelled article', () => {
  const text = 'Washington said on Thursday that the sanctions stay.';
  const label = labelSchema.parse({
    id: 'x',
    text,
    items: { 'sanctions-relief': { status: 'rejected', evidence: [text] } },
  });
  const article = { title: '', published: '2019-01-10', lang: 'en', blocks: [{ text, role: 'paragraph' as const }] };
  const cases = casesOf(label, article, shippedDossier());

  test('is judged without a module as if none of its features had been', () => {
    const names = without(cases, 'words').flatMap(({ readings }) =>
      readings.flatMap(({ features }) => [...features.keys()]),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => /\b(?:word|sentence|after) /.test(name))).toEqual([]);
  });

  test('that came out wrong has a cause', () => {
    const [one] = cases;
    const models = shippedModels();
    expect(causeOf(one, 'stalled', false, ['rejected'], models)).toBe(CAUSES[0]);
    expect(causeOf(undefined, undefined, true, ['rejected'], models)).toBe(CAUSES[1]);
    expect(causeOf(one && { ...one, evidence: [-1] }, 'stalled', true, ['rejected'], models)).toBe(CAUSES[2]);
    expect(causeOf(one, undefined, true, ['rejected'], models)).toBe(CAUSES[3]);
    expect(causeOf(one, 'stalled', true, [], models)).toBe(CAUSES[4]);
    expect(causeOf(one, 'mentioned', true, [], models)).toBe(CAUSES[7]);
  });
});

test('an item stands out by how much its article says of it, beside the others', () => {
  const texts = [
    'The second Trump-Kim summit was postponed on Monday.',
    'The second Trump-Kim summit will not take place before March, the White House said.',
    'A peace treaty was named once.',
  ];
  const blocks = texts.map((text) => ({ text, role: 'paragraph' as const }));
  const readings = readingsOf({ title: '', published: '2018-12-03', lang: 'en', blocks }, shippedDossier());
  const items = byItem(readings);
  const { statement } = shippedModels();
  const [summit, treaty] = prominences(
    ['second-trump-kim-meeting', 'peace-treaty'].map((item) => toldBy(statement, items.get(item) ?? [])),
  );
  expect([summit?.has('rank 0'), treaty?.has('rank 1')]).toEqual([true, true]);
  expect(summit?.get('share of the names')).toBeCloseTo(2 / 3);
  expect(summit?.get('share of what is told')).toBeGreaterThan(0.6);
  expect([summit?.get('begins'), treaty?.get('begins')]).toEqual([0, 1]);
});
