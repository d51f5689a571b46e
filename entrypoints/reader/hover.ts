import type { PageReply, ReaderMessage } from '../background/messages';
import { Card } from './card';
import type { CollectedBlock } from './collect';
import { type Mark, markAt, marksByNode } from './marks';

const REST_MS = 120;

function rectOf(mark: Mark): DOMRect {
  const first = mark.ranges[0];
  const range = document.createRange();
  if (first !== undefined) {
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
  }
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

/**
 * Shows a card for the mark under the resting pointer, for a mark in a link that gets the focus, and, by keyboard
 * command, for one mark after the other. Escape closes it.
 * @param word the interface's word for a kind
 * @returns handler of commands that come from the background
 */
export function followMarks(
  marks: ReadonlyMap<CollectedBlock, readonly Mark[]>,
  reply: PageReply,
  word: (kind: string) => string,
  signal: AbortSignal,
): (message: ReaderMessage) => void {
  const byNode = marksByNode(marks);
  const all = [...marks.values()].flat();
  const card = new Card(signal);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let shown = -1;
  const show = (mark: Mark | undefined) => {
    const entity = mark === undefined ? undefined : reply.entities[mark.entity];
    if (mark === undefined || entity === undefined) card.hide();
    else card.show(entity, word(entity.kind), rectOf(mark));
  };
  const under = (x: number, y: number) => {
    const position = document.caretPositionFromPoint?.(x, y);
    if (!position || !(position.offsetNode instanceof Text)) return undefined;
    const mark =
      markAt(byNode, position.offsetNode, position.offset) ?? markAt(byNode, position.offsetNode, position.offset - 1);
    if (mark === undefined) return undefined;
    const near = mark.ranges.some((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return [...live.getClientRects()].some(
        (rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top - 2 && y <= rect.bottom + 2,
      );
    });
    return near ? mark : undefined;
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      clearTimeout(rest);
      rest = setTimeout(() => show(under(event.clientX, event.clientY)), REST_MS);
    },
    { signal, passive: true },
  );
  document.addEventListener('pointerleave', () => show(undefined), { signal });
  document.addEventListener('scroll', () => show(undefined), { signal, passive: true });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') show(undefined);
    },
    { signal },
  );
  document.addEventListener(
    'focusin',
    (event) => {
      const target = event.target;
      if (target instanceof Element) show(all.find((mark) => target.contains(mark.node)));
    },
    { signal },
  );
  document.addEventListener('focusout', () => show(undefined), { signal });
  return (message) => {
    if (message.type !== 'show-mark' || all.length === 0) return;
    shown = (shown + message.step + all.length) % all.length;
    const mark = all[shown];
    mark?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => show(mark)));
  };
}
