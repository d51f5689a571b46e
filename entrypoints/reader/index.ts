import type { PageMessage, PageReply, ReaderMessage } from '../background/messages';
import { collect } from './collect';
import { readHead } from './head';
import { followMarks } from './hover';
import { paintMarks, placeMarks } from './marks';
import { placeQuotes } from './quotes';

interface ReaderGlobal {
  summitStatusReader?: AbortController;
}

const ATTEMPTS = 3;

/** A background that was stopped in the middle answers nothing: the page is sent again, and wakes it. */
async function send(message: PageMessage, signal: AbortSignal): Promise<PageReply | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS && !signal.aborted; attempt++) {
    try {
      const reply = (await browser.runtime.sendMessage(message)) as PageReply | undefined;
      if (reply !== undefined) return reply;
    } catch {
      // The message channel closed before an answer came.
    }
  }
  return undefined;
}

/**
 * Reads the page, has it analysed in the background, and paints what it names. A newer injection ends an older one;
 * one signal ends everything that was started here.
 */
export default defineUnlistedScript(async () => {
  const shared = globalThis as ReaderGlobal;
  shared.summitStatusReader?.abort();
  const controller = new AbortController();
  shared.summitStatusReader = controller;
  const { signal } = controller;

  const { headline, blocks, cut } = collect(document);
  const reply = await send(
    {
      type: 'page-collected',
      head: readHead(document, location.href),
      headline: (headline?.text ?? '').slice(0, 2000),
      blocks: blocks.map(({ text, role }) => ({ text, role })),
      cut,
    },
    signal,
  );
  if (reply === undefined || !reply.relevant || signal.aborted) return;
  const marks = placeMarks(reply, headline, blocks);
  if (typeof Highlight === 'function') paintMarks(marks, signal);
  const word = (kind: string) => browser.i18n.getMessage(`kind_${kind}` as 'kind_person');
  const obey = followMarks(marks, reply, word, signal);
  const listener = (message: ReaderMessage) => {
    if (message.type === 'clear-marks') controller.abort();
    else obey(message);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
  if (placeQuotes(reply, headline, blocks) > 0) await send({ type: 'quotes-placed' }, signal);
});
