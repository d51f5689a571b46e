import { parseArgs } from 'node:util';
import { casesOf } from '../../analysis/evaluation/cases';
import { CAUSES, type Cause, causeOf } from '../../analysis/evaluation/causes';
import { Evaluator, type Share } from '../../analysis/evaluation/evaluate';
import { MODULES } from '../../analysis/evaluation/modules';
import type { Found, Tally } from '../../analysis/evaluation/types';
import { shippedDossier, shippedModels } from './dossier';
import { heldOutScores, reliabilityTable } from './folds';
import { readBareLabels, readLabels } from './labels';
import { analyseRecord, articleOf } from './records';
import { run } from './run';

const USAGE = `Usage: npm run --silent evaluate -- labels.jsonl [--misses] [--causes]
       npm run --silent evaluate -- labels.jsonl --reader labels-of-another-reader.jsonl
       npm run --silent evaluate -- --folds labels.jsonl ... [--without MODULE]
With --folds, models learnt from seven eighths of the articles judge the last, for each eighth. With
--reader, the articles that another reader labelled are scored as that reader labelled them. MODULE: ${Object.keys(MODULES).join(', ')}`;

const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8);
const shareOf = ({ ok, n }: Share) => `${percent(n === 0 ? 0 : ok / n)}  ${ok} of ${n}`;
const tallyRow = (name: string, { precision, recall, f1, tp, fp, fn }: Tally) =>
  `${name.padEnd(26)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   tp ${tp}, fp ${fp}, fn ${fn}`;

/** The accuracy tables of an evaluation, as text. */
function tables({ result }: Evaluator): string {
  const { topic, topicByLanguage, people, peopleByLanguage, mentionsByKind, mentionsByLanguage, status, quotes } =
    result;
  const sorted = <V>(map: Map<string, V>) => [...map].sort(([a], [b]) => a.localeCompare(b));
  const lines = [`Articles: ${result.articles}`, '', tallyRow('Topic', topic)];
  for (const [lang, tally] of sorted(topicByLanguage)) lines.push(tallyRow(`  ${lang}`, tally));
  lines.push('', tallyRow('People', people));
  for (const [lang, tally] of sorted(peopleByLanguage)) lines.push(tallyRow(`  ${lang}`, tally));
  lines.push('', 'Mentions, by kind and by language');
  for (const [name, tally] of [...sorted(mentionsByKind), ...sorted(mentionsByLanguage)])
    lines.push(tallyRow(`  ${name}`, tally));
  lines.push(
    '',
    `Status, defensible readings ${shareOf({ ok: status.lenient, n: status.n })}`,
    `Status, exact               ${shareOf({ ok: status.exact, n: status.n })}`,
    `Status, main items          ${shareOf(status.main)}`,
    ...sorted(status.byLanguage).map(([name, one]) => `  ${name.padEnd(26)}${shareOf(one)}`),
    `Missing ${status.missing}, invented ${status.invented}, overclaimed ${status.overclaimed} of ${status.background} only mentioned`,
    '',
    ...sorted(status.byStatus).map(([name, one]) => `  ${name.padEnd(28)}${shareOf(one)}`),
    '',
    ...sorted(status.byItem).map(([name, one]) => `  ${name.padEnd(32)}${shareOf(one)}`),
    '',
    'Wanted: said',
    ...sorted(status.confusion).map(
      ([name, row]) =>
        `  ${name.padEnd(12)}${sorted(row)
          .map(([said, count]) => `${said} ${count}`)
          .join(', ')}`,
    ),
    '',
    ...reliabilityTable(status.judged),
    '',
    `Quotes: ${quotes.n}, letter by letter ${shareOf({ ok: quotes.verbatim, n: quotes.n }).trim()}, first one labelled ${shareOf(quotes.gold).trim()}, items with too many ${quotes.tooMany}`,
  );
  return lines.join('\n');
}

/** What another reader found, by article: labels as if they were findings. */
async function foundByReader(file: string): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for await (const label of readBareLabels(file)) {
    const items = Object.entries(label.items ?? {}).map(
      ([item, { status, evidence }]) => [item, { status, evidence, confidence: 1 }] as const,
    );
    found.set(label.id, { relevant: true, items: Object.fromEntries(items), people: {}, mentions: [] });
  }
  return found;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      misses: { type: 'boolean', default: false },
      folds: { type: 'boolean', default: false },
      without: { type: 'string' },
      causes: { type: 'boolean', default: false },
      reader: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || (values.without !== undefined && !(values.folds && values.without in MODULES))) {
    console.error(USAGE);
    return 2;
  }
  if (values.folds) {
    console.log(await heldOutScores(positionals, values.without));
    return 0;
  }
  const compiled = shippedDossier();
  const models = shippedModels();
  const evaluator = new Evaluator(compiled.dossier.about.mainItems);
  if (values.reader !== undefined) {
    const other = await foundByReader(values.reader);
    for await (const { label } of readLabels(file)) {
      const found = other.get(label.id);
      if (found !== undefined) evaluator.add(label, found);
    }
    console.log(tables(evaluator));
    return 0;
  }
  const causes = new Map<Cause, number>(CAUSES.map((cause) => [cause, 0]));
  for await (const { label, prepared } of readLabels(file)) {
    const found = analyseRecord(prepared, compiled, models);
    evaluator.add(label, found);
    if (!values.causes) continue;
    const cases = casesOf(label, articleOf(prepared.record, prepared.blocks), compiled);
    for (const [item, { status, also }] of Object.entries(label.items ?? {})) {
      const said = found.items[item]?.status;
      const accepted: string[] = [status, ...also];
      if (status === 'mentioned' || (said !== undefined && accepted.includes(said))) continue;
      const one = cases.find((known) => known.item === item);
      const cause = causeOf(one, said, found.relevant, accepted, models);
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
    }
  }
  console.log(tables(evaluator));
  if (values.causes)
    console.log(`\nErrors by cause\n${[...causes].map(([cause, n]) => `  ${cause.padEnd(50)}${n}`).join('\n')}`);
  if (values.misses) console.log(`\n${evaluator.result.misses.join('\n')}`);
  return 0;
}

run(main);
