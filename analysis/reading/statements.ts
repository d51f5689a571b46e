import type { CompiledDossier } from '../dossier/compile';
import type { Item } from '../dossier/schema';
import type { Anchor, How } from '../items/anchor';
import { dayAhead, daysNamed } from '../items/days';
import { Fitting } from '../items/fit';
import { type Matter, matterOf } from '../items/matter';
import { ItemReader } from '../items/recognise';
import { isUnspaced } from '../text/script';
import type { Article, Mention, Statement } from '../types';
import { type CompiledCues, cuesOf } from './cues/compile';
import type { Family } from './cues/types';
import { Distances } from './distance';
import { type Features, featuresOf, type View } from './features';
import { isNegated, type Manner, mannerOf } from './manner';
import { type FoundCue, findCues, type Predicate, predicateOf } from './predicate';
import { readSentences, type Sentence } from './sentence';
import { speakerOf } from './speaker';
import { embed, type Stage, stageOf } from './stage';
import { timesOf } from './times';
import { type Token, tokensOf } from './tokens';
import { verbStage } from './verbs';

/** Where in an article a sentence stands. */
type Place = 'title' | 'lead' | 'body' | 'tail' | 'caption';

/** What one sentence says of one item, before the article is weighed as a whole. */
export interface Reading extends Omit<Statement, 'status' | 'weight'> {
  readonly how: How;
  readonly place: Place;
  readonly features: Features;
  readonly matter: Matter;
  /** Published after the item's window: the news hardly speak of it any more. */
  readonly over: boolean;
  /** The words that may mean the item, where it is only hinted at; of names only what they name. */
  readonly hint: string;
  /** Of several places in a sentence that speak of an item, the plainest counts, 0 to 1. */
  readonly plainness: number;
}

export interface ReadItems {
  readonly readings: readonly Reading[];
  /** Where the items are named, clear of other mentions. */
  readonly mentions: readonly Mention[];
}

/**
 * What an article's sentences say of the items they speak of: one reading an item a sentence, of its plainest anchor.
 * Which item, what is said of it, how it is meant, and by whom are asked in this order; nothing is weighed yet.
 */
export function readItems(
  article: Article,
  compiled: CompiledDossier,
  mentions: readonly Mention[],
  lang = 'en',
): ReadItems {
  const cues = cuesOf(lang);
  const reader = new ItemReader(compiled, article.published);
  const items = new Map(compiled.dossier.items.map((item) => [item.id, item]));
  const all = readSentences(article, mentions);
  // The title comes first, unless it only points to another story.
  const text = all[0]?.role === 'title' ? 1 : 0;
  const words = new Map<number, readonly Token[]>();
  const wordsOf = (order: number) => {
    const sentence = all[order];
    const tokens = words.get(order) ?? (sentence ? tokensOf(sentence.folded, sentence.names, lang) : []);
    words.set(order, tokens);
    return tokens;
  };
  const readings: Reading[] = [];
  const named: Mention[] = [];
  const spoken = all.map((sentence) => ({ sentence, anchors: reader.read(sentence) }));
  const fitting = new Fitting(spoken, compiled.siblings, compiled.countries);
  for (const { sentence, anchors } of spoken) {
    if (anchors.length === 0) continue;
    named.push(...anchors.flatMap((anchor) => itemMention(anchor, sentence)));
    const found = findCues(sentence.folded, cues);
    const negated = new Map(found.map((cue) => [cue, isNegated(cue, sentence.folded, cues)]));
    const view: View = {
      folded: sentence.folded,
      lang,
      cues,
      found,
      distances: new Distances(sentence.folded, cues, !cues.verbLast),
      isNegated: (cue) => negated.get(cue) ?? false,
      tokens: wordsOf(sentence.order),
      times: timesOf(sentence.folded, article.published),
      context: {
        headline: text > 0 ? wordsOf(0) : [],
        previous: sentence.order > text ? wordsOf(sentence.order - 1) : [],
        next: wordsOf(sentence.order + 1),
      },
    };
    const best = new Map<string, Reading>();
    for (const anchor of anchors) {
      const item = items.get(anchor.item);
      if (item === undefined) continue;
      const reading = readAnchor(
        withParticipants(anchor, sentence),
        sentence,
        view,
        item,
        compiled,
        all,
        article.published,
        fitting.of(item, anchor, { sentence, anchors }),
      );
      const known = best.get(item.id);
      if (known === undefined || reading.plainness > known.plainness) best.set(item.id, reading);
    }
    readings.push(...best.values());
  }
  return { readings, mentions: named };
}

/** Within so many words a predicate outweighs the tense of a verb of meeting; one that undoes it, from farther off. */
const OWN_REACH = 4;
const UNDOING_REACH = 16;
const LONGEST_CUE = 80;
const UNDOES: ReadonlySet<Family | undefined> = new Set(['refuse', 'stop', 'delay']);
/** What the main clause has where its event lies ahead. */
const AHEAD =
  /(?<![\p{L}])(?:will|shall|to be|going to|before or)(?![\p{L}])|(?:것|예정|계획|방침|수 있)|(?:予定|だろう|考え|見通し)/u;

/** Shorter stretches of an item's phrase, beside the names in it, are not worth a mark. */
const SHORTEST_MARK = 4;

/** The longest stretch of a named item that is no other mention. */
function itemMention(anchor: Anchor, sentence: Sentence): Mention[] {
  if (anchor.how !== 'named') return [];
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

/** What joins a meeting or visit to who meets or where somebody goes. */
const JOINS = /^(?: (?:between|of|with|among|to|by|in|from|and|the|both))+ $|^,? (?:and )?(?:the )?$/u;

/** "the summit of Trump and Kim": the names that hang on an item are part of it, so that its verb stands beside it. */
function withParticipants(anchor: Anchor, { folded, names }: Sentence): Anchor {
  if (anchor.how !== 'named') return anchor;
  let { end } = anchor;
  for (const name of names) {
    if (name.start < end) continue;
    if (!JOINS.test(folded.slice(end, name.start))) break;
    ({ end } = name);
  }
  return { ...anchor, end };
}

function readAnchor(
  anchor: Anchor,
  sentence: Sentence,
  view: View,
  item: Item,
  compiled: CompiledDossier,
  all: readonly Sentence[],
  published: string | undefined,
  fit: readonly string[],
): Reading {
  const { found, cues } = view;
  const contrasted = isContrasted(anchor, sentence.folded);
  const predicate = contrasted
    ? undefined
    : predicateOf(anchor, sentence.folded, found, cues, item.kind === 'standing', view.distances);
  const governor = predicate?.chain.at(-1);
  const manners = new Map<FoundCue | undefined, Manner>();
  const meant = (cue: FoundCue | undefined): Manner => {
    const manner = manners.get(cue) ?? mannerOf(cue, anchor, sentence.folded, cues, published);
    manners.set(cue, manner);
    return manner;
  };
  const manner = meant(governor);
  const read = ruledStage(anchor, sentence, predicate, meant, cues, published);
  const speaker = speakerOf(sentence, all, item, compiled);
  const background = isBackground(read, manner, sentence);
  const outer = predicate?.chain[0];
  const matter = matterOf(item);
  const hint = anchor.how === 'hint' ? hintOf(anchor, sentence) : '';
  const about = dayAhead(sentence.folded, published);
  const near = predicate === undefined ? 1 : 1 - Math.min(0.6, predicate.distance / 30);
  return {
    item: item.id,
    polarity: manner.negated ? 'negated' : 'affirmed',
    modality: read.modality,
    speakerRole: speaker.role,
    ...(speaker.name === undefined ? {} : { speaker: speaker.name }),
    cue:
      outer === undefined || governor === undefined
        ? ''
        : sentence.folded.slice(Math.min(outer.start, governor.start), governor.end).slice(0, LONGEST_CUE),
    background,
    ...(about === undefined ? {} : { about }),
    block: sentence.block,
    start: sentence.start,
    end: sentence.end,
    quote: sentence.text,
    how: anchor.how,
    matter,
    over: published !== undefined && published > item.window.to,
    hint,
    place: placeOf(sentence, all.at(-1)?.order ?? 0),
    features: featuresOf(anchor, view, {
      predicate,
      manner,
      mannerOf: meant,
      stage: read,
      near,
      speaker: speaker.role,
      background,
      contrasted,
      matter,
      hint,
      fit,
      isParty: (entity) => item.parties.includes(compiled.countries.get(entity) ?? entity),
    }),
    plainness: read.certainty * near * (anchor.how === 'named' || anchor.how === 'verb' ? 1 : 0.7),
  };
}

/** "hanoi" as "PLACE": the weights are to know how an item is hinted at, and not which. */
function hintOf({ start, end }: Anchor, { folded, names }: Sentence): string {
  const within = names.filter(
    (name) => start <= name.start && name.end <= end && name.kind !== 'term' && name.kind !== 'item',
  );
  let words = '';
  let at = start;
  for (const name of within) {
    words += folded.slice(at, name.start) + name.kind.toUpperCase();
    at = name.end;
  }
  return words + folded.slice(at, end);
}

/** What the rules say of an anchor: its predicate through all that embeds it, or its own verb, or a day beside it. */
function ruledStage(
  anchor: Anchor,
  sentence: Sentence,
  predicate: Predicate | undefined,
  meant: (cue: FoundCue | undefined) => Manner,
  cues: CompiledCues,
  published: string | undefined,
): Stage {
  const governor = predicate?.chain.at(-1);
  const manner = meant(governor);
  const ahead = governor?.adjunct === true && governor.family === 'done' && isOpen(sentence.folded, governor, cues);
  let family: Family | undefined = ahead ? undefined : governor?.family;
  let held = manner;
  for (const outer of [...(predicate?.chain.slice(0, -1) ?? [])].reverse()) {
    if (family === undefined) break;
    const outerManner = meant(outer);
    family = embed(outer.family, family, outerManner.negated);
    held = { ...held, negated: false, possible: held.possible || outerManner.possible };
  }
  const reach = UNDOES.has(governor?.family) ? UNDOING_REACH : OWN_REACH;
  const governed = predicate !== undefined && predicate.distance <= reach;
  const own = anchor.how === 'verb' ? verbStage(anchor, sentence, manner, governed) : undefined;
  if (own !== undefined) return own;
  if (family !== undefined) return stageOf(family, held);
  return datedStage(anchor, sentence, published) ?? { status: 'mentioned', modality: 'fact', certainty: 0.2 };
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

/** "the meeting on February 27 and 28": a day ahead beside the name says that it is fixed. */
function datedStage(anchor: Anchor, { folded }: Sentence, published: string | undefined): Stage | undefined {
  if (published === undefined || anchor.how !== 'named') return undefined;
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

function placeOf(sentence: Sentence, lastOrder: number): Place {
  if (sentence.role === 'title') return 'title';
  if (sentence.role === 'caption') return 'caption';
  if (sentence.lead) return 'lead';
  return sentence.order > lastOrder * 0.8 ? 'tail' : 'body';
}
