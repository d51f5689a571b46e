import { parseArgs } from 'node:util';
import { Evaluator, type Share } from '../../analysis/evaluation/evaluate';
import { MODULES } from '../../analysis/evaluation/modules';
import type { Tally } from '../../analysis/evaluation/types';
import { shippedDossier, shippedModels } from './dossier';
import { heldOutScores, reliabilityTable } from './folds';
import { readLabels } from './labels';
import { analyseRecord } from './records';
import { run } from './run';

const USAGE = `Usage: npm run --silent evaluate -- labels.jsonl [--misses]
       npm run --silent evaluate -- --folds labels.jsonl ... [--without MODULE]
With --folds, models learnt from seven eighths of the articles judge the last, for each eighth. MODULE: ${Object.keys(MODULES).join(', ')}`;

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

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      misses: { type: 'boolean', default: false },
      folds: { type: 'boolean', default: false },
      without: { type: 'string' },
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
  for await (const { label, prepared } of readLabels(file))
    evaluator.add(label, analyseRecord(prepared, compiled, models));
  console.log(tables(evaluator));
  if (values.misses) console.log(`\n${evaluator.result.misses.join('\n')}`);
  return 0;
}

run(main);
