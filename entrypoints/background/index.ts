import { linkPassages } from '../../storage/record';
import marksCss from '../reader/marks.css?inline';
import { readOpenTabs, reconcileGate } from './hosts';
import { pageMessage, uiMessage } from './messages';
import { readPage } from './read';
import { record } from './record';
import { rereadKept } from './reread';
import { senderOf } from './sender';
import { changeSettings, settings } from './settings';
import { publishSnapshot } from './snapshot';
import { forgetTab, leavePage } from './tabs';
import { answer, injectReader } from './ui';

const RETENTION_ALARM = 'retention';
const REREADING_ALARM = 'rereading';
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * 60_000;

/** Where the browser's events come in; each is handed on to the module that knows what to do. */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((raw: unknown, from, respond) => {
    const sender = senderOf(from);
    if (sender === undefined) return undefined;
    if (sender.from === 'ui') {
      const message = uiMessage.safeParse(raw);
      if (!message.success) return undefined;
      void answer(message.data, marksCss).then(respond);
      return true;
    }
    const message = pageMessage.safeParse(raw);
    if (!message.success) return undefined;
    switch (message.data.type) {
      case 'page-suspected':
        void injectReader(sender.tab, marksCss).then(
          () => respond({}),
          () => respond({}),
        );
        return true;
      case 'page-collected':
        void readPage(message.data, sender).then(respond, () => respond(undefined));
        return true;
      case 'quotes-placed':
        void browser.scripting.executeScript({ target: { tabId: sender.tab }, files: ['/fragments.js'] }).then(
          () => respond({}),
          () => respond({}),
        );
        return true;
      case 'quotes-linked':
        if (sender.incognito) return undefined;
        void linkPassages(record(), message.data.fragments)
          .then(publishSnapshot)
          .then(
            () => respond({}),
            () => respond({}),
          );
        return true;
    }
  });

  browser.permissions.onAdded.addListener(
    ({ origins }) => void reconcileGate().then(() => readOpenTabs(origins ?? [])),
  );
  browser.permissions.onRemoved.addListener(() => void reconcileGate());
  browser.runtime.onStartup.addListener(() => void reconcileGate().then(reread));
  browser.runtime.onInstalled.addListener(() => void begin());
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.tabs.onUpdated.addListener((tab, change) => {
    if (change.status === 'loading') void leavePage(tab, change.url);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const step = command === 'previous-mark' ? -1 : 1;
    browser.tabs.sendMessage(tab.id, { type: 'show-mark', step }).catch(() => undefined);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === 'read-page' && tab?.id !== undefined) void injectReader(tab.id, marksCss);
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETENTION_ALARM) void dropOldTexts();
    if (name === REREADING_ALARM) void reread();
  });

  void reconcileGate();
});

/** After installing or updating: the gate, the menu, the alarm, the board, and once the welcome page. */
async function begin(): Promise<void> {
  await reconcileGate();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'read-page', title: browser.i18n.getMessage('menuReadPage'), contexts: ['page'] });
  await browser.alarms.create(RETENTION_ALARM, { periodInMinutes: DAY_MINUTES });
  await publishSnapshot();
  await reread();
  if ((await settings()).welcomed) return;
  await changeSettings({ welcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Reads kept texts again after an update, a batch a minute until all are done. */
async function reread(): Promise<void> {
  if (await rereadKept()) await browser.alarms.create(REREADING_ALARM, { delayInMinutes: 1 });
}

/** Texts that are older than the user wants lose their blocks; what was read in them stays. */
async function dropOldTexts(): Promise<void> {
  const { keepTextsDays } = await settings();
  await record()
    .texts.where('seen')
    .below(Date.now() - keepTextsDays * DAY_MS)
    .modify((row) => {
      delete row.blocks;
      row.size = 0;
    });
}
