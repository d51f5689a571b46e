import type { Item } from '../dossier/schema';
import type { Sentence } from '../reading/sentence';
import type { FoundPhrase } from '../text/phrases';
import { type Anchor, type How, patternsOf, type Spot } from './anchor';
import type { ItemPhrase, ItemPhrases } from './compile';
import { daysBetween } from './days';
import { Decoys, isCovered } from './decoys';
import { DelegationFinder } from './delegations';
import { HintFinder } from './hints';
import type { StateLetters } from './letters';
import * as words from './lexicon';
import { MeetingFinder } from './meetings';
import { Memory } from './memory';
import { VisitFinder } from './visits';

type Finder = (sentence: Sentence, spot: Spot) => string | undefined;

/** What has been is still news for so long. */
const FRESH_DAYS = 10;
const FAR = 4;
const NEAR = 2;
/** Of the items that a sentence names, the next one can go on about so many. */
const MOST_FOLLOWED = 2;
const DETERMINER =
  /(?:^|[^\p{L}])(?:(?:the|that|this|such an?|such|his own|their|any such)(?: (?:planned|proposed|coming|upcoming|possible|whole|same))?|cette|cet|ce|la|le|esta|este|esa|ese|el|diese[rsnm]?|die|der|das|dem|den) $/u;
const PRONOUN = /^["' ]*(?:it|that|this)(?![\p{L}'])/u;

/** What has to be known to recognise items. */
export interface ItemKnowledge {
  readonly items: readonly Item[];
  readonly itemPhrases: ItemPhrases;
  /** By which states are paired. */
  readonly letters: StateLetters;
  /** The country of each person, place and organisation that has one. */
  readonly countries: ReadonlyMap<string, string>;
}

/** Reads an article's sentences in order and says which items they speak of. */
export class ItemReader {
  private readonly items: ReadonlyMap<string, Item>;
  private readonly phrases: ItemPhrases;
  private readonly decoys = new Decoys();
  private readonly memory: Memory;
  private readonly meetings: MeetingFinder;
  private readonly visits: VisitFinder;
  private readonly delegations: DelegationFinder;
  private readonly hints: HintFinder;
  private lastNamed: { readonly items: readonly string[]; readonly sentence?: Sentence } = { items: [] };

  /**
   * @param known all items; one that nobody can yet speak of on the day is never meant
   * @param published day of publication: it chooses among items of the same people
   */
  constructor(
    known: ItemKnowledge,
    private readonly published: string | undefined,
  ) {
    const items = known.items.filter(({ window }) => published === undefined || published >= window.from);
    this.items = new Map(items.map((item) => [item.id, item]));
    this.phrases = known.itemPhrases;
    const { meetings, visits, delegations } = patternsOf(items);
    this.memory = new Memory(meetings, visits);
    this.meetings = new MeetingFinder(meetings, this.memory, published, known.letters);
    this.visits = new VisitFinder(visits, this.memory, published);
    this.hints = new HintFinder(meetings, visits, delegations, this.visits, this.memory, published);
    this.delegations = new DelegationFinder(delegations, known.countries);
  }

  /** The items that a sentence speaks of; call it for each sentence in order. */
  read(sentence: Sentence): Anchor[] {
    const found = this.phrases.find(sentence.folded).filter(({ value }) => this.items.has(value.item.id));
    const { meant: phrases, decoys } = this.decoys.part(sentence.folded, found);
    const anchors = this.byPhrase(sentence, phrases);
    const look = (pattern: RegExp, how: How, find: Finder) => {
      for (const match of sentence.folded.matchAll(pattern)) {
        const spot = { start: match.index, end: match.index + match[0].length, verbal: how === 'verb' };
        if (anchors.some((one) => one.start < spot.end && spot.start < one.end)) continue;
        const item = find(sentence, spot);
        if (item !== undefined && !isCovered(decoys, item, spot.start, spot.end))
          anchors.push({ item, start: spot.start, end: spot.end, how });
      }
    };
    look(words.MEETING_NOUNS, 'named', (_, spot) => this.meetings.byNoun(sentence, spot));
    look(words.DELEGATES_TALKS, 'named', (_, spot) => this.delegations.byWord(sentence, spot));
    look(words.MEETING_VERBS, 'verb', (_, spot) => this.meetings.byVerb(sentence, spot));
    look(words.MEETINGS_UNSPACED, 'named', (_, spot) => this.meetings.byUnspacedNoun(sentence, spot));
    look(words.VISIT_NOUNS, 'named', (_, spot) =>
      words.VERB_BEFORE.test(sentence.folded.slice(0, spot.start)) ? undefined : this.visits.byWord(sentence, spot),
    );
    look(words.DELEGATES_MEET, 'verb', (_, spot) => this.delegations.byWord(sentence, spot));
    look(words.TALKS_UNSPACED, 'named', (_, spot) => this.delegations.byUnspacedWord(sentence, spot));
    look(words.VISITS_UNSPACED, 'named', (_, spot) => this.visits.byUnspacedWord(sentence, spot));
    look(words.MET_UNSPACED, 'verb', (_, spot) => this.visits.byMeetingThere(sentence, spot));
    look(words.VISIT_VERBS, 'verb', (_, spot) => this.visits.byWord(sentence, spot));
    look(words.TALKS_NOUNS, 'reference', (_, spot) =>
      this.pointedBack(sentence, spot, this.called(sentence, spot), FAR),
    );
    look(words.MEETING_NOUNS, 'reference', (_, spot) => this.pointedBack(sentence, spot, this.memory.meeting, FAR));
    look(words.VISIT_NOUNS, 'reference', (_, spot) => this.visitPointedBack(sentence, spot));
    look(words.PAPER_NOUNS, 'reference', (_, spot) =>
      this.pointedBack(sentence, spot, this.called(sentence, spot), FAR),
    );
    look(words.MATTER_NOUNS, 'reference', (_, spot) => this.pointedBack(sentence, spot, this.memory.item, NEAR));
    if (anchors.length === 0) anchors.push(...this.pronoun(sentence));
    anchors.push(...this.hints.find(sentence, anchors, phrases));
    anchors.push(...this.followed(sentence, anchors));
    const spoken = anchors.filter(({ how }) => how === 'named' || how === 'verb' || how === 'reference');
    // What is remembered last is what "it" will be.
    this.memory.remember(sentence, [...spoken.filter((one) => this.isOver(one)), ...this.livelier(spoken)]);
    return anchors.sort((a, b) => a.start - b.start);
  }

  /** A sentence that names no item goes on about what was named last, in the same block. */
  private followed(sentence: Sentence, anchors: readonly Anchor[]): Anchor[] {
    const named = anchors.filter(({ how }) => how === 'named' || how === 'verb');
    if (named.length > 0) {
      const meant = this.livelier(named);
      this.lastNamed = {
        items: (meant.length > 0 ? meant : named).slice(-MOST_FOLLOWED).map((one) => one.item),
        sentence,
      };
      return [];
    }
    const { items, sentence: last } = this.lastNamed;
    const distance = sentence.order - (last?.order ?? Number.NEGATIVE_INFINITY);
    if (distance > 2 || last?.block !== sentence.block) return [];
    const how = distance === 1 ? 'follows' : 'follows later';
    const fresh = [...new Set(items)].filter((item) => !anchors.some((one) => one.item === item));
    return fresh.map((item) => ({ item, start: 0, end: 0, how }));
  }

  /** Those of the items that are not long over. */
  private livelier(anchors: readonly Anchor[]): Anchor[] {
    return anchors.filter((one) => !this.isOver(one));
  }

  private isOver({ item }: Anchor): boolean {
    const to = this.items.get(item)?.window.to;
    return to !== undefined && this.published !== undefined && daysBetween(to, this.published) > FRESH_DAYS;
  }

  private byPhrase(sentence: Sentence, phrases: readonly FoundPhrase<ItemPhrase>[]): Anchor[] {
    const anchors: Anchor[] = [];
    for (const id of this.items.keys()) {
      for (const firmness of ['named', 'in context'] as const) {
        for (const { value, start, end } of phrases) {
          if (value.item.id !== id || value.firmness !== firmness) continue;
          if (anchors.some((one) => one.start < end && start < one.end)) continue;
          if (firmness === 'in context' && !this.meetings.participantsNear(id, sentence)) continue;
          const verb = words.ENDS_IN_MEETING.exec(sentence.folded.slice(start, end));
          anchors.push({ item: id, start: start + (verb?.index ?? 0), end, how: verb === null ? 'named' : 'verb' });
        }
      }
    }
    return anchors;
  }

  /** "the meeting", "such a gathering", "that plan": what was named before, not too far back. */
  private pointedBack(sentence: Sentence, spot: Spot, last: Memory['item'], far: number): string | undefined {
    const before = sentence.folded.slice(Math.max(0, spot.start - 24), spot.start);
    if (last === undefined || !DETERMINER.test(before)) return undefined;
    return sentence.order - last.order <= far ? last.item : undefined;
  }

  private visitPointedBack(sentence: Sentence, spot: Spot): string | undefined {
    const known = this.pointedBack(sentence, spot, this.memory.visit, FAR);
    if (known !== undefined) return known;
    const expected = this.visits.expected();
    return expected === undefined
      ? undefined
      : this.pointedBack(sentence, spot, { item: expected, order: sentence.order }, FAR);
  }

  /** The last item whose phrases have the noun at a place: "the declaration" is no treaty. */
  private called(sentence: Sentence, spot: Spot): Memory['item'] {
    const noun = sentence.folded.slice(spot.start, spot.end);
    return this.memory.items.findLast(({ item }) => {
      return Object.values(this.items.get(item)?.phrases ?? {})
        .flat()
        .some((phrase) => phrase.includes(noun));
    });
  }

  /** "It was put off": a sentence without an item that begins with a pronoun goes on about the last one. */
  private pronoun(sentence: Sentence): Anchor[] {
    const match = PRONOUN.exec(sentence.folded);
    const last = this.memory.item;
    if (match === null || last === undefined || sentence.order - last.order > 1) return [];
    return [{ item: last.item, start: match.index, end: match[0].length, how: 'reference' }];
  }
}
