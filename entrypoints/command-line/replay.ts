import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { analyse } from '../../analysis/analyse';
import { type Change, compareTimelines, truthSchema } from '../../analysis/evaluation/timeline';
import { standingOn } from '../../storage/board';
import { rowsOf } from '../../storage/record';
import type { PassageRow, ReadingRow } from '../../storage/rows';
import { shippedDossier, shippedModels } from './dossier';
import { readRecords } from './labels';
import { articleOf } from './records';
import { run } from './run';

const USAGE = `Usage: npm run --silent replay -- articles.jsonl [--truth items.json] [--from DAY] [--to DAY] [--csv]
Reads dated articles and prints how each item's status went, as the board would have shown it day by day.`;

/** A change of the board, with what caused it. */
interface Caused extends Change {
  readonly confidence: number;
  readonly article: string;
  readonly quote: string;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      truth: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      csv: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { readings, passages } = await readAll(file);
  const days = [...new Set(readings.map((reading) => reading.day))].sort();
  const [first, last] = [values.from ?? days[0] ?? '', values.to ?? days.at(-1) ?? ''];
  const lines = new Map<string, Caused[]>();
  for (const { id } of shippedDossier().dossier.items) {
    const line = lineOf(
      readings.filter((reading) => reading.item === id && reading.day <= last),
      passages,
    );
    if (line.length > 0) lines.set(id, line);
  }
  console.log(values.csv ? csv(lines) : text(lines));
  if (values.truth !== undefined) console.log(`\n${compared(lines, values.truth, first, last)}`);
  return 0;
}

/** All leading readings of the dated articles of a file, as the record would hold them. */
async function readAll(file: string): Promise<{ readings: ReadingRow[]; passages: Map<string, PassageRow> }> {
  const compiled = shippedDossier();
  const models = shippedModels();
  const readings: ReadingRow[] = [];
  const passages = new Map<string, PassageRow>();
  for await (const { record, blocks } of readRecords(file)) {
    if (record.published === undefined) continue;
    const article = articleOf(record, blocks);
    const findings = analyse(article, compiled, models);
    const rows = await rowsOf(
      {
        id: record.id,
        title: record.title,
        published: { day: record.published },
        blocks,
        findings,
      },
      { analysis: '', dossier: '' },
    );
    readings.push(...rows.readings.filter((reading) => reading.leading === 1));
    for (const passage of rows.passages) passages.set(passage.id, passage);
  }
  return { readings, passages };
}

/** The changes of an item's standing over time. */
function lineOf(readings: readonly ReadingRow[], passages: ReadonlyMap<string, PassageRow>): Caused[] {
  const line: Caused[] = [];
  for (const day of [...new Set(readings.map((reading) => reading.day))].sort()) {
    const standing = standingOn(day, readings, []);
    if (standing === undefined || standing.status === line.at(-1)?.status) continue;
    const { confidence, article, passage } = standing.reading;
    line.push({
      day,
      status: standing.status,
      confidence,
      article,
      quote: passages.get(passage)?.selector.exact ?? '',
    });
  }
  return line;
}

function text(lines: ReadonlyMap<string, readonly Caused[]>): string {
  return [...lines]
    .map(([item, line]) =>
      [
        item,
        ...line.map(
          ({ day, status, confidence, article, quote }) =>
            `  ${day}  ${status.padEnd(10)} ${Math.round(confidence * 100)} %  ${article}: ${quote.slice(0, 100)}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

function csv(lines: ReadonlyMap<string, readonly Caused[]>): string {
  const rows = [...lines].flatMap(([item, line]) =>
    line.map(({ day, status, confidence, article, quote }) => [
      item,
      day,
      status,
      confidence.toFixed(2),
      article,
      quote,
    ]),
  );
  return Papa.unparse({ fields: ['item', 'date', 'status', 'confidence', 'article', 'quote'], data: rows });
}

function compared(lines: ReadonlyMap<string, readonly Caused[]>, file: string, from: string, to: string): string {
  const truth = truthSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!truth.success) throw new Error(`${file}: not a history of items: ${truth.error.issues[0]?.message ?? ''}`);
  const main = shippedDossier().dossier.about.mainItems;
  const sum = { days: 0, right: 0 };
  const out = [`Against ${file}, ${from} to ${to}: share of days right, and days until each change was seen`];
  for (const { id, history } of truth.data) {
    const line = lines.get(id);
    if (line === undefined) continue;
    const { days, right, delays } = compareTimelines(line, history, from, to);
    if (days === 0) continue;
    if (main.includes(id)) {
      sum.days += days;
      sum.right += right;
    }
    const told = delays.map(({ day, status, delay }) => `${day} ${status} ${delay === undefined ? 'never' : delay}`);
    out.push(`${id.padEnd(32)} ${((right / days) * 100).toFixed(1)} % of ${days} days; ${told.join(', ')}`);
  }
  out.push(`Main items: ${sum.days === 0 ? 0 : ((sum.right / sum.days) * 100).toFixed(1)} % of ${sum.days} days`);
  return out.join('\n');
}

run(main);
