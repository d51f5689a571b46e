import { expect, test } from './extension';

test('an article is read, marked, reported and recorded', async ({ extension }) => {
  const page = await extension.open('article');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(2);
  const popup = await extension.popup('article');
  await popup.until(`document.querySelector('section.page [data-item]') !== null`);
  console.log(await popup.text());
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/popup.png', await popup.screenshot());
  await page.screenshot({ path: '/tmp/page.png' });
  console.log(await extension.rows(), extension.proxy.requests);
});
