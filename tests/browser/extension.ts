import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import { grantHosts, launchChromium } from '../../entrypoints/command-line/launch';
import { PAGES, servePages } from './pages';
import { Popup } from './popup';
import { type RecordingProxy, startProxy } from './proxy';

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

export interface ExtensionOptions {
  /** Hosts that the user has allowed before the test begins. */
  readonly hosts: readonly string[];
  readonly incognito: boolean;
}

async function start(
  profile: string,
  proxy: RecordingProxy,
  { hosts, incognito }: ExtensionOptions,
): Promise<Extension> {
  const options = { headless: true, proxy: proxy.address };
  const first = await launchChromium(profile, options);
  const welcomed = () => first.worker.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings')));
  await expect.poll(welcomed).toContain('"welcomed":true');
  await first.context.close();
  grantHosts(profile, first.id, hosts, incognito);
  const { context, worker, id } = await launchChromium(profile, options);
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
      await tab.bringToFront();
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
    // Holds for every test: the extension asks the network for nothing.
    expect(proxy.foreign()).toEqual([]);
    await extension.context.close();
    await proxy.close();
    rmSync(profile, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
