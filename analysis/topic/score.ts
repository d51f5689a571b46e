import type { CompiledDossier } from '../dossier/compile';
import type { Match } from '../mentions/find';
import { fold } from '../text/fold';
import type { Article, Topic, TopicReason } from '../types';

/** What each kind of evidence is worth at most, in points. */
const POINTS = {
  title: 3,
  lead: 2,
  pair: 1.5,
  share: 6,
  distinct: 2.5,
  trade: 3.5,
  elsewhere: -6,
} as const;
/** Points at which a page is as likely about the subject as not, and how fast certainty grows from there. */
const EVEN = 7.2;
const STEEPNESS = 0.8;
/** Share of the text, by length, in paragraphs that name the subject, from which more tells no more. */
const FULL_SHARE = 0.5;
const LEAD_BLOCKS = 3;
/** A bare surname, or a word such as "the North", is worth this much of the full name, where that stands too. */
const WEAK = 0.5;

interface Paragraph {
  readonly index: number;
  readonly folded: string;
  readonly length: number;
  /** Points of the strongest anchor in it, 0 to 1 of the strongest of all. */
  anchor: number;
}

/**
 * Says whether an article is about the dossier's subject, and why. Where an anchor stands counts more than how
 * often; distinct concepts count more than repeats; the trade's words count only beside an anchor; words of other
 * subjects pull down.
 * @param matches all surfaces found in the article
 * @param lang the article's language, if it could be told
 */
export function scoreTopic(
  article: Article,
  compiled: CompiledDossier,
  matches: readonly Match[],
  lang: string | undefined,
): Topic {
  const { topic, about } = compiled.dossier;
  const known = lang === undefined || about.languages.includes(lang);
  const paragraphs: Paragraph[] = article.blocks
    .map((block, index) => ({ index, folded: fold(block.text).text, length: block.text.length, anchor: 0 }))
    .filter((one) => one.length > 0);
  const byIndex = new Map(paragraphs.map((one) => [one.index, one]));
  const strongest = Math.max(...Object.values(topic.anchors), 1);
  const distinct = new Map<string, number>();
  let inTitle = 0;
  const note = (block: number, entity: string, points: number) => {
    distinct.set(entity, Math.max(distinct.get(entity) ?? 0, points));
    const strength = points / strongest;
    if (block < 0) inTitle = Math.max(inTitle, strength);
    const paragraph = byIndex.get(block);
    if (paragraph) paragraph.anchor = Math.max(paragraph.anchor, strength);
  };
  const full = new Set(
    matches.flatMap((match) =>
      match.candidates.filter((one) => one.form === 'full' && !one.inContext).map((one) => one.entity),
    ),
  );
  for (const match of matches) {
    for (const candidate of match.candidates) {
      if (candidate.form === 'decoy') continue;
      const weak = candidate.inContext || candidate.form === 'bare';
      if (weak && !full.has(candidate.entity)) continue;
      if (candidate.form === 'bare' && compiled.people.get(candidate.entity)?.bareDefault !== true) continue;
      const country = compiled.people.get(candidate.entity)?.country;
      const points =
        topic.anchors[candidate.entity] ?? (country === undefined ? undefined : topic.anchorCountries[country]);
      if (points !== undefined) note(match.block, candidate.entity, weak ? points * WEAK : points);
    }
  }
  const words = compiled.topicWords;
  const other = (text: string) => text.match(words.otherNames)?.[0];
  for (const paragraph of paragraphs) {
    const name = paragraph.anchor > 0 ? undefined : other(paragraph.folded);
    if (name !== undefined) note(paragraph.index, name, strongest);
  }
  const title = fold(article.title).text;
  const titleName = inTitle > 0 ? undefined : other(title);
  if (titleName !== undefined) note(-1, titleName, strongest);

  const anchored = paragraphs.filter((one) => one.anchor > 0);
  const total = paragraphs.reduce((sum, one) => sum + one.length, 0) || 1;
  const share = anchored.reduce((sum, one) => sum + one.length * one.anchor, 0) / total;
  const lead = Math.max(0, ...paragraphs.slice(0, LEAD_BLOCKS).map((one) => one.anchor));
  const trade = new Set<string>();
  for (const text of [...anchored.map((one) => one.folded), ...(inTitle > 0 ? [title] : [])]) {
    for (const word of text.match(words.trade) ?? []) trade.add(word);
  }
  const elsewhere = heaviestContext([title, title, ...paragraphs.map((one) => one.folded)], words.elsewhere);

  const cap = (value: number, full: number) => Math.min(1, value / full);
  const reasons: TopicReason[] = [
    { what: 'title', points: POINTS.title * inTitle },
    { what: 'lead', points: POINTS.lead * lead },
    { what: 'pair', points: pairInLead(compiled, matches) ? POINTS.pair : 0 },
    { what: 'share', points: POINTS.share * cap(share, FULL_SHARE) },
    {
      what: 'distinct',
      points:
        POINTS.distinct *
        cap(
          [...distinct.values()].reduce((a, b) => a + b, 0),
          4 * strongest,
        ),
    },
    { what: 'trade', points: POINTS.trade * cap(trade.size, known ? 6 : 3) },
    { what: `elsewhere:${elsewhere.context}`, points: POINTS.elsewhere * elsewhere.weight },
  ].filter((reason) => Math.abs(reason.points) >= 0.05);
  const points = distinct.size === 0 ? 0 : reasons.reduce((sum, reason) => sum + reason.points, 0);
  const score = distinct.size === 0 ? 0 : 1 / (1 + Math.exp(-STEEPNESS * (points - EVEN)));
  return { relevant: score >= 0.5, score, reasons, unsure: !known };
}

/** Whether those who meet in one of the items are named in full in the title, or in the first paragraph. */
function pairInLead(compiled: CompiledDossier, matches: readonly Match[]): boolean {
  const named = new Map<number, Set<string>>();
  for (const { block, candidates } of matches) {
    if (block > 0) continue;
    for (const { form, inContext, entity } of candidates) {
      if (form !== 'full' || inContext) continue;
      const here = named.get(block) ?? new Set();
      named.set(block, here.add(entity));
    }
  }
  return compiled.pairs.some((pair) => [...named.values()].some((here) => pair.every((id) => here.has(id))));
}

/** The other subject that the text has most distinct words of; weight 0 to 1, by words a paragraph. */
function heaviestContext(
  texts: readonly string[],
  contexts: ReadonlyMap<string, RegExp>,
): { context: string; weight: number } {
  let heaviest = { context: '', weight: 0 };
  const all = texts.join('\n');
  for (const [context, pattern] of contexts) {
    const found = all.match(pattern) ?? [];
    const weight =
      Math.min(1, Math.max(0, new Set(found).size - 2) / 6) * Math.min(1, found.length / Math.sqrt(texts.length) / 2);
    if (weight > heaviest.weight) heaviest = { context, weight };
  }
  return heaviest;
}
