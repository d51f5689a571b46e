import type { Sentence } from '../reading/sentence';
import { type Anchor, patternsOf, type Spot } from './anchor';
import type { CompiledItem } from './compile';
import type { StateLetters } from './letters';
import * as words from './lexicon';
import { MeetingFinder } from './meetings';
import { Memory } from './memory';
import { VisitFinder } from './visits';

type Finder = (sentence: Sentence, spot: Spot) => string | undefined;

const FAR = 4;
const NEAR = 2;
const DETERMINER =
  /(?:^|[^\p{L}])(?:(?:the|that|this|such an?|such|his own|their|any such)(?: (?:planned|proposed|coming|upcoming|possible|whole|same))?|cette|cet|ce|la|le|esta|este|esa|ese|el|diese[rsnm]?|die|der|das|dem|den) $/u;
const PRONOUN = /^["' ]*(?:it|that|this)(?![\p{L}'])/u;

/** Reads an article's sentences in order and says which items they speak of. */
export class ItemReader {
  private readonly items: readonly CompiledItem[];
  private readonly memory: Memory;
  private readonly meetings: MeetingFinder;
  private readonly visits: VisitFinder;

  /**
   * @param items all items; one that nobody can yet speak of on the day is never meant
   * @param published day of publication: it chooses among items of the same people
   * @param letters by which states are paired
   */
  constructor(items: readonly CompiledItem[], published: string | undefined, letters: StateLetters) {
    this.items = items.filter(({ item }) => published === undefined || published >= item.window.from);
    const { meetings, visits } = patternsOf(this.items.map((one) => one.item));
    this.memory = new Memory(meetings, visits);
    this.meetings = new MeetingFinder(meetings, this.memory, published, letters);
    this.visits = new VisitFinder(visits, this.memory, published);
  }

  /** The items that a sentence speaks of; call it for each sentence in order. */
  read(sentence: Sentence): Anchor[] {
    const anchors = this.byPhrase(sentence);
    const look = (pattern: RegExp, verbal: boolean, explicit: boolean, find: Finder) => {
      for (const match of sentence.folded.matchAll(pattern)) {
        const spot = { start: match.index, end: match.index + match[0].length, verbal };
        if (anchors.some((one) => one.start < spot.end && spot.start < one.end)) continue;
        const item = find(sentence, spot);
        if (item !== undefined) anchors.push({ item, ...spot, explicit });
      }
    };
    look(words.MEETING_NOUNS, false, true, (_, spot) => this.meetings.byNoun(sentence, spot));
    look(words.MEETING_VERBS, true, true, (_, spot) => this.meetings.byVerb(sentence, spot));
    look(words.MEETINGS_UNSPACED, false, true, (_, spot) => this.meetings.byUnspacedNoun(sentence, spot));
    look(words.VISIT_NOUNS, false, true, (_, spot) =>
      words.VERB_BEFORE.test(sentence.folded.slice(0, spot.start)) ? undefined : this.visits.byWord(sentence, spot),
    );
    look(words.VISITS_UNSPACED, false, true, (_, spot) => this.visits.byUnspacedWord(sentence, spot));
    look(words.MET_UNSPACED, true, true, (_, spot) => this.visits.byMeetingThere(sentence, spot));
    look(words.VISIT_VERBS, true, true, (_, spot) => this.visits.byWord(sentence, spot));
    look(words.TALKS_NOUNS, false, false, (_, spot) =>
      this.pointedBack(sentence, spot, this.called(sentence, spot), FAR),
    );
    look(words.MEETING_NOUNS, false, false, (_, spot) => this.pointedBack(sentence, spot, this.memory.meeting, FAR));
    look(words.VISIT_NOUNS, false, false, (_, spot) => this.visitPointedBack(sentence, spot));
    look(words.PAPER_NOUNS, false, false, (_, spot) =>
      this.pointedBack(sentence, spot, this.called(sentence, spot), FAR),
    );
    look(words.MATTER_NOUNS, false, false, (_, spot) => this.pointedBack(sentence, spot, this.memory.item, NEAR));
    if (anchors.length === 0) anchors.push(...this.pronoun(sentence));
    this.memory.remember(sentence, anchors);
    return anchors.sort((a, b) => a.start - b.start);
  }

  private byPhrase(sentence: Sentence): Anchor[] {
    const anchors: Anchor[] = [];
    const take = (item: string, pattern: RegExp, holds: () => boolean) => {
      for (const match of sentence.folded.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        const taken = anchors.some((one) => one.start < end && start < one.end);
        const verb = words.ENDS_IN_MEETING.exec(match[0]);
        if (!taken && holds()) {
          anchors.push({ item, start: start + (verb?.index ?? 0), end, explicit: true, verbal: verb !== null });
        }
      }
    };
    for (const { item, phrases, inContext } of this.items) {
      take(item.id, phrases, () => true);
      take(item.id, inContext, () => this.meetings.participantsNear(item.id, sentence));
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
      const known = this.items.find((one) => one.item.id === item)?.item;
      return Object.values(known?.phrases ?? {})
        .flat()
        .some((phrase) => phrase.includes(noun));
    });
  }

  /** "It was put off": a sentence without an item that begins with a pronoun goes on about the last one. */
  private pronoun(sentence: Sentence): Anchor[] {
    const match = PRONOUN.exec(sentence.folded);
    const last = this.memory.item;
    if (match === null || last === undefined || sentence.order - last.order > 1) return [];
    return [{ item: last.item, start: match.index, end: match[0].length, explicit: false, verbal: false }];
  }
}
