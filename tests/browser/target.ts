import type { Browser, CDPSession } from '@playwright/test';

interface ProtocolEvent {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** A page that Playwright shows to nobody (a popup, a private window's tab), driven by the debugging protocol. */
export class Target {
  private next = 0;

  private constructor(
    private readonly cdp: CDPSession,
    private readonly session: string,
    private readonly id: string,
  ) {}

  /** Attaches to the first page for which `fits` holds, as soon as there is one. */
  static async attach(
    browser: Browser,
    fits: (target: { url: string; type: string; browserContextId?: string }) => boolean,
  ): Promise<Target> {
    const cdp = await browser.newBrowserCDPSession();
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
      const found = targetInfos.find(fits);
      if (found === undefined) continue;
      const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: found.targetId, flatten: false });
      const target = new Target(cdp, sessionId, found.targetId);
      await target.send('Runtime.runIfWaitingForDebugger');
      return target;
    }
    throw new Error('No such target came up');
  }

  send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.next;
    return new Promise((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message) as { id?: number; result?: T; error?: { message: string } };
        if (event.sessionId !== this.session || message.id !== id) return;
        this.cdp.off('Target.receivedMessageFromTarget', listen);
        if (message.error) reject(new Error(message.error.message));
        else resolve(message.result as T);
      };
      this.cdp.on('Target.receivedMessageFromTarget', listen);
      this.cdp
        .send('Target.sendMessageToTarget', {
          sessionId: this.session,
          message: JSON.stringify({ id, method, params }),
        })
        .catch(reject);
    });
  }

  /** Calls back for each event of a kind. */
  on(method: string, callback: (params: Record<string, unknown>) => void): void {
    this.cdp.on('Target.receivedMessageFromTarget', (event: { sessionId: string; message: string }) => {
      const message = JSON.parse(event.message) as Partial<ProtocolEvent>;
      if (event.sessionId === this.session && message.method === method) callback(message.params ?? {});
    });
  }

  /** Answers every request of the page with one document, and opens an address. */
  async serve(address: string, body: string): Promise<void> {
    this.on('Fetch.requestPaused', ({ requestId }) => {
      const headers = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];
      void this.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: headers,
        body: Buffer.from(body).toString('base64'),
      });
    });
    await this.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await this.send('Page.navigate', { url: address });
  }

  /** The value of an expression in the page; a promise is waited for. */
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

  async close(): Promise<void> {
    await this.cdp.send('Target.closeTarget', { targetId: this.id });
    await this.cdp.detach();
  }
}
