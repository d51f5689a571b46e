import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { train } from '../../analysis/evaluation/training';
import { writeModels } from '../../analysis/weighing/models';
import { WEIGHTS } from './dossier';
import { readCases } from './labels';
import { run } from './run';

const USAGE = 'Usage: npm run --silent train -- labels.jsonl ... ; writes public/weights.json';

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const cases = await readCases(positionals);
  const models = train(cases);
  writeFileSync(WEIGHTS, writeModels(models));
  console.log(`${cases.length} cases learnt, ${models.statement.weights.size} features kept`);
  return 0;
}

run(main);
