import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Import {
  /** The importing file, from the repository's root. */
  readonly from: string;
  /** A file from the repository's root without extension, or a package. */
  readonly to: string;
  /** Leaves nothing behind when it is compiled. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** WXT's names for the repository's root. */
const ALIAS = /^(?:@@?|~~?)\//;

/** What the source text of a file imports. */
function importsOf(from: string, source: string): Import[] {
  const target = (to: string) => (to.startsWith('.') ? posix.join(posix.dirname(from), to) : to.replace(ALIAS, ''));
  return [
    ...[...source.matchAll(STATEMENT)].map((match) => ({
      from,
      to: target(match[2] ?? ''),
      typeOnly: match[1] !== undefined,
    })),
    ...[...source.matchAll(CALL)].map((match) => ({ from, to: target(match[1] ?? ''), typeOnly: false })),
  ];
}

/** All imports of the files in a folder. */
function importsIn(folder: string): Import[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => importsOf(relative(ROOT, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')));
}

const within = (part: string) => new RegExp(`^${part}(/|$)`);
const BROWSER = within('(wxt|webextension-polyfill|@webext-core|@wxt-dev)');

/** Each part of the house, and what it may not know. */
const PARTS: Readonly<Record<string, (to: string, typeOnly: boolean) => boolean>> = {
  analysis: (to) =>
    [within('(storage|components|entrypoints|tests)'), BROWSER, within('(dexie|preact)')].some((one) => one.test(to)),
  storage: (to) =>
    [within('(components|entrypoints|tests)'), BROWSER, within('preact')].some((one) => one.test(to)) ||
    (within('analysis').test(to) && to !== 'analysis/types'),
  components: (to, typeOnly) =>
    within('tests').test(to) || BROWSER.test(to) || (!typeOnly && within('(analysis|storage|entrypoints)').test(to)),
};

describe('the directions of imports', () => {
  test.each(Object.entries(PARTS))('%s knows only what it may', (folder, isForbidden) => {
    const imports = importsIn(folder);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(({ to, typeOnly }) => isForbidden(to, typeOnly))).toEqual([]);
  });

  test('every form of import is seen', () => {
    const source = `import a from './a';\nimport type { B } from "../b/c";\nimport {\n  d,\n} from 'dexie';\nexport * from './e';\nimport '@/storage/f.css';\nvoid import('./g');`;
    expect(importsOf('analysis/x.ts', source)).toEqual([
      { from: 'analysis/x.ts', to: 'analysis/a', typeOnly: false },
      { from: 'analysis/x.ts', to: 'b/c', typeOnly: true },
      { from: 'analysis/x.ts', to: 'dexie', typeOnly: false },
      { from: 'analysis/x.ts', to: 'analysis/e', typeOnly: false },
      { from: 'analysis/x.ts', to: 'storage/f.css', typeOnly: false },
      { from: 'analysis/x.ts', to: 'analysis/g', typeOnly: false },
    ]);
  });
});
