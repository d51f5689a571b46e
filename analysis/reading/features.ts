import type { Anchor } from '../items/anchor';
import type { Matter } from '../items/matter';
import type { SpeakerRole, Status } from '../types';
import type { CompiledCues } from './cues/compile';
import type { Distances } from './distance';
import type { Manner } from './manner';
import type { FoundCue, Predicate } from './predicate';
import type { Stage } from './stage';
import type { Time } from './times';
import { isLettered, isStop, type Token } from './tokens';

/** Named numbers that describe one thing to be weighed. */
export type Features = ReadonlyMap<string, number>;

/** A sentence as all its anchors see it. */
export interface View {
  readonly folded: string;
  readonly lang: string;
  readonly cues: CompiledCues;
  readonly found: readonly FoundCue[];
  readonly tokens: readonly Token[];
  readonly times: readonly Time[];
  readonly distances: Distances;
  readonly isNegated: (cue: FoundCue) => boolean;
  /** What stands around the sentence. */
  readonly context: Readonly<Record<'headline' | 'previous' | 'next', readonly Token[]>>;
}

/** What the rules made of an anchor. */
export interface Ruled {
  readonly predicate: Predicate | undefined;
  readonly manner: Manner;
  readonly mannerOf: (cue: FoundCue) => Manner;
  readonly stage: Stage;
  /** 1 where the predicate stands beside the anchor, less the farther it is. */
  readonly near: number;
  readonly speaker: SpeakerRole;
  readonly background: boolean;
  /** Named only to say what something else is not. */
  readonly contrasted: boolean;
  readonly matter: Matter;
  /** The words that may mean the item, where it is only hinted at. */
  readonly hint: string;
  /** What there is for and against the sentence's speaking of the item rather than of another. */
  readonly fit: readonly string[];
  /** Whether an entity is, or speaks for, a state whose consent the item needs. */
  readonly isParty: (entity: string) => boolean;
}

const REACH = 24;
/** From here on the rules' reading is as plain as they come. */
const PLAIN = 0.65;
const SURE = 0.7;
/** Words farther than this from the anchor tell of something else. */
const NEIGHBOURS = 10;
/** What a word counts wherever it stands, in the sentence or around it. */
const ANYWHERE = 0.35;

/**
 * What a sentence tells of an anchor, as named numbers: the rules' reading, every cue by family, side and distance, the
 * words around. Nothing says which item it is, nor when: the weights can know how a status is worded, not how it came out.
 */
export function featuresOf(anchor: Anchor, view: View, ruled: Ruled): Features {
  const features = new Map<string, number>();
  const add = (name: string, value = 1) => features.set(name, (features.get(name) ?? 0) + value);
  addRules(add, anchor, ruled);
  addCues(add, anchor, view, ruled);
  if (isLettered(view.lang)) addLetters(add, anchor, view);
  else addWords(add, anchor, view, ruled);
  addTimes(add, anchor, view, ruled);
  addContext(add, view, ruled);
  if (ruled.hint !== '') add(`hint ${ruled.hint}`);
  for (const one of ruled.fit) {
    add(`fit ${one}`);
    add(`fit ${anchor.how} ${one}`);
  }
  if (/\?"?$/u.test(view.folded)) add('question');
  addByMatter(features, ruled.matter);
  return features;
}

/** What means one thing of one matter and another of the next: "sanctions stay", "the summit stays on". */
const HANGS_ON_MATTER =
  /^(?:rule|plainly|governor|cue|phrase|anchor|nearest|word|stem|letters|headline|previous|next|fit) /;
/** Of words, what stands near the anchor. */
const NEAR = 0.35;

function addByMatter(features: Map<string, number>, matter: Matter): void {
  for (const [name, value] of [...features])
    if (value >= NEAR && HANGS_ON_MATTER.test(name)) features.set(`${matter}: ${name}`, value);
}

type Add = (name: string, value?: number) => void;

function addRules(add: Add, anchor: Anchor, ruled: Ruled): void {
  const { predicate, manner, stage, near } = ruled;
  add(`rule ${stage.status}`, stage.certainty * near);
  if (stage.certainty * near >= PLAIN) add(`plainly ${stage.status}`);
  if (isOutright(anchor, ruled)) add(`outright ${stage.status}`);
  if (ruled.contrasted) add('contrasted');
  add(`${ruled.speaker} ${stage.status}`);
  add(ruled.background ? `background ${stage.status}` : 'news');
  add(`matter ${ruled.matter}`);
  add(`anchor ${anchor.how}`);
  const flags = (['negated', 'possible', 'counterfactual', 'background', 'longAgo', 'future', 'day'] as const).filter(
    (flag) => manner[flag],
  );
  for (const flag of flags) add(flag);
  const governor = predicate?.chain.at(-1);
  if (governor === undefined) {
    add('ungoverned');
    return;
  }
  add(`governor ${governor.family}`, near);
  for (const flag of flags) add(`governor ${governor.family} ${flag}`, near);
  for (const outer of predicate?.chain.slice(0, -1) ?? []) {
    const name = `outer ${outer.family}${ruled.mannerOf(outer).negated ? ' not' : ''}`;
    add(name);
    add(`${name} > ${governor.family}`);
  }
}

const UNDONE: ReadonlySet<Status> = new Set(['stalled', 'postponed', 'cancelled', 'rejected']);
const BESIDE_WORDS = 3;

/**
 * Whether it is said of the item by name, with no if and no but: by one word beside it that it has its day, or is undone;
 * or that it had been hoped for and did not come.
 */
function isOutright({ how }: Anchor, { predicate, stage, manner, background }: Ruled): boolean {
  if (how !== 'named' || predicate === undefined || background) return false;
  if (manner.counterfactual) return UNDONE.has(stage.status);
  return (
    predicate.chain.length === 1 &&
    predicate.distance <= BESIDE_WORDS &&
    stage.certainty >= SURE &&
    (UNDONE.has(stage.status) || (stage.status === 'scheduled' && manner.day)) &&
    !manner.possible
  );
}

function addCues(
  add: Add,
  anchor: Anchor,
  { folded, cues, found, distances, isNegated }: View,
  { predicate }: Ruled,
): void {
  const order = cues.verbLast ? 'last' : 'first';
  const governor = predicate?.chain.at(-1);
  for (const cue of found) {
    const side = sideOf(cue, anchor);
    const cost = apart(cue, anchor, distances);
    const family = `${cue.family}${isNegated(cue) ? ' not' : ''}`;
    const value = 1 / (1 + cost / 6);
    if (cost <= REACH) {
      add(`cue ${order} ${family} ${side}`, value);
      add(`cue ${family}`, value);
    } else {
      add(`far ${family}`);
    }
    const words = folded.slice(cue.start, cue.end).split(' ').slice(0, 3).join(' ');
    add(`phrase ${words}`, cue === governor ? 1 : value / 2);
  }
}

/** What a token stands for: a party, somebody else, or its own word, in English where a glossary lists it. */
function standing({ name, text, gloss }: Token, isParty: (entity: string) => boolean): string {
  if (name === undefined) return gloss ?? text;
  if (name.kind === 'person' || name.kind === 'role') return isParty(name.entity) ? 'PARTY' : 'OTHER';
  if (name.kind === 'place') return isParty(name.entity) ? 'STATE' : 'PLACE';
  if (name.kind === 'organisation') return isParty(name.entity) ? 'STATE' : 'BODY';
  return gloss ?? text;
}

/** A name, a number or a day has no form of its own: the weights are to know how things are said, and not which. */
const STANDS_FOR = /^[A-Z]+$/;

interface Word {
  /** The stem, or what the word stands for. */
  readonly text: string;
  readonly form: string;
  readonly stop: boolean;
  end: number;
}

function addWords(add: Add, anchor: Anchor, { tokens, lang }: View, { isParty }: Ruled): void {
  const words: Word[] = [];
  for (const token of tokens) {
    const text = token.start < anchor.end && anchor.start < token.end ? 'ITEM' : standing(token, isParty);
    const last = words.at(-1);
    if (last !== undefined && last.text === text && text !== token.text) last.end = token.end;
    else words.push({ text, form: STANDS_FOR.test(text) ? text : token.form, stop: isStop(token), end: token.end });
  }
  const first = words.findIndex((word) => word.end > anchor.start);
  const here = first < 0 ? words.length : first;
  if (lang === 'ko') {
    addKoreanWords(add, words, here);
    return;
  }
  const stops: number[] = [0];
  for (const { stop } of words) stops.push((stops.at(-1) ?? 0) + Number(stop));
  const distance = (i: number) => Math.abs(i - here) + 3 * Math.abs((stops[i] ?? 0) - (stops[here] ?? 0));
  for (const [i, { text, form, stop }] of words.entries()) {
    if (stop || text === 'ITEM') continue;
    const far = distance(i);
    const value = 1 / (1 + far / 6);
    add(`word ${text}`, value);
    if (form !== text && far <= NEIGHBOURS) add(`form ${form}`, value);
    add(`sentence ${text}`, ANYWHERE);
    if (far <= NEIGHBOURS) add(`${i < here ? 'before' : 'after'} ${text}`, value);
    const next = words[i + 1];
    if (next !== undefined && !next.stop) add(`words ${text} ${next.text}`, value);
  }
}

const KOREAN_STEM = 2;

/** Korean glues its endings: a word's first letters tell the stem, its last the ending, and the last words the predicate. */
function addKoreanWords(add: Add, words: readonly Word[], here: number): void {
  for (const [i, { text, form, stop }] of words.entries()) {
    if (stop || STANDS_FOR.test(text)) continue;
    const value = 1 / (1 + Math.abs(i - here) / 4);
    add(`stem ${form.slice(0, KOREAN_STEM)}`, value);
    add(`stem ${form.slice(0, KOREAN_STEM + 1)}`, value);
    if (i >= here) add(`stem after ${form.slice(0, KOREAN_STEM)}`, value);
    add(`ending ${form.slice(-2)}`, value);
    if (text !== form) addGloss(add, text, value, i < here);
  }
  const last = words.filter(({ stop }) => !stop).slice(-3);
  for (const [i, { form }] of last.reverse().entries()) {
    add(`last ${i} ${form.slice(0, KOREAN_STEM)}`);
    add(`last ending ${i} ${form.slice(-3)}`);
  }
}

/** The English word that says the same, so that what was learnt of it counts. */
function addGloss(add: Add, stem: string, value: number, before: boolean): void {
  add(`word ${stem}`, value);
  add(`sentence ${stem}`, ANYWHERE);
  add(`${before ? 'before' : 'after'} ${stem}`, value);
}

function addLetters(add: Add, anchor: Anchor, { tokens, folded }: View): void {
  for (const { text, gloss, start, end, name } of tokens) {
    if (name !== undefined || (start < anchor.end && anchor.start < end)) continue;
    const value = 1 / (1 + Math.max(start - anchor.end, anchor.start - end, 0) / 12);
    if (gloss !== undefined) {
      addGloss(add, gloss, value, start < anchor.start);
      continue;
    }
    add(`letters ${text}`, value);
    if (start >= anchor.end) add(`letters after ${text}`, value);
  }
  const ending = folded.replace(/[。」』！？.\s]+$/u, '');
  for (const length of [2, 3, 4, 5]) add(`ending ${ending.slice(-length)}`);
}

/** The words of the headline and of the sentences before and after: what is said of "it" often stands there. */
function addContext(add: Add, { context, lang }: View, { isParty }: Ruled): void {
  const stemOf = (token: Token) => {
    const word = standing(token, isParty);
    return lang === 'ko' && word === token.text && !STANDS_FOR.test(word) ? word.slice(0, KOREAN_STEM) : word;
  };
  for (const [where, tokens] of Object.entries(context)) {
    const words = new Set(tokens.filter((token) => !isStop(token)).map(stemOf));
    for (const word of words) if (word !== 'NUMBER') add(`${where} ${word}`, ANYWHERE);
  }
}

/** When things happen that are told around the anchor, seen from the day of publication. */
function addTimes(add: Add, anchor: Anchor, { times }: View, { stage }: Ruled): void {
  const apart = (time: Time) => Math.max(time.start - anchor.end, anchor.start - time.end, 0);
  for (const time of times) {
    const value = 1 / (1 + apart(time) / 40);
    add(`time ${time.when}`, value);
    add(`time ${time.when} ${sideOf(time, anchor)}`, value);
  }
  const when = [...times].sort((a, b) => apart(a) - apart(b))[0]?.when ?? 'untold';
  add(`nearest ${when}`);
  add(`nearest ${when} ${anchor.how}`);
  add(`nearest ${when} ${stage.status}`);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function sideOf(stretch: Stretch, anchor: Stretch): 'before' | 'within' | 'after' {
  if (stretch.end <= anchor.start) return 'before';
  return stretch.start < anchor.end ? 'within' : 'after';
}

function apart(stretch: Stretch, anchor: Stretch, distances: Distances): number {
  if (stretch.end <= anchor.start) return distances.between(stretch.end, anchor.start);
  return stretch.start < anchor.end ? 0 : distances.between(anchor.end, stretch.start);
}
