import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

// Each test starts a process, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const run = (script: string, args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', `entrypoints/command-line/${script}.ts`, ...args], {
    encoding: 'utf8',
    input,
  });

describe('analysing lines', () => {
  const good = {
    id: 'a',
    title: 'Kim Jong Un and Trump',
    published: '2018-09-11',
    text: 'North Korean leader Kim Jong Un wrote to Donald Trump.\n\nPyongyang wants a second summit between Kim and Trump, the White House said.',
  };

  test('a bad line gets its error in its place, the rest goes on, and the exit code tells', () => {
    const lines = [JSON.stringify(good), '{"id":', '{"id":"b","title":"x"}', '', JSON.stringify({ ...good, id: 'c' })];
    const { stdout, status } = run('analyse', ['--jsonl', '-'], lines.join('\n'));
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out.map(({ id, line, error }) => ({ id, line, error: error !== undefined }))).toEqual([
      { id: 'a', line: undefined, error: false },
      { id: undefined, line: 2, error: true },
      { id: 'b', line: 3, error: true },
      { id: 'c', line: undefined, error: false },
    ]);
    expect(status).toBe(1);
    expect(out[0]).toMatchObject({ relevant: true, people: { 'kim-jong-un': { 'Kim Jong Un': 1, Kim: 1 } } });
    for (const { start, end, surface } of out[0].mentions) expect(good.text.slice(start, end)).toBe(surface);
  });

  test('a page in place of text is collected, and its text is told on request', () => {
    const html = readFileSync('tests/fixtures/pages/sample-article.html', 'utf8');
    const { stdout, status } = run('analyse', ['--jsonl', '-', '--text'], JSON.stringify({ id: 'p', html }));
    const [page] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(page.relevant).toBe(true);
    for (const { start, end, surface } of page.mentions) expect(page.text.slice(start, end)).toBe(surface);
  });
});

test('a page is reported as text to read', () => {
  const { stdout, status } = run('analyse', ['tests/fixtures/pages/sample-article.html']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^About Korea diplomacy/m);
  expect(stdout).toMatch(/^Three-way summit.*: stalled/m);
});

test.each([
  ['no file', ['analyse'], 2, 'Usage'],
  ['a file that is not there', ['analyse', 'nowhere.html'], 1, 'no such file'],
  ['a day that is none', ['analyse', 'x.html', '--published', 'May'], 2, 'YYYY-MM-DD'],
])('%s is answered with what to do', (_, [script = '', ...args], code, word) => {
  const { stdout, stderr, status } = run(script, args);
  expect(status).toBe(code);
  expect(stdout + stderr).toContain(word);
});

test('evaluation tells topic, people, mentions and statuses', () => {
  const { stdout, status } = run('evaluate', ['tests/fixtures/articles/mentions.jsonl', '--misses']);
  expect(status).toBe(0);
  for (const word of ['Topic', 'People', 'Mentions', 'organisation', 'Status']) expect(stdout).toContain(word);
});
