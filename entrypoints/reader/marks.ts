import type { MentionKind } from '../../analysis/types';
import type { PageReply } from '../background/messages';
import type { CollectedBlock, Piece } from './collect';

/** A mark as found in the document. */
export interface Mark {
  readonly ranges: readonly StaticRange[];
  readonly kind: MentionKind;
  /** Index into the reply's entities. */
  readonly entity: number;
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Blocks of one group are registered together: observing each would cost a frame more than it saves. */
const GROUP = 10;
/** Screens around the viewport within which marks are registered. */
const MARGIN = '200% 0%';
const NAME = 'summit-status-';

/** The stretches of a span of a block in the document, one a text node. */
export function rangesOf(pieces: readonly Piece[], start: number, end: number): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const piece of pieces) {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.length);
    if (from >= to) continue;
    const startOffset = piece.nodeStart + from - piece.start;
    const endOffset = piece.nodeStart + to - piece.start;
    const last = ranges.at(-1);
    if (last !== undefined && last.endContainer === piece.node) {
      ranges[ranges.length - 1] = new StaticRange({
        startContainer: last.startContainer,
        startOffset: last.startOffset,
        endContainer: piece.node,
        endOffset,
      });
    } else {
      ranges.push(new StaticRange({ startContainer: piece.node, startOffset, endContainer: piece.node, endOffset }));
    }
  }
  return ranges;
}

/** The reply's marks, placed in the document, by block in the order of the page. */
export function placeMarks(
  reply: PageReply,
  headline: CollectedBlock | undefined,
  blocks: readonly CollectedBlock[],
): Map<CollectedBlock, Mark[]> {
  const placed = new Map<CollectedBlock, Mark[]>();
  if (headline !== undefined) placed.set(headline, []);
  for (let i = 0; i + 3 < reply.marks.length; i += 4) {
    const [index = 0, start = 0, end = 0, entity = 0] = reply.marks.slice(i, i + 4);
    const block = index < 0 ? headline : blocks[index];
    const kind = reply.entities[entity]?.kind;
    if (block === undefined || kind === undefined) continue;
    const ranges = rangesOf(block.pieces, start, end);
    const first = ranges[0];
    if (first === undefined) continue;
    const mark = {
      ranges,
      kind,
      entity,
      node: first.startContainer as Text,
      start: first.startOffset,
      end: ranges.length > 1 ? (first.startContainer as Text).length : first.endOffset,
    };
    const list = placed.get(block);
    if (list) list.push(mark);
    else placed.set(block, [mark]);
  }
  return placed;
}

/**
 * Paints marks with the CSS Custom Highlight API: no node of the page is touched. Only marks near the viewport are
 * registered, since every registered range costs time in each frame in which the page changes.
 */
export function paintMarks(marks: ReadonlyMap<CollectedBlock, readonly Mark[]>, signal: AbortSignal): void {
  const registry = new Map<MentionKind, Highlight>();
  const highlightOf = (kind: MentionKind) => {
    let highlight = registry.get(kind);
    if (highlight === undefined) {
      highlight = new Highlight();
      highlight.priority = kind === 'item' ? 1 : 0;
      registry.set(kind, highlight);
      CSS.highlights.set(NAME + kind, highlight);
    }
    return highlight;
  };
  const groups = new Map<Element, Mark[]>();
  let group: Mark[] = [];
  let size = 0;
  for (const [block, found] of marks) {
    const element = block.pieces[0]?.node.parentElement;
    if (size % GROUP === 0 && element) {
      group = groups.get(element) ?? [];
      groups.set(element, group);
    }
    group.push(...found);
    size++;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        for (const mark of groups.get(entry.target) ?? []) {
          for (const range of mark.ranges) {
            if (entry.isIntersecting) highlightOf(mark.kind).add(range);
            else registry.get(mark.kind)?.delete(range);
          }
        }
      }
    },
    { rootMargin: MARGIN },
  );
  for (const element of groups.keys()) observer.observe(element);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const kind of registry.keys()) CSS.highlights.delete(NAME + kind);
  });
}

/** The mark at a place in the document. */
export function markAt(marks: ReadonlyMap<Text, readonly Mark[]>, node: Node, offset: number): Mark | undefined {
  return marks
    .get(node as Text)
    ?.find((mark) =>
      mark.ranges.some(
        (range) => range.startContainer === node && range.startOffset <= offset && offset < range.endOffset,
      ),
    );
}

/** Marks by each text node that they touch. */
export function marksByNode(marks: ReadonlyMap<CollectedBlock, readonly Mark[]>): Map<Text, Mark[]> {
  const byNode = new Map<Text, Mark[]>();
  for (const mark of [...marks.values()].flat()) {
    for (const range of mark.ranges) {
      const node = range.startContainer as Text;
      const list = byNode.get(node);
      if (list) list.push(mark);
      else byNode.set(node, [mark]);
    }
  }
  return byNode;
}
