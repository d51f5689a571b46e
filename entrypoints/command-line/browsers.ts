import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where browsers are found: an environment variable first, then the usual names on the path and the usual places. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  chrome: {
    variable: 'CHROME',
    names: ['google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  edge: {
    variable: 'EDGE',
    names: ['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
    places: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
} as const;

export type BrowserName = keyof typeof BROWSERS;
export const BROWSER_NAMES = Object.keys(BROWSERS) as BrowserName[];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser's program; undefined when it is not installed. */
export function locateBrowser(name: BrowserName): string | undefined {
  const { variable, names, places } = BROWSERS[name];
  const named = process.env[variable];
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => names.map((file) => join(folder, file))), ...places].find(isExecutable);
}

/** The path of a browser's program. @throws when it is not installed */
export function findBrowser(name: BrowserName): string {
  const found = locateBrowser(name);
  if (found === undefined)
    throw new Error(
      `${name} is not installed; on Debian: apt-get install -y ${name === 'firefox' ? 'firefox-esr' : name}`,
    );
  return found;
}
