import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { type BoardLine, parseSnapshot, SNAPSHOT_KEY } from '../../storage/snapshot';
import { fixture, PAGES, servePages } from '../../tests/browser/pages';
import { Popup } from '../../tests/browser/popup';
import { BROWSER_NAMES, type BrowserName, findBrowser, locateBrowser } from './browsers';
import { type ChromiumName, grantHosts, launchChromium } from './launch';

const USAGE = `Usage: npm start [-- [--browser ${BROWSER_NAMES.join('|')}] [--headless]]`;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE_PICTURE = join(ROOT, '.output', 'start-page.png');
const POPUP_PICTURE = join(ROOT, '.output', 'start-popup.png');
const SAMPLE_HOST = `${new URL(PAGES.article).origin}/*`;
const SIZE = { width: 1100, height: 800 };

/** What goes wrong without being a mistake of this program: told in a sentence, without a stack trace. */
class Problem extends Error {}

/** A browser that shows the sample article, with the extension reading it. */
interface Running {
  /** What the extension's storage holds as the board. */
  board(): Promise<unknown>;
  /** Saves what is seen. @returns the files */
  savePictures(): Promise<string[]>;
  /** Settles when the user has closed the window. */
  readonly closed: Promise<void>;
}

/** What must be done before this program ends, the last first. */
const leftovers: (() => Promise<void>)[] = [];

/** The browser that the user names, or else the first that is installed. */
function choose(wanted: string | undefined): BrowserName {
  const known = BROWSER_NAMES.filter((name) => wanted === undefined || name === wanted);
  if (known.length === 0) throw new Problem(`There is no browser called "${wanted}". ${USAGE}`);
  const found = known.find((name) => locateBrowser(name) !== undefined);
  if (found === undefined)
    throw new Problem(`Not installed: ${known.join(', ')}. Install it, or name another: ${USAGE}`);
  return found;
}

function build(target: 'chrome' | 'firefox'): void {
  console.log(`Building the extension for ${target} ...`);
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Problem(`The extension could not be built:\n${stdout}${stderr}`);
}

/** Asks again and again until the answer is not undefined. */
async function until<T>(ask: () => Promise<T | undefined>, failure: string): Promise<T> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await sleep(100);
  }
  throw new Problem(failure);
}

/** Starts Chromium once so that the profile knows the extension, and allows it the sample's host. */
async function grantBeforehand(profile: string, headless: boolean): Promise<boolean> {
  const { context, id } = await launchChromium(profile, { headless });
  await welcomed(context).finally(() => context.close());
  return grantHosts(profile, id, [SAMPLE_HOST]);
}

/** Waits for the page that the extension opens by itself once, so that it does not cover the article later. */
async function welcomed(context: BrowserContext): Promise<void> {
  const shown = async () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await until(shown, 'The extension was loaded but never showed its welcome page.');
}

async function openChromium(browser: ChromiumName, headless: boolean): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'summit-status-'));
  // A browser whose window was closed goes on writing for a moment.
  leftovers.push(() => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  // Ctrl+C ends this program as soon as the browser has ended.
  process.on('exit', () => rmSync(profile, { recursive: true, force: true }));
  const granted = browser === 'chromium' && (await grantBeforehand(profile, headless));
  const { context, worker, id } = await launchChromium(profile, { headless, browser });
  leftovers.push(() => context.close());
  const instance = context.browser();
  if (instance === null) throw new Problem(`${browser} was closed.`);
  await servePages(context);
  const registered = async () => (await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts()))[0];
  if (granted) await until(registered, 'The extension did not see that it may read the sample article.');
  else await welcomed(context);
  const page = context.pages().find((tab) => tab.url() === 'about:blank') ?? (await context.newPage());
  await page.goto(PAGES.article);
  await page.bringToFront();
  let popup: Popup | undefined;
  if (!granted) {
    // Nothing but a click may then read the page: the toolbar button, and "keep" in its popup.
    popup = await Popup.open(instance, id, PAGES.article);
    await popup.until('document.querySelector("[data-kept=offered] button") !== null');
    await popup.click('[data-kept=offered] button');
  }
  return {
    board: () => worker.evaluate(async (key) => (await chrome.storage.local.get(key))[key], SNAPSHOT_KEY),
    async savePictures() {
      await page.waitForFunction(() => CSS.highlights.size > 0);
      await page.screenshot({ path: PAGE_PICTURE });
      popup ??= await Popup.open(instance, id, PAGES.article);
      await popup.until('document.querySelector("section.page [data-item]") !== null');
      writeFileSync(POPUP_PICTURE, await popup.screenshot());
      return [PAGE_PICTURE, POPUP_PICTURE];
    },
    closed: new Promise((done) => {
      context.on('close', () => done());
      // On macOS a browser outlives its last window.
      setInterval(() => context.pages().length === 0 && done(), 1000).unref();
    }),
  };
}

/** Firefox shows extension pages to automation only at an address known beforehand. */
const FIREFOX_ID = 'summit-status@summit-status.example';
const FIREFOX_HOST = '11111111-2222-4333-8444-555555555555';

async function openFirefox(headless: boolean): Promise<Running> {
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    defaultViewport: headless ? SIZE : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  leftovers.push(() => firefox.close());
  await firefox.installExtension(join(ROOT, '.output', 'firefox-mv3'));
  const options = await firefox.newPage();
  // The page moves to another process meanwhile: no event of its loading is heard.
  await options.goto(`moz-extension://${FIREFOX_HOST}/options.html`, { waitUntil: [] });
  await options.waitForSelector('h1');
  await options.evaluate((host) => {
    const button = document.createElement('button');
    button.id = 'allow-sample';
    button.onclick = () => browser.permissions.request({ origins: [host] }).then(() => button.remove());
    document.body.prepend(button);
    button.textContent = host;
  }, SAMPLE_HOST);
  await options.click('#allow-sample');
  await options.waitForSelector('#allow-sample', { hidden: true });

  const page = (await firefox.pages())[0] ?? (await firefox.newPage());
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isSample = request.url().split(/[?#]/)[0] === PAGES.article;
    void (isSample
      ? request.respond({ contentType: 'text/html; charset=utf-8', body: fixture('article') })
      : request.continue());
  });
  await page.goto(PAGES.article);
  await page.bringToFront();
  return {
    board: () => options.evaluate(async (key) => (await browser.storage.local.get(key))[key], SNAPSHOT_KEY),
    async savePictures() {
      await page.waitForFunction(() => CSS.highlights.size > 0);
      await page.screenshot({ path: PAGE_PICTURE });
      return [PAGE_PICTURE];
    },
    closed: new Promise((done) => firefox.on('disconnected', () => done())),
  };
}

/** The board as text: a line for each item with its parts below each other, and the sentence that says so. */
function boardText(lines: readonly BoardLine[]): string {
  const rows = lines.map(({ name, standing }) => {
    if (standing === undefined) return { cells: [name, 'nothing read'], quote: '' };
    const { status, since, confidence, quote, outlet, day } = standing;
    const cells = [name, status.replace('-', ' '), `since ${since}`, `${Math.round(confidence * 100)}% sure`];
    return { cells, quote: `\n    "${quote}"\n    ${outlet ?? 'unknown outlet'}, ${day}` };
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)));
  return rows
    .map(
      ({ cells, quote }) =>
        cells
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd() + quote,
    )
    .join('\n');
}

/** Waits until the article is read, and shows how everything stands. */
async function report(running: Running): Promise<void> {
  const board = await until(async () => {
    const snapshot = parseSnapshot(await running.board());
    return snapshot?.lines.some((line) => line.standing !== undefined) ? snapshot : undefined;
  }, 'The sample article was opened, but nothing in it was read.');
  console.log(`\nHow everything stands after the sample article:\n\n${boardText(board.lines)}\n`);
  for (const file of await running.savePictures()) console.log(`Picture: ${file}`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The options of the command line. */
function options(): { browser?: string; headless: boolean } {
  try {
    return parseArgs({ options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } } })
      .values;
  } catch (error) {
    throw new Problem(`${firstLine(error)}. ${USAGE}`);
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}

/** Browsers fail in ways of their own and tell pages about it: the first line says what happened. */
async function open(name: BrowserName, headless: boolean): Promise<Running> {
  try {
    return await (name === 'firefox' ? openFirefox(headless) : openChromium(name, headless));
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem(`The article could not be opened in ${name}: ${firstLine(error)}`);
  }
}

async function main(): Promise<void> {
  const { browser: wanted, headless: windowless } = options();
  const name = choose(wanted);
  const headless = windowless || !hasDisplay();
  build(name === 'firefox' ? 'firefox' : 'chrome');
  console.log(`Opening the sample article in ${name}${headless ? ', without a window' : ''} ...`);
  const running = await open(name, headless);
  if (headless) return report(running);
  console.log(
    'The button of Summit Status, behind the puzzle piece, shows how everything stands. Close the window to end.',
  );
  await running.closed;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
} finally {
  for (const finish of leftovers.reverse()) await finish();
}
