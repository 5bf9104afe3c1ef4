import type { Locator, Page } from 'playwright-core';

/** The Findings view. */
export class Findings {
  private readonly pane: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.locator('.sidebar .tree-explorer-viewlet-tree-view');
  }

  /** Waits until the view is in front. */
  async shown(): Promise<void> {
    await this.pane.waitFor({ timeout: 60_000 });
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

  /** Opens or closes a row. */
  async toggle(name: string): Promise<void> {
    await this.shown();
    await this.pane.locator('.monaco-list-row', { hasText: name }).first().click();
  }
}
