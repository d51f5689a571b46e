import type { browser } from 'wxt/browser';

// The browser's own API, in code that a test runs within the worker or a page.
declare global {
  const chrome: typeof browser;
}
