import type { Models } from './article';
import type { LinearModel } from './linear';
import weights from './weights.json';

/** A model as it is written down: for each feature its weights, in hundredths and in the order of the classes. */
interface WrittenModel {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}
export type WrittenModels = Readonly<Record<keyof Models, WrittenModel>>;

const HUNDREDTH = 100;

let shipped: Models | undefined;

/** The models that the extension ships, read at first use. */
export function shippedModels(): Models {
  shipped ??= readModels(weights);
  return shipped;
}

export function readModels(written: WrittenModels): Models {
  const { statement, salience, presence, status, confidence } = written;
  return {
    statement: read(statement),
    salience: read(salience),
    presence: read(presence),
    status: read(status),
    confidence: read(confidence),
  };
}

function read({ classes, bias, weights: rows }: WrittenModel): LinearModel {
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
