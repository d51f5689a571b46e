import { z } from 'zod';
import { withoutHash } from './links';
import { type TabFindings, tabFindings } from './messages';

/** What is known of open tabs: kept in memory that outlives the worker and ends with the browser. */

const findingsKey = (tab: number) => `tab:${tab}`;
const wantedKey = (tab: number) => `keep:${tab}`;

export async function rememberTab(tab: number, findings: TabFindings): Promise<void> {
  await browser.storage.session.set({ [findingsKey(tab)]: findings });
  await showBadge(tab, findings);
}

export async function findingsOf(tab: number): Promise<TabFindings | undefined> {
  const stored = await browser.storage.session.get(findingsKey(tab));
  return tabFindings.optional().catch(undefined).parse(stored[findingsKey(tab)]);
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove([findingsKey(tab), wantedKey(tab)]);
}

/** The tab goes somewhere: what is known of its page is forgotten, unless it only jumps within the page. */
export async function leavePage(tab: number, to: string | undefined): Promise<void> {
  const known = await findingsOf(tab);
  if (known !== undefined && to?.includes('#') && withoutHash(to) === withoutHash(known.address)) return;
  await forgetTab(tab);
}

/** The user wants the page that this tab shows to be kept. */
export async function wantTab(tab: number, address: string): Promise<void> {
  await browser.storage.session.set({ [wantedKey(tab)]: address });
}

export async function isWanted(tab: number, address: string): Promise<boolean> {
  const stored = await browser.storage.session.get(wantedKey(tab));
  return z.string().safeParse(stored[wantedKey(tab)]).data === address;
}

/** The badge counts the items that the page says something of; the title says the same in words. */
async function showBadge(tab: number, findings: TabFindings): Promise<void> {
  const count = findings.relevant ? findings.items.length : 0;
  try {
    await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(Math.min(count, 99)) });
    await browser.action.setTitle({
      tabId: tab,
      title:
        count === 0
          ? browser.i18n.getMessage('actionTitle')
          : browser.i18n.getMessage('actionTitleCount', [String(count)]),
    });
  } catch {
    // The tab was closed while its page was read.
  }
}
