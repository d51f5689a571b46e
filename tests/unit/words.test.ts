import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MENTION_KINDS, STATUSES } from '../../analysis/types';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const files = ['components', 'entrypoints', 'storage'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const source = [...files, readFileSync('wxt.config.ts', 'utf8')].join('\n');
const made = [
  ...STATUSES.map((status) => `status_${status.replace('-', '_')}`),
  ...MENTION_KINDS.map((kind) => `kind_${kind}`),
  ...['party', 'bystander', 'reporter'].map((role) => `speaker_${role}`),
  ...['title', 'lead', 'share', 'distinct', 'trade', 'elsewhere'].map((reason) => `reason_${reason}`),
];

test('every word that the interface asks for is there', () => {
  const asked = [...source.matchAll(/(?:words|getMessage)\(\s*'([a-zA-Z_]+)'/g)].map((match) => match[1] ?? '');
  const manifest = [...source.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
  expect([...asked, ...manifest, ...made].filter((key) => !(key in messages))).toEqual([]);
});

test('no word is there that nothing asks for', () => {
  expect(
    Object.keys(messages).filter(
      (key) => !made.includes(key) && !source.includes(`'${key}'`) && !source.includes(`__MSG_${key}__`),
    ),
  ).toEqual([]);
});
