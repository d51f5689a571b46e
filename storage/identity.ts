import normalizeUrl from 'normalize-url';
import { getDomain } from 'tldts';

/** Parameters that tell where a reader came from, never what he reads. */
const TRACKING = [
  /^utm_\w+/i,
  /^(?:fb|g|ms|dc|y|tw|igs)clid$/i,
  /^gclsrc$/i,
  /^mc_[ce]id$/i,
  /^_ga$/i,
  /^ref(?:_?src|errer)?$/i,
  /^cmp(?:id)?$/i,
  /^(?:at|ns)_\w+/i,
  /^smid$/i,
  /^share\w*$/i,
  /^(?:ocid|xtor|sref|icid|ito|spm|outputType|amp)$/i,
];
const AMP_CACHES = /(?:^|\.)(?:cdn\.ampproject\.org|ampproject\.org)$/;

/**
 * The name under which an article is kept: its canonical URL when the page may speak for it, else its own address,
 * in both cases without fragment and tracking parameters.
 * @param address where the page was loaded from
 * @param canonical what the page says of itself; accepted on the same site only (a cache of AMP pages speaks for
 * others), and never for a bare front page
 * @throws {TypeError} when `address` is no absolute http(s) URL
 */
export function articleIdentity(address: string, canonical: string | undefined): string {
  const page = new URL(address);
  if (!/^https?:$/.test(page.protocol)) throw new TypeError(`An article has an http(s) address, not ${page.protocol}`);
  return clean(acceptable(page, canonical) ?? page);
}

function acceptable(page: URL, canonical: string | undefined): URL | undefined {
  if (canonical === undefined || canonical.length > 2000) return undefined;
  let url: URL;
  try {
    url = new URL(canonical, page);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) return undefined;
  const site = siteOf(url);
  return url.hostname === page.hostname || (site !== null && site === siteOf(page)) || AMP_CACHES.test(page.hostname)
    ? url
    : undefined;
}

/** The registrable domain; sites that let anybody have a subdomain count as many. */
function siteOf({ hostname }: URL): string | null {
  return getDomain(hostname, { allowPrivateDomains: true });
}

function clean(url: URL): string {
  return normalizeUrl(url.href, {
    stripHash: true,
    stripWWW: false,
    removeQueryParameters: TRACKING,
    sortQueryParameters: true,
    removeTrailingSlash: false,
    stripTextFragment: true,
  });
}
