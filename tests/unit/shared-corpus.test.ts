import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Evaluator } from '../../analysis/evaluation/evaluate';
import { labelSchema } from '../../analysis/evaluation/types';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { analyseRecord, prepare, recordSchema } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();

function evaluate(path: string): Evaluator['result'] {
  const evaluator = new Evaluator(korea.dossier.about.mainItems);
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const value: unknown = JSON.parse(line);
    evaluator.add(labelSchema.parse(value), analyseRecord(prepare(recordSchema.parse(value)), korea, models));
  }
  return evaluator.result;
}

const SEED = '../shared/seed/seed.jsonl';
describe.skipIf(!existsSync(SEED))('the article that started it', () => {
  test('comes out perfect', () => {
    const { topic, people, status, quotes, misses } = evaluate(SEED);
    expect(misses).toEqual([]);
    expect(topic.f1).toBe(1);
    expect(people.f1).toBe(1);
    expect([status.n, status.lenient, status.exact, status.invented]).toEqual([5, 5, 5, 0]);
    expect(quotes.verbatim).toBe(quotes.n);
  });
});

const CORPUS = '../shared/corpus/dev.jsonl';
describe.skipIf(!existsSync(CORPUS))('the development corpus', () => {
  const result = existsSync(CORPUS) ? evaluate(CORPUS) : undefined;

  test('is told from other subjects', () => {
    expect(result?.topic.f1).toBeGreaterThanOrEqual(0.98);
  });

  test('names its people', () => {
    expect(result?.people.f1).toBeGreaterThanOrEqual(0.99);
  });

  test('is quoted letter by letter', () => {
    expect(result?.quotes.verbatim).toBe(result?.quotes.n);
    expect(result?.quotes.tooMany).toBe(0);
  });
});
