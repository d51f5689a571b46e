import { expect, test } from './extension';
import { fixture, PAGES } from './pages';

test('an article that the page swaps in by itself is read, with its own address', async ({ extension }) => {
  const page = await extension.open('clientSide');
  const links = page.locator('a[href], button');
  const count = await links.count();
  expect(count).toBeGreaterThan(1);
  await expect
    .poll(() =>
      extension.rows().then(
        (rows) => rows.articles,
        () => 0,
      ),
    )
    .toBe(1);
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('nav a, nav button')[1]?.click());
  await expect.poll(async () => (await extension.rows()).articles, { timeout: 15_000 }).toBe(2);
});

test('an article that is drawn after the page has loaded is read, and nothing in it that cannot be seen', async ({
  extension,
}) => {
  const page = await extension.open('late');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(1);
  const { articles } = await extension.rows();
  expect(articles).toBe(1);
  const popup = await extension.popup('late');
  await popup.until(`document.querySelector('section.page') !== null`);
  expect(await popup.text()).toContain('put off until the spring');
  expect(await popup.text()).not.toContain('arrived in Seoul');
});

test('an article in a form is read, whatever the fields of the form are called', async ({ extension }) => {
  const fields = ['tagName', 'id', 'className'].map((name) => `<input name="${name}">`).join('');
  const body = fixture('article')
    .replace(/<body[^>]*>/, `$&<form>${fields}`)
    .replace('</body>', '</form></body>');
  await extension.context.route(PAGES.article, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  expect((await extension.rows()).articles).toBe(1);
});

test('the card of a mark shows at the pointer, closes with Escape, and leaves the page as it was', async ({
  extension,
}) => {
  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('summit-status-person') ?? [];
    if (range === undefined) throw new Error('No person is marked');
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = live.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await expect(page.locator('summit-status-card')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.locator('summit-status-card')).not.toBeAttached();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('marks can be walked through by keyboard command', async ({ extension }) => {
  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'show-mark', step: 1 });
  });
  await expect(page.locator('summit-status-card')).toBeAttached();
});

test('the Korean article is read: its day is the outlet’s own', async ({ extension }) => {
  const page = await extension.open('korean');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(1);
  const popup = await extension.popup('korean');
  await popup.until(`document.querySelector('section.page') !== null`);
  expect(await popup.text()).toContain('2019-02-25');
});
