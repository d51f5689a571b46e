import { z } from 'zod';

/** The one definition of a dossier's files. The JSON Schema for editors is generated from it. */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const day = z.iso.date();
/** `YYYY`, `YYYY-MM` or a day. */
const partialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD');
const surface = z.string().min(1).max(120);
const language = z.string().regex(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, 'a language is a tag such as "ko"');
/** Spellings by language. */
const surfaces = z.record(language, z.array(surface));
/** Phrase templates by language, see `items/template.ts`. */
const templates = z.record(language, z.array(z.string().min(1).max(300)));

const term = z.strictObject({
  from: partialDay.nullable(),
  to: partialDay.nullable(),
});

const personSchema = z.strictObject({
  id,
  name: surface,
  country: id,
  hint: z.string(),
  roles: z.array(term.extend({ title: z.string() })),
  /** Complete names; `bare` surnames need the article's context. */
  names: surfaces,
  /** Surname and title as one surface, in languages that write them so ("김 위원장"); the article may give it to another. */
  titled: surfaces,
  bare: z.array(surface),
  /** The bare surname means this person when nobody else of that name has come up. */
  bareDefault: z.boolean(),
  /** Bare forms that are also a word: never matched before the complete name. */
  bareAlsoWord: z.array(surface).optional(),
  /** How the press addresses the person; tells two of one surname apart. */
  address: z.enum(['Mr', 'Ms']).optional(),
});

const named = z.strictObject({
  id,
  name: surface,
  what: z.string(),
  names: surfaces,
  /** Matched only on a page that is known to be about the subject. */
  inContext: surfaces.optional(),
});

const organisationSchema = named.extend({
  kind: z.string(),
  country: id.nullable(),
  /** Single letters by which headlines pair states in scripts without spaces, all in one string. */
  letters: z.string().optional(),
});
const placeSchema = named.extend({ kind: z.string(), country: id.nullable() });
const termSchema = named;
const eventSchema = named.extend({
  date: day,
  until: day.optional(),
  place: id.optional(),
  who: z.array(id),
});

/** Whoever holds the office on the day is meant by its phrase ("the U.S. president"). */
const officeSchema = z.strictObject({
  id,
  names: surfaces,
  holders: z.array(term.extend({ person: id })),
});

/**
 * How an item is recognised beyond its fixed phrases.
 * - meeting: leaders who meet; `ordinal` counts the meetings of these participants.
 * - visit: somebody goes somewhere.
 * - talks: envoys of two sides, below the leaders, sit down together.
 */
const pattern = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('meeting'),
    /** Persons who meet. */
    between: z.array(id).min(2),
    /** States that stand for these persons ("the U.S.-North Korea summit"). */
    states: z.array(id),
    ordinal: z.int().positive().optional(),
    /** Places that single this meeting out ("the Singapore summit"). */
    places: z.array(id),
  }),
  z.strictObject({
    type: z.literal('visit'),
    visitors: z.array(id).min(1),
    places: z.array(id).min(1),
  }),
  z.strictObject({
    type: z.literal('talks'),
    sides: z.array(z.strictObject({ state: id, delegates: z.array(id).min(1) })).length(2),
  }),
]);

const itemSchema = z.strictObject({
  id,
  title: z.record(z.string(), z.string()),
  /** `once`: closed when held; `recurring`: each occurrence closes; `standing`: can lapse. */
  kind: z.enum(['once', 'recurring', 'standing']),
  /** What kind of thing it is, where it is none that people meet for or travel to. */
  matter: z.enum(['declaration', 'treaty', 'relief', 'office', 'disarmament']).optional(),
  /** Those without whose consent it cannot be. */
  parties: z.array(id),
  /** When the news speak of it as pending or just done: it may choose which item is meant, never how it stands. */
  window: z.strictObject({ from: day, to: day }),
  phrases: templates,
  /** Phrases that mean this item only beside its participants. */
  inContext: templates.optional(),
  /** Loose phrases that may mean this item: weighed with all else that the sentence says. */
  hints: templates.optional(),
  /** Phrases of something else that has words of this item in it ("the liaison office in Kaesong"). */
  decoys: templates.optional(),
  /** What those who meet are called together ("the two Koreas"). */
  pair: templates.optional(),
  /** Ways to recognise it by who meets whom, or goes where. */
  patterns: z.array(pattern).optional(),
});

export const historySchema = z.strictObject({
  item: id,
  entries: z.array(
    z.strictObject({
      date: day,
      status: z.string(),
      also: z.array(z.string()),
      what: z.string(),
      who: z.array(id),
    }),
  ),
});

/** What makes a page one about the subject. */
const topicSchema = z.strictObject({
  /** Points of an entity that stands for the subject by itself. */
  anchors: z.record(id, z.number().positive()),
  /** Points of every person of these countries who is not listed among the anchors. */
  anchorCountries: z.record(id, z.number().positive()),
  /** Entities of which an article about the subject names at least one: all that the gate looks for. */
  gate: z.array(id).min(1),
  /** Words of the subject's trade, by language: they count beside an anchor. Case does not matter. */
  trade: surfaces,
  /** Other words that stand for the subject: its names in languages that the dossier does not cover, and compounds. */
  otherNames: surfaces,
  /** Words of other subjects, by context: they pull down. */
  elsewhere: z.record(z.string(), surfaces),
});

export const aboutSchema = z.strictObject({
  id,
  name: z.string(),
  languages: z.array(z.string()),
  /** Items shown first. */
  mainItems: z.array(id),
  outlets: z.array(z.strictObject({ name: z.string(), host: z.string() })),
});

export const dossierSchema = z.strictObject({
  about: aboutSchema,
  people: z.array(personSchema),
  organisations: z.array(organisationSchema),
  places: z.array(placeSchema),
  events: z.array(eventSchema),
  terms: z.array(termSchema),
  offices: z.array(officeSchema),
  items: z.array(itemSchema),
  /** Longer phrases that contain a surface and mean something else: they are matched, and stand for nothing. */
  decoys: surfaces,
  topic: topicSchema,
});

/** The knowledge about one subject, as analysis gets it: no history and no outcome of any item. */
export type Dossier = z.infer<typeof dossierSchema>;
export type Person = z.infer<typeof personSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Surfaces = z.infer<typeof surfaces>;

/** A dossier's files, without `.json`; each holds the part of that name. */
export const DOSSIER_PARTS = Object.keys(dossierSchema.shape) as (keyof Dossier)[];
