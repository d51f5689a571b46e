import { readingsOf } from '../analyse';
import type { CompiledDossier } from '../dossier/compile';
import type { Reading } from '../reading/statements';
import type { Article } from '../types';
import { byItem } from '../weighing/article';
import { NONE } from '../weighing/signals';
import type { Case } from './training';
import type { ItemLabel, Label } from './types';

/** A case with where it comes from. */
export interface LabelledCase extends Case {
  readonly item: string;
}

/** The cases of a labelled article: one an item that it may speak of. */
export function casesOf(label: Label, article: Article, compiled: CompiledDossier): LabelledCase[] {
  const { items = {}, optional_items: optional } = label;
  return [...byItem(readingsOf(article, compiled))]
    .filter(([item]) => !optional.includes(item))
    .map(([item, readings]) => {
      const wanted = items[item];
      const evidence = (wanted?.evidence ?? []).map(spaced);
      return {
        article: label.id,
        item,
        story: label.story ?? label.id,
        readings,
        accepted: wanted === undefined ? undefined : [...new Set([wanted.status, ...wanted.also])],
        evidence: readings.map((reading) => evidenceOf(reading, evidence)),
        said: wanted?.sentences && saidOf(readings, wanted.sentences),
      };
    });
}

/** Which of the labelled sentences a reading's sentence is, or is part of; -1 for none. */
function evidenceOf(reading: Reading, evidence: readonly string[]): number {
  const quote = spaced(reading.quote);
  return evidence.findIndex((one) => quote.includes(one) || one.includes(quote));
}

/** What each reading's sentence was labelled to say; undefined for the title, which no label goes through. */
function saidOf(readings: readonly Reading[], sentences: NonNullable<ItemLabel['sentences']>): (string | undefined)[] {
  const quotes = sentences.map(({ quote }) => spaced(quote));
  return readings.map((reading) =>
    reading.place === 'title' ? undefined : (sentences[evidenceOf(reading, quotes)]?.status ?? NONE),
  );
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
