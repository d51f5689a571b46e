import type { Candidate, CompiledDossier } from '../dossier/compile';
import type { Person } from '../dossier/schema';
import type { Article, Mention, MentionKind, Stranger } from '../types';
import type { Match } from './find';
import { isTitleCase, longerName } from './neighbours';
import { titleBefore } from './titles';

/** Where a person was last named in full. */
interface Introduction {
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
  private readonly introductions: Introduction[] = [];
  private readonly established: ReadonlySet<string>;

  /**
   * @param article read for its text and its day
   * @param matches all matches of the article, in reading order
   * @param onSubject the page is about the subject, so names that are also words may count
   */
  constructor(
    private readonly article: Article,
    private readonly compiled: CompiledDossier,
    private readonly matches: readonly Match[],
    private readonly onSubject: boolean,
  ) {
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
    const candidates = match.candidates.filter((one) => this.onSubject || !one.inContext);
    const full = candidates.filter((one) => one.form === 'full');
    if (full.length > 0) return this.resolveFull(match, full);
    const titled = candidates.find((one) => one.form === 'titled');
    if (titled) return this.add(match, titled.entity, 'person');
    const role = candidates.find((one) => one.form === 'role');
    if (role) return this.resolveRole(match, role, index);
    const bare = candidates.filter((one) => one.form === 'bare');
    if (bare.length > 0) this.resolveBare(match, bare, index);
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
      this.introductions.push({ entity: chosen.entity, stranger: false, surname, block: match.block, start: match.start });
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
    this.add(match, holder.person, 'role');
  }

  private resolveBare(match: Match, bare: readonly Candidate[], index: number): void {
    const text = this.text(match.block);
    const surname = bare[0]?.written ?? '';
    const plainSurname = bare.every((one) => one.lang !== undefined) ? surname.slice(0, -1) : surname;
    const known = (from: number, to: number) =>
      this.matches.slice(Math.max(0, index - 2), index + 3).some((one) => one !== match && one.block === match.block && one.start < to && from < one.end);
    const longer = isTitleCase(text) ? undefined : longerName(text, match.start, match.end, known);
    if (longer !== undefined) {
      const eastAsian = bare.some((one) => EAST_ASIAN.has(this.compiled.people.get(one.entity)?.country ?? ''));
      const person = longer.order === 'surname-last' || eastAsian;
      if (person) this.introduceStranger(longer.name, plainSurname, match.block, longer.start);
      return;
    }
    if (/\b(?:called|named|surnamed|family|nicknamed)[ \u00A0]$/iu.test(text.slice(Math.max(0, match.start - 12), match.start))) return;
    const entity = this.bearer(match, bare, plainSurname, text);
    if (entity !== undefined) this.add(match, entity, 'person');
  }

  private introduceStranger(name: string, surname: string, block: number, start: number): void {
    this.introductions.push({ entity: name, stranger: true, surname, block, start });
    if (!this.strangers.some((one) => one.name === name)) this.strangers.push({ name, surname, block, start });
  }

  /** Who is meant by a bare surname; undefined when nobody of the dossier is, or the text does not tell. */
  private bearer(match: Match, bare: readonly Candidate[], surname: string, text: string): string | undefined {
    const introduced = this.introductions.filter((one) => one.surname === surname);
    const everybodys = bare.find((one) => this.compiled.people.get(one.entity)?.bareDefault)?.entity;
    const title = titleBefore(text, match.start);
    const byTitle = title === undefined ? undefined : this.titleHolder(title, bare, introduced);
    if (byTitle !== undefined) return byTitle;
    const last = introduced.at(-1);
    const isWord = bare.some((one) => this.compiled.people.get(one.entity)?.bareAlsoWord?.includes(surname));
    if (isWord && title === undefined && this.readsAsWord(match, text)) return undefined;
    if (last !== undefined && last.block === match.block && last.entity !== everybodys) return this.known(last);
    if (everybodys !== undefined && (this.established.has(everybodys) || this.onSubject)) {
      const strangerOnly = !this.established.has(everybodys) && last !== undefined;
      if (!strangerOnly && !this.strangerSpeaks(last, match, text)) return everybodys;
    }
    return last === undefined ? undefined : this.known(last);
  }

  private known(introduction: Introduction): string | undefined {
    return introduction.stranger ? undefined : introduction.entity;
  }

  /** "Foreign Minister Ri": whoever was introduced, or is known to all, and holds a role of that title. */
  private titleHolder(title: string, bare: readonly Candidate[], introduced: readonly Introduction[]): string | undefined {
    const words = title.toLowerCase().replace(/\./g, '').split(/\s+/);
    if (words.every((word) => /^(?:mr|mrs|ms|miss|dr|herr|frau|monsieur|madame|m|mme|señor)$/.test(word))) return undefined;
    const day = this.article.published;
    const holds = (entity: string) => {
      const person = this.compiled.people.get(entity);
      const roles = day === undefined ? (person?.roles ?? []) : this.rolesOn(entity, day);
      return roles.some((role) => words.every((word) => role.title.toLowerCase().includes(word)));
    };
    const met = introduced.filter((one) => !one.stranger).map((one) => one.entity);
    const everybodys = bare
      .map((one) => one.entity)
      .filter((entity) => this.compiled.people.get(entity)?.bareDefault && (this.established.has(entity) || this.onSubject));
    return [...met].reverse().find(holds) ?? everybodys.find(holds);
  }

  /** "the Moon", "a full Moon", or a sentence's first "No": the word, not the name. */
  private readsAsWord(match: Match, text: string): boolean {
    const before = text.slice(Math.max(0, match.start - 12), match.start);
    return /\b(?:the|a|an|full|new|half|blue|to the)[ \u00A0]$/iu.test(before);
  }

  /** A quoted bystander of the paragraph before goes on speaking: "…," Kim said. */
  private strangerSpeaks(last: Introduction | undefined, match: Match, text: string): boolean {
    if (last === undefined || !last.stranger || match.block - last.block > 1) return false;
    const before = text.slice(Math.max(0, match.start - 3), match.start);
    const after = text.slice(match.end, match.end + 12);
    return /["”’][ \u00A0]$/u.test(before) && /^[ \u00A0](?:said|says|added|told)/u.test(after);
  }
}
