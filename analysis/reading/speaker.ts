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

/**
 * Whose view a sentence gives: a party whose consent the item needs, a bystander, or the reporter's own plain words.
 * A person speaks for his country; an unnamed official, a house or a capital for its state.
 */
export function speakerOf(sentence: Sentence, item: Item, compiled: CompiledDossier): Speaker {
  const says = SAYS.exec(sentence.folded);
  if (says === null) return { role: 'reporter' };
  const name = speakerName(sentence, says.index, says.index + says[0].length);
  return { role: roleOf(sentence, item, compiled, name), ...(name === undefined ? {} : { name }) };
}

function roleOf(sentence: Sentence, item: Item, compiled: CompiledDossier, name: string | undefined): SpeakerRole {
  if (isObserver(sentence.folded)) return 'bystander';
  if (speaksForParty(sentence, item, compiled)) return 'party';
  return name === undefined ? 'reporter' : 'bystander';
}

function speaksForParty(sentence: Sentence, item: Item, compiled: CompiledDossier): boolean {
  const states = new Set(item.parties);
  return sentence.names.some((name) => {
    if (name.kind === 'person' || name.kind === 'role')
      return states.has(compiled.people.get(name.entity)?.country ?? '');
    const organisation = compiled.dossier.organisations.find((one) => one.id === name.entity);
    return states.has(name.entity) || states.has(organisation?.country ?? '');
  });
}

/** The person or body that stands nearest to the verb of saying, before it rather than behind. */
function speakerName({ folded, names, text, start, place }: Sentence, from: number, to: number): string | undefined {
  const unnamed = [...folded.matchAll(UNNAMED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const speakers = names.filter(({ kind }) => kind === 'person' || kind === 'role' || kind === 'organisation');
  const all = [...unnamed, ...speakers];
  const before = all.filter((one) => one.end <= from && from - one.end <= BEFORE);
  const after = all.filter((one) => one.start >= to && one.start - to <= AFTER);
  const nearest =
    before.sort((a, b) => b.end - a.end || a.start - b.start)[0] ?? after.sort((a, b) => a.start - b.start)[0];
  return nearest === undefined ? undefined : text.slice(place(nearest.start) - start, place(nearest.end) - start);
}
