import { type Folded, fold } from '../text/fold';
import { sentences } from '../text/sentences';
import type { Article, BlockRole, Mention } from '../types';

/** One sentence with what it names; positions in `folded` unless said otherwise. */
export interface Sentence {
  readonly block: number;
  readonly role: BlockRole;
  /** In the first paragraphs, where the news stands. */
  readonly lead: boolean;
  /** Offsets in the block. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  /** Offset in the block of a folded position. */
  readonly place: (position: number) => number;
  readonly names: readonly Named[];
  /** Number of the sentence in the article, title first. */
  readonly order: number;
}

/** A mention within a sentence, in folded positions. */
export interface Named {
  readonly entity: string;
  readonly kind: Mention['kind'];
  readonly start: number;
  readonly end: number;
}

const LEAD_PARAGRAPHS = 2;

/** A line that only points to another story. */
const TEASER =
  /^(?:read (?:also|more|next)|more(?: on this)?|related|see also|also read|watch|recommended|관련 ?기사|関連記事|相关新闻|lire aussi|lea también|lesen sie auch)\s*[:：|▶>]/iu;

/** Cuts an article into sentences and hands each its mentions. The title comes first. */
export function readSentences(article: Article, mentions: readonly Mention[]): Sentence[] {
  const byBlock = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = byBlock.get(mention.block);
    if (list) list.push(mention);
    else byBlock.set(mention.block, [mention]);
  }
  const out: Sentence[] = [];
  let paragraphs = 0;
  const blocks = [{ text: article.title, role: 'title' as const }, ...article.blocks];
  for (const [i, block] of blocks.entries()) {
    if (TEASER.test(block.text)) continue;
    const index = i - 1;
    if (block.role === 'paragraph') paragraphs++;
    const mentioned = (byBlock.get(index) ?? []).sort((a, b) => a.start - b.start);
    let next = 0;
    for (const { start, end } of sentences(block.text)) {
      const text = block.text.slice(start, end);
      const folded = fold(text);
      while ((mentioned[next]?.start ?? end) < start) next++;
      const first = next;
      while ((mentioned[next]?.start ?? end) < end) next++;
      const names = mentioned
        .slice(first, next)
        .filter((mention) => mention.end <= end)
        .map(({ entity, kind, ...span }) => ({
          entity,
          kind,
          start: foldedPosition(folded, span.start - start),
          end: foldedPosition(folded, span.end - start),
        }));
      out.push({
        block: index,
        role: block.role,
        lead: block.role === 'paragraph' && paragraphs <= LEAD_PARAGRAPHS,
        start,
        end,
        text,
        folded: folded.text,
        place: (position) => start + folded.original(position),
        names,
        order: out.length,
      });
    }
  }
  return out;
}

/** Folded positions are behind the original by the marks that dropped out before them. */
function foldedPosition(folded: Folded, original: number): number {
  let position = Math.min(original, folded.text.length);
  while (position > 0 && folded.original(position) > original) position--;
  return position;
}
