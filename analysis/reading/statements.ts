import type { CompiledDossier } from '../dossier/compile';
import type { Item } from '../dossier/schema';
import type { Anchor } from '../items/anchor';
import { daysNamed } from '../items/days';
import { ItemReader } from '../items/recognise';
import { isUnspaced } from '../text/script';
import type { Article, Mention, Statement } from '../types';
import { type CompiledCues, cuesOf } from './cues/compile';
import type { Family } from './cues/types';
import { type Manner, mannerOf } from './manner';
import { type FoundCue, findCues, predicateOf } from './predicate';
import { readSentences, type Sentence } from './sentence';
import { speakerOf } from './speaker';
import { embed, type Stage, stageOf } from './stage';

export interface ReadItems {
  readonly statements: readonly Statement[];
  /** Where the items are named, clear of other mentions. */
  readonly mentions: readonly Mention[];
}

/**
 * What an article's sentences say of the items they speak of: one statement an item a sentence, the plainest one.
 * Which item, what is said of it, how it is meant, and by whom are asked in this order.
 */
export function readItems(
  article: Article,
  compiled: CompiledDossier,
  mentions: readonly Mention[],
  lang: string | undefined,
): ReadItems {
  const cues = cuesOf(lang);
  const reader = new ItemReader(compiled.items, article.published, compiled.letters);
  const items = new Map(compiled.dossier.items.map((item) => [item.id, item]));
  const all = readSentences(article, mentions);
  const last = all.at(-1)?.order ?? 0;
  const statements: Statement[] = [];
  const named: Mention[] = [];
  for (const sentence of all) {
    const anchors = reader.read(sentence);
    if (anchors.length === 0) continue;
    named.push(...anchors.flatMap((anchor) => itemMention(anchor, sentence)));
    const found = findCues(sentence.folded, cues);
    const best = new Map<string, Statement>();
    for (const anchor of anchors) {
      const item = items.get(anchor.item);
      if (item === undefined) continue;
      const statement = readAnchor(anchor, sentence, item, found, cues, compiled, last, article.published);
      const known = best.get(item.id);
      if (known === undefined || statement.weight > known.weight) best.set(item.id, statement);
    }
    statements.push(...best.values());
  }
  return { statements, mentions: named };
}

/** Within so many words a predicate outweighs the tense of a verb of meeting; one that undoes it, from farther off. */
const OWN_REACH = 4;
const UNDOING_REACH = 16;
const UNDOES: ReadonlySet<Family | undefined> = new Set(['refuse', 'stop', 'delay']);
/** What the main clause has where its event lies ahead. */
const AHEAD =
  /(?<![\p{L}])(?:will|shall|to be|going to|before or)(?![\p{L}])|(?:것|예정|계획|방침|수 있)|(?:予定|だろう|考え|見通し)/u;

/** Shorter stretches of an item's phrase, beside the names in it, are not worth a mark. */
const SHORTEST_MARK = 4;

/** The longest stretch of a named item that is no other mention. */
function itemMention(anchor: Anchor, sentence: Sentence): Mention[] {
  if (!anchor.explicit || anchor.verbal) return [];
  const edges = [
    anchor.start,
    ...sentence.names
      .filter((name) => name.end > anchor.start && name.start < anchor.end)
      .flatMap((name) => [name.start, name.end]),
    anchor.end,
  ];
  let best = { start: 0, end: 0 };
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const [start = 0, end = 0] = [edges[i], edges[i + 1]];
    const text = sentence.folded.slice(start, end);
    const from = start + text.length - text.replace(/^[^\p{L}\p{N}]+/u, '').length;
    const to = start + text.replace(/[^\p{L}\p{N}]+$/u, '').length;
    if (to - from > best.end - best.start) best = { start: from, end: to };
  }
  if (best.end - best.start < SHORTEST_MARK && !isUnspaced(sentence.folded)) return [];
  if (best.end <= best.start) return [];
  const [start, end] = [sentence.place(best.start), sentence.place(best.end)];
  return [
    {
      block: sentence.block,
      start,
      end,
      entity: anchor.item,
      kind: 'item',
      surface: sentence.text.slice(start - sentence.start, end - sentence.start),
    },
  ];
}

function readAnchor(
  anchor: Anchor,
  sentence: Sentence,
  item: Item,
  found: readonly FoundCue[],
  cues: CompiledCues,
  compiled: CompiledDossier,
  lastOrder: number,
  published: string | undefined,
): Statement {
  const predicate = isContrasted(anchor, sentence.folded)
    ? undefined
    : predicateOf(anchor, sentence.folded, found, cues, item.kind === 'standing');
  const governor = predicate?.chain.at(-1);
  const manner = mannerOf(governor, anchor, sentence.folded, cues, published);
  const ahead = governor?.adjunct === true && governor.family === 'done' && isOpen(sentence.folded, governor, cues);
  let family: Family | undefined = ahead ? undefined : governor?.family;
  let held: Manner = manner;
  for (const outer of [...(predicate?.chain.slice(0, -1) ?? [])].reverse()) {
    if (family === undefined) break;
    const outerManner = mannerOf(outer, anchor, sentence.folded, cues, published);
    family = embed(outer.family, family, outerManner.negated);
    held = { ...held, negated: false, possible: held.possible || outerManner.possible };
  }
  const own = anchor.verbal
    ? verbStage(
        anchor,
        sentence,
        manner,
        predicate !== undefined && predicate.distance <= (UNDOES.has(governor?.family) ? UNDOING_REACH : OWN_REACH),
      )
    : undefined;
  const read: Stage =
    own ??
    (family === undefined
      ? (datedStage(anchor, sentence, published) ?? { status: 'mentioned', modality: 'fact', certainty: 0.2 })
      : stageOf(family, held));
  const speakerRole = speakerOf(sentence, item, compiled);
  const background = isBackground(read, manner, sentence);
  const outer = predicate?.chain[0];
  const cue =
    outer === undefined || governor === undefined
      ? ''
      : sentence.folded.slice(Math.min(outer.start, governor.start), governor.end);
  const near = predicate === undefined ? 1 : 1 - Math.min(0.6, predicate.distance / 30);
  return {
    item: item.id,
    status: read.status,
    polarity: manner.negated ? 'negated' : 'affirmed',
    modality: read.modality,
    speakerRole,
    cue: cue.slice(0, 80),
    background,
    block: sentence.block,
    start: sentence.start,
    end: sentence.end,
    quote: sentence.text,
    weight:
      read.certainty *
      near *
      placeWeight(sentence, lastOrder) *
      (anchor.explicit ? 1 : 0.7) *
      (speakerRole === 'bystander' ? 0.45 : 1) *
      (background ? 0.3 : 1),
  };
}

/** Whether the sentence around "after X" tells of what may or shall be, so that X may lie ahead itself. */
function isOpen(folded: string, adjunct: FoundCue, cues: CompiledCues): boolean {
  const main = cues.verbLast ? folded.slice(adjunct.end) : folded.slice(0, adjunct.start);
  cues.possible.lastIndex = 0;
  return cues.possible.test(main) || AHEAD.test(main);
}

/** "an armistice, not a peace treaty": named for contrast, and nothing is said of it. */
function isContrasted(anchor: Anchor, folded: string): boolean {
  return /(?:(?:[,;(-] ?|^)(?:and |but )?(?:not|rather than|instead of|short of|nicht|pas|no es)|[,;(-] ?(?:and |but )?no) (?:an? |the |of a |ein |eine |un |une |una )?$/u.test(
    folded.slice(Math.max(0, anchor.start - 26), anchor.start),
  );
}

/** A verb of meeting or going is its own predicate when nothing near governs it: its tense tells. */
function verbStage(anchor: Anchor, { folded, role }: Sentence, manner: Manner, governed: boolean): Stage | undefined {
  const verb = folded.slice(anchor.start, anchor.end);
  const before = folded.slice(Math.max(0, anchor.start - 28), anchor.start);
  const past = /^(?:met|sat|spent|saw|came|held|shook|went|visited|flew|travelled|traveled|arrived|traf|headed)/u.test(
    verb,
  );
  if (past && !/(?:had|would have|could have|to have|whether|if)(?: [\p{L}']+){0,4} $/u.test(before))
    return { status: 'held', modality: 'fact', certainty: manner.background ? 0.4 : 0.8 };
  if (/^(?:due|expected) in/u.test(verb))
    return manner.day
      ? { status: 'scheduled', modality: 'planned', certainty: 0.85 }
      : { status: 'agreed', modality: 'planned', certainty: 0.6 };
  if (manner.day && /(?:when|where)(?: [\p{L}']+){1,4} $/u.test(before) && !past) {
    return { status: 'scheduled', modality: 'planned', certainty: 0.75 };
  }
  const announced =
    /would(?: \p{L}+){0,1} $/u.test(before) &&
    /(?:said|says|told|announced|promised|pledged|vowed|insisted)(?![\p{L}])/u.test(folded.slice(0, anchor.start));
  if (announced && manner.day) return { status: 'scheduled', modality: 'planned', certainty: 0.75 };
  if (governed) return undefined;
  const headline = role === 'title' && /(?:^|[^\p{L}])to $/u.test(before);
  if (
    /(?:will|would|going to|won't)(?: not| never)? $/u.test(before) &&
    /(?:not|never|won't) (?:going to )?$/u.test(before)
  ) {
    return { status: 'rejected', modality: 'fact', certainty: 0.7 };
  }
  if (
    headline ||
    /^(?:will|going to)/u.test(verb) ||
    /(?:will|'ll|is to|are to|is going to|are going to)(?: \p{L}+){0,2} $/u.test(before)
  ) {
    return manner.day
      ? { status: 'scheduled', modality: 'planned', certainty: 0.85 }
      : { status: 'agreed', modality: 'planned', certainty: 0.7 };
  }
  if (announced) return { status: 'agreed', modality: 'planned', certainty: 0.6 };
  if (/(?:would|could|might|may)(?: \p{L}+){0,2} $/u.test(before))
    return { status: 'proposed', modality: 'possible', certainty: 0.4 };
  if (manner.day && !past) return { status: 'scheduled', modality: 'planned', certainty: 0.6 };
  return undefined;
}

/** "the meeting on February 27 and 28": a day ahead beside the name says that it is fixed. */
function datedStage(anchor: Anchor, { folded }: Sentence, published: string | undefined): Stage | undefined {
  if (published === undefined || !anchor.explicit) return undefined;
  const beside = /^,? (?:on|from|of|for) [^,;.]{0,30}/u.exec(folded.slice(anchor.end))?.[0] ?? '';
  const ahead = daysNamed(beside, published).some((day) => day > published);
  return ahead ? { status: 'scheduled', modality: 'planned', certainty: 0.6 } : undefined;
}

/** What only recalls: done long ago, or told in a clause of the past. */
function isBackground(read: Stage, manner: Manner, sentence: Sentence): boolean {
  if (sentence.role === 'title') return false;
  return (
    manner.longAgo ||
    (manner.background && (read.status === 'held' || read.status === 'scheduled' || read.modality === 'wished'))
  );
}

/** News stands on top: the title and the lead count more, the tail and captions less. */
function placeWeight(sentence: Sentence, lastOrder: number): number {
  if (sentence.role === 'title') return 1.2;
  if (sentence.role === 'caption') return 0.6;
  if (sentence.block <= 1) return 1.25;
  return sentence.order > lastOrder * 0.8 ? 0.8 : 1;
}
