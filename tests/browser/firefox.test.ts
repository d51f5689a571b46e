import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../entrypoints/command-line/browsers';
import { fixture, PAGES } from './pages';

const BUILT = resolve('.output/firefox-mv3');
const UUID = '11111111-2222-4333-8444-555555555555';
const ID = 'summit-status@summit-status.example';

let browser: Browser;
test.beforeEach(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(BUILT);
});
test.afterEach(() => browser.close());

/** A page of the extension; Firefox moves it to another process, so that its loading is waited for by its content. */
async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] }).catch(() => undefined);
  await page.waitForSelector('h1');
  return page;
}

test('Firefox reads, marks and records an article that is open when its site is allowed', async () => {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: fixture('article') }),
  );
  await page.goto(PAGES.article);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  const options = await open('options.html');
  await options.type('input[type=text]', 'example.test');
  await options.click('button[type=submit]');
  await options.waitForSelector('.sites li');

  await page.waitForFunction(() => CSS.highlights.size > 2);

  const popup = await open('popup.html');
  await popup.waitForSelector('[data-item="three-way-summit"] [data-status="stalled"]');
  expect(
    await popup.$eval('[data-item="second-trump-kim-meeting"] [data-status]', (badge) =>
      badge.getAttribute('data-status'),
    ),
  ).toBe('in-talks');
  expect(await popup.$$eval('blockquote', (quotes) => quotes.length)).toBeGreaterThanOrEqual(3);
});
