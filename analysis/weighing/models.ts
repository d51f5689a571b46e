import { z } from 'zod';
import type { Models } from './article';
import type { LinearModel } from './linear';
import type { Network } from './network';

/** A linear model as it is written down: for each feature its weights, in hundredths and in the order of the classes. */
const linearSchema = z.strictObject({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.number())),
});
/** A network as it is written down: for each feature its weights as bytes, in base 64. */
const networkSchema = z.strictObject({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  output: z.array(z.array(z.number())),
  hiddenBias: z.array(z.number()),
  unit: z.number(),
  weights: z.record(z.string(), z.string()),
});
const modelsSchema = z.strictObject({
  statement: networkSchema,
  salience: linearSchema,
  presence: linearSchema,
  status: linearSchema,
  confidence: linearSchema,
});

const HUNDREDTH = 100;
const DECIMALS = 4;

/** Reads models as `writeModels` wrote them. @throws with the place that is not as it should be */
export function readModels(text: string): Models {
  const { statement, salience, presence, status, confidence } = modelsSchema.parse(JSON.parse(text));
  return {
    statement: readNetwork(statement),
    salience: readLinear(salience),
    presence: readLinear(presence),
    status: readLinear(status),
    confidence: readLinear(confidence),
  };
}

function readLinear({ classes, bias, weights: rows }: z.infer<typeof linearSchema>): LinearModel {
  const fraction = (row: readonly number[]) => row.map((weight) => weight / HUNDREDTH);
  return {
    classes,
    bias: fraction(bias),
    weights: new Map(Object.entries(rows).map(([name, row]) => [name, fraction(row)])),
  };
}

function readNetwork({ weights, ...network }: z.infer<typeof networkSchema>): Network {
  const rows = new Map<string, Int8Array>();
  for (const [name, text] of Object.entries(weights)) {
    const row = bytesOf(text);
    if (row.length !== network.hiddenBias.length)
      throw new Error(`Weights of "${name}": ${row.length} bytes for ${network.hiddenBias.length} hidden units`);
    rows.set(name, row);
  }
  return { ...network, weights: rows };
}

function bytesOf(text: string): Int8Array {
  const letters = atob(text);
  const bytes = new Int8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** Models as text, one feature a line, so that it can be seen in a diff which features a change touched. */
export function writeModels({ statement, ...linear }: Models): string {
  const written = [
    `"statement": ${writeNetwork(statement)}`,
    ...Object.entries(linear).map(([name, model]) => `${JSON.stringify(name)}: ${writeLinear(model)}`),
  ];
  return `{\n${written.join(',\n')}\n}\n`;
}

function writeLinear({ classes, bias, weights }: LinearModel): string {
  const hundredths = (row: readonly number[]) => row.map((weight) => Math.round(weight * HUNDREDTH));
  const rows = [...weights]
    .map(([name, row]) => [name, hundredths(row)] as const)
    .filter(([, row]) => row.some((weight) => weight !== 0));
  return object({ classes, bias: hundredths(bias) }, rows);
}

function writeNetwork({ classes, bias, output, hiddenBias, unit, weights }: Network): string {
  const short = (row: readonly number[]) => row.map((weight) => Number(weight.toFixed(DECIMALS)));
  const letters = (row: Int8Array) => btoa(String.fromCharCode(...new Uint8Array(row)));
  return object(
    { classes, bias: short(bias), output: output.map(short), hiddenBias: short(hiddenBias), unit },
    [...weights].map(([name, row]) => [name, letters(row)]),
  );
}

/** An object with its weights last, a feature a line. */
function object(head: object, weights: readonly (readonly [string, unknown])[]): string {
  const lines = [...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, row]) => `${JSON.stringify(name)}:${JSON.stringify(row)}`);
  return `${JSON.stringify(head).slice(0, -1)},"weights":{\n${lines.join(',\n')}\n}}`;
}
