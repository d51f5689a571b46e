/**
 * Takes out the rule modules of reading one by one, and prints which test then fails first.
 * Ends with 1 where no test misses a module.
 */
import { startVitest } from 'vitest/node';

/** A module of rules: the function that stands for it, and what that says when it knows nothing. */
const MODULES: readonly { readonly file: string; readonly name: string; readonly silent: string }[] = [
  { file: 'items/meetings', name: 'byNoun', silent: 'undefined' },
  { file: 'items/meetings', name: 'byUnspacedNoun', silent: 'undefined' },
  { file: 'items/meetings', name: 'byVerb', silent: 'undefined' },
  { file: 'items/visits', name: 'byWord', silent: 'undefined' },
  { file: 'items/visits', name: 'byUnspacedWord', silent: 'undefined' },
  { file: 'items/delegations', name: 'byWord', silent: 'undefined' },
  { file: 'items/delegations', name: 'byUnspacedWord', silent: 'undefined' },
  { file: 'items/hints', name: 'find', silent: '[]' },
  { file: 'items/decoys', name: 'isCovered', silent: 'false' },
  { file: 'items/memory', name: 'pair', silent: '[]' },
  { file: 'items/memory', name: 'remember', silent: 'undefined' },
  { file: 'items/choose', name: 'chooseMeeting', silent: 'candidates[0]?.id' },
  { file: 'items/days', name: 'daysNamed', silent: '[]' },
  { file: 'items/letters', name: 'before', silent: '[]' },
  { file: 'items/fit', name: 'of', silent: '[]' },
  { file: 'items/days', name: 'monthsNamed', silent: '[]' },
  { file: 'reading/predicate', name: 'predicateOf', silent: 'undefined' },
  { file: 'reading/manner', name: 'isNegated', silent: 'false' },
  {
    file: 'reading/manner',
    name: 'mannerOf',
    silent:
      '{ negated: false, possible: false, counterfactual: false, background: false, longAgo: false, future: false, day: false }',
  },
  { file: 'reading/glossary/index', name: 'glossOf', silent: 'undefined' },
  { file: 'reading/glossary/index', name: 'glossesIn', silent: '[]' },
  { file: 'reading/features', name: 'addContext', silent: 'undefined' },
  { file: 'reading/speaker', name: 'speakerOf', silent: "{ role: 'reporter' }" },
  { file: 'reading/times', name: 'timesOf', silent: '[]' },
  { file: 'reading/verbs', name: 'verbStage', silent: 'undefined' },
  { file: 'reading/stage', name: 'embed', silent: 'inner' },
  { file: 'reading/distance', name: 'between', silent: 'to - from' },
  { file: 'text/sentences', name: 'sentences', silent: '[{ start: 0, end: text.length }]' },
];
const TESTS = ['reading', 'follows', 'cues', 'weighing', 'items', 'modules', 'times', 'text'].map(
  (name) => `tests/unit/${name}.test.ts`,
);

/** The name of the first test that fails without a module. */
async function firstFailure({ file, name, silent }: (typeof MODULES)[number]): Promise<string | undefined> {
  let taken = false;
  const vitest = await startVitest(
    'test',
    TESTS,
    { watch: false, bail: 1, reporters: [{}], fsModuleCache: false },
    {
      plugins: [
        {
          name: 'take-out',
          enforce: 'pre',
          transform(code: string, id: string) {
            if (!id.endsWith(`/analysis/${file}.ts`)) return undefined;
            const head = new RegExp(`(?:^(?:export )?function|^ ) ${name}\\([^;]*?\\)(?:: [^{;]+)? \\{$`, 'mu');
            taken ||= head.test(code);
            return code.replace(head, (found) => `${found} return ${silent};`);
          },
        },
      ],
    },
  );
  const failed = [...vitest.state.getTestModules()].flatMap((module) =>
    [...module.children.allTests('failed')].map((test) => test.fullName),
  );
  await vitest.close();
  if (!taken) throw new Error(`analysis/${file}.ts has no function ${name}: mend the list in tests/mutation/run.ts`);
  return failed[0];
}

let missed = 0;
for (const module of MODULES) {
  const failure = await firstFailure(module);
  if (failure === undefined) missed++;
  console.log(`${module.file} ${module.name}: ${failure ?? 'NO TEST FAILS'}`);
}
process.exitCode = missed === 0 ? 0 : 1;
