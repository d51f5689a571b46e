import { mkdirSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './extension';

const PICTURES = '.output/screenshots';
mkdirSync(PICTURES, { recursive: true });

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme} colours`, () => {
    test('the pages have no accessibility fault', async ({ extension }) => {
      await extension.open('article');
      await expect.poll(async () => (await extension.rows()).articles).toBe(1);
      for (const path of ['popup.html', 'options.html', 'welcome.html']) {
        const page = await extension.context.newPage();
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`chrome-extension://${extension.id}/${path}`);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('h2').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        await page.screenshot({ path: `${PICTURES}/${path.replace('.html', '')}-${scheme}.png`, fullPage: true });
        await page.close();
      }
    });

    test('the popup and a marked page can be looked at', async ({ extension }) => {
      const page = await extension.open('article');
      await page.emulateMedia({ colorScheme: scheme });
      await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
      await page.screenshot({ path: `${PICTURES}/page-${scheme}.png` });
      const popup = await extension.popup('article');
      await popup.useColours(scheme);
      await popup.until(`document.querySelectorAll('section[aria-labelledby=record-title] [data-status]').length >= 3`);
      expect(await popup.evaluate<number>('document.documentElement.scrollWidth <= innerWidth ? 1 : 0')).toBe(1);
      writeFileSync(`${PICTURES}/toolbar-popup-${scheme}.png`, await popup.screenshot());
    });
  });
}

test('every part of the popup is reached by keyboard', async ({ extension }) => {
  await extension.open('article');
  await expect.poll(async () => (await extension.rows()).articles).toBe(1);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.id}/popup.html`);
  await expect(page.locator('[data-status]').first()).toBeVisible();
  const reached = new Set<string>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  for (const name of ['Options', 'JSON', 'CSV', 'Brief', 'Open at the sentence'])
    expect([...reached].join('|')).toContain(name);
});
