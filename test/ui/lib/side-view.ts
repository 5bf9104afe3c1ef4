import type { Locator, Page } from 'playwright-core';

/** A view of the side bar of IPLOS. */
export class SideView {
  private readonly pane: Locator;
  private readonly header: Locator;

  /** @param name what the editor calls it */
  constructor(private readonly page: Page, name: string) {
    this.pane = page.locator('.sidebar .split-view-view', { has: page.locator(`.pane-header[aria-label^="${name}"]`) }).last();
    this.header = this.pane.locator('.pane-header');
  }

  /** Waits until the view is in front. */
  async shown(): Promise<void> {
    await this.header.waitFor({ timeout: 60_000 });
    if (await this.header.getAttribute('aria-expanded') === 'false') await this.header.click();
  }

  /** Brings the view to the front, where it is not. */
  async show(): Promise<void> {
    if (!await this.pane.isVisible()) await this.page.locator('.activitybar .action-item:has([aria-label^="IPLOS"])').click();
    await this.shown();
  }

  /** The rows in view, each with what stands beside its name. */
  async rows(): Promise<string[]> {
    await this.shown();
    const rows = await this.pane.locator('.monaco-list-row').evaluateAll((all) => all.map((row) => {
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

  /** Opens or closes a row. */
  async toggle(name: string): Promise<void> {
    await this.shown();
    await this.row(name).click();
  }

  /** Chooses a command from the menu of a row. */
  async rowCommand(name: string, title: string): Promise<void> {
    await this.row(name).click({ button: 'right' });
    const item = this.page.locator('.context-view .monaco-menu .action-label').getByText(title, { exact: true });
    await item.click();
    await item.waitFor({ state: 'hidden' });
  }

  private row(name: string): Locator {
    return this.pane.locator('.monaco-list-row', { hasText: name }).first();
  }
}
