import { z } from 'zod';
import { STATUSES } from '../analysis/types';

/** The rows of the record, as they are stored, exported and imported. Every row that comes from outside is parsed. */

const day = z.iso.date();
const instant = z.number().int().nonnegative();

/** Sorts before every day: an undated reading is kept and shown apart, never dropped from an index. */
export const UNDATED = '0000-00-00';
const dayOrUndated = z.union([day, z.literal(UNDATED)]);

const publishedSchema = z.strictObject({
  /** Day on the outlet's own calendar. */
  day,
  /** Milliseconds since the epoch; absent when only the day is known. */
  instant: instant.optional(),
});

/** Nothing that a click would run. */
const address = z.url({ protocol: /^(?:https?|file)$/ });

export const articleRow = z.strictObject({
  /** The article's identity: see `identity.ts`. */
  id: address,
  url: address,
  title: z.string(),
  outlet: z.string().optional(),
  lang: z.string().optional(),
  published: publishedSchema.optional(),
  /** `published.day`, or the sentinel. */
  day: dayOrUndated,
  firstSeen: instant,
  lastRead: instant,
  /** Number of the newest version of its text, from 1. */
  version: z.number().int().positive(),
  /** SHA-256 of the newest version's text. */
  hash: z.string(),
  score: z.number(),
});

/** A version of an article's text, whole: compressed, and optional. */
export const textRow = z.strictObject({
  article: address,
  version: z.number().int().positive(),
  seen: instant,
  hash: z.string(),
  /** gzip of the JSON of its blocks; absent when the user keeps no texts. */
  blocks: z.instanceof(Uint8Array).optional(),
  /** Of `blocks`, in bytes. */
  size: z.number().int().nonnegative(),
});

/** How a quote is found again in its page (W3C Web Annotation, TextQuoteSelector and TextPositionSelector). */
const selectorSchema = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  block: z.number().int(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

export const passageRow = z.strictObject({
  id: z.string(),
  article: address,
  selector: selectorSchema,
  /** Text directive of a link that scrolls to the quote, without the leading `#`. */
  fragment: z.string().optional(),
});

export const readingRow = z.strictObject({
  /** passage + item */
  id: z.string(),
  passage: z.string(),
  article: address,
  item: z.string(),
  status: z.enum(STATUSES),
  confidence: z.number().min(0).max(1),
  /** The article's finding on the item rests on this passage first. */
  leading: z.union([z.literal(0), z.literal(1)]),
  cue: z.string(),
  speakerRole: z.enum(['party', 'bystander', 'reporter']),
  /** Words of the quote that name who says so. */
  speaker: z.string().optional(),
  weight: z.number(),
  /** That it was held is only told again, or between the lines. */
  recalled: z.boolean().optional(),
  /** The day on which it shall be, where the quote names one. */
  about: day.optional(),
  /** Digest of the quote: the same words in another article are a copy. */
  words: z.string().optional(),
  day: dayOrUndated,
  instant: instant.optional(),
  analysis: z.string(),
  dossier: z.string(),
});

export const decisionRow = z.discriminatedUnion('kind', [
  z.strictObject({
    id: z.string(),
    kind: z.literal('verdict'),
    passage: z.string(),
    item: z.string(),
    status: z.enum(STATUSES),
    reason: z.string(),
    made: instant,
  }),
  z.strictObject({
    id: z.string(),
    kind: z.literal('override'),
    item: z.string(),
    status: z.enum(STATUSES),
    from: day,
    reason: z.string(),
    made: instant,
  }),
]);

/** An item's line on the board, ready to be shown. */
const boardRow = z.strictObject({
  item: z.string(),
  status: z.enum(STATUSES),
  confidence: z.number(),
  /** First day of the unbroken run of this status. */
  since: day,
  /** Day of the reading that it rests on. */
  day,
  quote: z.string(),
  fragment: z.string().optional(),
  article: address,
  title: z.string(),
  outlet: z.string().optional(),
  /** Other outlets with the same words. */
  copies: z.array(z.string()).optional(),
  /** The day on which it shall be. */
  about: day.optional(),
  decided: z.boolean(),
  /** Readings too unsure to move the board, or against the user's decision. */
  waiting: z.number().int().nonnegative(),
});

export type ArticleRow = z.infer<typeof articleRow>;
export type TextRow = z.infer<typeof textRow>;
export type PassageRow = z.infer<typeof passageRow>;
export type ReadingRow = z.infer<typeof readingRow>;
export type DecisionRow = z.infer<typeof decisionRow>;
export type BoardRow = z.infer<typeof boardRow>;
