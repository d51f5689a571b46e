import { z } from 'zod';
import { MENTION_KINDS, STATUSES } from '../types';

const itemLabel = z.object({
  status: z.enum(STATUSES),
  also: z.array(z.enum(STATUSES)).default([]),
  evidence: z.array(z.string()).default([]),
  /** Every sentence that speaks of the item, with what it says by itself; left out where nobody went through them. */
  sentences: z.array(z.object({ quote: z.string(), status: z.enum(STATUSES) })).optional(),
});

export type ItemLabel = z.infer<typeof itemLabel>;

/** A labelled sentence says what it reads of each item; as an article it is its own evidence. */
const sentence = z.looseObject({
  text: z.string(),
  readings: z.array(
    z.looseObject({ item: z.string(), status: z.enum(STATUSES), also: z.array(z.enum(STATUSES)).default([]) }),
  ),
});

function asArticle(value: unknown): unknown {
  const { success, data } = sentence.safeParse(value);
  if (!success) return value;
  const { readings, ...rest } = data;
  const items = readings.map(({ item, status, also }) => [item, { status, also, evidence: [data.text] }] as const);
  return { ...rest, items: Object.fromEntries(items) };
}

/** A labelled article, or sentence. Fields that a label leaves out are not scored. */
export const labelSchema = z.preprocess(
  asArticle,
  z.looseObject({
    id: z.string(),
    title: z.string().default(''),
    published: z.iso.date().optional(),
    lang: z.string().optional(),
    text: z.string().default(''),
    relevant: z.boolean().optional(),
    borderline: z.boolean().optional(),
    items: z.record(z.string(), itemLabel).optional(),
    /** Articles of one story are learnt from, or tested, together. */
    story: z.string().optional(),
    optional_items: z.array(z.string()).default([]),
    people: z.record(z.string(), z.record(z.string(), z.number())).optional(),
    /** Every mention that is to be found, but for items, whose spans are a matter of taste. */
    mentions: z
      .array(z.object({ start: z.number(), end: z.number(), entity: z.string(), kind: z.enum(MENTION_KINDS) }))
      .optional(),
  }),
);
export type Label = z.infer<typeof labelSchema>;

/** What was found in a labelled article. */
export interface Found {
  readonly relevant: boolean;
  readonly items: Readonly<
    Record<string, { readonly status: string; readonly confidence: number; readonly evidence: readonly string[] }>
  >;
  readonly people: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: string;
    readonly kind: string;
  }[];
}

/** True and false positives, and what was missed. */
export class Tally {
  tp = 0;
  fp = 0;
  fn = 0;

  get precision(): number {
    return this.tp / (this.tp + this.fp || 1);
  }

  get recall(): number {
    return this.tp / (this.tp + this.fn || 1);
  }

  get f1(): number {
    return (2 * this.precision * this.recall) / (this.precision + this.recall || 1);
  }
}
