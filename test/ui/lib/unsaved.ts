// What is not saved when a workbench is closed: saved, so that the editor keeps no copy of it that a search would find.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';

/** Milliseconds. The editor begins to write a copy up to a second after a change, and may be writing one when that is saved. */
const QUIET_FOR = 1_500;
const QUIET_WITHIN = 8_000;
const SAVED_WITHIN = 45_000;

/**
 * Saves all that is not saved, as one does who closes the editor, until the editor has had no copy of it for a while. What
 * comes late (a change or a copy that is still on its way, a key that a busy editor lost) is waited for.
 * @param home the folder of all that the editor writes
 * @throws with the tabs that are not saved and how many copies stand; those are removed then, since this tells of them
 */
export async function saveAll(page: Page, home: string): Promise<void> {
  const copies = path.join(home, 'user', 'User', 'Backups');
  const standing = () => (fs.existsSync(copies) ? fs.readdirSync(copies, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : []);
  const left = async () => ({ unsaved: await page.locator('.tab.dirty').allInnerTexts(), copies: standing().length });
  const quiet = async () => {
    for (const end = Date.now() + QUIET_FOR; Date.now() < end; await page.waitForTimeout(100)) {
      assert.deepEqual(await left(), { unsaved: [], copies: 0 });
    }
  };
  try {
    await eventually(async () => {
      if ((await left()).unsaved.length > 0) for (const key of ['Escape', 'Escape', 'Control+1', 'Control+k', 's']) await page.keyboard.press(key);
      await eventually(quiet, QUIET_WITHIN);
    }, SAVED_WITHIN);
  } catch (error) {
    fs.rmSync(copies, { recursive: true, force: true });
    throw error;
  }
}
