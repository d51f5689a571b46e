import type { Browser, CDPSession } from '@playwright/test';

/** The real popup of the toolbar button: browsers show it to no page object, so it is driven by the debugging protocol. */
export class Popup {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly session: string,
    private readonly target: string,
  ) {}

  private static next = 0;

  /** Clicks the toolbar button on the tab with this address, and waits for the popup. */
  static async open(browser: Browser, extension: string, address: string): Promise<Popup> {
    const cdp = await browser.newBrowserCDPSession();
    const targets = async () => (await cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
    const tab = (await targets()).find((target) => target.type === 'tab' && target.url.startsWith(address));
    if (tab === undefined) throw new Error(`No tab shows ${address}`);
    await cdp.send('Extensions.triggerAction' as 'Target.getTargets', { id: extension, targetId: tab.targetId } as never);
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const popup = (await targets()).find((target) => target.type === 'page' && target.url.endsWith('/popup.html'));
      if (popup !== undefined) {
        const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: popup.targetId, flatten: false });
        const opened = new Popup(cdp, sessionId, popup.targetId);
        await opened.until('document.readyState === "complete"');
        return opened;
      }
    }
    throw new Error('The popup did not open');
  }

  private send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++Popup.next;
    return new Promise((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message) as { id?: number; result?: T; error?: { message: string } };
        if (event.sessionId !== this.session || message.id !== id) return;
        this.cdp.off('Target.receivedMessageFromTarget', listen);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result as T);
      };
      this.cdp.on('Target.receivedMessageFromTarget', listen);
      this.cdp.send('Target.sendMessageToTarget', { sessionId: this.session, message: JSON.stringify({ id, method, params }) }).catch(reject);
    });
  }

  /** The value of an expression in the popup. */
  async evaluate<T>(expression: string): Promise<T> {
    const answer = await this.send<{ result: { value: T }; exceptionDetails?: { text: string } }>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  }

  /** Waits, within the popup, until an expression is true: asked again after each change of its document. */
  async until(expression: string, milliseconds = 10_000): Promise<void> {
    const holds = await this.evaluate<boolean>(`new Promise((done) => {
      const check = () => { if (${expression}) { observer.disconnect(); done(true); } };
      const observer = new MutationObserver(check);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      document.addEventListener('readystatechange', check);
      setTimeout(() => { observer.disconnect(); done(Boolean(${expression})); }, ${milliseconds});
      check();
    })`);
    if (!holds) throw new Error(`The popup never came to: ${expression}. It shows:\n${await this.text()}`);
  }

  text(): Promise<string> {
    return this.evaluate<string>('document.body.innerText');
  }

  click(selector: string): Promise<void> {
    return this.evaluate<void>(`document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** The status that a part of the popup shows for an item. */
  status(part: 'page' | 'record', item: string): Promise<string | null> {
    const section = part === 'page' ? 'section.page' : 'section[aria-labelledby=record-title]';
    return this.evaluate(`document.querySelector('${section} [data-item="${item}"] [data-status]')?.dataset.status ?? null`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: this.target });
    await this.cdp.detach();
  }
}
