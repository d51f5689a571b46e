import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type BrowserContext, chromium, expect, type Page, type Worker } from '@playwright/test';
import { findBrowser } from '../../entrypoints/command-line/browsers';
import { PAGES, servePages } from './pages';
import { Popup } from './popup';
import { type RecordingProxy, startProxy } from './proxy';

const BUILT = resolve('.output/chrome-mv3');
const GRANTED = ['https://*.example.test/*', 'https://plain-news.test/*'];

/** The built extension in a browser of its own. */
export interface Extension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly worker: Worker;
  readonly proxy: RecordingProxy;
  open(page: keyof typeof PAGES): Promise<Page>;
  popup(page: keyof typeof PAGES): Promise<Popup>;
  /** Number of rows of each table of the record. */
  rows(): Promise<Record<string, number>>;
  /** Stops the service worker, as browsers do when it is idle. */
  stopWorker(): Promise<void>;
}

function launch(profile: string, proxy: RecordingProxy): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1100, height: 800 },
    proxy: { server: proxy.address, bypass: '<-loopback>' },
    args: ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disable-extensions-except=${BUILT}`, `--load-extension=${BUILT}`],
  });
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Writes into the profile what a user's yes would: the store build is tested unchanged. */
function change(profile: string, id: string, hosts: readonly string[], incognito: boolean): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings = preferences.extensions.settings[id];
  for (const kind of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    const set = (settings[kind] ??= { api: [], explicit_host: [], manifest_permissions: [], scriptable_host: [] });
    set.explicit_host = [...new Set([...(set.explicit_host ?? []), ...hosts])];
  }
  if (incognito) settings.incognito = true;
  writeFileSync(file, JSON.stringify(preferences));
}

export interface ExtensionOptions {
  /** Hosts that the user has allowed before the test begins. */
  readonly hosts: readonly string[];
  readonly incognito: boolean;
}

async function start(profile: string, proxy: RecordingProxy, { hosts, incognito }: ExtensionOptions): Promise<Extension> {
  const first = await launch(profile, proxy);
  const id = new URL((await workerOf(first)).url()).host;
  await first.close();
  change(profile, id, hosts, incognito);
  const context = await launch(profile, proxy);
  const worker = await workerOf(context);
  await servePages(context);
  // Loading by the command line forgets registered scripts, which installing does not: the worker registers them anew.
  const registered = () => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await expect.poll(registered).toBe(hosts.length > 0 ? 1 : 0);
  const browser = () => {
    const found = context.browser();
    if (found === null) throw new Error('The browser is closed');
    return found;
  };
  return {
    context,
    id,
    worker,
    proxy,
    async open(page) {
      const tab = await context.newPage();
      await tab.goto(PAGES[page]);
      return tab;
    },
    popup: (page) => Popup.open(browser(), id, PAGES[page]),
    rows: () =>
      worker.evaluate(async () => {
        const open = await new Promise<IDBDatabase>((done, fail) => {
          const request = indexedDB.open('summit-status');
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
        const counts: Record<string, number> = {};
        for (const table of open.objectStoreNames) {
          counts[table] = await new Promise<number>((done) => {
            const request = open.transaction(table).objectStore(table).count();
            request.onsuccess = () => done(request.result);
          });
        }
        open.close();
        return counts;
      }),
    async stopWorker() {
      const cdp = await browser().newBrowserCDPSession();
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
      const target = targetInfos.find((one) => one.type === 'service_worker' && one.url.includes(id));
      if (target) await cdp.send('Target.closeTarget', { targetId: target.targetId });
      await cdp.detach();
    },
  };
}

export const test = base.extend<ExtensionOptions & { extension: Extension }>({
  hosts: [GRANTED, { option: true }],
  incognito: [false, { option: true }],
  extension: async ({ hosts, incognito }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'summit-status-'));
    const proxy = await startProxy();
    const extension = await start(profile, proxy, { hosts, incognito });
    await use(extension);
    await extension.context.close();
    await proxy.close();
    rmSync(profile, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
