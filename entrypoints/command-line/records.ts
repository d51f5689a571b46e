import { z } from 'zod';
import { analyse } from '../../analysis/analyse';
import type { CompiledDossier } from '../../analysis/dossier/compile';
import type { Article, Block, Findings } from '../../analysis/types';
import type { Models } from '../../analysis/weighing/article';
import { readHtml } from './page';

/** What is wrong with a record, and where. */
export function problemsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${z.core.toDotPath(path) || 'record'}: ${message}`).join('; ');
}

/** A line of input: an article as text or as a page. */
export const recordSchema = z
  .object({
    id: z.string().min(1),
    url: z.string().optional(),
    title: z.string().default(''),
    published: z.iso.date().optional(),
    lang: z.string().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine((record) => record.text !== undefined || record.html !== undefined, 'a record needs "text" or "html"');
export type ArticleRecord = z.infer<typeof recordSchema>;

/** A block of a record's text, with its place in it. */
export interface PlacedBlock extends Block {
  readonly offset: number;
}

/** Paragraphs are parted by a blank line; a credit in brackets at the end makes a caption. */
export function blocksOf(text: string): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]*)*/g)) {
    if (match[0].trim() === '') continue;
    blocks.push({ text: match[0], offset: match.index, role: roleOf(match[0]) });
  }
  return blocks;
}

function roleOf(text: string): Block['role'] {
  if (/\([^()]{3,60}\/[^()]{2,60}\)\s*$/u.test(text)) return 'caption';
  if (text.length < 90 && !/[.!?…。"”’')\]]\s*$/u.test(text)) return 'heading';
  return 'paragraph';
}

/** A line of output. Offsets and counts are over the record's text. */
export interface ResultLine {
  readonly id: string;
  readonly relevant: boolean;
  readonly score: number;
  readonly items: Record<string, { status: string; confidence: number; evidence: string[] }>;
  readonly people: Record<string, Record<string, number>>;
  readonly mentions: { start: number; end: number; entity: string; kind: string; surface: string }[];
}

/** The findings on an article as a line of output. */
export function resultOf(id: string, blocks: readonly PlacedBlock[], findings: Findings): ResultLine {
  const people: Record<string, Record<string, number>> = {};
  const mentions: ResultLine['mentions'] = [];
  for (const mention of findings.mentions) {
    const block = blocks[mention.block];
    if (block === undefined) continue;
    const { entity, kind, surface } = mention;
    mentions.push({ start: block.offset + mention.start, end: block.offset + mention.end, entity, kind, surface });
    if (kind !== 'person') continue;
    people[entity] ??= {};
    const counts = people[entity];
    const name = surface.replace(/\u00AD/g, '').replace(/\s+/g, ' ');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const items = Object.fromEntries(
    findings.items.map(({ item, status, confidence, statements }) => [
      item,
      {
        status,
        confidence: round(confidence),
        evidence: statements.filter((one) => one.block >= 0).map((one) => one.quote),
      },
    ]),
  );
  return { id, relevant: findings.topic.relevant, score: round(findings.topic.score), items, people, mentions };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

export function articleOf(record: ArticleRecord, blocks: readonly Block[]): Article {
  const { title, published, lang } = record;
  return { title, blocks, ...(published === undefined ? {} : { published }), ...(lang === undefined ? {} : { lang }) };
}

/** A record with its text in blocks. */
export interface PreparedRecord {
  readonly record: ArticleRecord;
  readonly blocks: readonly PlacedBlock[];
  readonly text: string;
}

/** Cuts a record's text into blocks, or collects them from its page. */
export function prepare(record: ArticleRecord): PreparedRecord {
  if (record.text !== undefined) return { record, blocks: blocksOf(record.text), text: record.text };
  return readHtml(record.html ?? '', record);
}

/** Analyses a record. */
export function analyseRecord(
  { record, blocks }: PreparedRecord,
  compiled: CompiledDossier,
  models: Models,
): ResultLine {
  return resultOf(record.id, blocks, analyse(articleOf(record, blocks), compiled, models));
}
