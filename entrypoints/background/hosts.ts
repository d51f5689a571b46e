/** The hosts that the user allows, and the gate that runs on them. */

const GATE_ID = 'gate';

/** Whether the user allows the extension to read pages at this address. */
export async function isGranted(address: string): Promise<boolean> {
  if (!/^https?:/.test(address)) return false;
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0) return false;
  return browser.permissions.contains({ origins: [`${new URL(address).origin}/*`] });
}

/**
 * Makes the registered gate fit the granted hosts. Safe to call at any time and as often as one likes: registrations
 * are lost when the browser updates or reloads the extension, and grants change without the worker running.
 */
export async function reconcileGate(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = [...origins].sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [GATE_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [GATE_ID] });
    return;
  }
  const script = {
    id: GATE_ID,
    js: ['/gate.js'],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else if (JSON.stringify([...(registered.matches ?? [])].sort()) !== JSON.stringify(matches))
    await browser.scripting.updateContentScripts([script]);
}

/** Right after a grant, the open tabs of the new hosts are looked at once, as if they had just been opened. */
export async function readOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(
    tabs.map((tab) =>
      tab.id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/gate.js'] }),
    ),
  );
}
