import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { type BrowserName, findBrowser } from './browsers';

const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

export type ChromiumName = Exclude<BrowserName, 'firefox'>;

interface ChromiumOptions {
  readonly headless: boolean;
  /** `chromium` unless told otherwise. */
  readonly browser?: ChromiumName;
  /** Address of a proxy that everything goes through, loopback too. */
  readonly proxy?: string;
}

/** A running browser of the Chromium family, and the extension in it. */
interface Launched {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly id: string;
}

/** Starts a browser of the Chromium family on a profile, with the built extension. */
export async function launchChromium(profile: string, options: ChromiumOptions): Promise<Launched> {
  const { headless, browser = 'chromium', proxy } = options;
  // Chrome and Edge have ignored --load-extension since version 137; Chromium has not.
  const bySwitch = browser === 'chromium';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(browser),
    headless,
    // Root and most containers cannot have a sandbox; a window in which a user surfs has one.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport: headless ? { width: 1100, height: 800 } : null,
    ...(proxy === undefined ? {} : { proxy: { server: proxy, bypass: '<-loopback>' } }),
    ...(bySwitch ? {} : { ignoreDefaultArgs: ['--disable-extensions'] }),
    args: [
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(bySwitch
        ? [`--disable-extensions-except=${BUILT}`, `--load-extension=${BUILT}`]
        : ['--enable-unsafe-extension-debugging']),
    ],
  });
  const origin = `chrome-extension://${bySwitch ? '' : await loadUnpacked(context)}`;
  const isOurs = (worker: Worker) => worker.url().startsWith(origin);
  const running = context.serviceWorkers().find(isOurs);
  const worker = running ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  return { context, worker, id: new URL(worker.url()).host };
}

/** Loads the built extension over the debugging pipe. @returns its id */
async function loadUnpacked(context: BrowserContext): Promise<string> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  if (cdp === undefined) throw new Error('The browser is closed');
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: BUILT });
  await cdp.detach();
  return id;
}

/**
 * Writes into the profile of a closed Chromium what a user's yes would: the store build is used unchanged.
 * @returns false when the extension is not in that file: macOS and Windows seal theirs
 */
export function grantHosts(profile: string, id: string, hosts: readonly string[], incognito = false): boolean {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings = preferences.extensions?.settings?.[id];
  if (settings === undefined) return false;
  for (const kind of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    const set = settings[kind] ?? { api: [], manifest_permissions: [], scriptable_host: [] };
    settings[kind] = { ...set, explicit_host: [...new Set([...(set.explicit_host ?? []), ...hosts])] };
  }
  if (incognito) settings.incognito = true;
  writeFileSync(file, JSON.stringify(preferences));
  return true;
}
