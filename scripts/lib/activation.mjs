// How long the editor says that the extension took to start.
import path from 'node:path';
import { openPage, startServer } from './workbench.mjs';

const LIMIT = 60_000;
/** The editor's own start takes both processors of a small machine: what is measured waits until it is over. */
const AT_REST_AFTER = 10_000;
/** A row of the editor's table: id, eager, loading the code, calling `activate`, until that was through, all in ms. */
const ROW = (id) => new RegExp(`^\\|\\s*${id.replaceAll('.', '\\.')}\\s*\\|[^|]*\\|\\s*(\\d+)\\s*\\|\\s*(\\d+)\\s*\\|\\s*(\\d+)\\s*\\|`, 'm');

/** Opens a file, whose text the window then draws while the extension starts. */
export const byFile = (file) => async (page) => {
  await page.keyboard.press('Control+p');
  await choose(page, path.basename(file), path.basename(file));
  await page.locator('.squiggly-error').first().waitFor({ timeout: LIMIT });
};

/** Chooses a command that asks something, with nothing else going on. */
export const byCommand = (title) => async (page) => {
  await page.keyboard.press('F1');
  await choose(page, `>${title}`, title);
  await page.locator('.quick-input-titlebar', { hasText: /./ }).waitFor({ timeout: LIMIT });
  await page.keyboard.press('Escape');
};

/**
 * Installs a package, starts it in an editor at rest, and reads the times in the editor's report on what it starts.
 * @param {{ vsix: string, id: string, folder: string, start: (page: import('playwright-core').Page) => Promise<void> }} what
 *   the package, the extension's id, the folder that is open, and what starts the extension
 * @returns {Promise<{ loading: number, call: number, finish: number }>} milliseconds. The extension's own time is loading
 *   its code and calling `activate`; what that left to be done afterwards, with others taking their turns, is `finish`
 */
export async function activationTimes({ vsix, id, folder, start }) {
  const server = await startServer({ vsix });
  try {
    const { page, close } = await openPage();
    try {
      await page.goto(server.url({ folder }));
      await page.locator('.explorer-folders-view').waitFor({ timeout: LIMIT });
      await page.waitForTimeout(AT_REST_AFTER);
      await start(page);
      await page.keyboard.press('F1');
      await choose(page, '>Developer: Startup Performance', 'Startup Performance');
      await page.locator('.tab.active', { hasText: 'Startup Performance' }).waitFor({ timeout: LIMIT });
      return timesIn(await textInFront(page, id), id);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}

async function choose(page, typed, row) {
  await page.locator('.quick-input-box input').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click({ timeout: LIMIT });
}

/** The text of the editor in front once it names something. */
async function textInFront(page, wanted) {
  for (const until = Date.now() + LIMIT; Date.now() < until;) {
    for (const key of ['Control+1', 'Control+a', 'Control+c']) await page.keyboard.press(key);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    if (text.includes(wanted)) return text;
    await page.waitForTimeout(500);
  }
  throw new Error('The editor told no times');
}

function timesIn(report, id) {
  const [loading, call, finish] = (ROW(id).exec(report) ?? []).slice(1).map(Number);
  if (finish === undefined) throw new Error(`The editor told no times of ${id}: ${report.split('\n').find((line) => line.includes(id))}`);
  return { loading, call, finish };
}
