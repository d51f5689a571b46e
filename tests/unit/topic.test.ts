import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatePattern } from '../../analysis/dossier/gate';
import { Evaluator } from '../../analysis/evaluation/evaluate';
import { type Label, labelSchema } from '../../analysis/evaluation/types';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';
import { analyseRecord, prepare, recordSchema } from '../../entrypoints/command-line/records';

const korea = shippedDossier();
const models = shippedModels();
const file = new URL('../fixtures/articles/topic.jsonl', import.meta.url);
const labels: Label[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => labelSchema.parse(JSON.parse(line)));

describe('the labelled articles', () => {
  const evaluator = new Evaluator(korea.dossier.about.mainItems);
  for (const label of labels) evaluator.add(label, analyseRecord(prepare(recordSchema.parse(label)), korea, models));
  const { topic, people, misses } = evaluator.result;

  test('that are about the subject are told from those that are not', () => {
    expect(misses.filter((miss) => miss.includes('topic'))).toEqual([]);
    expect(topic.f1).toBe(1);
  });

  test('name their people', () => {
    expect(people.f1).toBeGreaterThanOrEqual(0.965);
  });

  test('pass the gate where they are about the subject', () => {
    const gate = new RegExp(gatePattern(korea.dossier), 'iu');
    expect(
      labels.filter((label) => label.relevant && !gate.test(`${label.title}\n${label.text}`)).map((label) => label.id),
    ).toEqual([]);
  });
});

test('a page in a language that the dossier does not cover is judged by its names, and says that it is less sure', () => {
  const record = {
    id: 'pl',
    title: 'Korea Północna wystrzeliła rakietę',
    text: 'Korea Północna wystrzeliła w środę rakietę balistyczną, podał sztab w Seulu. Pjongjang milczy.\n\nKim Dzong Un nie był obecny, a rozmowy z Koreą Północną nie są planowane na ten rok.',
  };
  const found = analyseRecord(prepare(recordSchema.parse(record)), korea, models);
  expect(found.relevant).toBe(true);
});
