import type { Candidate, CompiledDossier } from '../dossier/compile';
import type { Person } from '../dossier/schema';
import type { Article, Mention, MentionKind, Stranger } from '../types';
import type { Match } from './find';
import { isTitleCase, type LongerName, longerName } from './neighbours';
import { titleBefore } from './titles';

/** Where a person was last named in full. */
interface Introduction {
  /** Named as the speaker of a transcript's line: "Jane Doe: ...". */
  readonly label: boolean;
  readonly entity: string;
  readonly stranger: boolean;
  readonly surname: string;
  readonly block: number;
  readonly start: number;
}

const EAST_ASIAN = new Set(['north-korea', 'south-korea', 'china', 'japan']);

/**
 * Says who or what each match means, reading the article in order as a reader does: a full name is its bearer,
 * a bare surname whoever the article gave it to last, or the bearer whom everybody means.
 */
export class Resolver {
  readonly mentions: Mention[] = [];
  readonly strangers: Stranger[] = [];
  /** Bearers of each surname, the one named last at the end; each bearer once. */
  private readonly introductions = new Map<string, Introduction[]>();
  private readonly established: ReadonlySet<string>;
  private readonly capitalisesNouns: boolean;

  /**
   * @param article read for its text and its day
   * @param matches all matches of the article, in reading order
   * @param onSubject the page is about the subject, so names that are also words may count
   * @param lang the article's language
   */
  constructor(
    private readonly article: Article,
    private readonly compiled: CompiledDossier,
    private readonly matches: readonly Match[],
    private readonly onSubject: boolean,
    lang: string | undefined,
  ) {
    this.capitalisesNouns = lang === 'de';
    this.established = new Set(
      matches.flatMap((match) => match.candidates.filter((one) => one.form === 'full').map((one) => one.entity)),
    );
  }

  run(): void {
    for (const [i, match] of this.matches.entries()) this.resolve(match, i);
  }

  private text(block: number): string {
    return block < 0 ? this.article.title : (this.article.blocks[block]?.text ?? '');
  }

  private resolve(match: Match, index: number): void {
    const candidates = match.candidates.filter((one) => (this.onSubject || !one.inContext) && !this.isToCome(one));
    const full = candidates.filter((one) => one.form === 'full');
    if (full.length > 0) {
      this.resolveFull(match, full);
      return;
    }
    const titled = candidates.find((one) => one.form === 'titled');
    if (titled) {
      this.add(match, titled.entity, 'person');
      return;
    }
    const role = candidates.find((one) => one.form === 'role');
    if (role) {
      this.resolveRole(match, role, index);
      return;
    }
    const bare = candidates.filter((one) => one.form === 'bare');
    if (bare.length > 0) this.resolveBare(match, bare, index);
  }

  /** An event that had not happened on the day is not what its words mean. */
  private isToCome({ kind, entity }: Candidate): boolean {
    const day = this.article.published;
    const date = kind === 'event' ? this.compiled.eventDates.get(entity) : undefined;
    return day !== undefined && date !== undefined && date > day;
  }

  private add(match: { block: number; start: number; end: number }, entity: string, kind: MentionKind): void {
    const { block, start, end } = match;
    this.mentions.push({ block, start, end, entity, kind, surface: this.text(block).slice(start, end) });
  }

  private resolveFull(match: Match, full: readonly Candidate[]): void {
    const people = full.filter((one) => one.kind === 'person');
    const chosen = people.length > 1 ? this.inOffice(people) : (people[0] ?? full[0]);
    if (chosen === undefined) return;
    this.add(match, chosen.entity, chosen.kind);
    if (chosen.kind !== 'person') return;
    for (const surname of this.compiled.people.get(chosen.entity)?.bare ?? []) {
      this.introduce({
        entity: chosen.entity,
        stranger: false,
        surname,
        block: match.block,
        start: match.start,
        label: this.isLabel(match.block, match.start, match.end),
      });
    }
  }

  /** Of several bearers of one name, the one who held an office on the day; none when that does not tell. */
  private inOffice(people: readonly Candidate[]): Candidate | undefined {
    const day = this.article.published;
    if (day === undefined) return undefined;
    const serving = people.filter((one) => this.rolesOn(one.entity, day).length > 0);
    return serving.length === 1 ? serving[0] : undefined;
  }

  private rolesOn(entity: string, day: string): readonly Person['roles'][number][] {
    const roles = this.compiled.people.get(entity)?.roles ?? [];
    return roles.filter(
      ({ from, to }) => (from === null || from <= day) && (to === null || day.slice(0, to.length) <= to),
    );
  }

  /** A role phrase is its holder's on that day, unless the name itself stands beside it. */
  private resolveRole(match: Match, role: Candidate, index: number): void {
    const day = this.article.published;
    const office = this.compiled.dossier.offices.find((one) => one.id === role.entity);
    if (day === undefined || office === undefined) return;
    const holder = office.holders.find(
      ({ from, to }) => (from === null || from <= day) && (to === null || day.slice(0, to.length) <= to),
    );
    if (holder === undefined) return;
    const next = this.matches[index + 1];
    const names = (other: Match | undefined) =>
      other !== undefined && other.block === match.block && other.candidates.some((one) => one.kind === 'person');
    if (names(next) && next !== undefined && next.start - match.end <= 2) return;
    const before = this.matches[index - 1];
    if (names(before) && before !== undefined && match.start - before.end <= 2) return;
    this.add(match, holder.person, 'role');
  }

  private resolveBare(match: Match, bare: readonly Candidate[], index: number): void {
    const text = this.text(match.block);
    const surname = bare[0]?.written ?? '';
    const known = (from: number, to: number) =>
      this.matches
        .slice(Math.max(0, index - 2), index + 3)
        .some(
          (one) =>
            one !== match && one.block === match.block && one.start < to && from < one.end && this.standsAlone(one),
        );
    const longer = isTitleCase(text) ? undefined : this.longer(match, bare, text, known);
    if (longer !== undefined) {
      const eastAsian = bare.some((one) => EAST_ASIAN.has(this.compiled.people.get(one.entity)?.country ?? ''));
      const person = longer.order === 'surname-last' || eastAsian;
      if (person) this.introduceStranger(longer.name, surname, match.block, longer.start);
      return;
    }
    if (
      /\b(?:called|named|surnamed|family|nicknamed)[ \u00A0]$/iu.test(
        text.slice(Math.max(0, match.start - 12), match.start),
      )
    )
      return;
    const entity = this.bearer(match, bare, surname, text);
    if (entity !== undefined) this.add(match, entity, 'person');
  }

  private introduce(introduction: Introduction): void {
    const all = this.introductions.get(introduction.surname) ?? [];
    const label = introduction.label || all.some((one) => one.entity === introduction.entity && one.label);
    this.introductions.set(introduction.surname, [
      ...all.filter((one) => one.entity !== introduction.entity),
      { ...introduction, label },
    ]);
  }

  /** A longer name around a surname. A word that begins a sentence has its capital anyway: it is no given name there when everybody's bearer is in the article. */
  private longer(
    match: Match,
    bare: readonly Candidate[],
    text: string,
    known: (from: number, to: number) => boolean,
  ): LongerName | undefined {
    const found = longerName(text, match.start, match.end, known, this.capitalisesNouns);
    if (found?.order !== 'surname-last') return found;
    const begins = found.start === 0 || /[.!?:]["”’)]?[ \u00A0]$|["“‘(]$/u.test(text.slice(0, found.start));
    const everybodys = bare.some(
      (one) => this.compiled.people.get(one.entity)?.bareDefault === true && this.established.has(one.entity),
    );
    return begins && everybodys && !/^,/u.test(text.slice(found.end)) ? undefined : found;
  }

  /** Whether a match names something by itself: "Chun" within "Lee Chun-ho" does not. */
  private standsAlone(match: Match): boolean {
    return match.candidates.some(
      (one) => one.form !== 'bare' || this.compiled.people.get(one.entity)?.bareDefault === true,
    );
  }

  private isLabel(block: number, start: number, end: number): boolean {
    return start === 0 && /^\s*:/u.test(this.text(block).slice(end, end + 3));
  }

  private introduceStranger(name: string, surname: string, block: number, start: number): void {
    this.introduce({
      entity: name,
      stranger: true,
      surname,
      block,
      start,
      label: this.isLabel(block, start, start + name.length),
    });
    if (!this.strangers.some((one) => one.name === name)) this.strangers.push({ name, surname, block, start });
  }

  /** Who is meant by a bare surname; undefined when nobody of the dossier is, or the text does not tell. */
  private bearer(match: Match, bare: readonly Candidate[], surname: string, text: string): string | undefined {
    const introduced = this.introductions.get(surname) ?? [];
    const everybodys = bare.find((one) => this.compiled.people.get(one.entity)?.bareDefault)?.entity;
    if (this.isLabel(match.block, match.start, match.end)) {
      const speaker = introduced.findLast((one) => one.label);
      if (speaker !== undefined) return this.known(speaker);
    }
    const title = titleBefore(text, match.start);
    if (title !== undefined && /^(?:Ms|Mrs|Madame|Mme|Frau)\.?$/u.test(title) && this.addressOf(everybodys) === 'Mr') {
      const lady = introduced.findLast((one) => one.entity !== everybodys && this.addressOf(one.entity) !== 'Mr');
      return lady === undefined ? undefined : this.known(lady);
    }
    const byTitle = title === undefined ? undefined : this.titleHolder(title, bare, introduced);
    if (byTitle !== undefined) return byTitle;
    const last = introduced.at(-1);
    const isWord = bare.some((one) => this.compiled.people.get(one.entity)?.bareAlsoWord?.includes(surname));
    if (isWord && title === undefined && this.readsAsWord(match, text)) return undefined;
    if (last !== undefined && last.entity !== everybodys && this.goesOn(last, match, text, everybodys)) {
      this.introduce({ ...last, block: match.block, start: match.start });
      return this.known(last);
    }
    if (everybodys !== undefined && (this.established.has(everybodys) || this.onSubject)) {
      if (this.established.has(everybodys) || last === undefined) return everybodys;
    }
    return last === undefined ? undefined : this.known(last);
  }

  private addressOf(entity: string | undefined): string | undefined {
    return entity === undefined ? undefined : this.compiled.people.get(entity)?.address;
  }

  private known(introduction: Introduction): string | undefined {
    return introduction.stranger ? undefined : introduction.entity;
  }

  /** "Foreign Minister Ri": whoever was introduced, or is known to all, and holds a role of that title. */
  private titleHolder(
    title: string,
    bare: readonly Candidate[],
    introduced: readonly Introduction[],
  ): string | undefined {
    const words = title.toLowerCase().replace(/\./g, '').split(/\s+/);
    if (words.every((word) => /^(?:mr|mrs|ms|miss|dr|herr|frau|monsieur|madame|m|mme|señor)$/.test(word)))
      return undefined;
    const day = this.article.published;
    const holds = (entity: string) => {
      const person = this.compiled.people.get(entity);
      const roles = day === undefined ? (person?.roles ?? []) : this.rolesOn(entity, day);
      return roles.some((role) => words.every((word) => role.title.toLowerCase().includes(word)));
    };
    const met = introduced.filter((one) => !one.stranger).map((one) => one.entity);
    const everybodys = bare
      .map((one) => one.entity)
      .filter(
        (entity) => this.compiled.people.get(entity)?.bareDefault && (this.established.has(entity) || this.onSubject),
      );
    return [...met].reverse().find(holds) ?? everybodys.find(holds);
  }

  /** "the Moon", "a full Moon", or a sentence's first "No": the word, not the name. */
  private readsAsWord(match: Match, text: string): boolean {
    const before = text.slice(Math.max(0, match.start - 12), match.start);
    return /\b(?:the|a|an|full|new|half|blue|to the)[ \u00A0]$/iu.test(before);
  }

  /**
   * Whether a surname still means the person to whom it was last given: within the paragraph, unless a "Mr." in the very
   * sentence of the full name tells them apart; in the next paragraph, unless everybody's bearer has come up since or
   * the person was of another time.
   */
  private goesOn(last: Introduction, match: Match, text: string, everybodys: string | undefined): boolean {
    if (last.block === match.block) {
      const between = text.slice(last.start, match.start);
      return !(/(?:Mr|Mrs|Ms|Herr|M)\.?[ \u00A0]$/u.test(between) && !/[.!?]["”’]? \p{Lu}/u.test(between.slice(0, -5)));
    }
    if (match.block - last.block !== 1 || last.block < 0) return false;
    const since = this.introductions.get(last.surname)?.find((one) => one.entity === everybodys);
    if (since !== undefined && (since.block === match.block || since.block === last.block)) return false;
    if (last.stranger) return this.speaks(match, text);
    const day = this.article.published;
    return day !== undefined && this.rolesOn(last.entity, day).length > 0 && this.speaks(match, text);
  }

  /** Named as the one who speaks: "…," Kim said. */
  private speaks(match: Match, text: string): boolean {
    return /^[ \u00A0](?:said|says|added|told|also said|also told|noted|went on|explained)(?![\p{L}])/u.test(
      text.slice(match.end, match.end + 14),
    );
  }
}
