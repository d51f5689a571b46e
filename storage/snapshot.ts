import * as z from 'zod/mini';
import { STATUSES } from '../analysis/types';

/** The board as the popup paints it before anything else: kept in `storage.local`, written after every change of the record. */
const snapshotSchema = z.object({
  lines: z.array(
    z.object({
      item: z.string(),
      name: z.string(),
      /** Shown first, and also when nothing was read about it. */
      main: z.boolean(),
      standing: z.optional(
        z.object({
          status: z.enum(STATUSES),
          confidence: z.number(),
          since: z.string(),
          day: z.string(),
          quote: z.string(),
          link: z.string(),
          title: z.string(),
          outlet: z.optional(z.string()),
          decided: z.boolean(),
          waiting: z.number(),
          copies: z.optional(z.array(z.string())),
          about: z.optional(z.string()),
        }),
      ),
    }),
  ),
  articles: z.number(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
export type BoardLine = Snapshot['lines'][number];

export const SNAPSHOT_KEY = 'board';

/** Parses what `storage.local` holds; undefined when there is none yet or it is of another shape. */
export function parseSnapshot(value: unknown): Snapshot | undefined {
  const parsed = z.safeParse(snapshotSchema, value);
  return parsed.success ? parsed.data : undefined;
}
