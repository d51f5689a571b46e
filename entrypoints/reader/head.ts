/** What a page says of itself, as it says it: nothing is believed yet. */
export interface Head {
  readonly address: string;
  readonly lang: string;
  readonly documentTitle: string;
  readonly canonical: string;
  readonly jsonLd: string[];
  readonly metas: Record<string, string>;
  /** Values of `<time datetime>` in the article's head part. */
  readonly times: string[];
}

const WANTED =
  /^(?:og:|article:|dc\.|dcterms\.|twitter:title|date|pubdate|publish|parsely|sailthru|author|application-name|lang|content-language|citation_)/i;
const MAX_NAME = 100;
const MAX_VALUE = 2000;
const MAX_JSON_LD = 200_000;

/** Reads a page's metadata as plain text, bounded in size; changes nothing. */
export function readHead(document: Document, address: string): Head {
  const metas: Record<string, string> = {};
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content');
    if (content !== null && name.length <= MAX_NAME && WANTED.test(name) && !(name in metas))
      metas[name] = content.slice(0, MAX_VALUE);
  }
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= MAX_JSON_LD)
    .slice(0, 10);
  const times = [...document.querySelectorAll('time[datetime]')]
    .slice(0, 5)
    .map((time) => (time.getAttribute('datetime') ?? '').slice(0, 100));
  return {
    address: address.slice(0, MAX_VALUE),
    lang: (document.documentElement?.getAttribute('lang') ?? '').slice(0, 20),
    documentTitle: (document.title ?? '').slice(0, MAX_VALUE),
    canonical: (document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').slice(0, MAX_VALUE),
    jsonLd,
    metas,
    times,
  };
}
