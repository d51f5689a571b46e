import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { analyse } from '../../analysis/analyse';
import type { CompiledDossier } from '../../analysis/dossier/compile';
import type { Models } from '../../analysis/weighing/article';
import { shippedDossier, shippedModels } from './dossier';
import { readHtml } from './page';
import { analyseRecord, articleOf, prepare, problemsOf, recordSchema, resultOf } from './records';
import { report } from './report';
import { run } from './run';

const USAGE = `Usage:
  npm run --silent analyse -- page.html [--published YYYY-MM-DD] [--url URL] [--json]
  npm run --silent analyse -- --jsonl FILE|- [--text] > out.jsonl

A line in: {"id", "url"?, "title", "published"?, "lang"?, "text" or "html"}.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jsonl: { type: 'string' },
    text: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    published: { type: 'string' },
    url: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Reads lines, writes a line for each; a bad line gets an error in its place and the rest goes on. */
async function analyseLines(
  file: string,
  withText: boolean,
  compiled: CompiledDossier,
  models: Models,
): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let line = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (raw.trim() === '') continue;
    const result = analyseLine(raw, withText, compiled, models);
    if ('error' in result) bad++;
    const out = JSON.stringify('error' in result ? { ...result, line } : result);
    if (!process.stdout.write(`${out}\n`)) await new Promise((drained) => process.stdout.once('drain', drained));
  }
  return bad;
}

function analyseLine(raw: string, withText: boolean, compiled: CompiledDossier, models: Models): object {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  const record = recordSchema.safeParse(value);
  if (!record.success) {
    const id = z.object({ id: z.string() }).safeParse(value);
    return { ...(id.success ? { id: id.data.id } : {}), error: problemsOf(record.error) };
  }
  try {
    const prepared = prepare(record.data);
    return { ...analyseRecord(prepared, compiled, models), ...(withText ? { text: prepared.text } : {}) };
  } catch (error) {
    return { id: record.data.id, error: `could not be analysed: ${(error as Error).message}` };
  }
}

async function main(): Promise<number> {
  const [file] = positionals;
  if (values.help || (values.jsonl === undefined && file === undefined)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.published !== undefined && !z.iso.date().safeParse(values.published).success) {
    console.error(`--published wants a day as YYYY-MM-DD, not "${values.published}"`);
    return 2;
  }
  const compiled = shippedDossier();
  const models = shippedModels();
  if (values.jsonl !== undefined) return (await analyseLines(values.jsonl, values.text, compiled, models)) > 0 ? 1 : 0;
  const page = readHtml(readFileSync(file ?? '', 'utf8'), {
    id: file ?? '',
    ...(values.published === undefined ? {} : { published: values.published }),
    ...(values.url === undefined ? {} : { url: values.url }),
  });
  const findings = analyse(articleOf(page.record, page.blocks), compiled, models);
  console.log(
    values.json
      ? JSON.stringify(resultOf(page.record.id, page.blocks, findings), null, 1)
      : report(page, findings, compiled),
  );
  return 0;
}

run(main);
