// Makes a fresh clone ready; runs before anything is installed, so it is plain Node and uses no package.
//   node setup.mjs [--browsers | --any-browser]
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** For Linux, the one system where this may install: variable and programs as in browsers.ts, and Debian's package. */
const BROWSERS = {
  chromium: { variable: 'CHROMIUM', programs: ['chromium', 'chromium-browser'], package: 'chromium' },
  chrome: { variable: 'CHROME', programs: ['google-chrome', 'google-chrome-stable', 'chrome'] },
  edge: { variable: 'EDGE', programs: ['microsoft-edge', 'microsoft-edge-stable', 'msedge'] },
  firefox: { variable: 'FIREFOX', programs: ['firefox-esr', 'firefox'], package: 'firefox-esr' },
};

/** Ends with a word to the user. */
function refuse(word) {
  console.error(word);
  process.exit(1);
}

/** Runs a command in the repository and lets the user see what it says. @returns whether it went well */
function run(command, args) {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: ROOT, shell, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function checkNode() {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.match(/(\d+)\.(\d+)/);
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > Number(wanted[1]) || (major === Number(wanted[1]) && minor >= Number(wanted[2]));
  if (!enough)
    refuse(`Node ${wanted[0]} or newer is needed; this is ${process.versions.node}. See https://nodejs.org.`);
}

/** When a file was last changed; 0 when there is none. */
function changed(file) {
  return statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function installPackages() {
  const upToDate = changed('node_modules/.package-lock.json') >= changed('package-lock.json');
  // `npm ci` ends by making this one; without it, the last was broken off.
  if (upToDate && changed('.wxt/tsconfig.json') > 0) return;
  console.log('Installing the packages of package-lock.json (once, about half a minute) ...');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    refuse('`npm ci` failed; its own words are above.');
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function isInstalled({ variable, programs }) {
  return process.env[variable] !== undefined || programs.some(isOnPath);
}

/** How to become root: nothing to put before a command, or sudo that asks for no password; undefined when neither. */
function rootPrefix() {
  if (process.getuid() === 0) return [];
  const sudo = isOnPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return sudo ? ['sudo', '-n'] : undefined;
}

/** Installs Debian's packages of browsers, or says that the user must. */
function installBrowsers(packages) {
  const word = `Please install ${packages.join(' and ')}, on Debian with: apt-get install -y ${packages.join(' ')}`;
  const prefix = isOnPath('apt-get') ? rootPrefix() : undefined;
  if (prefix === undefined) refuse(word);
  console.log(`Installing ${packages.join(' and ')} with apt-get (once, some minutes) ...`);
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(command, rest);
  };
  if (!apt('update') || !apt('install', '-y', ...packages)) refuse(`apt-get failed; its own words are above. ${word}`);
}

checkNode();
installPackages();
// Elsewhere browsers are in places of their own: the programs that need one look there, and say so when there is none.
if (process.platform === 'linux') {
  const { chromium, firefox } = BROWSERS;
  if (process.argv.includes('--browsers')) {
    const missing = [chromium, firefox].filter((browser) => !isInstalled(browser));
    if (missing.length > 0) installBrowsers(missing.map((browser) => browser.package));
  } else if (process.argv.includes('--any-browser') && !Object.values(BROWSERS).some(isInstalled)) {
    installBrowsers([chromium.package]);
  }
}
