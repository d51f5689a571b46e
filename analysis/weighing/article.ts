import type { Reading } from '../reading/statements';
import { type ItemFinding, STATUSES, type Statement, type Status } from '../types';
import { type Features, type LinearModel, probabilities } from './linear';

/** The models that weigh an article, each learnt from labelled ones (`npm run train`). */
export interface Models {
  /** What a sentence says of an item: a status, or `none` where it does not speak of it after all. */
  readonly statement: LinearModel;
  /** Whether a sentence is what a careful reader would quote for an item. */
  readonly salience: LinearModel;
  /** Whether the article speaks of an item. */
  readonly presence: LinearModel;
  /** How the item stands by the article as a whole. */
  readonly status: LinearModel;
  /** How often a finding of such chances is right. */
  readonly confidence: LinearModel;
}

export const NONE = 'none';
export const STATEMENT_CLASSES: readonly string[] = [...STATUSES, NONE];
export const NO_YES: readonly string[] = ['no', 'yes'];

/** An item that the article may speak of is taken for spoken of from here on. */
const PRESENT = 0.5;
const HINTED = 0.55;
const MAX_QUOTES = 3;
const HEADLINE = 0.5;
/** That one word beside the item says so makes a status so many times as likely. */
const RULES_TRUST = 6;
/** A second or third quote that carries less than this share of the first adds nothing. */
const WORTH_QUOTING = 0.25;
const MENTIONED = STATUSES.indexOf('mentioned');
const PLACES = { title: 1.2, lead: 1.25, body: 1, tail: 0.8, caption: 0.5 } as const;

/** A reading with what it says, as probabilities of the statement classes. */
export interface Told {
  readonly reading: Reading;
  readonly says: readonly number[];
}

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
  for (const [item, read] of byItem(readings)) {
    const told = read.map((reading) => ({ reading, says: saysOf(models.statement, reading) }));
    const salience = saliences(models.salience, told);
    const present = yes(models.presence, presenceFeatures(told));
    if (!isPresent(told, present)) continue;
    const chances = probabilities(models.status, statusFeatures(told, salience));
    const best = chances.indexOf(Math.max(...chances));
    const status = STATUSES[best] ?? 'mentioned';
    findings.push({
      item,
      status,
      confidence: yes(models.confidence, confidenceFeatures(chances, present)),
      recalled: status === 'held' && isRecalled(told),
      statements: quoted(told, salience, best),
    });
  }
  return findings;
}

/**
 * What a reading says, as probabilities of the statement classes. That a matter is off is rare in the news that the
 * weights were learnt from: where one word beside its name says so, the rules' word counts beside the weights, as that
 * of a second expert (Hinton 2002, "products of experts").
 */
export function saysOf(model: LinearModel, { features }: Reading): number[] {
  const chances = probabilities(model, features).map((chance, k) =>
    features.has(`undone ${STATEMENT_CLASSES[k]}`) ? chance * RULES_TRUST : chance,
  );
  const total = chances.reduce((sum, one) => sum + one, 0);
  return chances.map((one) => one / total);
}

/** The chance of the second of two classes. */
export function yes(model: LinearModel, features: Features): number {
  return probabilities(model, features)[1] ?? 0;
}

/** Whether all that says that it was held looks back. */
function isRecalled(told: readonly Told[]): boolean {
  const held = told.filter(({ says }) => plainStatus(says) === 'held');
  return held.every(({ reading }) => reading.background || reading.how === 'hint');
}

/** Whether the article speaks of the item; one that it never names has to be all the surer. */
export function isPresent(told: readonly Told[], present: number): boolean {
  return present >= (told.every(({ reading }) => reading.how === 'hint') ? HINTED : PRESENT);
}

/** How quotable each reading is. A headline is never quoted, yet carries news: it counts as much as a middling sentence. */
export function saliences(model: LinearModel, told: readonly Told[]): number[] {
  return told.map(({ reading }, i) => (reading.place === 'title' ? HEADLINE : yes(model, salienceFeatures(told, i))));
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
    kind: _kind,
    features: _features,
    hint: _hint,
    plainness: _plainness,
    ...rest
  } = reading;
  return { ...rest, status: plainStatus(says), weight };
}

/** What a sentence says by itself. */
function plainStatus(says: readonly number[]): Status {
  const statuses = says.slice(0, STATUSES.length);
  return STATUSES[statuses.indexOf(Math.max(...statuses))] ?? 'mentioned';
}

/** How much a reading tells beyond that the item exists. */
function telling(says: readonly number[]): number {
  return 1 - (says[MENTIONED] ?? 0) - (says[STATUSES.length] ?? 0);
}

/** What tells whether a reader would quote the sentence: what it says, where it stands, how it speaks of the item. */
export function salienceFeatures(told: readonly Told[], index: number): Features {
  const features = new Map<string, number>();
  const one = told[index];
  if (one === undefined) return features;
  const { reading, says } = one;
  const tells = told.map((other) => telling(other.says));
  const tell = tells[index] ?? 0;
  const rank = tells.filter((other) => other > tell).length;
  const set = (name: string, value: number | boolean) => {
    if (value !== false && value !== 0) features.set(name, Number(value));
  };
  set('tells', tell);
  set('behind the most telling', tell - Math.max(...tells));
  set('most telling', rank === 0);
  set('second most telling', rank === 1);
  set('surest', Math.max(...says.slice(0, MENTIONED)));
  set('first', index === 0);
  set('last', index === told.length - 1);
  set('share', 1 / told.length);
  set('position', index / told.length);
  set(`place ${reading.place}`, true);
  set(`tells in ${reading.place}`, tell);
  set(`how ${reading.how}`, true);
  set(`tells by ${reading.how}`, tell);
  set(`speaker ${reading.speakerRole}`, true);
  set('background', reading.background);
  set('question', reading.features.has('question'));
  for (const [k, label] of STATEMENT_CLASSES.entries()) set(`says ${label}`, says[k] ?? 0);
  return features;
}

/** What tells whether the article speaks of the item at all. */
export function presenceFeatures(told: readonly Told[]): Features {
  const speaks = told.map(({ says }) => 1 - (says[STATUSES.length] ?? 0));
  const named = told.map(({ reading }) => reading.how === 'named' || reading.how === 'verb');
  const most = (fits: (one: Told, i: number) => boolean) =>
    Math.max(0, ...speaks.filter((_, i) => fits(told[i] as Told, i)));
  const [first = 0, second = 0, third = 0] = [...speaks].sort((a, b) => b - a);
  const kind = `kind ${told[0]?.reading.kind ?? ''}`;
  const features = new Map<string, number>([
    ['most', first],
    ['second most', second],
    ['three most', first + second + third],
    ['all', Math.log1p(speaks.reduce((sum, one) => sum + one, 0))],
    ['none of them', -0.3 * Math.log(speaks.reduce((product, one) => product * Math.max(1 - one, 1e-3), 1) + 1e-3)],
    ['named', named.some(Boolean) ? 1 : 0],
    ['times named', Math.log1p(named.filter(Boolean).length)],
    ['most of the named', most((_, i) => named[i] === true)],
    ['most of the references', most(({ reading }) => reading.how === 'reference')],
    ['most of the top', most(({ reading }) => reading.place === 'title' || reading.place === 'lead')],
    ['tells', Math.max(...told.map(({ says }) => telling(says)))],
    ['once', told.length === 1 ? 1 : 0],
    [kind, 1],
    [`${kind}: most`, first],
  ]);
  for (const { reading } of told) if (reading.hint !== '') features.set(`hint ${reading.hint}`, 1);
  return features;
}

/** What tells how the item stands: what its sentences say, weighed by how quotable they are and where they stand. */
export function statusFeatures(told: readonly Told[], salience: readonly number[]): Features {
  const features = new Map<string, number>();
  const shares = told.map(({ says }) => {
    const all = 1 - (says[STATUSES.length] ?? 0) || 1;
    return says.slice(0, STATUSES.length).map((one) => one / all);
  });
  const mean = (weights: readonly number[]) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    return STATUSES.map(
      (_, k) => shares.reduce((sum, share, i) => sum + (share[k] ?? 0) * (weights[i] ?? 0), 0) / total,
    );
  };
  const quotable = mean(salience.map((one) => one ** 1.5 + 1e-3));
  const placed = mean(
    told.map(({ reading, says }) => PLACES[reading.place] * (reading.background ? 0.5 : 1) * (telling(says) + 0.05)),
  );
  const best = shares[salience.indexOf(Math.max(...salience))] ?? [];
  for (const [k, status] of STATUSES.entries()) {
    const top = told.map(({ reading }, i) =>
      reading.place === 'title' || reading.place === 'lead' ? (shares[i]?.[k] ?? 0) * (salience[i] ?? 0) : 0,
    );
    features.set(`quotable ${status}`, quotable[k] ?? 0);
    features.set(`placed ${status}`, placed[k] ?? 0);
    features.set(`best ${status}`, best[k] ?? 0);
    features.set(
      `top ${status}`,
      top.reduce((sum, one) => sum + one, 0),
    );
    features.set(`most ${status}`, Math.max(...shares.map((share, i) => (share[k] ?? 0) * (salience[i] ?? 0))));
    features.set(`log quotable ${status}`, Math.log((quotable[k] ?? 0) + 0.02) / 2);
    features.set(`log placed ${status}`, Math.log((placed[k] ?? 0) + 0.02) / 2);
  }
  return features;
}

/** What tells how often such a finding is right: how far ahead its status is, and how surely the item is spoken of. */
export function confidenceFeatures(chances: readonly number[], present: number): Features {
  const [first = 0, second = 0] = [...chances].sort((a, b) => b - a);
  return new Map([
    ['chance', logit(first)],
    ['lead', first - second],
    ['present', logit(present)],
  ]);
}

function logit(chance: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, chance));
  return Math.log(bounded / (1 - bounded));
}
