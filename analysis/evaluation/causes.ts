import { likeliest, type Models, saliences, toldBy } from '../weighing/article';
import { probabilities } from '../weighing/linear';
import { statusFeatures } from '../weighing/signals';
import type { LabelledCase } from './cases';

/** Why the status that a label asks for was not said, from the first thing that could go amiss to the last. */
export const CAUSES = [
  'the page was taken for one off the subject',
  'the item was not found',
  'the telling sentence was not found',
  'the item was found and taken for not spoken of',
  'the sentences were read amiss',
  'a sentence was read right and the article wrong',
  'read right, but not likely enough to be said',
  'not said, and it would have been wrong',
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * Why an item of a labelled article came out wrong.
 * @param one its case; undefined where no sentence was found that may speak of it
 * @param said its status; undefined where it was left out
 * @param accepted the statuses that are right
 */
export function causeOf(
  one: LabelledCase | undefined,
  said: string | undefined,
  relevant: boolean,
  accepted: readonly string[],
  models: Models,
): Cause {
  if (!relevant) return CAUSES[0];
  if (one === undefined) return CAUSES[1];
  if (!one.evidence.some((label) => label >= 0)) return CAUSES[2];
  if (said === undefined) return CAUSES[3];
  const told = toldBy(models.statement, one.readings);
  if (said === 'mentioned') {
    const statuses = probabilities(models.status, statusFeatures(told, saliences(models.salience, told)));
    return accepted.includes(likeliest(statuses)) ? CAUSES[6] : CAUSES[7];
  }
  const readRight = told.some(({ says }, i) => (one.evidence[i] ?? -1) >= 0 && accepted.includes(likeliest(says)));
  return readRight ? CAUSES[5] : CAUSES[4];
}
