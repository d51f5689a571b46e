import type { Item } from '../dossier/schema';
import type { Named, Sentence } from '../reading/sentence';
import type { CompiledItem } from './compile';
import * as words from './lexicon';

/** A place in a sentence that speaks of an item. */
export interface Anchor {
  readonly item: string;
  /** Folded positions in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Named, rather than pointed back to. */
  readonly explicit: boolean;
  /** The verb itself says that they meet or go. */
  readonly verbal: boolean;
}

type Pattern = NonNullable<Item['patterns']>[number];
interface Meeting {
  readonly id: string;
  readonly window: Item['window'];
  readonly pattern: Pattern & { type: 'meeting' };
}
interface Visit {
  readonly id: string;
  readonly window: Item['window'];
  readonly pattern: Pattern & { type: 'visit' };
}
interface Spot {
  readonly start: number;
  readonly end: number;
  readonly verbal: boolean;
}

const PAST_DAYS = 10;

/** Reads an article's sentences in order and says which items they speak of. */
export class ItemReader {
  private readonly meetings: readonly Meeting[];
  private readonly visits: readonly Visit[];
  /** Who meets for a state: one more of them at the table makes it another meeting. */
  private readonly heads: ReadonlySet<string>;
  /** Everybody who meets somebody. */
  private readonly leaders: ReadonlySet<string>;
  /** Who was last seen meeting whom, for "the two leaders". */
  private lastPair: readonly string[] = [];
  private lastPersons: string[] = [];
  private lastMeeting: { item: string; order: number } | undefined;
  private lastVisit: { item: string; order: number } | undefined;
  /** Items that are neither a meeting nor a visit, as they came: a declaration, a treaty, offices. */
  private readonly lastMatters: { item: string; order: number }[] = [];
  private lastItem: { item: string; order: number } | undefined;

  /** @param published day of publication: it chooses among items of the same people */
  constructor(
    private readonly items: readonly CompiledItem[],
    private readonly published: string | undefined,
  ) {
    const all = items.map((one) => one.item);
    const patterned = all.flatMap(({ id, window, patterns = [] }) =>
      patterns.map((pattern) => ({ id, window, pattern })),
    );
    this.meetings = patterned.filter((one): one is Meeting => one.pattern.type === 'meeting');
    this.heads = new Set(
      this.meetings.filter((item) => item.pattern.states.length > 0).flatMap((item) => item.pattern.between),
    );
    this.leaders = new Set(this.meetings.flatMap((item) => item.pattern.between));
    this.visits = patterned.filter((one): one is Visit => one.pattern.type === 'visit');
  }

  /** The items that a sentence speaks of; call it for each sentence in order. */
  read(sentence: Sentence): Anchor[] {
    const anchors = this.byPhrase(sentence);
    const free = (spot: Spot) => !anchors.some((one) => one.start < spot.end && spot.start < one.end);
    for (const spot of this.spots(sentence, words.MEETING_NOUNS, false))
      if (free(spot)) this.push(anchors, this.meeting(sentence, spot), spot, true);
    for (const spot of this.spots(sentence, words.MEETING_VERBS, true))
      if (free(spot)) this.push(anchors, this.meetingByVerb(sentence, spot), spot, true);
    for (const spot of this.spots(sentence, words.MEETINGS_UNSPACED, false))
      if (free(spot)) this.push(anchors, this.meetingUnspaced(sentence, spot), spot, true);
    for (const spot of this.spots(sentence, words.VISIT_NOUNS, false))
      if (free(spot) && !words.VERB_BEFORE.test(sentence.folded.slice(0, spot.start)))
        this.push(anchors, this.visit(sentence, spot), spot, true);
    for (const spot of this.spots(sentence, words.VISIT_VERBS, true))
      if (free(spot)) this.push(anchors, this.visit(sentence, spot), spot, true);
    for (const spot of this.spots(sentence, words.MEETING_NOUNS, false))
      if (free(spot)) this.push(anchors, this.pointedBack(sentence, spot, 'meeting'), spot, false);
    for (const spot of this.spots(sentence, words.VISIT_NOUNS, false))
      if (free(spot)) this.push(anchors, this.pointedBack(sentence, spot, 'visit'), spot, false);
    for (const spot of this.spots(sentence, words.PAPER_NOUNS, false))
      if (free(spot)) this.push(anchors, this.pointedBack(sentence, spot, 'matter'), spot, false);
    for (const spot of this.spots(sentence, words.MATTER_NOUNS, false))
      if (free(spot)) this.push(anchors, this.pointedBack(sentence, spot, 'item'), spot, false);
    if (anchors.length === 0) this.pronoun(sentence, anchors);
    this.remember(sentence, anchors);
    return anchors.sort((a, b) => a.start - b.start);
  }

  private push(anchors: Anchor[], item: string | undefined, spot: Spot, explicit: boolean): void {
    if (item !== undefined) anchors.push({ item, start: spot.start, end: spot.end, verbal: spot.verbal, explicit });
  }

  private spots(sentence: Sentence, pattern: RegExp, verbal: boolean): Spot[] {
    return [...sentence.folded.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      verbal,
    }));
  }

  private byPhrase(sentence: Sentence): Anchor[] {
    const anchors: Anchor[] = [];
    const overlaps = (start: number, end: number) => anchors.some((one) => one.start < end && start < one.end);
    for (const { item, phrases, inContext } of this.items) {
      if (!this.inReach(item)) continue;
      for (const match of sentence.folded.matchAll(phrases)) {
        const end = match.index + match[0].length;
        if (!overlaps(match.index, end))
          anchors.push({ item: item.id, start: match.index, end, explicit: true, verbal: false });
      }
      for (const match of sentence.folded.matchAll(inContext)) {
        const end = match.index + match[0].length;
        if (!overlaps(match.index, end) && this.participantsNear(item, sentence))
          anchors.push({ item: item.id, start: match.index, end, explicit: true, verbal: false });
      }
    }
    return anchors;
  }

  /** An item that nobody can yet speak of on the day is never meant. */
  private inReach(item: Pick<Item, 'window'>): boolean {
    return this.published === undefined || this.published >= item.window.from;
  }

  private participantsNear(item: Pick<Item, 'id'>, sentence: Sentence): boolean {
    const pattern = this.meetings.find((one) => one.id === item.id)?.pattern;
    if (pattern === undefined) return true;
    const near = new Set([...persons(sentence.names), ...this.lastPersons]);
    const foreign = persons(sentence.names).some((id) => this.heads.has(id) && !pattern.between.includes(id));
    return !foreign && pattern.between.filter((id) => near.has(id)).length >= Math.min(2, pattern.between.length);
  }

  /** A noun like "summit": who meets is told by the names around it. */
  private meeting(sentence: Sentence, spot: Spot): string | undefined {
    const text = sentence.folded;
    const beforeStart = clauseStart(text, spot.start, 70);
    const before = text.slice(beforeStart, spot.start);
    const after = text.slice(spot.end, spot.end + 90).split(/[;:.!?]|, (?:and|but|while)/u)[0] ?? '';
    const near = before.slice(-45);
    const three = words.has(words.THREE, near) || words.has(words.THREE, after.slice(0, 20));
    const ordinal = words.ordinalIn(near);
    const another = words.has(words.ANOTHER, near) || words.has(words.ANOTHER, after.slice(0, 30));
    const linked =
      /^(?: this year| that year)? (?:with|between|of|among|involving|avec|entre|con|zwischen|mit|von|trumps)/u.test(
        after,
      );
    const from = beforeStart;
    const to = spot.end + after.length;
    const around = sentence.names.filter((name) => name.start >= from && name.end <= to);
    const states = pairOfStates(around.filter((name) => name.end <= spot.start && spot.start - name.end < 24));
    const attached = around.filter(
      (name) =>
        name.end <= spot.start && /^(?:'s)?[ -](?:[\p{L}\p{N}-]+ ){0,3}$/u.test(text.slice(name.end, spot.start)),
    );
    const compound = around.filter((name) =>
      attached.some((one) => name.end <= one.start && one.start - name.end <= 1),
    );
    const followers = linked ? around.filter((name) => name.start >= spot.end) : [];
    let who = persons([...attached, ...compound, ...followers]);
    if (who.length === 0 && states.length >= 2)
      return this.choose(
        this.meetings.filter((item) => sameSet(item.pattern.states, states)),
        ordinal,
        another,
        sentence,
        spot,
      );
    if (words.has(words.THE_PAIR, after) || words.has(words.THE_PAIR, near))
      who = [...new Set([...who, ...this.pairInSight(sentence, spot)])];
    if (who.length === 1 && (linked || another || ordinal !== undefined))
      who = [...who, ...this.partner(who[0] ?? '', sentence, spot, before)];
    if (three) {
      const found = this.meetings.filter((item) => item.pattern.between.length === 3);
      return found.find((item) => this.participantsNear(item, sentence) && this.inReach(item))?.id;
    }
    if (who.length === 0) {
      if (
        (another || ordinal !== undefined) &&
        this.lastPair.length >= 2 &&
        /summit|meeting|sommet|cumbre|gipfel|treffen|encuentro|rencontre/u.test(text.slice(spot.start, spot.end))
      )
        who = [...this.lastPair];
      else return undefined;
    }
    return this.choose(
      this.meetings.filter((item) => sameSet(item.pattern.between, who)),
      ordinal,
      another,
      sentence,
      spot,
    );
  }

  /** In scripts without spaces the leaders' names stand anywhere before the noun. */
  private meetingUnspaced(sentence: Sentence, spot: Spot): string | undefined {
    const here = persons(sentence.names).filter((id) => this.leaders.has(id));
    const near = sentence.folded.slice(Math.max(0, spot.start - 12), spot.start);
    return this.choose(
      this.meetings.filter((item) => sameSet(item.pattern.between, here)),
      words.ordinalUnspaced(near),
      false,
      sentence,
      spot,
    );
  }

  private meetingByVerb(sentence: Sentence, spot: Spot): string | undefined {
    const text = sentence.folded;
    const from = clauseStart(text, spot.start, 90);
    const before = persons(sentence.names.filter((name) => name.start >= from && name.end <= spot.start));
    const after = text.slice(spot.end, spot.end + 60).split(/[;:.!?]|, /u)[0] ?? '';
    const objects = persons(
      sentence.names.filter((name) => name.start >= spot.end && name.end <= spot.end + after.length),
    ).slice(0, 1);
    const pair = words.has(words.THE_PAIR, text.slice(from, spot.end + after.length));
    const leaders = this.leaders;
    let who = [...new Set([...before.filter((id) => leaders.has(id)).slice(-2), ...objects])];
    if (objects.length > 0)
      who = [...new Set([...before.filter((id) => leaders.has(id) && id !== objects[0]).slice(-1), ...objects])];
    if (who.length < 2 && objects.length === 1 && leaders.has(objects[0] ?? ''))
      who = [...who, ...this.partner(objects[0] ?? '', sentence, spot, text.slice(from, spot.start))];
    if (who.length < 2 && pair) who = [...this.pairInSight(sentence, spot)];
    if (who.length < 2 || !who.every((id) => leaders.has(id))) return undefined;
    const ordinal = words.ordinalIn(after);
    const another = words.has(words.ANOTHER, after);
    return this.choose(
      this.meetings.filter((item) => sameSet(item.pattern.between, who)),
      ordinal,
      another,
      sentence,
      spot,
    );
  }

  /** Who meets him: the clause's other leader, or the one he was last seen with. */
  private partner(person: string, sentence: Sentence, spot: Spot, before: string): string[] {
    const partners = new Set(
      this.meetings
        .filter((item) => item.pattern.between.length === 2 && item.pattern.between.includes(person))
        .flatMap((item) => item.pattern.between),
    );
    partners.delete(person);
    const from = spot.start - before.length;
    const inClause = persons(sentence.names.filter((name) => name.start >= from && name.end <= spot.start)).filter(
      (id) => partners.has(id),
    );
    const earlier = persons(sentence.names.filter((name) => name.end <= spot.start)).filter((id) => partners.has(id));
    const recent = [...this.lastPersons].reverse().filter((id) => partners.has(id));
    const found = inClause.at(-1) ?? earlier.at(-1) ?? recent[0];
    return found === undefined ? [] : [found];
  }

  private pairInSight(sentence: Sentence, spot: Spot): readonly string[] {
    const here = persons(sentence.names.filter((name) => name.end <= spot.start));
    const pair = this.meetings
      .map((item) => item.pattern.between)
      .find((between) => between.length === 2 && between.every((id) => here.includes(id)));
    const lately = this.meetings
      .map((item) => item.pattern.between)
      .find((between) => between.length === 2 && between.every((id) => this.lastPersons.slice(-4).includes(id)));
    return pair ?? lately ?? this.lastPair;
  }

  /** Of several meetings of the same people, the one that the words and the day point to. */
  private choose(
    candidates: readonly Meeting[],
    ordinal: number | undefined,
    another: boolean,
    sentence: Sentence,
    spot: Spot,
  ): string | undefined {
    const inReach = candidates.filter((item) => this.inReach(item));
    if (inReach.length === 0) return undefined;
    const counted = inReach.filter((item) => item.pattern.ordinal !== undefined);
    if (ordinal !== undefined && counted.length > 0)
      return counted.find((item) => item.pattern.ordinal === ordinal)?.id;
    const around = sentence.names.filter(
      (name) =>
        (name.kind === 'place' || name.kind === 'event') && name.start >= spot.start - 60 && name.end <= spot.end + 60,
    );
    const placed = inReach.find((item) => around.some((name) => item.pattern.places.includes(name.entity)));
    if (placed !== undefined && !another) return placed.id;
    const day = this.published;
    if (day === undefined) return inReach.at(-1)?.id;
    const dated = inReach.find((item) =>
      daysNamed(sentence.folded, day).some((one) => Math.abs(daysBetween(one, item.window.to)) <= 1),
    );
    if (dated !== undefined && !another) return dated.id;
    const pending = inReach
      .filter((item) => item.window.to >= day)
      .sort((a, b) => a.window.to.localeCompare(b.window.to));
    const past = inReach
      .filter((item) => item.window.to < day)
      .sort((a, b) => b.window.to.localeCompare(a.window.to))[0];
    const toldAsPast = !another && isPast(sentence.folded, spot);
    if (past !== undefined && toldAsPast && (daysBetween(past.window.to, day) <= PAST_DAYS || pending.length === 0))
      return past.id;
    const lately = sentence.block <= 1 || words.has(words.LATELY, sentence.folded);
    if (
      toldAsPast &&
      !lately &&
      pending[0] !== undefined &&
      daysBetween(day, pending[0].window.to) > 2 &&
      past !== undefined
    )
      return past.id;
    return pending[0]?.id;
  }

  private visit(sentence: Sentence, spot: Spot): string | undefined {
    const text = sentence.folded;
    const from = clauseStart(text, spot.start, 110);
    const after = text.slice(spot.end, spot.end + 110).split(/[;:.!?]|, (?:and|but|while)/u)[0] ?? '';
    const to = spot.end + after.length;
    const within = sentence.names.filter((name) => name.start >= from && name.end <= to);
    const found = this.visits.filter((item) => {
      if (!this.inReach(item)) return false;
      if (this.published !== undefined && daysBetween(item.window.to, this.published) > 30) return false;
      const goes = within.some(
        (name) => (name.kind === 'person' || name.kind === 'role') && item.pattern.visitors.includes(name.entity),
      );
      const place = within.some(
        (name) =>
          item.pattern.places.includes(name.entity) &&
          (name.start >= spot.end || name.end === spot.start - 1 || !spot.verbal),
      );
      const expected =
        this.published !== undefined &&
        this.published >= item.window.from &&
        daysBetween(item.window.to, this.published) <= PAST_DAYS;
      const elsewhere = within.some((name) => name.kind === 'place' && name.start >= spot.end);
      return goes && (place || (!spot.verbal && expected && !elsewhere));
    });
    return found[0]?.id;
  }

  /** "the meeting", "such a gathering", "that trip": the last one named, not too far back. */
  private pointedBack(
    sentence: Sentence,
    spot: Spot,
    type: 'meeting' | 'visit' | 'matter' | 'item',
  ): string | undefined {
    const before = sentence.folded.slice(Math.max(0, spot.start - 24), spot.start);
    const determiner =
      /(?:^|[^\p{L}])((?:the|that|this|such an?|such|his own|their|any such)(?: (?:planned|proposed|coming|upcoming|possible|whole|same|trump-kim))?) $/u.exec(
        before,
      );
    if (determiner === null) return undefined;
    const noun = sentence.folded.slice(spot.start, spot.end);
    const matter = this.lastMatters.findLast((one) => this.isCalled(one.item, noun));
    const last = { meeting: this.lastMeeting, visit: this.lastVisit, matter, item: this.lastItem }[type];
    const far = type === 'item' ? 2 : 4;
    if (last !== undefined && sentence.order - last.order <= far) return last.item;
    return type === 'visit' ? this.expectedVisit() : undefined;
  }

  /** Whether an item's phrases have a noun: "the declaration" is no treaty. */
  private isCalled(id: string, noun: string): boolean {
    const item = this.items.find((one) => one.item.id === id)?.item;
    return Object.values(item?.phrases ?? {})
      .flat()
      .some((phrase) => phrase.includes(noun));
  }

  /** "The visit", of somebody who was named lately and of whom one visit is in the news. */
  private expectedVisit(): string | undefined {
    const day = this.published;
    if (day === undefined) return undefined;
    const expected = this.visits.filter(
      ({ window, pattern }) =>
        window.from <= day &&
        daysBetween(window.to, day) <= PAST_DAYS &&
        pattern.visitors.some((id) => this.lastPersons.includes(id)),
    );
    return expected.length === 1 ? expected[0]?.id : undefined;
  }

  /** "It was put off": a sentence without an item that begins with a pronoun goes on about the last one. */
  private pronoun(sentence: Sentence, anchors: Anchor[]): void {
    const match =
      /^["' ]*(?:it|that|this|such a step|the plan|the idea|the offer|the invitation|the proposal|the promise)(?![\p{L}'])/u.exec(
        sentence.folded,
      );
    if (match === null || this.lastItem === undefined || sentence.order - this.lastItem.order > 1) return;
    anchors.push({
      item: this.lastItem.item,
      start: match.index,
      end: match[0].length,
      explicit: false,
      verbal: false,
    });
  }

  private remember(sentence: Sentence, anchors: readonly Anchor[]): void {
    const here = persons(sentence.names);
    this.lastPersons = [...this.lastPersons.filter((id) => !here.includes(id)), ...here].slice(-6);
    const pair = this.meetings
      .map((item) => item.pattern.between)
      .find((between) => between.length === 2 && between.every((id) => here.includes(id)));
    if (pair) this.lastPair = pair;
    for (const anchor of anchors) {
      this.lastItem = { item: anchor.item, order: sentence.order };
      const meeting = this.meetings.find((one) => one.id === anchor.item);
      if (meeting !== undefined) {
        this.lastMeeting = this.lastItem;
        if (meeting.pattern.between.length === 2) this.lastPair = meeting.pattern.between;
      }
      if (this.visits.some((one) => one.id === anchor.item)) this.lastVisit = this.lastItem;
      if (meeting === undefined && !this.visits.some((one) => one.id === anchor.item))
        this.lastMatters.push(this.lastItem);
    }
  }
}

function persons(names: readonly Named[]): string[] {
  return [
    ...new Set(names.filter((name) => name.kind === 'person' || name.kind === 'role').map((name) => name.entity)),
  ];
}

function pairOfStates(names: readonly Named[]): string[] {
  return [...new Set(names.filter((name) => name.kind === 'organisation').map((name) => name.entity))];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Where the clause around a position begins, at most `limit` letters back. */
function clauseStart(text: string, position: number, limit: number): number {
  const from = Math.max(0, position - limit);
  const before = text.slice(from, position);
  const cut = Math.max(
    before.lastIndexOf('; '),
    before.lastIndexOf(': '),
    before.lastIndexOf(', and '),
    before.lastIndexOf(', but '),
    before.lastIndexOf(' - '),
  );
  return cut < 0 ? from : from + cut + 2;
}

function isPast(text: string, spot: Spot): boolean {
  const verb = text.slice(spot.start, spot.end);
  if (/^(?:met|sat|saw|came|held|shook|went|visited|flew)/u.test(verb)) return true;
  const around = text.slice(Math.max(0, spot.start - 50), spot.end + 50);
  return (
    /(?:last|after|since|following|at the end of|ended|was held|were held|took place|held|in june|in february|first|failed|collapsed)(?![\p{L}])/u.test(
      around,
    ) && !/(?:will|would|to be|second|next|another)(?![\p{L}])/u.test(around)
  );
}

/** Days that a sentence names by month and date, in the year that lies nearest to publication. */
function daysNamed(folded: string, published: string): string[] {
  return [...folded.matchAll(words.MONTH_AND_DAY)].flatMap(([, month = '', date = '']) => {
    const index = words.MONTHS.indexOf(month.slice(0, 3));
    const year = Number(published.slice(0, 4));
    const days = [year - 1, year, year + 1].map(
      (one) => `${one}-${String(index + 1).padStart(2, '0')}-${date.padStart(2, '0')}`,
    );
    return days.filter((one) => !Number.isNaN(Date.parse(one)) && Math.abs(daysBetween(published, one)) <= 183);
  });
}

/** Whole days from one day to another; both `YYYY-MM-DD`. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
