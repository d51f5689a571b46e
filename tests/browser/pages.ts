import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

const folder = new URL('../fixtures/pages/', import.meta.url);

/** Addresses of the fixture pages: each host is a site of its own. */
export const PAGES = {
  article: 'https://peninsula-courier.example.test/2018/09/12/second-meeting',
  korean: 'https://hanbando-tongsin.example.test/2019/02/25/article',
  otherSubject: 'https://peninsula-courier.example.test/2019/07/20/moon',
  passing: 'https://peninsula-courier.example.test/travel/market',
  broken: 'https://plain-news.test/2018/broken',
  empty: 'https://peninsula-courier.example.test/empty',
  live: 'https://peninsula-courier.example.test/live',
  clientSide: 'https://peninsula-courier.example.test/app/',
  late: 'https://peninsula-courier.example.test/late',
  strict: 'https://peninsula-courier.example.test/strict',
  ungranted: 'https://elsewhere.test/2018/09/12/second-meeting',
} as const;

const FILES: Readonly<Record<keyof typeof PAGES, string>> = {
  article: 'sample-article.html',
  korean: 'korean-article.html',
  otherSubject: 'other-subject.html',
  passing: 'korea-passing.html',
  broken: 'broken-metadata.html',
  empty: 'empty-body.html',
  live: 'live-blog.html',
  clientSide: 'client-side.html',
  late: 'late-article.html',
  strict: 'strict-csp.html',
  ungranted: 'sample-article.html',
};

/** Content of a fixture page. */
export function fixture(page: keyof typeof PAGES): string {
  return readFileSync(new URL(FILES[page], folder), 'utf8');
}

const CSP = "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; sandbox";

/** Serves the fixture pages at their addresses; anything else goes to the network, where the proxy sees it. */
export async function servePages(context: BrowserContext): Promise<void> {
  for (const [name, address] of Object.entries(PAGES)) {
    const page = name as keyof typeof PAGES;
    await context.route(
      (url) => url.href.split(/[?#]/)[0] === address || (page === 'clientSide' && url.href.startsWith(address)),
      (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: fixture(page),
          headers: page === 'strict' ? { 'content-security-policy': CSP } : {},
        }),
    );
  }
}
