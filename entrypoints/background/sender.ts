import type { Browser } from 'wxt/browser';

/** Who sent a message. Its content is read only after that is known. */
export type Sender =
  | { readonly from: 'page'; readonly tab: number; readonly address: string; readonly incognito: boolean }
  | { readonly from: 'ui' };

/** Tells a page's script from one of the extension's own pages by the address; undefined for anybody else. */
export function senderOf(sender: Browser.runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/')) === true) return { from: 'ui' };
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId !== 0 || sender.url === undefined || !/^https?:|^file:/.test(sender.url))
    return undefined;
  return { from: 'page', tab, address: sender.url, incognito: sender.tab?.incognito === true };
}

/**
 * Where a page is now. The browser tells the address that it was loaded from, also when the page has moved on by its own
 * script; the page is believed as far as its own origin goes.
 */
export function currentAddress(told: string, loaded: string): string {
  return URL.canParse(told) && new URL(told).origin === new URL(loaded).origin ? told : loaded;
}
