import type { LabelledCase } from '../../analysis/evaluation/cases';
import { without } from '../../analysis/evaluation/modules';
import { bootstrapInterval, calibrationError, type Judged, reliability } from '../../analysis/evaluation/reliability';
import { crossValidate, type HeldOut } from '../../analysis/evaluation/training';
import { verdict } from '../../analysis/weighing/article';
import { shippedDossier } from './dossier';
import { readCases } from './labels';

const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(7);

/**
 * Scores of models that have not seen what they judge: each eighth of the articles by models learnt from the others.
 * @param files of labelled articles
 * @param module left out, to see what it brings
 */
export async function heldOutScores(files: readonly string[], module: string | undefined): Promise<string> {
  const read = await readCases(files);
  const held = crossValidate(module === undefined ? read : without(read, module)) as (HeldOut & {
    case: LabelledCase;
  })[];
  return table(held, shippedDossier().dossier.about.mainItems);
}

/** A label that asks for a status, or a finding that no label asks for. */
interface Answer {
  readonly wanted: boolean;
  readonly main: boolean;
  readonly lenient: boolean;
  readonly exact: boolean;
  readonly claims: boolean;
  readonly confidence: number;
}

function answerOf(
  { case: one, chances, confidence }: HeldOut & { case: LabelledCase },
  mainItems: readonly string[],
): Answer {
  const said = verdict(chances, confidence);
  return {
    wanted: one.accepted !== undefined && one.accepted[0] !== 'mentioned',
    main: mainItems.includes(one.item),
    lenient: said !== undefined && (one.accepted?.includes(said) ?? false),
    exact: said !== undefined && one.accepted?.[0] === said,
    claims: said !== undefined && said !== 'mentioned',
    confidence,
  };
}

function table(held: readonly (HeldOut & { case: LabelledCase })[], mainItems: readonly string[]): string {
  const articles = new Map<string, Answer[]>();
  for (const one of held) {
    const list = articles.get(one.case.article) ?? [];
    articles.set(one.case.article, [...list, answerOf(one, mainItems)]);
  }
  const groups = [...articles.values()];
  const line = (name: string, among: (one: Answer) => boolean, right: (one: Answer) => boolean) => {
    const share = (sample: readonly Answer[]) => {
      const asked = sample.filter(among);
      return asked.filter(right).length / (asked.length || 1);
    };
    const all = groups.flat();
    const [low, high] = bootstrapInterval(groups, share);
    return `${name.padEnd(34)}${percent(share(all))}  n ${String(all.filter(among).length).padStart(5)}  95 % ${percent(low)} to ${percent(high)}`;
  };
  const claims = groups.flat().filter((one) => one.claims);
  const judged = (right: (one: Answer) => boolean): Judged[] =>
    claims.map((one) => ({ confidence: one.confidence, right: right(one) }));
  const lenient = judged((one) => one.lenient);
  return [
    `Held out: ${groups.length} articles; of the items that they may speak of`,
    line(
      'Statuses, defensible readings',
      (one) => one.wanted,
      (one) => one.lenient,
    ),
    line(
      'Statuses, exact',
      (one) => one.wanted,
      (one) => one.exact,
    ),
    line(
      'Statuses, main items',
      (one) => one.wanted && one.main,
      (one) => one.lenient,
    ),
    line(
      'Claims that are right',
      (one) => one.claims,
      (one) => one.lenient,
    ),
    '',
    ...reliabilityTable(lenient),
    `Expected calibration error, exact: ${calibrationError(judged((one) => one.exact)).toFixed(3)}`,
  ].join('\n');
}

/** How often findings were right, by how sure they were said to be. */
export function reliabilityTable(judged: readonly Judged[]): string[] {
  return [
    'Said with       n    mean   right',
    ...reliability(judged).map(
      ({ from, to, n, confidence, right }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)} ${String(n).padStart(6)} ${percent(confidence)} ${percent(right)}`,
    ),
    `Expected calibration error: ${calibrationError(judged).toFixed(3)}`,
  ];
}
