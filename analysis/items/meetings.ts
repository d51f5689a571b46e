import type { Named, Sentence } from '../reading/sentence';
import { clauseRest, clauseStart, type Meeting, persons, type Spot, sameSet } from './anchor';
import { chooseMeeting, type WhichOne } from './choose';
import type { StateLetters } from './letters';
import * as words from './lexicon';
import type { Memory } from './memory';

const LINKED =
  /^(?: (?!and |but |with )[\p{L}\d-]+){0,4} (?:with|between|of|among|involving|avec|entre|con|zwischen|mit|von)/u;
const ATTACHED = /^(?:'s)?[ -](?:[\p{L}\p{N}-]+ ){0,3}$/u;
const LEADERS_MEET = /summit|meeting|sommet|cumbre|gipfel|treffen|encuentro|rencontre/u;

/** Recognises meetings by who meets whom. */
export class MeetingFinder {
  /** Who meets for a state: one more of them at the table makes it another meeting. */
  private readonly heads: ReadonlySet<string>;
  /** Everybody who meets somebody. */
  private readonly leaders: ReadonlySet<string>;

  /** @param meetings none of which lies after publication */
  constructor(
    private readonly meetings: readonly Meeting[],
    private readonly memory: Memory,
    private readonly published: string | undefined,
    private readonly letters: StateLetters,
  ) {
    const who = (list: readonly Meeting[]) => new Set(list.flatMap((item) => item.pattern.between));
    this.leaders = who(meetings);
    this.heads = who(meetings.filter((item) => item.pattern.states.length > 0));
  }

  /** Whether those who would meet are in the sentence or were named lately, and no other head of state with them. */
  participantsNear(id: string, sentence: Sentence): boolean {
    const pattern = this.meetings.find((one) => one.id === id)?.pattern;
    if (pattern === undefined) return true;
    const here = persons(sentence.names);
    const near = new Set([...here, ...this.memory.persons]);
    const foreign = here.some((one) => this.heads.has(one) && !pattern.between.includes(one));
    return !foreign && pattern.between.filter((one) => near.has(one)).length >= Math.min(2, pattern.between.length);
  }

  /** A noun like "summit": who meets is told by the names around it. */
  byNoun(sentence: Sentence, spot: Spot): string | undefined {
    const text = sentence.folded;
    const from = clauseStart(text, spot.start, 70);
    const before = text.slice(from, spot.start);
    const near = before.slice(-45);
    const after = clauseRest(text, spot.end, 90);
    const which: WhichOne = {
      ordinal: words.ordinalIn(near, after),
      another: words.has(words.ANOTHER, near) || words.has(words.ANOTHER, after.slice(0, 30)),
    };
    if (words.has(words.THREE, near) || words.has(words.THREE, after.slice(0, 20))) return this.ofThree(sentence);
    const around = sentence.names.filter((name) => name.start >= from && name.end <= spot.end + after.length);
    const linked = LINKED.test(after);
    let who = persons([
      ...attachedTo(spot, around, text),
      ...(linked ? around.filter((one) => one.start >= spot.end) : []),
    ]);
    if (who.length === 0) {
      const states = statesBefore(spot, around);
      if (states.length >= 2) return this.choose((item) => sameSet(item.pattern.states, states), which, sentence, spot);
    }
    if (words.has(words.THE_PAIR, after) || words.has(words.THE_PAIR, near)) {
      const pair = this.memory.pair(sentence, spot.start);
      who = who.every((id) => pair.includes(id)) ? [...pair] : [...new Set([...who, ...pair])];
    }
    const single = linked || which.another || which.ordinal !== undefined;
    if (who.length === 1 && single) {
      const [one = ''] = who;
      for (const partner of this.partners(one, sentence, spot, from)) {
        const item = this.choose((known) => sameSet(known.pattern.between, [one, partner]), which, sentence, spot);
        if (item !== undefined && this.isPending(item)) return item;
      }
      who = [...who, ...this.partner(one, sentence, spot, from)];
    }
    if (
      who.length === 0 &&
      (which.another || which.ordinal !== undefined) &&
      LEADERS_MEET.test(text.slice(spot.start, spot.end))
    ) {
      const numbered = this.numberedBefore(which.ordinal) ?? this.numbered(which.ordinal, sentence);
      if (numbered !== undefined) return numbered;
      who = this.pairInNews(sentence, spot, from);
    }
    return who.length < 2
      ? undefined
      : this.choose((item) => sameSet(item.pattern.between, who), which, sentence, spot);
  }

  /** In scripts without spaces the names stand anywhere before the noun. */
  byUnspacedNoun(sentence: Sentence, spot: Spot): string | undefined {
    const here = persons(sentence.names).filter((id) => this.leaders.has(id));
    const ordinal = words.ordinalUnspaced(sentence.folded.slice(Math.max(0, spot.start - 12), spot.start));
    const which = { ordinal, another: false };
    const states = this.letters.before(sentence.folded, spot.start);
    if (states.length >= 2) return this.choose((item) => sameSet(item.pattern.states, states), which, sentence, spot);
    return (
      this.choose((item) => sameSet(item.pattern.between, here), which, sentence, spot) ??
      this.numbered(ordinal, sentence)
    );
  }

  /** "Trump will meet Kim", "the two sit down again". */
  byVerb(sentence: Sentence, spot: Spot): string | undefined {
    const text = sentence.folded;
    const from = clauseStart(text, spot.start, 90);
    const after = text.slice(spot.end, spot.end + 60).split(/[;:.!?]|, /u)[0] ?? '';
    const isLeader = (id: string) => this.leaders.has(id);
    const subjects = persons(sentence.names.filter((name) => name.start >= from && name.end <= spot.start)).filter(
      isLeader,
    );
    const [object] = persons(
      sentence.names.filter((name) => name.start >= spot.end && name.end <= spot.end + after.length),
    );
    let who = object === undefined ? subjects.slice(-2) : [...subjects.filter((id) => id !== object).slice(-1), object];
    const within = persons(sentence.names.filter((name) => name.start >= spot.start && name.end <= spot.end)).filter(
      isLeader,
    );
    if (within.length >= 2) who = within;
    if (who.length === 1 && object !== undefined) who = [...who, ...this.partner(object, sentence, spot, from)];
    const pair = words.has(words.THE_PAIR, text.slice(from, spot.end + after.length));
    if (who.length < 2 && pair) who = [...this.memory.pair(sentence, spot.start)];
    if (who.length < 2 || !who.every(isLeader)) return undefined;
    const which = { ordinal: words.ordinalIn(after), another: words.has(words.ANOTHER, after) };
    return this.choose((item) => sameSet(item.pattern.between, who), which, sentence, spot);
  }

  /** The last meeting of that number that was spoken of. */
  private numberedBefore(ordinal: number | undefined): string | undefined {
    const numbered = this.meetings.filter(({ pattern }) => ordinal !== undefined && pattern.ordinal === ordinal);
    return this.memory.items.findLast(({ item }) => numbered.some(({ id }) => id === item))?.item;
  }

  /** "a second summit", of nobody in particular: the pending one of that number, of leaders who are in the news. */
  private numbered(ordinal: number | undefined, sentence: Sentence): string | undefined {
    if (ordinal === undefined || this.published === undefined) return undefined;
    const published = this.published;
    const near = new Set([...persons(sentence.names), ...this.memory.persons]);
    const pending = this.meetings.filter(
      ({ window, pattern }) =>
        pattern.ordinal === ordinal && window.to >= published && pattern.between.some((id) => near.has(id)),
    );
    return pending.length === 1 ? pending[0]?.id : undefined;
  }

  /** The pair last seen meeting; where the sentence names another leader before the noun, he and who meets him. */
  private pairInNews(sentence: Sentence, spot: Spot, clause: number): string[] {
    const pair = this.memory.knownPair;
    const leader = persons(sentence.names.filter((name) => name.end <= spot.start)).find((id) => this.heads.has(id));
    if (leader === undefined || pair.includes(leader)) return [...pair];
    return [leader, ...this.partner(leader, sentence, spot, clause)];
  }

  private ofThree(sentence: Sentence): string | undefined {
    const three = this.meetings.filter((item) => item.pattern.between.length === 3);
    return three.find((item) => this.participantsNear(item.id, sentence))?.id;
  }

  private choose(
    fits: (item: Meeting) => boolean,
    which: WhichOne,
    sentence: Sentence,
    spot: Spot,
  ): string | undefined {
    return chooseMeeting(this.meetings.filter(fits), which, sentence, spot, this.published, this.memory.meeting?.item);
  }

  /** Who meets him: the clause's other leader, or the one he was last seen with. */
  private partner(person: string, sentence: Sentence, spot: Spot, clause: number): string[] {
    return this.partners(person, sentence, spot, clause).slice(0, 1);
  }

  /**
   * Everybody named so far who may meet him, the latest first, those of the clause before all; nobody where the sentence
   * names other leaders alone.
   */
  private partners(person: string, sentence: Sentence, spot: Spot, clause: number): string[] {
    const pairs = this.meetings.filter(
      (item) => item.pattern.between.length === 2 && item.pattern.between.includes(person),
    );
    const partners = new Set(pairs.flatMap((item) => item.pattern.between).filter((id) => id !== person));
    const before = sentence.names.filter((name) => name.end <= spot.start);
    const latest = (ids: readonly string[]) => ids.filter((id) => partners.has(id)).toReversed();
    const beside = persons(before.filter((name) => name.start >= clause));
    const others = persons(before).filter((id) => id !== person && this.heads.has(id));
    if (others.length > 0 && latest(others).length === 0) return [];
    return [...new Set([...latest(beside), ...latest(persons(before)), ...latest(this.memory.persons)])];
  }

  private isPending(id: string): boolean {
    const item = this.meetings.find((one) => one.id === id);
    return item !== undefined && (this.published === undefined || item.window.to >= this.published);
  }
}

/** Names that the noun hangs on: "Trump's second meeting", "the Trump-Kim summit". */
function attachedTo(spot: Spot, around: readonly Named[], text: string): Named[] {
  const attached = around.filter((name) => name.end <= spot.start && ATTACHED.test(text.slice(name.end, spot.start)));
  const compound = around.filter((name) => attached.some((one) => name.end <= one.start && one.start - name.end <= 1));
  return [...attached, ...compound];
}

function statesBefore(spot: Spot, around: readonly Named[]): string[] {
  const near = around.filter(
    (name) => name.kind === 'organisation' && name.end <= spot.start && spot.start - name.end < 24,
  );
  return [...new Set(near.map((name) => name.entity))];
}
