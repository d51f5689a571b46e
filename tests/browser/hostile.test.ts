import { expect, test } from './extension';
import { PAGES } from './pages';

test('hostile metadata is shown as text, believed in nothing, and thrown back at nobody', async ({ extension }) => {
  const page = await extension.context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(PAGES.broken);
  const popup = await extension.popup('broken');
  await popup.until(`document.querySelector('section.page') !== null`);
  expect(
    await popup.evaluate(
      'globalThis.__pwned === undefined && document.querySelectorAll("img, script:not([src])").length === 0',
    ),
  ).toBe(true);
  expect(await page.evaluate(() => (globalThis as { __pwned?: number }).__pwned)).toBeUndefined();
  expect(errors).toEqual([]);
  const article = await extension.worker.evaluate(async () => {
    const stored = await chrome.storage.session.get(null);
    return Object.values(stored).find((value) => typeof value === 'object') as { article?: string; day?: string };
  });
  expect(article.article).toBe(PAGES.broken);
  expect(article.day).toBeUndefined();
  expect(await popup.text()).toContain('no date');
});

test('an empty page is said to be empty', async ({ extension }) => {
  await extension.open('empty');
  const popup = await extension.popup('empty');
  await popup.until(`document.querySelector('.notice') !== null && !document.body.innerText.includes('Reading')`);
  expect(await popup.text()).toMatch(/no text on this page/i);
});

test('a page under a strict content security policy is read like any other', async ({ extension }) => {
  const page = await extension.open('strict');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(1);
});

test('a page of 20 MB is read as far as the limit, and the popup says so', async ({ extension }) => {
  test.slow();
  const sentence =
    'North Korean leader Kim Jong-un and President Donald Trump may hold a second meeting, officials in Pyongyang said. ';
  await extension.context.route('https://huge.example.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Huge</title><article><h1>Kim and Trump</h1>${`<p>${sentence.repeat(20)}</p>`.repeat(9000)}</article>`,
    }),
  );
  const page = await extension.context.newPage();
  await page.goto('https://huge.example.test/');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 60_000 }).toBeGreaterThan(1);
  const { Popup } = await import('./popup');
  const browser = extension.context.browser();
  if (browser === null) throw new Error('The browser is closed');
  const popup = await Popup.open(browser, extension.id, 'https://huge.example.test/');
  await popup.until(`document.body.innerText.includes('very long')`, 30_000);
});

test('messages of a wrong shape, or from a page that is not what it says, are not answered', async ({ extension }) => {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const answer = (message: unknown) =>
    options.evaluate(
      (value) =>
        chrome.runtime.sendMessage(value).then(
          (reply) => reply ?? null,
          () => null,
        ),
      message,
    );
  expect(await answer({ type: 'page-collected', blocks: 'none' })).toBeNull();
  expect(await answer({ type: 'export', format: 'exe' })).toBeNull();
  expect(await answer({ type: 'tab-findings', tab: 'one' })).toBeNull();
  expect(await answer({ type: 'export', format: 'csv' })).toMatchObject({ ok: true });
});
