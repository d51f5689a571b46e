import { parseHTML } from 'linkedom';
import { metadataOf } from '../background/metadata';
import { collect } from '../reader/collect';
import { readHead } from '../reader/head';
import type { ArticleRecord, PlacedBlock } from './records';

/** A page read from a file: the record it makes, and its text as collected. */
export interface ReadPage {
  readonly record: ArticleRecord;
  readonly blocks: readonly PlacedBlock[];
  readonly text: string;
  readonly outlet: string | undefined;
}

const NOWHERE = 'https://page.invalid/';

/**
 * Reads a page as the extension does, with the very same collector.
 * @param html the page
 * @param given what is known of it from elsewhere; it goes before what the page says
 */
export function readHtml(html: string, given: Partial<ArticleRecord> & { id: string }): ReadPage {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  const { headline, blocks } = collect(document as unknown as Document);
  const meta = metadataOf(readHead(document as unknown as Document, given.url ?? NOWHERE), headline?.text);
  const placed: PlacedBlock[] = [];
  let text = '';
  for (const block of blocks) {
    placed.push({ text: block.text, role: block.role, offset: text.length });
    text += `${block.text}\n\n`;
  }
  const published = given.published ?? meta.published?.day;
  const lang = given.lang ?? meta.lang;
  const title = given.title !== undefined && given.title !== '' ? given.title : meta.title;
  return {
    record: {
      ...given,
      title,
      ...(published === undefined ? {} : { published }),
      ...(lang === undefined ? {} : { lang }),
    },
    blocks: placed,
    text: text.trimEnd(),
    outlet: meta.outlet,
  };
}
