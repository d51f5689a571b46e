import type { Reply, UiMessage } from '../background/messages';

/** The background could not do what was asked; the message is for the user. */
export class BackgroundError extends Error {
  override readonly name = 'BackgroundError';
}

/** Asks the background; the type of the answer is the message's, see `messages.ts`. */
export async function askBackground<T>(message: UiMessage): Promise<T> {
  const reply = (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;
  if (reply === undefined) throw new BackgroundError(browser.i18n.getMessage('errorWorker'));
  if (!reply.ok) throw new BackgroundError(reply.error);
  return reply.value;
}
