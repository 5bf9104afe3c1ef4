// How long the editor says that the extension took to start.
import path from 'node:path';
import { openPage, startServer } from './workbench.mjs';

const LIMIT = 60_000;
/** The editor's own start takes both processors of a small machine: what is measured waits until it is over. */
const AT_REST_AFTER = 5_000;
/** As the editor writes it: in all, which is loading the code and running `activate`. */
const TIME = /(\d+) ?ms/;

/**
 * Installs a package, opens a file with it, and reads the time under "Show Running Extensions".
 * @param {{ vsix: string, name: string, file: string }} what the package, the extension's display name, and a file
 *   that starts it; absolute paths
 * @returns {Promise<number>} milliseconds of the extension's own time
 */
export async function activationTime({ vsix, name, file }) {
  const server = await startServer({ vsix });
  try {
    const { page, close } = await openPage();
    try {
      await page.goto(server.url({ folder: path.dirname(file) }));
      await page.locator('.explorer-folders-view').waitFor({ timeout: LIMIT });
      await page.waitForTimeout(AT_REST_AFTER);
      await page.keyboard.press('Control+p');
      await page.locator('.quick-input-box input').fill(path.basename(file));
      await page.locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) }).first().waitFor({ timeout: LIMIT });
      await page.keyboard.press('Enter');
      await page.locator('.squiggly-error').first().waitFor({ timeout: LIMIT });
      await page.keyboard.press('F1');
      await page.locator('.quick-input-box input').fill('>Developer: Show Running Extensions');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show Running Extensions' }).first().click();
      const row = page.locator('.runtime-extensions-editor .extension', { hasText: name });
      const text = await row.locator('.activation-time').innerText({ timeout: LIMIT });
      const ms = TIME.exec(text)?.[1];
      if (!ms) throw new Error(`The editor told no time: ${text}`);
      return Number(ms);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}
