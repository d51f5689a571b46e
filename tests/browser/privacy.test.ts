import { expect, test } from './extension';
import { fixture, PAGES } from './pages';
import { Target } from './target';

test('the extension asks the network for nothing', async ({ extension }) => {
  await extension.open('article');
  const popup = await extension.popup('article');
  await popup.until(`document.querySelectorAll('section[aria-labelledby=record-title] [data-status]').length >= 3`);
  for (const path of ['options.html', 'welcome.html']) {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/${path}`);
    await expect(page.locator('h1')).toBeVisible();
  }
  expect(extension.proxy.foreign()).toEqual([]);

  await extension.worker.evaluate(() => fetch('https://planted.invalid/').catch(() => undefined));
  expect(extension.proxy.foreign()).toEqual(['CONNECT planted.invalid:443']);
  extension.proxy.forget();
});

test.describe('in a private window', () => {
  test.use({ incognito: true });

  test('a page is read and marked, and nothing is written down', async ({ extension }) => {
    await extension.worker.evaluate(() => chrome.windows.create({ incognito: true, url: 'about:blank#private' }));
    const browser = extension.context.browser();
    if (browser === null) throw new Error('The browser is closed');
    const page = await Target.attach(browser, ({ type, url }) => type === 'page' && url === 'about:blank#private');
    await page.serve(PAGES.article, fixture('article'));
    await expect.poll(() => page.evaluate('CSS.highlights.size').catch(() => 0)).toBeGreaterThan(2);
    const databases = await extension.worker.evaluate(async () => (await indexedDB.databases()).length);
    expect(databases === 0 || (await extension.rows()).articles === 0).toBe(true);
  });
});
