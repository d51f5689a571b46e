import { importRecord } from '../../storage/import';
import { forgetArticle } from '../../storage/record';
import { exportFile } from './exports';
import type { Reply, UiMessage } from './messages';
import { record } from './record';
import { publishSnapshot } from './snapshot';
import { findingsOf, rememberTab, wantTab } from './tabs';

/** Runs the reader in a tab that may be read: its host is granted, or the user clicked the toolbar button on it. */
export async function injectReader(tab: number, css: string): Promise<void> {
  const target = { tabId: tab };
  await browser.scripting.insertCSS({ target, css });
  await browser.scripting.executeScript({ target, files: ['/reader.js'] });
}

/** Answers the extension's own pages. Errors become words for the user. */
export async function answer(message: UiMessage, css: string): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await handle(message, css) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function handle(message: UiMessage, css: string): Promise<unknown> {
  switch (message.type) {
    case 'tab-findings':
      return findingsOf(message.tab);
    case 'read-tab':
      await injectReader(message.tab, css);
      return findingsOf(message.tab);
    case 'keep-tab': {
      const findings = await findingsOf(message.tab);
      if (findings === undefined) throw new Error(browser.i18n.getMessage('errorPageGone'));
      await wantTab(message.tab, findings.address);
      await injectReader(message.tab, css);
      return findingsOf(message.tab);
    }
    case 'forget-tab': {
      const findings = await findingsOf(message.tab);
      if (findings?.article === undefined) throw new Error(browser.i18n.getMessage('errorPageGone'));
      await forgetArticle(record(), findings.article);
      await wantTab(message.tab, '');
      await publishSnapshot();
      const next = { ...findings, kept: 'offered' as const };
      await rememberTab(message.tab, next);
      return next;
    }
    case 'publish-board':
      return publishSnapshot();
    case 'export':
      return exportFile(message.format);
    case 'import': {
      const counts = await importRecord(record(), message.text);
      await publishSnapshot();
      return counts;
    }
  }
}
