import { z } from 'zod';
import type { Models } from './article';
import type { LinearModel } from './linear';

/** A model as it is written down: for each feature its weights, in hundredths and in the order of the classes. */
const modelSchema = z.strictObject({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.number())),
});
const modelsSchema = z.strictObject({
  statement: modelSchema,
  salience: modelSchema,
  presence: modelSchema,
  status: modelSchema,
  confidence: modelSchema,
});

const HUNDREDTH = 100;

/** Reads models as `writeModels` wrote them. @throws with the place that is not as it should be */
export function readModels(text: string): Models {
  const { statement, salience, presence, status, confidence } = modelsSchema.parse(JSON.parse(text));
  return {
    statement: read(statement),
    salience: read(salience),
    presence: read(presence),
    status: read(status),
    confidence: read(confidence),
  };
}

function read({ classes, bias, weights: rows }: z.infer<typeof modelSchema>): LinearModel {
  const fraction = (row: readonly number[]) => row.map((weight) => weight / HUNDREDTH);
  return {
    classes,
    bias: fraction(bias),
    weights: new Map(Object.entries(rows).map(([name, row]) => [name, fraction(row)])),
  };
}

/** Models as text, one feature a line, so that a change of weights can be read in a diff. */
export function writeModels(models: Models): string {
  const written = Object.entries(models).map(([name, model]) => `${JSON.stringify(name)}: ${write(model)}`);
  return `{\n${written.join(',\n')}\n}\n`;
}

function write({ classes, bias, weights: rows }: LinearModel): string {
  const hundredths = (row: readonly number[]) => JSON.stringify(row.map((weight) => Math.round(weight * HUNDREDTH)));
  const lines = [...rows]
    .map(([name, row]) => [name, hundredths(row)] as const)
    .filter(([, row]) => /[1-9]/.test(row))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `${JSON.stringify(name)}:${row}`);
  return `{"classes":${JSON.stringify(classes)},"bias":${hundredths(bias)},"weights":{\n${lines.join(',\n')}\n}}`;
}
