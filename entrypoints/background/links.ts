const WHOLE_QUOTE = 200;
const EDGE_WORDS = 5;

/** Escapes a part of a text directive: `-` parts it from its context and must not stand in it. */
function escapeDirective(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

/** The page that an address is in. */
export function withoutHash(address: string): string {
  return address.replace(/#.*$/s, '');
}

/**
 * A link that opens the article and scrolls to the quote (WICG Scroll To Text Fragment).
 * @param fragment text directive made in the page itself, where it could be made unique
 */
export function quoteLink(address: string, fragment: string | undefined, quote: string): string {
  const page = withoutHash(address);
  if (fragment !== undefined && fragment !== '') return `${page}#${fragment}`;
  const words = quote.trim().split(/\s+/);
  if (quote.length <= WHOLE_QUOTE || words.length <= EDGE_WORDS * 2)
    return `${page}#:~:text=${escapeDirective(quote.trim())}`;
  const [from, to] = [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)].map((part) =>
    escapeDirective(part.join(' ')),
  );
  return `${page}#:~:text=${from},${to}`;
}
