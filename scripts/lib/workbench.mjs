// A running workbench: the embedded editor's server with folders of its own, and a page on it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { embeddedEditor } from './editor.mjs';
import { end, run, start } from './processes.mjs';

const UP_WITHIN = 30_000;

/** No assistants, no telemetry, no updates, no welcome, and where a page differs from a window, as in a window. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  // A window has no ports to forward, and says nothing when the extension listens on one.
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // The remote default is 10 MB.
  'workbench.editorLargeFileConfirmation': 1024,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Folders begin as not trusted, and nobody is asked before anything is shown. */
const ASKING = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/** Makes a private folder in the system's place for temporary ones; its short name keeps socket paths short. */
export const temporaryFolder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-'));

/** Removes a folder and all in it, also while a program that is ending still writes there. */
export const removeFolder = (folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });

/**
 * Starts the embedded editor's server.
 * @param {object} [options]
 * @param {string} [options.extension] folder of an extension, seen as an installed one; what is built there is used
 * @param {readonly string[]} [options.beside] folders of other extensions, seen as installed ones
 * @param {string} [options.vsix] a packed extension, installed as a user would
 * @param {Record<string, unknown>} [options.settings] user settings beside the quiet ones
 * @param {Record<string, unknown>} [options.machine] settings of the machine that the files are on
 * @param {boolean} [options.trust] trusts no folder before it is told to, as an editor does that is new
 * @param {boolean} [options.driver] lets test runs inside the extension host report; hides toasts
 * @param {string} [options.home] where its data goes, kept after its end; else a temporary folder that is removed
 * @returns {Promise<import('./workbench.mjs').Server>} rejects with what the server said
 */
export async function startServer({ extension, beside = [], vsix, settings = {}, machine = {}, trust = false, driver = false, home } = {}) {
  const { node, server } = await embeddedEditor();
  const place = home ?? temporaryFolder();
  const clear = () => home ?? removeFolder(place);
  process.once('exit', clear);
  const folders = prepare(place, [...(extension ? [extension] : []), ...beside], { ...settings, ...(trust ? ASKING : {}) }, machine);
  if (vsix) await install(node, server, folders, vsix);
  const token = crypto.randomUUID();
  const child = start(node, [
    server, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, '--accept-server-license-terms',
    '--user-data-dir', folders.user, '--extensions-dir', folders.extensions, '--server-data-dir', folders.server,
    '--telemetry-level', 'off', ...(trust ? [] : ['--disable-workspace-trust']), ...(driver ? ['--enable-smoke-test-driver'] : []),
  ], { env: environment(folders.temporary), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    await end(child);
    clear();
    process.off('exit', clear);
  };
  try {
    const host = `127.0.0.1:${await portOf(child)}`;
    return { home: place, pid: child.pid, url: (what) => address(host, token, what), ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packed extension by the editor's own command. */
async function install(node, server, folders, vsix) {
  const { code, output } = await run(node, [
    server, '--install-extension', vsix, '--accept-server-license-terms',
    '--extensions-dir', folders.extensions, '--server-data-dir', folders.server,
  ], { env: environment(folders.temporary), limit: UP_WITHIN });
  if (code !== 0) throw new Error(`The editor did not install ${path.basename(vsix)}:\n${output}`);
}

/** Makes the folders that a server writes to, and puts settings and extensions into them. */
function prepare(home, installed, settings, machine) {
  const [user, extensions, server, temporary] = ['user', 'extensions', 'server', 't'].map((name) => path.join(home, name));
  for (const folder of [user, extensions, server, temporary]) fs.mkdirSync(folder, { recursive: true });
  for (const folder of ['User', 'Machine']) fs.mkdirSync(path.join(user, folder), { recursive: true });
  fs.writeFileSync(path.join(user, 'Machine', 'settings.json'), JSON.stringify(machine));
  fs.writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, undefined, 2));
  for (const extension of installed) {
    const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
    const link = path.join(extensions, `${publisher}.${name}-${version}`);
    if (!fs.existsSync(link)) fs.symlinkSync(extension, link, 'dir');
  }
  return { user, extensions, server, temporary };
}

/**
 * The environment of a server: no market place, no ties to an editor that this may run in, and a place of its own for
 * what it would leave in the user's (a device id, sockets).
 */
function environment(temporary) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: temporary, XDG_CACHE_HOME: temporary };
  for (const name of Object.keys(env)) if (/^(VSCODE_|NODE_OPTIONS$|ELECTRON_|npm_)/.test(name)) delete env[name];
  return env;
}

/** The port that a server says it listens on. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why) => reject(new Error(`The editor's server ${why}:\n${said.slice(-3000)}`));
    const timer = setTimeout(() => fail('did not come up'), UP_WITHIN);
    child.once('error', reject);
    child.once('exit', () => fail('ended early'));
    const hear = (text) => {
      said = (said + text).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
  });
}

/** The address of a workbench page. Who has it may use the editor, which is why it holds a token. */
function address(host, token, { folder, file, payload = [] }) {
  const query = new URLSearchParams({ tkn: token });
  if (folder) query.set('folder', encodeURI(folder));
  else query.set('ew', 'true');
  const opened = file ? [['openFile', remote(host, file)]] : [];
  query.set('payload', JSON.stringify([...payload.map(([key, value]) => [key, asRemote(host, value)]), ...opened]));
  return `http://${host}/?${query}`;
}

const remote = (host, file) => `vscode-remote://${host}${encodeURI(file)}`;
/** Paths in a payload are told to the editor as its own. */
const asRemote = (host, value) => (path.isAbsolute(value) ? remote(host, value) : value);

/**
 * Opens a page of 1400 x 900 in a headless browser.
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openPage() {
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  // Asked when a page with unsaved files is left.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  return { page, close: () => browser.close() };
}
