import type { CompiledDossier } from '../dossier/compile';
import type { Item } from '../dossier/schema';
import type { SpeakerRole } from '../types';
import type { Sentence } from './sentence';

const SAYS =
  /(?<![\p{L}])(?:said|says|told|tells|added|wrote|writes|according to|announced|stressed|argued|argues|reckoned|believes?|thinks?|noted|warned|declared|insisted|dit|a declare|selon|dijo|segun|anuncio|sagte|laut|erklarte)(?![\p{L}])|(?:말했|밝혔|전했|설명했|라고 했)|(?:述べ|語っ|表明)|(?:表示|说|說|称|稱)/u;
const OBSERVER =
  /(?<![\p{L}])(?:analysts?|experts?|observers?|professor|researcher|fellow|think-tank|think tank|scholar|editorial|columnist|former (?:official|negotiator|envoy|diplomat)|teaches|strategist|commentators?|critics|expertes?|analistas?|experten)(?![\p{L}])|(?:전문가|교수|연구위원|외교가)|(?:専門家|教授)|(?:专家|專家|学者|學者|分析人士)/u;

/** An observer speaks where his word stands beside the verb of saying. */
function isObserver(folded: string): boolean {
  const says = SAYS.exec(folded);
  const observer = OBSERVER.exec(folded);
  if (says === null || observer === null) return false;
  const [first, second] = says.index < observer.index ? [says, observer] : [observer, says];
  return second.index - first.index - first[0].length < 60;
}

/** Who a sentence says says so. */
export interface Speaker {
  readonly role: SpeakerRole;
  /** The words that name him or it, as they stand in the text; left out where none does. */
  readonly name?: string;
}

/** Names farther from the verb of saying than this are of somebody who is spoken of. */
const BEFORE = 70;
const AFTER = 25;
/** Who speaks without a name. */
const UNNAMED =
  /(?<![\p{L}])(?:an? |the )?(?:(?:senior|top|presidential|administration|government|ministry|white house|state department|u\.s\.|south korean|north korean|korean|japanese|chinese|american|unification|foreign) ){0,4}(?:officials?|spokes(?:man|woman|person)|diplomats?|aides?|lawmakers?|analysts?|experts?|sources?)(?![\p{L}])|(?:고위 )?(?:관계자|당국자|대변인|소식통)/gu;

/** The verb of saying has a pronoun for its subject, or none where languages leave it out. */
const PRONOUN_BEFORE = /(?:(?<![\p{L}])(?:he|she|they|er|sie|il|elle)(?: (?:also|then|later|has|had|hat))? |他|她)$/u;
const PRONOUN_AFTER = /^ (?:he|she|they|er|sie)(?![\p{L}])/u;
const LEAVES_OUT_SUBJECT = /^(?:\p{Script=Hangul}|述べ|語っ|表明|dijo|anuncio)/u;
/** A sentence names no more than so many, unless it is a list or meant to be slow. */
const MOST_NAMES = 30;
/** So many sentences back stands who "she" is. */
const LOOK_BACK = 3;

/**
 * Whose view a sentence gives: a party whose consent the item needs, a bystander, or the reporter's own plain words.
 * A person speaks for his country; an unnamed official, a house or a capital for its state. "She said" is led back to who
 * spoke before.
 * @param all the article's sentences in their order
 */
export function speakerOf(
  sentence: Sentence,
  all: readonly Sentence[],
  item: Item,
  compiled: CompiledDossier,
): Speaker {
  const saying = sayingOf(sentence);
  if (saying === undefined) return { role: 'reporter' };
  const own = sayerOf(sentence, saying);
  if (own !== undefined || !saying.led) return asSpeaker(sentence, own, item, compiled);
  for (const one of all.slice(Math.max(0, sentence.order - LOOK_BACK), sentence.order).reverse()) {
    const said = sayingOf(one);
    const known = said && sayerOf(one, said);
    if (known !== undefined) return asSpeaker(one, known, item, compiled);
  }
  return asSpeaker(sentence, undefined, item, compiled);
}

function asSpeaker(sentence: Sentence, sayer: Sayer | undefined, item: Item, compiled: CompiledDossier): Speaker {
  const role = roleOf(sentence, sayer, item, compiled);
  if (sayer === undefined) return { role };
  const { text, start, place } = sentence;
  return { role, name: text.slice(place(sayer.start) - start, place(sayer.end) - start) };
}

interface Saying {
  readonly start: number;
  readonly end: number;
  /** Whether who speaks is to be looked for farther back. */
  readonly led: boolean;
}

function sayingOf({ folded }: Sentence): Saying | undefined {
  const says = SAYS.exec(folded);
  if (says === null) return undefined;
  const [word] = says;
  const [start, end] = [says.index, says.index + word.length];
  const led =
    PRONOUN_BEFORE.test(folded.slice(0, start)) ||
    PRONOUN_AFTER.test(folded.slice(end)) ||
    LEAVES_OUT_SUBJECT.test(word);
  return { start, end, led };
}

function roleOf(
  { folded, names }: Sentence,
  sayer: Sayer | undefined,
  { parties }: Item,
  { countries }: CompiledDossier,
): SpeakerRole {
  if (isObserver(folded)) return 'bystander';
  const isParty = (entity: string) => parties.includes(countries.get(entity) ?? entity);
  if (sayer?.entity !== undefined) return isParty(sayer.entity) ? 'party' : 'bystander';
  if (names.slice(0, MOST_NAMES).some(({ entity, start }) => isParty(entity) && !isQuoted(folded, start)))
    return 'party';
  return sayer === undefined ? 'reporter' : 'bystander';
}

/** Who says so, in folded positions. */
interface Sayer {
  readonly start: number;
  readonly end: number;
  /** The person or body, or of an official without a name his state; left out where none is named. */
  readonly entity?: string;
}

/**
 * The person or body that stands nearest to the verb of saying, before it rather than behind; of what is quoted nobody,
 * and beside a pronoun a person only.
 */
function sayerOf({ folded, names }: Sentence, saying: Saying): Sayer | undefined {
  const unnamed = [...folded.matchAll(UNNAMED)].map((match): Sayer => {
    const [start, end] = [match.index, match.index + match[0].length];
    const state = names.find((name) => start <= name.start && name.end <= end);
    return { start, end, ...(state === undefined ? {} : { entity: state.entity }) };
  });
  const speakers = names.filter(
    ({ kind }) => kind === 'person' || kind === 'role' || (kind === 'organisation' && !saying.led),
  );
  const before = (one: Sayer) => one.end <= saying.start && saying.start - one.end <= BEFORE;
  const after = (one: Sayer) => one.start >= saying.end && one.start - saying.end <= AFTER;
  const near = [...unnamed, ...speakers].filter((one) => (before(one) || after(one)) && !isQuoted(folded, one.start));
  return (
    near.filter(before).sort((a, b) => b.end - a.end || a.start - b.start)[0] ??
    near.filter(after).sort((a, b) => a.start - b.start)[0]
  );
}

/** Whether a position stands between quotation marks. */
function isQuoted(folded: string, position: number): boolean {
  const before = folded.slice(0, position);
  return before.split('"').length % 2 === 0 || before.lastIndexOf('「') > before.lastIndexOf('」');
}
