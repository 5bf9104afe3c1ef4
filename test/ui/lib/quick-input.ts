import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { usePin } from './traces';

/** The box at the top: command palette, choices, questions for a value, and paths of files. */
export class QuickInput {
  private readonly widget: Locator;
  /** The field that is typed into. */
  readonly input: Locator;
  private readonly rowsOf: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('.quick-input-box input');
    this.rowsOf = this.widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Waits until the box is there; with a text, until its title, its placeholder or its message holds it. */
  async shown(text?: string | RegExp): Promise<void> {
    await this.widget.waitFor();
    if (text === undefined) return;
    const words = this.widget.getByText(text);
    await words.or(this.widget.getByPlaceholder(text)).first().waitFor();
  }

  /** Waits until the box has gone. */
  async gone(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** The choices in view, as a screen reader says them. */
  async rows(): Promise<string[]> {
    await this.rowsOf.first().waitFor();
    return this.rowsOf.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Waits until the choices are those for what was typed: a click on one that moves meets another. */
  async settled(): Promise<void> {
    let before: string | undefined;
    await eventually(async () => {
      const now = (await this.rowsOf.allInnerTexts()).join('\n');
      const settled = now === before;
      before = now;
      assert.ok(settled, 'The choices still change');
    });
  }

  /** Chooses the first row that holds the text. */
  async pick(text: string): Promise<void> {
    await this.rowsOf.filter({ hasText: text }).first().click();
  }

  /** Ticks, or clears, a row of a box that takes several. `accept` closes it. */
  async tick(text: string): Promise<void> {
    await this.rowsOf.filter({ hasText: text }).first().locator('input[type=checkbox], .monaco-checkbox').first().click();
  }

  /** Replaces what stands in the field, without accepting it. */
  async type(text: string): Promise<void> {
    await this.input.waitFor();
    if (await this.input.getAttribute('type') === 'password') usePin(text);
    await this.input.fill(text);
  }

  /** Accepts what stands there. */
  async accept(): Promise<void> {
    await this.input.press('Enter');
  }

  /** Types a value and accepts it. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /** Goes through a log-in: accepts the three values that are offered, and types the PIN. */
  async logIn(pin: string): Promise<void> {
    for (const step of ['1/4', '2/4', '3/4']) {
      await this.shown(step);
      await this.accept();
    }
    await this.shown('4/4');
    await this.answer(pin);
  }

  /** What the box says about the value: the prompt, or why it is not accepted. */
  async message(): Promise<string> {
    return (await this.widget.locator('.quick-input-message').innerText()).trim();
  }

  /** Leaves without an answer. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }
}
