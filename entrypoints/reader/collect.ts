import type { Block, BlockRole } from '../../analysis/types';

/** Where a stretch of a block's text stands in the document. */
export interface Piece {
  readonly node: Text;
  /** Offset in the node, and in the block's text. */
  readonly nodeStart: number;
  readonly start: number;
  readonly length: number;
}

export interface CollectedBlock extends Block {
  readonly pieces: readonly Piece[];
}

export interface Collected {
  /** The headline's element as a block, if the page has one. */
  readonly headline: CollectedBlock | undefined;
  readonly blocks: readonly CollectedBlock[];
  /** The page had more text than is read. */
  readonly cut: boolean;
}

/** More text than the longest live blog has; the rest is left unread, and said so. */
export const MAX_TEXT = 2_000_000;
/** More paragraphs than any article has, and no more than the background takes. */
const MAX_BLOCKS = 50_000;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TD TH TR UL TIME-ENTRY'.split(
    ' ',
  ),
);
/** Never text of the article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS BUTTON SELECT TEXTAREA INPUT DIALOG VIDEO AUDIO MENU'.split(
    ' ',
  ),
);
/** Around the article, unless most of the text is in them: some pages stand in a form as a whole. */
const AROUND = new Set(['FORM', 'NAV', 'FOOTER']);
const SKIPPED_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'toolbar',
  'form',
  'complementary',
]);
/** Words in class names and ids by which pages call what surrounds an article. */
const CLUTTER =
  /(?:^|[\s_-])(?:ads?|advert\w*|banner|breadcrumbs?|comments?|consent|cookies?|disqus|footer|gdpr|hidden|menu|modal|most-?(?:read|viewed|popular)|nav|newsletter|outbrain|paywall|popular|popup|promo\w*|recirc\w*|recommend\w*|related|read-?(?:more|next|also)|share|sharing|sidebar|signup|social|sponsor\w*|subscri\w*|taboola|tags?|teasers?|toolbar|trending|widget|more-(?:stories|news|on))(?=$|[\s_-])/i;
const PULL_QUOTE = /pull|quote/i;

/** A form's fields stand in for its properties where they have their names (HTML, "named properties" of a form). */
function tagOf(element: Element): string {
  const { tagName } = element as { tagName: unknown };
  return typeof tagName === 'string' ? tagName : 'FORM';
}

function isNoText(element: Element): boolean {
  return (
    SKIPPED.has(tagOf(element).toUpperCase()) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** Whether an element looks like something around the article, by its kind, its role or what the page calls it. */
function looksAround(element: Element): boolean {
  const tag = tagOf(element);
  if (AROUND.has(tag)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (tag === 'ASIDE') return !(PULL_QUOTE.test(names) || element.querySelector('blockquote') !== null);
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return true;
  return names.length > 1 && CLUTTER.test(names);
}

/** Hidden by style; only browsers can tell. What has no box of its own is shown by what it holds. */
function isInvisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function')
    return !element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'contents';
  return /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

function roleOf(element: Element, root: Element): BlockRole {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const tag = tagOf(at);
    if (tag === 'FIGCAPTION' || tag === 'CAPTION') return 'caption';
    if (tag === 'BLOCKQUOTE' || tag === 'ASIDE') return 'quote';
    if (tag === 'LI') return 'list';
    if (/^H[1-6]$/.test(tag)) return 'heading';
  }
  return 'paragraph';
}

/** Collects a block's letters, white space collapsed as it is shown, with the way back to the text nodes. */
class BlockBuilder {
  text = '';
  readonly pieces: Piece[] = [];

  add(node: Text): void {
    const data = node.data;
    let at = 0;
    while (at < data.length) {
      const space = /[ \t\n\r\f]+/g;
      space.lastIndex = at;
      const next = space.exec(data);
      const wordEnd = next === null ? data.length : next.index;
      if (wordEnd > at) this.piece(node, at, wordEnd);
      if (next === null) return;
      if (this.text !== '' && !/\s/.test(this.text.charAt(this.text.length - 1)))
        this.piece(node, next.index, next.index + 1, ' ');
      at = next.index + next[0].length;
    }
  }

  private piece(node: Text, from: number, to: number, as?: string): void {
    const last = this.pieces.at(-1);
    const start = this.text.length;
    this.text += as ?? node.data.slice(from, to);
    if (
      last !== undefined &&
      last.node === node &&
      last.nodeStart + last.length === from &&
      last.start + last.length === start
    ) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + to - from };
    } else {
      this.pieces.push({ node, nodeStart: from, start, length: to - from });
    }
  }

  break(): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.text = `${this.text.trimEnd()}\n`;
  }
}

/** Elements that are one paragraph: their parent is what holds the text. */
const PARAGRAPHS = new Set(['P', 'LI', 'BLOCKQUOTE', 'DD', 'SPAN', 'EM', 'STRONG', 'B', 'I', 'FONT']);

/**
 * The element that most running text stands in directly: the article's heart. Nothing around it is clutter, whatever
 * the page calls it. Text of links does not count.
 */
function findHeart(body: Element): Element | undefined {
  const weights = new Map<Element, number>();
  let heart: Element | undefined;
  let most = 0;
  const walk = (element: Element, holder: Element) => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        const length = (child as Text).data.trim().length;
        if (length === 0) continue;
        const weight = (weights.get(holder) ?? 0) + length;
        weights.set(holder, weight);
        if (weight > most) {
          most = weight;
          heart = holder;
        }
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        const tag = tagOf(inner);
        if (tag === 'A' || isNoText(inner)) continue;
        walk(inner, PARAGRAPHS.has(tag) ? holder : inner);
      }
    }
  };
  walk(body, body);
  return heart;
}

/** The element that holds the article: of the likely ones the one with most text, and of nested ones the inner. */
function findRoot(body: Element, heart: Element | undefined): Element {
  const candidates = [...body.querySelectorAll('article, main, [role=main], [itemprop=articleBody]')].filter(
    (one) => heart === undefined || one.contains(heart),
  );
  const most = Math.max(0, ...candidates.map(paragraphText));
  if (most < 200) return body;
  return candidates.filter((one) => paragraphText(one) >= most * 0.9).at(-1) ?? body;
}

function paragraphText(element: Element): number {
  let sum = 0;
  for (const one of element.querySelectorAll('p, li, blockquote, h2, h3, td')) sum += one.textContent?.length ?? 0;
  return sum || (element.textContent?.length ?? 0);
}

/** A list of links is a menu, whatever it is called. */
function isLinkList(element: Element): boolean {
  const tag = tagOf(element);
  if (tag !== 'UL' && tag !== 'OL') return false;
  const all = element.textContent?.trim().length ?? 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent?.trim().length ?? 0;
  return all > 0 && linked / all > 0.7;
}

/**
 * Reads the article's text out of a document without changing it: its paragraphs, headings, lists, quotes and captions
 * in order; without navigation, related stories, comments, advertising and what is hidden.
 */
export function collect(document: Document): Collected {
  const body = document.body;
  if (body === null) return { headline: undefined, blocks: [], cut: false };
  const blocks: CollectedBlock[] = [];
  const heart = findHeart(body);
  const root = findRoot(body, heart);
  const h1 = root.querySelector('h1') ?? body.querySelector('h1');
  let headline: CollectedBlock | undefined;
  let total = 0;
  let cut = false;
  let builder = new BlockBuilder();
  let owner: Element = root;
  const flush = () => {
    const trimmed = builder.text.trimEnd();
    if (trimmed !== '' && !cut) {
      total += trimmed.length;
      if (total > MAX_TEXT || blocks.length === MAX_BLOCKS) cut = true;
      else if (h1 !== null && (owner === h1 || h1.contains(owner)))
        headline ??= { text: trimmed, role: 'title', pieces: builder.pieces };
      else blocks.push({ text: trimmed, role: roleOf(owner, root), pieces: builder.pieces });
    }
    builder = new BlockBuilder();
  };
  const walk = (element: Element) => {
    for (const child of element.childNodes) {
      if (cut) return;
      if (child.nodeType === 3) {
        builder.add(child as Text);
        continue;
      }
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      const tag = tagOf(inner);
      if (tag === 'BR') {
        if (builder.text.endsWith('\n')) flush();
        else builder.break();
        continue;
      }
      if (isNoText(inner) || isLinkList(inner)) continue;
      if (looksAround(inner) && !(heart !== undefined && inner.contains(heart))) continue;
      if (isInvisible(inner)) continue;
      if (!BLOCKS.has(tag)) {
        walk(inner);
        continue;
      }
      flush();
      const outer = owner;
      owner = inner;
      walk(inner);
      flush();
      owner = outer;
    }
  };
  walk(root);
  flush();
  if (headline === undefined && h1 !== null && !root.contains(h1)) {
    builder = new BlockBuilder();
    owner = h1;
    walk(h1);
    flush();
  }
  return { headline, blocks, cut };
}
