// A picture of the workbench as a newcomer meets it: a file with colours, findings, and the Problems panel.
import { openPage, startServer } from './workbench.mjs';

/** How long the editor has to show each thing that the picture needs, in milliseconds. */
const LIMIT = 60_000;

/** What must be seen before the picture is taken: a page function, and what to say when it does not come true. */
const SIGNS = [
  { seen: () => document.querySelectorAll('.view-line').length > 0, missing: 'did not open the file' },
  {
    seen: () => new Set([...document.querySelectorAll('.view-line span[class^=mtk]')].map((span) => span.className)).size > 2,
    missing: 'opened the file, but without colours',
  },
  {
    seen: () => document.querySelector('.squiggly-error, .squiggly-warning') !== null,
    missing: 'opened the file with colours, but without findings',
  },
];

/**
 * Opens a file in a headless browser and takes a PNG of 1400 x 900.
 * Throws with the reason when the editor does not show the file with colours and findings.
 * @param {{ extension: string, folder: string, file: string, picture: string }} what absolute paths
 */
export async function takePicture({ extension, folder, file, picture }) {
  // A picture goes where the samples do not need to: identifiers are hidden in it.
  const server = await startServer({ extension, settings: { 'iplos.maskIdentifiers': 'on' } });
  try {
    const { page, close } = await openPage();
    try {
      await page.goto(server.url({ folder, file }));
      for (const { seen, missing } of SIGNS) {
        await page.waitForFunction(seen, undefined, { timeout: LIMIT }).catch(() => {
          throw new Error(`No picture: in ${LIMIT / 1000} s the editor ${missing}`);
        });
      }
      await page.keyboard.press('Control+Shift+M');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: LIMIT });
      // The Explorer and the tab take up the findings' colours a moment later.
      await page.waitForTimeout(1_500);
      await page.screenshot({ path: picture });
    } finally {
      await close();
    }
  } finally {
    await server.stop();
  }
}
