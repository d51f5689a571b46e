import type { Features } from '../reading/features';
import type { Reading } from '../reading/statements';
import { STATUSES } from '../types';
import { chancesOf, likeliest, type Models, NO_YES, saliences, toldBy, yes } from '../weighing/article';
import type { LinearModel } from '../weighing/linear';
import type { Network } from '../weighing/network';
import { prominences } from '../weighing/prominence';
import {
  type Chances,
  confidenceFeatures,
  NONE,
  presenceFeatures,
  STATEMENT_CLASSES,
  salienceFeatures,
  statusFeatures,
  type Told,
} from '../weighing/signals';
import type { Example } from './examples';
import { type LinearLearning, learnLinear } from './learn-linear';
import { learnNetwork, type NetworkLearning } from './learn-network';

/** An item of a labelled article, with its readings. */
export interface Case {
  readonly article: string;
  /** Cases of one story are never learnt from and tested at once. */
  readonly story: string;
  readonly readings: readonly Reading[];
  /** Statuses that are right, the exact one first; undefined when the article does not speak of the item. */
  readonly accepted: readonly string[] | undefined;
  /** Whether each reading's sentence is labelled as evidence, and as which; -1 when it is not. */
  readonly evidence: readonly number[];
  /** What each reading's sentence says by itself, or that it does not speak of the item; undefined where not labelled. */
  readonly said?: readonly (string | undefined)[] | undefined;
}

const FOLDS = 8;
/** How much of an example goes to the exact status where others can be defended. */
const EXACT = 0.7;
const OTHER_EVIDENCE = 0.7;
/** A sentence of the item that is no evidence may still say the same. */
const NO_EVIDENCE = 0.25;
const ONLY_MENTIONED = 0.5;
const NOT_SPOKEN_OF = 0.5;
/** Confidence is learnt from items that are more likely spoken of than not. */
const LIKELY = 0.6;

const STATEMENT: NetworkLearning = {
  members: 2,
  hidden: 64,
  epochs: 12,
  rate: 0.002,
  batch: 32,
  featureDropout: 0.5,
  hiddenDropout: 0.5,
  atLeast: 12,
};
const ARTICLE: LinearLearning = { epochs: 30, rate: 0.05, sparsity: 0, shrinkage: 1, atLeast: 4 };

/** A case with what its readings were said to say by models that had not seen its story. */
interface Hearing {
  readonly case: Case;
  readonly told: readonly Told[];
}

/** What an article makes of a case. */
interface Heard extends Hearing {
  /** How the item stands out in its article. */
  readonly prominence: Features;
  readonly salience: readonly number[];
}

/** Chances of a case by models that had not seen its story. */
interface Chanced extends Heard {
  readonly chances: Chances;
}

/** A case as the whole chain of models judges it that had not seen its story. */
export interface HeldOut extends Chanced {
  readonly confidence: number;
}

/** Learns the models from labelled cases; the article-level ones from what the sentences say to models of other folds. */
export function train(cases: readonly Case[]): Models {
  const heard = hear(cases);
  return {
    statement: learnStatements(cases),
    salience: learnSalience(heard),
    ...articleModels(heard),
    confidence: learnConfidence(chance(heard)),
  };
}

/** Says of each case what models learnt from the other folds say. */
export function crossValidate(cases: readonly Case[]): HeldOut[] {
  const chanced = chance(hear(cases));
  return folds.flatMap((fold) => {
    const confidence = learnConfidence(chanced.filter((one) => foldOf(one.case.story) !== fold));
    return chanced
      .filter((one) => foldOf(one.case.story) === fold)
      .map((one) => ({ ...one, confidence: yes(confidence, confidenceFeatures(one.chances)) }));
  });
}

/** The fold of a story: the same in every run, whatever else there is. */
function foldOf(story: string): number {
  let hash = 2_166_136_261;
  for (const unit of story) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % FOLDS;
}

const folds = Array.from({ length: FOLDS }, (_, i) => i);

function hear(cases: readonly Case[]): Heard[] {
  const hearings = folds.flatMap((fold) => {
    const statement = learnStatements(cases.filter(({ story }) => foldOf(story) !== fold));
    return cases
      .filter(({ story }) => foldOf(story) === fold)
      .map((one) => ({ case: one, told: toldBy(statement, one.readings) }));
  });
  const standing = standingOf(hearings);
  return folds.flatMap((fold) => {
    const salience = learnSalience(hearings.filter((one) => foldOf(one.case.story) !== fold));
    return hearings
      .filter((one) => foldOf(one.case.story) === fold)
      .map((one) => ({
        ...one,
        prominence: standing.get(one) ?? new Map(),
        salience: saliences(salience, one.told),
      }));
  });
}

/** How each case stands out in its article. */
function standingOf(hearings: readonly Hearing[]): Map<Hearing, Features> {
  const articles = new Map<string, Hearing[]>();
  for (const one of hearings) articles.set(one.case.article, [...(articles.get(one.case.article) ?? []), one]);
  return new Map(
    [...articles.values()].flatMap((all) => {
      const prominent = prominences(all.map(({ told }) => told));
      return all.map((one, i) => [one, prominent[i] ?? new Map()] as const);
    }),
  );
}

function chance(heard: readonly Heard[]): Chanced[] {
  return folds.flatMap((fold) => {
    const models = articleModels(heard.filter((one) => foldOf(one.case.story) !== fold));
    return heard
      .filter((one) => foldOf(one.case.story) === fold)
      .map((one) => ({ ...one, chances: chancesOf(models, one.told, one.salience, one.prominence) }));
  });
}

function targetOf(accepted: readonly string[]): Map<string, number> {
  const [exact = NONE, ...others] = accepted;
  if (others.length === 0) return new Map([[exact, 1]]);
  return new Map([[exact, EXACT], ...others.map((other) => [other, (1 - EXACT) / others.length] as const)]);
}

function learnStatements(cases: readonly Case[]): Network {
  const examples = cases.flatMap((one) => one.readings.map(({ features }, i) => ({ features, ...lesson(one, i) })));
  return learnNetwork(STATEMENT_CLASSES, examples, STATEMENT);
}

/** What is to be learnt from a reading: its own label where it has one, else the item's as far as it bears it out. */
function lesson({ accepted, evidence, said }: Case, i: number): Pick<Example, 'target' | 'weight'> {
  if (accepted === undefined) return { target: targetOf([NONE]), weight: NOT_SPOKEN_OF };
  const own = said?.[i];
  if (own === undefined)
    return { target: targetOf(accepted), weight: evidenceWeight(evidence[i] ?? -1, accepted[0] === 'mentioned') };
  return { target: targetOf(own === accepted[0] ? accepted : [own]), weight: own === NONE ? NOT_SPOKEN_OF : 1 };
}

function evidenceWeight(evidence: number, onlyMentioned: boolean): number {
  if (evidence === 0) return 1;
  if (evidence > 0) return OTHER_EVIDENCE;
  return onlyMentioned ? ONLY_MENTIONED : NO_EVIDENCE;
}

function learnSalience(hearings: readonly Hearing[]): LinearModel {
  const examples = hearings
    .filter((one) => one.case.accepted !== undefined)
    .flatMap(({ case: { evidence }, told }) =>
      salienceFeatures(told).flatMap((features, i) =>
        told[i]?.reading.place === 'title' ? [] : [answer(features, (evidence[i] ?? -1) >= 0)],
      ),
    );
  return learnLinear(NO_YES, examples, ARTICLE);
}

function answer(features: Example['features'], right: boolean): Example {
  return { features, target: new Map([[right ? 'yes' : 'no', 1]]), weight: 1 };
}

function articleModels(heard: readonly Heard[]): { presence: LinearModel; status: LinearModel } {
  const presence = heard.map((one) =>
    answer(presenceFeatures(one.told, one.prominence), one.case.accepted !== undefined),
  );
  const status = heard.flatMap(({ case: { accepted }, told, salience }): Example[] =>
    accepted === undefined ? [] : [{ features: statusFeatures(told, salience), target: targetOf(accepted), weight: 1 }],
  );
  return { presence: learnLinear(NO_YES, presence, ARTICLE), status: learnLinear(STATUSES, status, ARTICLE) };
}

/** How often findings of such chances are right, with defensible readings counted as right. */
function learnConfidence(chanced: readonly Chanced[]): LinearModel {
  const examples = chanced
    .filter(({ chances }) => chances.present >= LIKELY)
    .map((one) => answer(confidenceFeatures(one.chances), isRight(one)));
  return learnLinear(NO_YES, examples, ARTICLE);
}

/** Whether the likeliest status is among those that can be defended. */
function isRight({ chances, case: { accepted } }: Chanced): boolean {
  return accepted?.includes(likeliest(chances.statuses)) ?? false;
}
