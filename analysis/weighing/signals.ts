import type { Features } from '../reading/features';
import type { Reading } from '../reading/statements';
import { STATUSES } from '../types';

/** A sentence that does not speak of the item after all. */
export const NONE = 'none';
export const STATEMENT_CLASSES: readonly string[] = [...STATUSES, NONE];

export const MENTIONED = STATUSES.indexOf('mentioned');
/** What tells for or against a sentence's speaking of the item, and so of quoting it, and of the item's being spoken of. */
const QUOTABLE_BY = ['fit rivals none', 'fit who all', 'fit who none', 'fit named first here', 'fit sibling here'];
const PRESENT_BY = ['fit who all', 'fit ordinal own', 'fit place own', 'fit rivals none', 'fit sibling less'];
const PLACES = { title: 1.2, lead: 1.25, body: 1, tail: 0.8, caption: 0.5 } as const;

/** A reading with what it says, as probabilities of the statement classes. */
export interface Told {
  readonly reading: Reading;
  readonly says: readonly number[];
}

/** How likely it is that an article speaks of an item, and how the item then stands: a chance a status. */
export interface Chances {
  readonly present: number;
  readonly statuses: readonly number[];
}

/** How much a reading tells beyond that the item exists. */
export function telling(says: readonly number[]): number {
  return 1 - (says[MENTIONED] ?? 0) - (says[STATUSES.length] ?? 0);
}

/**
 * What tells, of each reading, whether a reader would quote its sentence: what it says, where it stands, how it speaks of
 * the item.
 */
export function salienceFeatures(told: readonly Told[]): Features[] {
  const tells = told.map(({ says }) => telling(says));
  const ordered = [...tells].sort((a, b) => b - a);
  const ranks = new Map<number, number>();
  for (const [rank, tell] of ordered.entries()) if (!ranks.has(tell)) ranks.set(tell, rank);
  return told.map(({ reading, says }, index) => {
    const features = new Map<string, number>();
    const tell = tells[index] ?? 0;
    const set = (name: string, value: number | boolean) => {
      if (value !== false && value !== 0) features.set(name, Number(value));
    };
    set('tells', tell);
    set('behind the most telling', tell - (ordered[0] ?? 0));
    set('most telling', ranks.get(tell) === 0);
    set('second most telling', ranks.get(tell) === 1);
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
    for (const fit of QUOTABLE_BY) set(fit, reading.features.has(fit));
    set('background', reading.background);
    set('question', reading.features.has('question'));
    for (const [k, label] of STATEMENT_CLASSES.entries()) set(`says ${label}`, says[k] ?? 0);
    return features;
  });
}

/** What tells whether the article speaks of the item at all, beside how the item stands out in it. */
export function presenceFeatures(told: readonly Told[], prominence: Features): Features {
  const speaks = told.map(({ says }) => 1 - (says[STATUSES.length] ?? 0));
  const named = told.map(({ reading }) => reading.how === 'named' || reading.how === 'verb');
  const most = (fits: (one: Told, i: number) => boolean) => largest(speaks.filter((_, i) => fits(told[i] as Told, i)));
  const [first = 0, second = 0, third = 0] = [...speaks].sort((a, b) => b - a);
  const matter = `matter ${told[0]?.reading.matter ?? ''}`;
  const features = new Map<string, number>([
    ...prominence,
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
    ['tells', largest(told.map(({ says }) => telling(says)))],
    ['once', told.length === 1 ? 1 : 0],
    [matter, 1],
    [`${matter}: most`, first],
  ]);
  for (const fit of PRESENT_BY)
    features.set(
      fit,
      most(({ reading }) => reading.features.has(fit)),
    );
  if (told[0]?.reading.over === true) {
    features.set('over', 1);
    features.set(named.some(Boolean) ? 'over, named' : 'over, only hinted at', 1);
    features.set('over: most', first);
  }
  for (const { reading } of told) if (reading.hint !== '') features.set(`hint ${reading.hint}`, 1);
  return features;
}

/**
 * What tells how the item stands: what its sentences say, weighed by how quotable they are and where they stand, for all
 * items and for those of the kind: that sanctions are only named is easily taken for a no.
 */
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
  const best = shares[salience.indexOf(largest(salience))] ?? [];
  const matter = `matter ${told[0]?.reading.matter ?? ''}`;
  features.set(matter, 1);
  for (const [k, status] of STATUSES.entries()) {
    const top = told.map(({ reading }, i) =>
      reading.place === 'title' || reading.place === 'lead' ? (shares[i]?.[k] ?? 0) * (salience[i] ?? 0) : 0,
    );
    features.set(`quotable ${status}`, quotable[k] ?? 0);
    features.set(`${matter}: quotable ${status}`, quotable[k] ?? 0);
    features.set(`placed ${status}`, placed[k] ?? 0);
    features.set(`best ${status}`, best[k] ?? 0);
    features.set(
      `top ${status}`,
      top.reduce((sum, one) => sum + one, 0),
    );
    features.set(`most ${status}`, largest(shares.map((share, i) => (share[k] ?? 0) * (salience[i] ?? 0))));
    features.set(`log quotable ${status}`, Math.log((quotable[k] ?? 0) + 0.02) / 2);
    features.set(`log placed ${status}`, Math.log((placed[k] ?? 0) + 0.02) / 2);
  }
  return features;
}

/** What tells how often such a finding is right: how far ahead its status is, and how surely the item is spoken of. */
export function confidenceFeatures({ present, statuses }: Chances): Features {
  const [first = 0, second = 0] = [...statuses].sort((a, b) => b - a);
  return new Map([
    ['chance', logit(first)],
    ['lead', first - second],
    ['present', logit(present)],
  ]);
}

/** The largest of numbers from 0 on, however many. */
function largest(values: readonly number[]): number {
  return values.reduce((most, one) => Math.max(most, one), 0);
}

function logit(chance: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, chance));
  return Math.log(bounded / (1 - bounded));
}
