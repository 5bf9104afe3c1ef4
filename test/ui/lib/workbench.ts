// Drives a real workbench as a user does: with the extension in it, in a private copy of a folder.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { Server } from '../../../scripts/lib/workbench.mjs';
import { Editor, Problems } from './editor';
import { eventually } from './eventually';
import { Dialog, Toasts } from './messages';
import { QuickInput } from './quick-input';
import { SideView } from './side-view';
import { keepBrowserStorage, keepProfile, keepWords, usePersons } from './traces';
import { saveAll } from './unsaved';

const ROOT = process.cwd();
const AT_REST_WITHIN = 3_000;
const SCREENSHOTS = path.join(ROOT, 'out', 'screenshots');

/** What a workbench is opened on. */
export interface WorkbenchOptions {
  /** The files of the folder, by name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The file that is open from the start. */
  readonly open?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the extension finds in its own storage, by file name. */
  readonly storage?: Readonly<Record<string, string>>;
  /** Settings of the machine: those that no folder can set. */
  readonly machine?: Readonly<Record<string, unknown>>;
  /** Whether folders have to be trusted before all is done in them. */
  readonly trust?: boolean;
  /** Folders of other extensions that are there as well. */
  readonly beside?: readonly string[];
  /** A package that is installed, in place of the extension as it was built here. */
  readonly vsix?: string;
}

/** A workbench that runs. Close it in `after`, whatever happened. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  readonly problems: Problems;
  readonly findings: SideView;
  readonly submissions: SideView;
  readonly toasts: Toasts;
  readonly dialog: Dialog;

  private constructor(
    readonly page: Page,
    /** The folder that is open; tests may look at what the extension writes there. */
    readonly folder: string,
    /** Everything that the editor itself writes lies here: settings, storage, logs, temporary files. */
    readonly home: string,
    private readonly stop: () => Promise<void>,
  ) {
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page, this.quickInput);
    this.problems = new Problems(page);
    this.findings = new SideView(page, 'Findings', 'Funn');
    this.submissions = new SideView(page, 'Submissions', 'Innsendinger');
    this.toasts = new Toasts(page);
    this.dialog = new Dialog(page);
  }

  /** Starts an editor on a folder with these files, and waits until it can be used. */
  static async open({ files, open, settings, machine, trust, storage = {}, beside, vsix }: WorkbenchOptions): Promise<Workbench> {
    const { temporaryFolder, removeFolder, startServer, openPage } = await harness();
    const place = temporaryFolder();
    const folder = path.join(place, 'uttrekk');
    fs.mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    const ends: (() => Promise<void> | void)[] = [() => removeFolder(place)];
    const stop = async () => {
      for (const end of ends.splice(0).reverse()) await end();
    };
    try {
      const home = path.join(place, 'h');
      ends.push(() => keepProfile(home));
      const server: Server = await startServer({
        home, beside, ...(vsix ? { vsix } : { extension: ROOT }), settings: { 'editor.cursorBlinking': 'solid', ...settings }, machine, trust,
      });
      ends.push(() => server.stop());
      const kept = path.join(home, 'user', 'User', 'globalStorage', 'iplos.iplos-vscode');
      for (const [name, content] of Object.entries(storage)) {
        fs.mkdirSync(kept, { recursive: true });
        fs.writeFileSync(path.join(kept, name), content);
      }
      const { page, close } = await openPage();
      ends.push(close);
      await page.goto(server.url({ folder, file: open && path.join(folder, open) }));
      const workbench = new Workbench(page, folder, home, stop);
      await workbench.ready(open);
      return workbench;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  private async ready(file?: string): Promise<void> {
    const sign = file
      ? this.page.locator('.tab.active', { hasText: path.basename(file) })
      : this.page.locator('.explorer-folders-view');
    await sign.waitFor({ timeout: 60_000 });
    if (file) await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Saves what is open, ends the editor and removes its folders; what it leaves of its own is kept to be searched. */
  async close(): Promise<void> {
    try {
      await saveAll(this.page, this.home);
      usePersons(this.folder);
      await keepBrowserStorage(this.page);
    } finally {
      await this.stop();
    }
  }

  /** Runs a command from the palette, by its full title there. */
  async command(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row .label-name').getByText(title, { exact: true }).first();
    // Right after the start the palette does not know the extension's commands, and does not learn them while it is open.
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await this.quickInput.type(`>${title}`);
      await row.waitFor({ timeout: 3_000 });
      await this.quickInput.settled();
      await row.click({ timeout: 3_000 });
    }, 60_000);
  }

  /** Opens a file of the folder. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.quickInput.type(name);
    await this.quickInput.pick(path.basename(name));
    await this.ready(name);
  }

  /** Chooses a command from the menu of a file in the Explorer. */
  async explorerCommand(file: string, title: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first().click({ button: 'right' });
    const item = this.page.locator('.context-view .monaco-menu .action-label').getByText(title, { exact: true });
    // A menu that has just been opened takes the click for the end of the one that opened it.
    await eventually(async () => {
      await item.click({ timeout: 3_000 });
      await item.waitFor({ state: 'hidden', timeout: 1_000 });
    });
  }

  /** Brings an open tab to the front. */
  async toTab(name: string): Promise<void> {
    await this.page.locator('.tab', { hasText: name }).first().click();
    await this.inFront(name);
  }

  /** Waits until a tab of this name is in front. */
  async inFront(name: string): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  }

  /** What a page says that is shown in front instead of text. */
  async pageText(): Promise<string> {
    await this.ownPage.locator('h1').waitFor();
    return this.ownPage.innerText();
  }

  /** Presses a link of such a page that is a button, by what it is called aloud. */
  async pressOnPage(name: string): Promise<void> {
    await this.ownPage.getByRole('button', { name, exact: true }).first().click();
  }

  private get ownPage(): Locator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('body');
  }

  /** The item of the status bar whose text holds this. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).locator('a').first();
  }

  /** What the status bar says is the language of the editor in front. */
  async language(): Promise<string> {
    return (await this.page.locator('[id="status.editor.mode"]').innerText()).trim();
  }

  /** Loads the page anew, as a user does who closes and reopens: storage stays, and what was running does not. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  }

  /** Waits until the tab in front shows that its file has findings, which it does a moment after the editor. */
  async tabShowsFindings(): Promise<void> {
    await this.page.locator('.tab.active [class*="itemBadge"]').waitFor();
  }

  /** Puts the mouse where it shows nothing, and waits a while for what it showed to go: the editor forgets some of it. */
  async mouseAway(): Promise<void> {
    const { height } = this.page.viewportSize()!;
    const shown = this.page.locator('.workbench-hover, .monaco-hover').filter({ visible: true }).first();
    // What was about to be shown when the mouse left comes all the same, and goes when it moves again.
    await eventually(async () => {
      await this.page.mouse.move(690, height - 60);
      await this.page.mouse.move(700, height - 5, { steps: 3 });
      await shown.waitFor({ state: 'hidden', timeout: 1_000 });
    }, 4_000).catch(() => undefined);
  }

  /**
   * Takes a picture into out/screenshots, and gives its path.
   * @param when `moving` takes it at once; else the window is given time to come to rest
   */
  async screenshot(name: string, when: 'moving' | 'at rest' = 'at rest'): Promise<string> {
    const file = path.join(SCREENSHOTS, `${name}.png`);
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    fs.writeFileSync(file, when === 'moving' ? await this.page.screenshot() : await this.picture());
    await keepWords(name, this.page);
    return file;
  }

  /** A PNG of the window when it has come to rest, or as it is after a while. */
  async picture(): Promise<Buffer> {
    let picture = await this.page.screenshot();
    for (const latest = Date.now() + AT_REST_WITHIN; Date.now() < latest;) {
      const next = await this.page.screenshot();
      if (next.equals(picture)) break;
      picture = next;
    }
    return picture;
  }
}

/** Takes a picture of the workbench after each test of the suite that fails, into out/screenshots/failed-*.png. */
export function pictureFailures(workbench: () => Workbench | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await workbench()?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });
}

/** The scripts' own way to a workbench; loaded as it lies there, so that all test files share one. */
async function harness(): Promise<typeof import('../../../scripts/lib/workbench.mjs')> {
  return import(pathToFileURL(path.join(ROOT, 'scripts', 'lib', 'workbench.mjs')).href);
}
