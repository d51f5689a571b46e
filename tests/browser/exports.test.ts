import Papa from 'papaparse';
import { exportSchema } from '../../storage/exports/data';
import { type Extension, expect, test } from './extension';

/** What a click on a format's button hands to the browser's downloads. */
async function exported(extension: Extension, format: string): Promise<{ name: string; text: string }> {
  await extension.open('article');
  await expect.poll(async () => (await extension.rows()).articles).toBe(1);
  const popup = await extension.popup('article');
  await popup.until(`document.querySelectorAll('section[aria-labelledby=record-title] [data-status]').length >= 3`);
  await popup.evaluate(`
    void (globalThis.saved = new Promise((done) => {
      HTMLAnchorElement.prototype.click = function () { fetch(this.href).then((file) => file.text()).then((text) => done({ name: this.download, text })); };
    }))`);
  await popup.click(`[data-format=${format}]`);
  return popup.evaluate('globalThis.saved');
}

test('the JSON export holds everything and is imported again without loss', async ({ extension }) => {
  const { name, text } = await exported(extension, 'json');
  expect(name).toMatch(/^summit-status-\d{4}-\d\d-\d\d\.json$/);
  const record = exportSchema.parse(JSON.parse(text));
  const rows = await extension.rows();
  expect(record.readings).toHaveLength(rows.readings ?? 0);

  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await extension.worker.evaluate(
    () => new Promise((done) => (indexedDB.deleteDatabase('summit-status').onsuccess = done)),
  );
  await options
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(options.getByRole('status')).toHaveText(`Imported 1 articles and ${record.readings.length} readings.`);
  expect(await extension.rows()).toEqual(rows);
});

test('a damaged file is refused as a whole, and the user is told where it is wrong', async ({ extension }) => {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  const take = (text: string) =>
    options
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await take('{"format":');
  await expect(options.getByRole('alert').last()).toContainText('not JSON');
  await take(
    JSON.stringify({
      format: 'summit-status',
      version: 1,
      exported: '2026-01-01T00:00:00Z',
      articles: [{ id: 'no url' }],
      texts: [],
      passages: [],
      readings: [],
      decisions: [],
    }),
  );
  await expect(options.getByRole('alert').last()).toContainText('articles[0]');
});

test('the CSV export is a table with a row an item', async ({ extension }) => {
  const { text } = await exported(extension, 'csv');
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trimEnd(), { header: true });
  expect(errors).toEqual([]);
  expect(data.find((row) => row.item === 'second-trump-kim-meeting')).toMatchObject({
    status: 'in-talks',
    outlet: 'Peninsula Courier',
    published: '2018-09-12',
  });
});

test('the brief is Markdown with a heading, a quote and a link an item', async ({ extension }) => {
  const { name, text } = await exported(extension, 'markdown');
  expect(name).toMatch(/\.md$/);
  expect(text).toMatch(/^# Korea diplomacy/);
  expect(text).toContain('## Second Trump-Kim meeting: In talks');
  expect(text).toMatch(
    /^> .+\n\n\[.+\]\(https:\/\/peninsula-courier\.example\.test\/.+\) \(Peninsula Courier, 2018-09-12\)$/m,
  );
});
