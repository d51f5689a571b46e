import type { Features } from '../reading/features';
import type { Reading } from '../reading/statements';
import { type ItemFinding, STATUSES, type Statement, type Status } from '../types';
import { type LinearModel, probabilities } from './linear';
import { type Network, networkProbabilities } from './network';
import { prominences } from './prominence';
import {
  type Chances,
  confidenceFeatures,
  MENTIONED,
  presenceFeatures,
  STATEMENT_CLASSES,
  salienceFeatures,
  statusFeatures,
  type Told,
} from './signals';

/** The models that weigh an article, each learnt from labelled ones (`npm run train`). */
export interface Models {
  /** What a sentence says of an item: a status, or `none` where it does not speak of it after all. */
  readonly statement: Network;
  /** Whether a sentence is what a careful reader would quote for an item. */
  readonly salience: LinearModel;
  /** Whether the article speaks of an item. */
  readonly presence: LinearModel;
  /** How the item stands by the article as a whole. */
  readonly status: LinearModel;
  /** How often a finding of such chances is right. */
  readonly confidence: LinearModel;
}

export const NO_YES: readonly string[] = ['no', 'yes'];

/** An item that the article may speak of counts as named from this chance on. */
const NAMED = 0.2;
/** A status is said where it is at least this likely that the item is spoken of and that the status is right. */
const CLAIMED = 0.3;
const MAX_QUOTES = 3;
/** A headline is never quoted, yet carries news: it counts as much as a middling sentence. */
const HEADLINE = 0.5;
/** That it is said outright makes a status so many times as likely. */
const RULES_TRUST = 6;
/** A sentence that says one thing says it with this chance at least. */
const SAYS_ONE_THING = 0.45;
/** A second or third quote that carries less than this share of the first adds nothing. */
const WORTH_QUOTING = 0.25;

/** Readings by the item they are about, in reading order. */
export function byItem(readings: readonly Reading[]): Map<string, Reading[]> {
  const items = new Map<string, Reading[]>();
  for (const reading of readings) {
    const list = items.get(reading.item);
    if (list) list.push(reading);
    else items.set(reading.item, [reading]);
  }
  return items;
}

/**
 * How each item stands by the article as a whole, with the sentences that carry most of it.
 * @param readings of one article, in reading order
 * @returns an item that is named and of which nothing is said is `mentioned`
 */
export function weigh(readings: readonly Reading[], models: Models): ItemFinding[] {
  const findings: ItemFinding[] = [];
  const items = [...byItem(readings)].map(([item, read]) => ({ item, told: toldBy(models.statement, read) }));
  const standing = prominences(items.map(({ told }) => told));
  for (const [i, { item, told }] of items.entries()) {
    const salience = saliences(models.salience, told);
    const chances = chancesOf(models, told, salience, standing[i] ?? new Map());
    const confidence = yes(models.confidence, confidenceFeatures(chances));
    const status = verdict(chances, confidence);
    if (status === undefined) continue;
    findings.push({
      item,
      status,
      confidence: status === 'mentioned' ? chances.present : confidence,
      recalled: status === 'held' && isRecalled(told),
      statements: quoted(told, salience, STATUSES.indexOf(status)),
    });
  }
  return findings;
}

/** The chances of an item by what its sentences say, and by how it stands out in its article. */
export function chancesOf(
  { presence, status }: Pick<Models, 'presence' | 'status'>,
  told: readonly Told[],
  salience: readonly number[],
  prominence: Features,
): Chances {
  return {
    present: yes(presence, presenceFeatures(told, prominence)),
    statuses: probabilities(status, statusFeatures(told, salience)),
  };
}

/** Readings with what a model hears them say. */
export function toldBy(model: Network, readings: readonly Reading[]): Told[] {
  return readings.map((reading) => ({ reading, says: saysOf(model, reading) }));
}

/**
 * What is said of an item: nothing where the article hardly speaks of it, its likeliest status where that is likely
 * enough, and else that it is mentioned.
 * @param confidence how often a finding of such chances is right
 */
export function verdict({ present, statuses }: Chances, confidence: number): Status | undefined {
  if (present < NAMED) return undefined;
  return present * confidence < CLAIMED ? 'mentioned' : likeliest(statuses);
}

/** The status of the largest chance. */
export function likeliest(chances: readonly number[]): Status {
  const statuses = chances.slice(0, STATUSES.length);
  return STATUSES[statuses.indexOf(Math.max(...statuses))] ?? 'mentioned';
}

/**
 * What a reading says, as probabilities of the statement classes. That a matter is off, or has its day, is rare of many
 * in the news that the weights were learnt from: where it is said outright, the rules' word counts beside the weights, as
 * that of a second expert (Hinton 2002, "products of experts").
 */
function saysOf(model: Network, { features, how }: Reading): number[] {
  const chances = networkProbabilities(model, features).map((chance, k) =>
    features.has(`outright ${STATEMENT_CLASSES[k]}`) ? chance * RULES_TRUST : chance,
  );
  const total = chances.reduce((sum, one) => sum + one, 0);
  const says = chances.map((one) => one / total);
  return how === 'follows' || how === 'follows later' ? doubted(says) : says;
}

/** A sentence without a word of the item that may say several things rather does not speak of it. */
function doubted(says: readonly number[]): number[] {
  const statuses = says.slice(0, MENTIONED);
  if (Math.max(...statuses) >= SAYS_ONE_THING) return [...says];
  const doubt = statuses.reduce((sum, one) => sum + one / 2, 0);
  return says.map((one, k) => (k < MENTIONED ? one / 2 : k === STATUSES.length ? one + doubt : one));
}

/** The chance of the second of two classes. */
export function yes(model: LinearModel, features: Features): number {
  return probabilities(model, features)[1] ?? 0;
}

/** Whether no sentence that speaks of it in so many words tells as news that it was held. */
function isRecalled(told: readonly Told[]): boolean {
  return !told.some(
    ({ reading: { how, background }, says }) =>
      (how === 'named' || how === 'verb' || how === 'reference') && !background && likeliest(says) === 'held',
  );
}

/** How quotable each reading is. */
export function saliences(model: LinearModel, told: readonly Told[]): number[] {
  return salienceFeatures(told).map((features, i) =>
    told[i]?.reading.place === 'title' ? HEADLINE : yes(model, features),
  );
}

/** The statements that carry most of a status, the heaviest first; the title, which is no sentence of the text, last. */
function quoted(told: readonly Told[], salience: readonly number[], status: number): Statement[] {
  const weighed = told.map(({ reading, says }, i) => ({
    reading,
    says,
    weight: (salience[i] ?? 0) * (says[status] ?? 0),
  }));
  const ordered = weighed.sort(
    (a, b) =>
      Number(a.reading.place === 'title') - Number(b.reading.place === 'title') ||
      b.weight - a.weight ||
      a.reading.block - b.reading.block ||
      a.reading.start - b.reading.start,
  );
  const most = ordered[0]?.weight ?? 0;
  return ordered
    .filter(({ weight }, i) => i === 0 || weight >= most * WORTH_QUOTING)
    .slice(0, MAX_QUOTES)
    .map(({ reading, says, weight }) => statementOf(reading, says, weight));
}

function statementOf(reading: Reading, says: readonly number[], weight: number): Statement {
  const {
    how: _how,
    place: _place,
    matter: _matter,
    features: _features,
    hint: _hint,
    plainness: _plainness,
    ...rest
  } = reading;
  return { ...rest, status: likeliest(says), weight };
}
