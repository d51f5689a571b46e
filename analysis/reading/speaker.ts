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

/**
 * Whose view a sentence gives: a party whose consent the item needs, a bystander, or the reporter's own plain words.
 * A person speaks for his country; an unnamed official, a house or a capital for its state.
 */
export function speakerOf(sentence: Sentence, item: Item, compiled: CompiledDossier): SpeakerRole {
  if (isObserver(sentence.folded)) return 'bystander';
  if (!SAYS.test(sentence.folded)) return 'reporter';
  const states = new Set(item.parties);
  const speaks = sentence.names.some((name) => {
    if (name.kind === 'person' || name.kind === 'role')
      return states.has(compiled.people.get(name.entity)?.country ?? '');
    const organisation = compiled.dossier.organisations.find((one) => one.id === name.entity);
    return states.has(name.entity) || states.has(organisation?.country ?? '');
  });
  return speaks ? 'party' : 'reporter';
}
