import { expect, test } from './extension';
import { PAGES } from './pages';

test.use({ hosts: [] });

test('with no site allowed, a click on the button reads the open page, and only Keep records it', async ({
  extension,
}) => {
  const page = await extension.open('ungranted');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  const popup = await extension.popup('ungranted');
  await popup.until(`document.querySelector('[data-kept=offered] button') !== null`);
  expect(await popup.status('page', 'second-trump-kim-meeting')).toBe('in-talks');
  expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  expect(await popup.status('record', 'second-trump-kim-meeting')).toBeNull();

  await popup.click('[data-kept=offered] button');
  await popup.until(`document.querySelector('[data-kept=kept]') !== null`);
  expect(await extension.rows()).toMatchObject({ articles: 1 });
  await popup.until(
    `document.querySelector('section[aria-labelledby=record-title] [data-item=second-trump-kim-meeting] [data-status=in-talks]') !== null`,
  );

  await popup.click('[data-kept=kept] button');
  await popup.until(`document.querySelector('[data-kept=offered]') !== null`);
  expect(await extension.rows()).toMatchObject({ articles: 0, readings: 0, passages: 0, texts: 0, board: 0 });
});

test('after the tab has gone to another site, its page is not read', async ({ extension }) => {
  const page = await extension.open('ungranted');
  const popup = await extension.popup('ungranted');
  await popup.until(`document.querySelector('[data-kept=offered]') !== null`);
  await popup.close();
  await page.goto(PAGES.article);
  const read = await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['/reader.js'] }).then(
      () => 'read',
      (error: Error) => error.message,
    );
  });
  expect(read).toMatch(/cannot access/i);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});
