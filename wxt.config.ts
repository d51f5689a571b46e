import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { gatePattern } from './analysis/dossier/gate';
import { parseDossier } from './analysis/dossier/parse';
import { DOSSIER_PARTS } from './analysis/dossier/schema';

const dossier = parseDossier(
  Object.fromEntries(
    DOSSIER_PARTS.map((part) => [
      part,
      JSON.parse(readFileSync(`public/dossiers/korea/${part}.json`, 'utf8')) as unknown,
    ]),
  ),
);

export default defineConfig({
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The whole set is fixed: a later update that adds a warning would switch the extension off. See docs/permissions.md.
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'next-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandNextMark__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandPreviousMark__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'summit-status@summit-status.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
  manifestVersion: 3,
  vite: () => ({
    define: { __GATE_PATTERN__: JSON.stringify(gatePattern(dossier)) },
    // Chromium refuses a content script with a raw noncharacter in it, and with it the whole extension.
    build: { rollupOptions: { output: { charset: 'ascii' } } },
  }),
});
