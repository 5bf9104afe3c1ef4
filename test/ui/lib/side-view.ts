import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** A view of the side bar of IPLOS. */
export class SideView {
  private readonly pane: Locator;
  private readonly header: Locator;
  private readonly icon: Locator;

  /** @param names what it is called, in each language */
  constructor(private readonly page: Page, ...names: string[]) {
    const header = names.map((name) => `.pane-header[aria-label^="${name}"]`).join(', ');
    this.pane = page.locator('.sidebar .split-view-view', { has: page.locator(header) }).last();
    this.header = this.pane.locator('.pane-header');
    this.icon = page.locator('.activitybar .action-item:has([aria-label^="IPLOS"])');
  }

  /** Waits until the view is in front. */
  async shown(): Promise<void> {
    await this.header.waitFor({ timeout: 60_000 });
    if (await this.header.getAttribute('aria-expanded') === 'false') await this.header.click();
  }

  /** Brings the view to the front, where it is not. */
  async show(): Promise<void> {
    if (!await this.pane.isVisible()) await this.icon.click();
    await this.shown();
  }

  /** The rows in view from top to bottom, each with what stands beside its name. */
  async rows(): Promise<string[]> {
    await this.shown();
    const rows = await this.pane.locator('.monaco-list-rows > .monaco-list-row').evaluateAll((all) => all.sort((one, other) =>
      Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index'))).map((row) => {
      const words = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
      return `${words('.label-name')} ${words('.label-description')}`.trim();
    }));
    return rows.map((row) => row.replaceAll('\u00a0', ' '));
  }

  /** What stands above the rows. */
  async message(): Promise<string> {
    await this.shown();
    return (await this.pane.locator('.message').innerText()).trim();
  }

  /** What stands beside the view's name. */
  async description(): Promise<string> {
    return (await this.header.locator('.description').innerText()).trim();
  }

  /** What an empty view says. */
  async welcome(): Promise<string> {
    await this.shown();
    return (await this.pane.locator('.welcome-view-content').innerText()).trim();
  }

  /** Opens or closes a row that has rows below it. */
  async toggle(name: string): Promise<void> {
    await this.shown();
    const isOpen = () => this.row(name).getAttribute('aria-expanded');
    const before = await isOpen();
    // A click while the rows are being drawn anew hits nothing.
    await eventually(async () => {
      await this.row(name).click();
      await eventually(async () => {
        if (await isOpen() === before) throw new Error(`${name} is as before`);
      }, 2_000);
    });
  }

  /** Chooses a row that does something. */
  async choose(name: string): Promise<void> {
    await this.shown();
    await this.row(name).click();
  }

  /** Chooses a command from the menu of a row. */
  async rowCommand(name: string, title: string): Promise<void> {
    await this.row(name).click({ button: 'right' });
    const item = this.page.locator('.context-view .monaco-menu .action-label').getByText(title, { exact: true });
    // A menu that has just been opened takes the click for the end of the one that opened it.
    await eventually(async () => {
      await item.click({ timeout: 3_000 });
      await item.waitFor({ state: 'hidden', timeout: 1_000 });
    });
  }

  /** Brings the last rows into view. */
  async scrollToEnd(): Promise<void> {
    await this.pane.locator('.monaco-list').first().focus();
    await this.page.keyboard.press('End');
  }

  /** Presses the button beside the view's name whose own name begins so. */
  async press(name: string): Promise<void> {
    await this.header.hover();
    await this.header.locator(`.action-label[aria-label^="${name}"]`).first().click();
  }

  /** Chooses a command from the menu behind the dots beside the view's name. */
  async menu(title: string): Promise<void> {
    const item = this.page.locator('.context-view .monaco-menu .action-label').getByText(title, { exact: true });
    // A menu that has just been opened takes the click for the end of the one that opened it.
    await eventually(async () => {
      await this.header.hover();
      if (!await item.isVisible()) await this.header.locator('.action-label[aria-label*="More Actions"]').first().click();
      await item.click({ timeout: 3_000 });
      await item.waitFor({ state: 'hidden', timeout: 1_000 });
    });
  }

  /** Drags something onto the view: over its icon, which brings it to the front, and then down into it. */
  async drop(what: Locator): Promise<void> {
    const { mouse } = this.page;
    const middle = async (target: Locator) => {
      const { x, y, width, height } = (await target.boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    await mouse.move(...await middle(what));
    await mouse.down();
    const [x, y] = await middle(this.icon);
    await mouse.move(x, y, { steps: 5 });
    // It comes to the front when the mouse has stayed for a while; one that is dragged and stands still says nothing.
    await eventually(async () => {
      await mouse.move(x, y + 1);
      await mouse.move(x, y);
      if (!await this.pane.isVisible()) throw new Error('The view did not come to the front');
    });
    await mouse.move(...await middle(this.pane), { steps: 5 });
    await mouse.up();
  }

  private row(name: string): Locator {
    return this.pane.locator('.monaco-list-row', { hasText: name }).first();
  }
}
