import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { casesOf, type LabelledCase } from '../../analysis/evaluation/cases';
import { type Label, labelSchema } from '../../analysis/evaluation/types';
import { shippedDossier } from './dossier';
import { articleOf, type PreparedRecord, prepare, problemsOf, recordSchema } from './records';

/**
 * Reads articles, one JSON record a line.
 * @throws with file, line and reason when a line is none
 */
export async function* readRecords(file: string): AsyncGenerator<PreparedRecord> {
  for await (const { value, where } of readLines(file)) {
    const record = recordSchema.safeParse(value);
    if (!record.success) throw new Error(`${where}: not an article: ${problemsOf(record.error)}`);
    yield prepare(record.data);
  }
}

/**
 * Reads labelled articles, one JSON record a line.
 * @throws with file, line and reason when a line is none
 */
export async function* readLabels(file: string): AsyncGenerator<{ label: Label; prepared: PreparedRecord }> {
  for await (const { value, where } of readLines(file)) {
    const label = labelOf(value, where);
    const record = recordSchema.safeParse(value);
    if (!record.success) throw new Error(`${where}: not an article: ${problemsOf(record.error)}`);
    yield { label, prepared: prepare(record.data) };
  }
}

/**
 * Reads labels alone, of articles whose texts are elsewhere.
 * @throws with file, line and reason when a line is none
 */
export async function* readBareLabels(file: string): AsyncGenerator<Label> {
  for await (const { value, where } of readLines(file)) yield labelOf(value, where);
}

function labelOf(value: unknown, where: string): Label {
  const label = labelSchema.safeParse(value);
  if (!label.success) throw new Error(`${where}: not a labelled article: ${problemsOf(label.error)}`);
  return label.data;
}

async function* readLines(file: string): AsyncGenerator<{ value: unknown; where: string }> {
  let line = 0;
  for await (const raw of createInterface({ input: createReadStream(file) })) {
    line++;
    if (raw.trim() === '') continue;
    const where = `${file}, line ${line}`;
    yield { value: parse(raw, where), where };
  }
}

function parse(raw: string, where: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    throw new Error(`${where}: not JSON: ${(error as Error).message}`);
  }
}

/** The cases of labelled files. @throws when a line is no labelled article */
export async function readCases(files: readonly string[]): Promise<LabelledCase[]> {
  const compiled = shippedDossier();
  const cases: LabelledCase[] = [];
  for (const file of files) {
    for await (const { label, prepared } of readLabels(file)) {
      if (label.items === undefined || label.relevant === false) continue;
      cases.push(...casesOf(label, articleOf(prepared.record, prepared.blocks), compiled));
    }
  }
  return cases;
}
