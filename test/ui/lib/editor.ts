import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import type { QuickInput } from './quick-input';

/** How a finding is underlined. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The editor in front. */
export class Editor {
  private readonly area: Locator;

  constructor(private readonly page: Page, private readonly quickInput: QuickInput) {
    this.area = page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Gives the editor the keyboard. */
  async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
  }

  /** Puts the cursor at a line and column, both from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+g');
    await this.quickInput.answer(`:${line}:${column}`);
    await this.quickInput.gone();
  }

  /** Saves, and waits until the tab shows no unsaved change. */
  async save(): Promise<void> {
    await this.focus();
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    // The mark of a change comes a moment after the key; a file without a change has none to wait for.
    await tab.and(this.page.locator('.dirty')).waitFor({ timeout: 1_000 }).catch(() => undefined);
    await this.page.keyboard.press('Control+s');
    await tab.and(this.page.locator(':not(.dirty)')).waitFor();
  }

  /** The lines in view, top to bottom. */
  async lines(): Promise<string[]> {
    const lines = await this.area.locator('.view-line').evaluateAll((all) => all
      .map((line) => ({ top: Number(/top: ?(\d+)/.exec(line.getAttribute('style') ?? '')?.[1]), text: line.textContent ?? '' }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text));
    // The editor draws blanks as no-break spaces.
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  /** How many different colours the text in view has. */
  async colours(): Promise<number> {
    const colours = await this.area.locator('.view-line span[class^=mtk]')
      .evaluateAll((spans) => spans.map((span) => span.className));
    return new Set(colours).size;
  }

  /** The underlines of a severity in view. */
  squiggles(severity: Severity): Locator {
    return this.area.locator(`.squiggly-${severity}`);
  }

  /** Rests the mouse on something in the text, and gives what the editor then tells of it. */
  async hover(target: Locator): Promise<string> {
    // What is underlined is drawn anew as the text scrolls, and has no place for a moment.
    const box = await eventually(async () => {
      const found = await target.boundingBox();
      if (!found) throw new Error('What is to be hovered is not in view');
      return found;
    });
    // From elsewhere, so that the editor sees the mouse come.
    await this.page.mouse.move(box.x + box.width / 2, box.y + 60);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
    const hover = this.page.locator('.monaco-hover:not(.hidden)').first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Follows the link from the hover that is shown to the page of its rule, and gives the rule. */
  async followHover(): Promise<string> {
    const link = this.page.locator('.monaco-hover:not(.hidden) a.code-link').first();
    const rule = (await link.innerText()).trim();
    await link.click();
    return rule;
  }

  /** Opens the light bulb's menu at the cursor, and gives what it offers. */
  async quickFixes(): Promise<string[]> {
    // While the text is being checked there is nothing to offer yet.
    await eventually(async () => {
      await this.focus();
      await this.page.keyboard.press('Control+.');
      await this.fixRows().first().waitFor({ timeout: 3_000 });
    });
    return this.fixRows().allInnerTexts();
  }

  /** Chooses from the light bulb's menu, opening it where it is not open. */
  async applyFix(title: string): Promise<void> {
    if (await this.fixRows().count() === 0) await this.quickFixes();
    await this.fixRows().filter({ hasText: title }).first().click();
    await this.fixRows().first().waitFor({ state: 'hidden' });
  }

  private fixRows(): Locator {
    return this.page.locator('.action-widget:not(.action-list-submenu-panel) .monaco-list-row.action');
  }
}

/** A row of the Problems panel. */
export interface ProblemRow {
  readonly severity: string;
  readonly message: string;
  /** The rule that stands behind it. */
  readonly code: string;
  /** Both from 1, as shown. */
  readonly line: number;
  readonly column: number;
}

/** The Problems panel. */
export class Problems {
  private readonly panel: Locator;

  constructor(private readonly page: Page) {
    this.panel = page.locator('.markers-panel');
  }

  /** Opens the panel, where it is not open. */
  async show(): Promise<void> {
    if (!await this.panel.isVisible()) await this.page.keyboard.press('Control+Shift+M');
    await this.panel.waitFor();
  }

  /** The findings in view; the panel draws only as many rows as it has room for. */
  async rows(): Promise<ProblemRow[]> {
    await this.show();
    return this.panel.locator('.monaco-list-row[aria-level="2"]').evaluateAll((rows) => rows.map((row) => {
      const words = (selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
      const [line, column] = (words('.marker-line').match(/\d+/g) ?? []).map(Number);
      const severity = [...row.querySelector('.marker-icon')?.classList ?? []].find((name) => name !== 'marker-icon');
      return {
        severity: severity ?? '',
        message: words('.marker-message'),
        code: words('.marker-code'),
        line: line ?? 0,
        column: column ?? 0,
      };
    }));
  }

  /** Follows the link of the first finding of a rule to the rule's page. */
  async follow(rule: string): Promise<void> {
    await this.show();
    await this.panel.locator('.monaco-list-row[aria-level="2"]').getByText(rule, { exact: true }).first().click();
  }

  /** Marks in the editor what the finding is about whose row holds the text, once; the keys stay where they were. */
  async select(text: string): Promise<void> {
    await this.show();
    await this.panel.locator('.monaco-list-row[aria-level="2"]', { hasText: text }).first().click();
  }

  /** Goes to the finding whose row holds the text. */
  async open(text: string): Promise<void> {
    await this.show();
    await this.panel.locator('.monaco-list-row[aria-level="2"]', { hasText: text }).first().dblclick();
  }
}
