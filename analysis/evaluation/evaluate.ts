import type { Judged } from './reliability';
import { type Found, type Label, Tally } from './types';

/** Right and asked, for one kind of question. */
export interface Share {
  n: number;
  ok: number;
}

interface StatusScore {
  /** Every status that was claimed. */
  judged: Judged[];
  n: number;
  lenient: number;
  exact: number;
  missing: number;
  invented: number;
  background: number;
  overclaimed: number;
  main: Share;
  byLanguage: Map<string, Share>;
  byStatus: Map<string, Share>;
  byItem: Map<string, Share>;
  /** What was said where, for what was wanted: wanted, then said. */
  confusion: Map<string, Map<string, number>>;
}

interface QuoteScore {
  n: number;
  verbatim: number;
  tooMany: number;
  gold: Share;
}

export interface Evaluation {
  readonly articles: number;
  readonly topic: Tally;
  readonly people: Tally;
  readonly peopleByLanguage: Map<string, Tally>;
  readonly topicByLanguage: Map<string, Tally>;
  readonly mentionsByKind: Map<string, Tally>;
  readonly mentionsByLanguage: Map<string, Tally>;
  readonly status: StatusScore;
  readonly quotes: QuoteScore;
  readonly misses: string[];
}

const MAX_QUOTES = 3;
const HALF = 0.5;

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Share of the longer text's words that the two have in common. */
function overlap(a: string, b: string): number {
  const left = words(b);
  const longer = Math.max(words(a).length, left.length);
  let common = 0;
  for (const word of words(a)) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    common++;
    left.splice(at, 1);
  }
  return longer === 0 ? 0 : common / longer;
}

function at<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const share = (): Share => ({ n: 0, ok: 0 });

/** Scores findings against labels. */
export class Evaluator {
  readonly result: Evaluation = {
    articles: 0,
    topic: new Tally(),
    people: new Tally(),
    peopleByLanguage: new Map(),
    topicByLanguage: new Map(),
    mentionsByKind: new Map(),
    mentionsByLanguage: new Map(),
    status: {
      judged: [],
      n: 0,
      lenient: 0,
      exact: 0,
      missing: 0,
      invented: 0,
      background: 0,
      overclaimed: 0,
      main: share(),
      byLanguage: new Map(),
      byStatus: new Map(),
      byItem: new Map(),
      confusion: new Map(),
    },
    quotes: { n: 0, verbatim: 0, tooMany: 0, gold: share() },
    misses: [],
  };

  /** @param mainItems items whose accuracy is also told apart */
  constructor(private readonly mainItems: readonly string[]) {}

  add(label: Label, found: Found): void {
    if (label.borderline) return;
    (this.result as { articles: number }).articles++;
    this.topic(label, found);
    if (label.items !== undefined) this.items(label, label.items, found);
    if (label.people !== undefined && label.relevant === true) this.people(label, label.people, found);
    if (label.mentions !== undefined) this.mentions(label, label.mentions, found);
  }

  private topic(label: Label, found: Found): void {
    if (label.relevant === undefined) return;
    const tallies = [this.result.topic, at(this.result.topicByLanguage, label.lang ?? 'unknown', () => new Tally())];
    for (const tally of tallies) {
      if (label.relevant && found.relevant) tally.tp++;
      else if (label.relevant) tally.fn++;
      else if (found.relevant) tally.fp++;
    }
    if (label.relevant !== found.relevant)
      this.result.misses.push(`${label.id} topic: ${label.relevant ? 'missed' : 'false alarm'}`);
  }

  private items(label: Label, wanted: NonNullable<Label['items']>, found: Found): void {
    const { status, misses } = this.result;
    for (const id of new Set([...Object.keys(wanted), ...Object.keys(found.items)])) {
      if (label.optional_items.includes(id)) continue;
      const want = wanted[id];
      const got = found.items[id];
      const claims = got !== undefined && got.status !== 'mentioned';
      if (claims) {
        const right = want !== undefined && [want.status, ...want.also].some((one) => one === got.status);
        status.judged.push({ confidence: got.confidence, right });
      }
      if (want === undefined) {
        if (claims) {
          status.invented++;
          misses.push(`${label.id} ${id}: invented ${got.status}`);
        }
        continue;
      }
      const accepted = new Set<string>([want.status, ...want.also]);
      if (want.status === 'mentioned') {
        status.background++;
        if (claims) status.overclaimed++;
        if (claims && !accepted.has(got.status)) {
          status.invented++;
          misses.push(`${label.id} ${id}: ${got.status}, only mentioned`);
        }
        continue;
      }
      this.status(id, want.status, accepted, got?.status, label);
      if (got !== undefined && accepted.has(got.status)) this.gold(got.evidence, want.evidence);
    }
    this.verbatim(label, found);
  }

  private status(
    id: string,
    wanted: string,
    accepted: ReadonlySet<string>,
    got: string | undefined,
    label: Label,
  ): void {
    const { status, misses } = this.result;
    const ok = got !== undefined && accepted.has(got);
    status.n++;
    if (ok) status.lenient++;
    if (got === wanted) status.exact++;
    if (got === undefined) status.missing++;
    const counted = [
      at(status.byItem, id, share),
      at(status.byStatus, wanted, share),
      at(status.byLanguage, label.lang ?? 'unknown', share),
      ...(this.mainItems.includes(id) ? [status.main] : []),
    ];
    for (const one of counted) {
      one.n++;
      if (ok) one.ok++;
    }
    const row = at(status.confusion, wanted, () => new Map<string, number>());
    row.set(got ?? 'nothing', (row.get(got ?? 'nothing') ?? 0) + 1);
    if (!ok) misses.push(`${label.id} ${id}: want ${[...accepted].join('|')}, got ${got ?? 'nothing'}`);
  }

  private gold(evidence: readonly string[], labelled: readonly string[]): void {
    const [first] = evidence;
    if (first === undefined || labelled.length === 0) return;
    this.result.quotes.gold.n++;
    if (labelled.some((one) => overlap(first, one) >= HALF)) this.result.quotes.gold.ok++;
  }

  private verbatim(label: Label, found: Found): void {
    const text = label.text.replace(/\s+/g, ' ');
    for (const { evidence } of Object.values(found.items)) {
      if (evidence.length > MAX_QUOTES) this.result.quotes.tooMany++;
      for (const quote of evidence) {
        this.result.quotes.n++;
        if (text.includes(quote.replace(/\s+/g, ' ').trim())) this.result.quotes.verbatim++;
      }
    }
  }

  private people(label: Label, wanted: NonNullable<Label['people']>, found: Found): void {
    const tallies = [this.result.people, at(this.result.peopleByLanguage, label.lang ?? 'unknown', () => new Tally())];
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    for (const id of new Set([...Object.keys(wanted), ...Object.keys(found.people)])) {
      const want = wanted[id] ?? {};
      const got = found.people[id] ?? {};
      const common = Object.entries(want).reduce(
        (total, [surface, count]) => total + Math.min(count, got[surface] ?? 0),
        0,
      );
      for (const tally of tallies) {
        tally.tp += common;
        tally.fn += sum(want) - common;
        tally.fp += sum(got) - common;
      }
      if (sum(want) !== sum(got))
        this.result.misses.push(`${label.id} person ${id}: want ${sum(want)}, got ${sum(got)}`);
    }
  }

  /** A mention is right when span, entity and kind are. */
  private mentions(label: Label, wanted: NonNullable<Label['mentions']>, found: Found): void {
    const key = ({ start, end, entity, kind }: (typeof wanted)[number] | Found['mentions'][number]) =>
      `${start}-${end} ${kind} ${entity}`;
    const got = found.mentions.filter((mention) => mention.kind !== 'item');
    const wantedKeys = new Set(wanted.map(key));
    const gotKeys = new Set(got.map(key));
    const tallies = (kind: string) => [
      at(this.result.mentionsByKind, kind, () => new Tally()),
      at(this.result.mentionsByLanguage, label.lang ?? 'unknown', () => new Tally()),
    ];
    for (const mention of wanted) {
      const hit = gotKeys.has(key(mention));
      for (const tally of tallies(mention.kind)) tally[hit ? 'tp' : 'fn']++;
      if (!hit) this.result.misses.push(`${label.id} mention missed: ${key(mention)}`);
    }
    for (const mention of got) {
      if (wantedKeys.has(key(mention))) continue;
      for (const tally of tallies(mention.kind)) tally.fp++;
      this.result.misses.push(`${label.id} mention too much: ${key(mention)}`);
    }
  }
}
