import { z } from 'zod';
import { BLOCK_ROLES, type MENTION_KINDS, STATUSES } from '../../analysis/types';

/**
 * All messages of the extension. Pages are hostile: what comes from them is parsed and bounded here, after the sender
 * has been checked (`sender.ts`).
 */

const MAX_BLOCKS = 60_000;
const text = (max: number) => z.string().max(max);

const headSchema = z.strictObject({
  address: text(2000),
  lang: text(20),
  documentTitle: text(2000),
  canonical: text(2000),
  jsonLd: z.array(text(200_000)).max(10),
  metas: z.record(text(200), text(2000)),
  times: z.array(text(100)).max(5),
});

/** From a page's scripts, to the background. */
export const pageMessage = z.discriminatedUnion('type', [
  /** The gate: this page could be about the subject. */
  z.strictObject({ type: z.literal('page-suspected') }),
  /** The reader: this is its text. Answered with `PageReply`. */
  z.strictObject({
    type: z.literal('page-collected'),
    head: headSchema,
    headline: text(2000),
    blocks: z.array(z.strictObject({ text: text(2_000_000), role: z.enum(BLOCK_ROLES) })).max(MAX_BLOCKS),
    cut: z.boolean(),
  }),
  /** The reader: the quotes that the last reply named are placed; links can be made for them. */
  z.strictObject({ type: z.literal('quotes-placed') }),
  /** The link maker: text directives for the quotes that the last reply asked for. */
  z.strictObject({ type: z.literal('quotes-linked'), fragments: z.record(text(200), text(4000)) }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

/** From the popup and the extension's other pages, to the background. */
export const uiMessage = z.discriminatedUnion('type', [
  /** Popup: read this tab now; it was opened by a click, so the tab may be read. */
  z.strictObject({ type: z.literal('read-tab'), tab: z.number().int() }),
  /** Popup: put what was read in this tab into the record. */
  z.strictObject({ type: z.literal('keep-tab'), tab: z.number().int() }),
  /** Popup: take the tab's article out of the record again. */
  z.strictObject({ type: z.literal('forget-tab'), tab: z.number().int() }),
  /** Popup: what was read in this tab, if anything. Answered with `TabFindings`. */
  z.strictObject({ type: z.literal('tab-findings'), tab: z.number().int() }),
  /** Popup: no board has been written yet; write one. */
  z.strictObject({ type: z.literal('publish-board') }),
  /** Popup: the record as a file. Answered with `ExportedFile`. */
  z.strictObject({ type: z.literal('export'), format: z.enum(['json', 'csv', 'markdown']) }),
  /** Options: take in an exported file. Answered with counts. */
  z.strictObject({ type: z.literal('import'), text: z.string().max(512_000_000) }),
]);
export type UiMessage = z.infer<typeof uiMessage>;

/** To a page's reader. */
export type ReaderMessage = { readonly type: 'show-mark'; readonly step: 1 | -1 } | { readonly type: 'clear-marks' };

/** An entity of the page, for its card. */
export interface EntityCard {
  readonly kind: (typeof MENTION_KINDS)[number];
  readonly name: string;
  readonly what: string;
}

/** What the reader is told: marks as flat numbers, four each: block (-1: headline), start, end, index into `entities`. */
export interface PageReply {
  readonly relevant: boolean;
  readonly marks: readonly number[];
  readonly entities: readonly EntityCard[];
  /** Quotes to make text directives for: passage id, block, start, end. */
  readonly quotes: readonly (readonly [string, number, number, number])[];
}

/** What was read in a tab; kept in `storage.session` while the tab shows the page. */
export const tabFindings = z.object({
  address: z.string(),
  state: z.enum(['reading', 'read', 'unreadable']),
  relevant: z.boolean(),
  score: z.number(),
  unsure: z.boolean(),
  cut: z.boolean(),
  reasons: z.array(z.object({ what: z.string(), points: z.number() })),
  title: z.string(),
  outlet: z.optional(z.string()),
  day: z.optional(z.string()),
  /** Identity of the article. */
  article: z.optional(z.string()),
  /** In the record; `offered` when the user is asked, `never` in private windows. */
  kept: z.enum(['kept', 'offered', 'never']),
  items: z.array(
    z.object({
      item: z.string(),
      name: z.string(),
      status: z.enum(STATUSES),
      confidence: z.number(),
      quotes: z.array(
        z.object({
          text: z.string(),
          link: z.string(),
          cue: z.string(),
          speakerRole: z.string(),
          speaker: z.string().optional(),
        }),
      ),
    }),
  ),
  people: z.array(z.object({ name: z.string(), count: z.number() })),
  strangers: z.array(z.string()),
});
export type TabFindings = z.infer<typeof tabFindings>;

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Every answer to the extension's pages says whether it went well, and if not, what to tell the user. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
