import type { PageReply } from '../background/messages';
import type { CollectedBlock } from './collect';
import { rangesOf } from './marks';

type PlacedQuote = readonly [passage: string, range: Range];

interface QuotesGlobal {
  summitStatusQuotes?: readonly PlacedQuote[];
}

/** Leaves the quotes' places where the script that makes links for them finds them; it is loaded only when needed. */
export function placeQuotes(
  reply: PageReply,
  headline: CollectedBlock | undefined,
  blocks: readonly CollectedBlock[],
): number {
  const placed: PlacedQuote[] = [];
  for (const [passage, index, start, end] of reply.quotes) {
    const block = index < 0 ? headline : blocks[index];
    const ranges = block === undefined ? [] : rangesOf(block.pieces, start, end);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) continue;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(last.endContainer, last.endOffset);
    placed.push([passage, range]);
  }
  (globalThis as QuotesGlobal).summitStatusQuotes = placed;
  return placed.length;
}

/** The quotes that wait for a link; they are handed out once. */
export function quotesToLink(): readonly PlacedQuote[] {
  const shared = globalThis as QuotesGlobal;
  const quotes = shared.summitStatusQuotes ?? [];
  delete shared.summitStatusQuotes;
  return quotes;
}
