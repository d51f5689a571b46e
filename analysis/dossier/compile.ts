import { patternsOf } from '../items/anchor';
import { compileItems, type ItemPhrases } from '../items/compile';
import { siblingsOf } from '../items/fit';
import { StateLetters } from '../items/letters';
import { SurfaceIndex } from '../mentions/surfaces';
import { fold } from '../text/fold';
import { compileTopicWords, type TopicWords } from '../topic/compile';
import type { MentionKind } from '../types';
import type { Dossier, Item, Person, Surfaces } from './schema';

/** How much of a name a surface is. `titled`: a surname with a title, in languages where that is one word. */
type Form = 'full' | 'bare' | 'titled' | 'role' | 'decoy';

/** What a surface can stand for. */
export interface Candidate {
  readonly entity: string;
  readonly kind: MentionKind;
  readonly form: Form;
  /** The surface as the dossier writes it: its capitals are asked of the text. */
  readonly written: string;
  /** Only on a page about the subject. */
  readonly inContext: boolean;
}

/** Who or what an entity is, in a line. */
interface Card {
  readonly name: string;
  readonly what: string;
}

/** The dossier made ready for matching. Made once, kept as long as the worker lives. */
export interface CompiledDossier {
  readonly dossier: Dossier;
  readonly people: ReadonlyMap<string, Person>;
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  readonly surfaces: SurfaceIndex;
  readonly eventDates: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, Card>;
  readonly items: Dossier['items'];
  readonly itemPhrases: ItemPhrases;
  readonly topicWords: TopicWords;
  /** Those who meet for their states in some item. */
  readonly pairs: readonly (readonly string[])[];
  readonly letters: StateLetters;
  /** Items that are easily taken for an item. */
  readonly siblings: ReadonlyMap<string, readonly Item[]>;
  /** The country of each person, organisation and place that has one. */
  readonly countries: ReadonlyMap<string, string>;
}

/**
 * Compiles a dossier for matching.
 * @param dossier parsed by `dossierSchema`
 */
export function compileDossier(dossier: Dossier): CompiledDossier {
  const candidates = new Map<string, Candidate[]>();
  const add = (written: string, candidate: Omit<Candidate, 'written'>) => {
    const key = fold(written).text;
    const known = candidates.get(key);
    const entry = { written, ...candidate };
    if (known === undefined) candidates.set(key, [entry]);
    else if (!known.some((other) => other.entity === entry.entity)) known.push(entry);
  };
  const addAll = (surfaces: Surfaces, candidate: Omit<Candidate, 'written'>) => {
    for (const list of Object.values(surfaces)) for (const written of list) add(written, candidate);
  };
  for (const person of dossier.people) addPerson(person, add, addAll);
  const named = [
    ['organisation', dossier.organisations],
    ['place', dossier.places],
    ['event', dossier.events],
    ['term', dossier.terms],
  ] as const;
  for (const [kind, list] of named) {
    for (const { id, names, inContext } of list) {
      addAll(names, { entity: id, kind, form: 'full', inContext: false });
      if (inContext) addAll(inContext, { entity: id, kind, form: 'full', inContext: true });
    }
  }
  for (const office of dossier.offices) {
    addAll(office.names, { entity: office.id, kind: 'role', form: 'role', inContext: false });
  }
  addAll(dossier.decoys, { entity: '', kind: 'term', form: 'decoy', inContext: false });
  return {
    dossier,
    people: new Map(dossier.people.map((person) => [person.id, person])),
    candidates,
    surfaces: new SurfaceIndex(candidates),
    eventDates: new Map(dossier.events.map(({ id, date }) => [id, date])),
    cards: cardsOf(dossier),
    items: dossier.items,
    itemPhrases: compileItems(dossier),
    topicWords: compileTopicWords(dossier),
    pairs: patternsOf(dossier.items)
      .meetings.filter(({ pattern }) => pattern.states.length > 0)
      .map(({ pattern }) => pattern.between),
    letters: new StateLetters(dossier.organisations),
    siblings: siblingsOf(dossier.items),
    countries: new Map(
      [...dossier.people, ...dossier.organisations, ...dossier.places].flatMap(({ id, country }) =>
        country === null ? [] : [[id, country]],
      ),
    ),
  };
}

function addPerson(
  person: Person,
  add: (written: string, candidate: Omit<Candidate, 'written'>) => void,
  addAll: (surfaces: Surfaces, candidate: Omit<Candidate, 'written'>) => void,
): void {
  const base = { entity: person.id, kind: 'person', inContext: false } as const;
  addAll(person.names, { ...base, form: 'full' });
  addAll(person.titled, { ...base, form: 'titled' });
  for (const written of person.bare) add(written, { ...base, form: 'bare' });
}

function cardsOf(dossier: Dossier): Map<string, Card> {
  const { people, organisations, places, events, terms, items } = dossier;
  return new Map([
    ...people.map(({ id, name, hint }) => [id, { name, what: hint }] as const),
    ...[...organisations, ...places, ...terms].map(({ id, name, what }) => [id, { name, what }] as const),
    ...events.map(({ id, name, what, date }) => [id, { name, what: `${date}: ${what}` }] as const),
    ...items.map(({ id, title }) => [id, { name: title.en ?? id, what: '' }] as const),
  ]);
}
