import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pageMessage } from '../../entrypoints/background/messages';
import { collect } from '../../entrypoints/reader/collect';
import { readHead } from '../../entrypoints/reader/head';
import { rangesOf } from '../../entrypoints/reader/marks';

const documentOf = (body: string) =>
  parseHTML(`<!doctype html><html><body>${body}</body></html>`).document as unknown as Document;
const texts = (body: string) => collect(documentOf(body)).blocks.map((block) => block.text);
const LONG = 'Officials of both sides will meet again next week, the ministry said on Monday. '.repeat(5).trim();

describe('the article is told from what is around it', () => {
  test.each([
    ['a menu', `<nav><a href="#">Peace treaty signed</a></nav>`],
    ['related stories', `<div class="related-stories"><p>Trump cancels summit</p></div>`],
    ['a cookie banner', `<div id="cookie-consent"><p>We have agreed to store cookies</p></div>`],
    ['comments', `<section class="comments"><p>They will never meet</p></section>`],
    [
      'a list of links',
      `<ul><li><a href="#">Summit called off, says envoy</a></li><li><a href="#">War is over</a></li></ul>`,
    ],
    ['hidden text', `<p hidden>Bolton rejected the plan</p><p style="display:none">The talks collapsed</p>`],
    ['a script', `<script>document.title = "summit cancelled"</script>`],
  ])('%s', (_, around) => {
    expect(texts(`<article><h1>Talks</h1><p>${LONG}</p>${around}</article>${around}`)).toEqual([LONG]);
  });

  test('even when a wrapper of the whole page is called after it', () => {
    expect(
      texts(`<form><div class="has-sidebar newsletter-wrap"><div id="page-banner"><p>${LONG}</p></div></div></form>`),
    ).toEqual([LONG]);
  });
});

describe('what the reader sends of any page, the background takes', () => {
  const isTaken = (document: Document) => {
    const { blocks, cut } = collect(document);
    const head = readHead(document, 'https://news.example.test/');
    const sent = blocks.map(({ text, role }) => ({ text, role }));
    return pageMessage.safeParse({ type: 'page-collected', head, headline: '', blocks: sent, cut }).success;
  };

  test('one of more lines than are read', () => {
    const document = documentOf(`<article><p>${LONG}</p>${'<p>Kim</p>'.repeat(60_001)}</article>`);
    expect(collect(document).cut).toBe(true);
    expect(isTaken(document)).toBe(true);
  });

  test('one that calls its metadata by endless names', () => {
    const head = `<meta property="og:${'x'.repeat(300)}" content="1"><meta property="og:title" content="Talks">`;
    const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body><p>${LONG}</p></body></html>`);
    expect(isTaken(document as unknown as Document)).toBe(true);
  });
});

test('captions, pull quotes, lists and headings keep their role', () => {
  const { blocks } = collect(
    documentOf(
      `<article><p>${LONG}</p><h2>Head</h2><ul><li>Point</li></ul><figure><figcaption>Caption</figcaption></figure><aside class="pull-quote"><p>Quote</p></aside></article>`,
    ),
  );
  expect(blocks.map(({ role, text }) => `${role}: ${text}`).slice(1)).toEqual([
    'heading: Head',
    'list: Point',
    'caption: Caption',
    'quote: Quote',
  ]);
});

test('paragraphs that are parted by line breaks only are paragraphs', () => {
  expect(texts(`<div>${LONG}<br><br>Second paragraph<br>of two lines</div>`)).toEqual([
    LONG,
    'Second paragraph\nof two lines',
  ]);
});

test('the same text is read however it is split into nodes, and every span leads back to its letters', () => {
  const words = fc.array(fc.constantFrom('Kim', 'Jong', 'Un', 'met', '김정은', 'the', ' ', '\n ', '\u00A0'), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (parts, cuts, wrap) => {
      const text = `${LONG} ${parts.join(' ')}`;
      const document = documentOf('<p></p>');
      const paragraph = document.querySelector('p');
      if (paragraph === null) throw new Error('no paragraph');
      const places = [...new Set(cuts.map((cut) => cut % text.length))].sort((a, b) => a - b);
      for (const [i, from] of [0, ...places].entries()) {
        const node = document.createTextNode(text.slice(from, places[i]));
        if (!wrap || i % 2 === 0) paragraph.append(node);
        else {
          const bold = document.createElement('b');
          bold.append(node);
          paragraph.append(bold);
        }
      }
      const [block] = collect(document).blocks;
      expect(block?.text).toBe(texts(`<p>${text}</p>`)[0]);
      for (const piece of block?.pieces ?? []) {
        const shown = block?.text.slice(piece.start, piece.start + piece.length) ?? '';
        const letters = piece.node.data.slice(piece.nodeStart, piece.nodeStart + shown.length);
        expect(letters.replace(/\s/g, ' ')).toBe(shown.replace(/\s/g, ' '));
      }
    }),
    { numRuns: 100 },
  );
});

test('ranges of a span join the stretches of one node', () => {
  globalThis.StaticRange ??= class {
    constructor(init: StaticRangeInit) {
      Object.assign(this, init);
    }
  } as unknown as typeof StaticRange;
  const { blocks } = collect(documentOf(`<p>${LONG} Kim\n   <b>Jong</b> Un</p>`));
  const block = blocks[0];
  const start = block?.text.indexOf('Kim') ?? -1;
  const ranges = rangesOf(block?.pieces ?? [], start, start + 'Kim Jong Un'.length);
  expect(
    ranges.map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset).replace(/\s+/g, ' '),
    ),
  ).toEqual(['Kim ', 'Jong', ' Un']);
});
