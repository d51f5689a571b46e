import type { Browser } from '@playwright/test';
import { Target } from './target';

/** The real popup of the toolbar button. */
export class Popup {
  private constructor(private readonly target: Target) {}

  /** Clicks the toolbar button on the tab with this address, and waits for the popup. */
  static async open(browser: Browser, extension: string, address: string): Promise<Popup> {
    const cdp = await browser.newBrowserCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
    const tab = targetInfos.find((target) => target.type === 'tab' && target.url.startsWith(address));
    if (tab === undefined) throw new Error(`No tab shows ${address}`);
    await cdp.send(
      'Extensions.triggerAction' as 'Target.getTargets',
      { id: extension, targetId: tab.targetId } as never,
    );
    await cdp.detach();
    const popup = new Popup(
      await Target.attach(browser, ({ type, url }) => type === 'page' && url.endsWith('/popup.html')),
    );
    await popup.until('document.readyState === "complete"');
    return popup;
  }

  /** The value of an expression in the popup. */
  evaluate<T>(expression: string): Promise<T> {
    return this.target.evaluate<T>(expression);
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
    return this.evaluate(
      `document.querySelector('${section} [data-item="${item}"] [data-status]')?.dataset.status ?? null`,
    );
  }

  /** Shows the popup as it looks to users of light or dark colours. */
  async useColours(scheme: 'light' | 'dark'): Promise<void> {
    await this.target.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.target.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  close(): Promise<void> {
    return this.target.close();
  }
}
