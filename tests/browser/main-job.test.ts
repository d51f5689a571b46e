import { expect, test } from './extension';
import { PAGES } from './pages';

const RECORD_LINES = ['second-trump-kim-meeting', 'three-way-summit', 'end-of-war-declaration'];

/** Marks that are registered for painting, by kind. */
const registered = () => Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size]));

test('an article is recognised, marked, and nothing of it is changed', async ({ extension }) => {
  const bare = await extension.context.newPage();
  await bare.goto(PAGES.ungranted);
  const before = await bare.evaluate(() => document.documentElement.outerHTML);
  const untouched = await bare.screenshot();
  await bare.close();

  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(registered)).toMatchObject({ 'summit-status-person': expect.any(Number) });
  const kinds = Object.keys(await page.evaluate(registered));
  expect(kinds).toEqual(
    expect.arrayContaining([
      'summit-status-person',
      'summit-status-organisation',
      'summit-status-place',
      'summit-status-item',
    ]),
  );
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect((await page.screenshot()).equals(untouched)).toBe(false);
});

test('the popup says how the three main items stand, each with a sentence of the page', async ({ extension }) => {
  const page = await extension.open('article');
  const text = (await page.evaluate(() => document.body.textContent ?? '')).replace(/\s+/g, ' ');
  const popup = await extension.popup('article');
  await popup.until(`document.querySelectorAll('section[aria-labelledby=record-title] [data-status]').length >= 3`);
  expect(await popup.status('record', 'second-trump-kim-meeting')).toBe('in-talks');
  expect(await popup.status('record', 'three-way-summit')).toBe('stalled');
  expect(['stalled', 'proposed']).toContain(await popup.status('record', 'end-of-war-declaration'));
  const quotes = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('blockquote')].map((quote) => quote.textContent)`,
  );
  for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, ' '));
  const order = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('section[aria-labelledby=record-title] .item')].map((item) => item.dataset.item)`,
  );
  expect(order.slice(0, 3)).toEqual(RECORD_LINES);
});

test("a quote's link scrolls to its sentence and to no other", async ({ extension }) => {
  await extension.open('article');
  const popup = await extension.popup('article');
  await popup.until(
    `document.querySelectorAll('section[aria-labelledby=record-title] a[href*=":~:text="]').length >= 3`,
  );
  await expect
    .poll(() => extension.worker.evaluate(async () => JSON.stringify((await chrome.storage.local.get('board')).board)))
    .toContain(':~:text=');
  const links = await popup.evaluate<string[]>(
    `[...document.querySelectorAll('section[aria-labelledby=record-title] a')].map((link) => link.href)`,
  );
  for (const link of links) expect(link.split(':~:text=')[1]).not.toMatch(/[A-Za-z0-9]-[A-Za-z0-9]/);
});

test('an article that is read again adds no row', async ({ extension }) => {
  const page = await extension.open('article');
  await expect.poll(async () => (await extension.rows()).articles).toBe(1);
  const once = await extension.rows();
  expect(once.readings).toBeGreaterThan(3);
  await page.reload();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  await page.goto(`${PAGES.article}?utm_source=letter&fbclid=1#more`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  expect(await extension.rows()).toEqual(once);
});

test('a jump within a page takes nothing from what the popup says of it', async ({ extension }) => {
  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  const session = () => extension.worker.evaluate(async () => Object.keys(await chrome.storage.session.get()));
  await expect.poll(session).toEqual([expect.stringMatching(/^tab:/)]);
  await extension.worker.evaluate(() => {
    chrome.tabs.onUpdated.addListener((_, { status }, { url }) => {
      if (status === 'complete' && url?.endsWith('#more')) Object.assign(globalThis, { jumped: true });
    });
  });
  await page.evaluate(() => {
    location.hash = '#more';
  });
  await expect.poll(() => extension.worker.evaluate(() => 'jumped' in globalThis)).toBe(true);
  expect(await session()).toEqual([expect.stringMatching(/^tab:/)]);
});

test('a page on another subject gets no message, no marks, no rows and no script beyond the gate', async ({
  extension,
}) => {
  await extension.worker.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      seen.push(message);
    });
  });
  const page = await extension.open('otherSubject');
  const article = await extension.open('article');
  await expect.poll(() => article.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  const messages = await extension.worker.evaluate(
    () => (globalThis as unknown as { seen: { type: string; head?: { address: string } }[] }).seen,
  );
  expect(messages.filter((message) => message.type === 'page-suspected')).toHaveLength(1);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect((await extension.rows()).articles).toBe(1);
});

test('a page that names the subject in passing is not recorded, and the popup says why', async ({ extension }) => {
  const page = await extension.open('passing');
  const popup = await extension.popup('passing');
  await popup.until(`document.querySelector('.notice details') !== null`);
  expect(await popup.text()).toContain('not about Korea diplomacy');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  const rows = await extension.worker.evaluate(async () => (await indexedDB.databases()).length);
  expect(rows === 0 || (await extension.rows()).articles === 0).toBe(true);
});

test('a worker that is stopped in the middle loses nothing and doubles nothing', async ({ extension }) => {
  await extension.worker.evaluate(() => {
    // The first page to arrive finds a worker that is stopped while it reads.
    chrome.runtime.onMessage.addListener((message: { type: string }) => {
      if (message.type === 'page-collected') Object.assign(globalThis, { arrived: true });
    });
  });
  const page = await extension.context.newPage();
  const opening = page.goto(PAGES.article);
  await expect
    .poll(() =>
      extension.worker.evaluate(() => (globalThis as { arrived?: boolean }).arrived === true).catch(() => true),
    )
    .toBe(true);
  await extension.stopWorker();
  await opening;
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 20_000 }).toBeGreaterThan(2);
  const rows = await extension.rows();
  expect(rows).toMatchObject({ articles: 1, texts: 1 });
  await extension.stopWorker();
  await page.reload();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 20_000 }).toBeGreaterThan(2);
  expect(await extension.rows()).toEqual(rows);
});

test('a kept article that an older version misread is read again', async ({ extension }) => {
  await extension.open('article');
  await expect.poll(async () => (await extension.rows()).articles).toBe(1);
  /** The readings' statuses and versions, after a change to each. */
  const readings = (change: Record<string, string>) =>
    extension.worker.evaluate(async (changed) => {
      const open = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('summit-status');
        request.onsuccess = () => done(request.result);
      });
      const store = open.transaction('readings', 'readwrite').objectStore('readings');
      const rows = await new Promise<Record<string, string>[]>((done) => {
        const request = store.getAll();
        request.onsuccess = () => done(request.result);
      });
      for (const row of rows) store.put({ ...row, ...changed });
      open.close();
      return rows.map(({ item, status, analysis }) => `${item} ${status} ${analysis}`).sort();
    }, change);
  const right = await readings({ status: 'rejected', analysis: 'old' });
  await extension.worker.evaluate(async () => {
    await chrome.storage.local.remove('rereading');
    await chrome.alarms.create('rereading', { when: Date.now() });
  });
  await expect.poll(() => readings({}), { timeout: 20_000 }).toEqual(right);
});
