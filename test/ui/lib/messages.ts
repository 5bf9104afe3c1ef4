import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** The messages in the lower right corner. */
export class Toasts {
  private readonly items: Locator;

  constructor(private readonly page: Page) {
    this.items = page.locator('.notifications-toasts .notification-list-item');
  }

  /** Waits for a message that holds the text, and gives it. */
  async shown(text: string | RegExp, timeout = 15_000): Promise<{ text: string; buttons: string[] }> {
    const item = await this.find(text, timeout);
    return {
      text: (await item.locator('.notification-list-item-message').innerText()).trim(),
      buttons: await item.locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts(),
    };
  }

  /** Presses a button of the message that holds the text. */
  async press(text: string | RegExp, button: string): Promise<void> {
    const item = await this.find(text);
    await item.locator('.monaco-button').getByText(button, { exact: true }).or(
      item.locator('.monaco-button', { hasText: button }),
    ).first().click();
  }

  /** The texts of the messages in view now. */
  async texts(): Promise<string[]> {
    return this.items.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Clears all messages away. */
  async clear(): Promise<void> {
    while (await this.items.count() > 0) {
      // One may go by itself meanwhile.
      await this.items.first().hover({ timeout: 2_000 }).catch(() => undefined);
      await this.items.first().locator('.codicon-notifications-clear').click({ timeout: 2_000 }).catch(() => undefined);
      await this.page.waitForTimeout(100);
    }
  }

  private async find(text: string | RegExp, timeout = 15_000): Promise<Locator> {
    const item = this.items.filter({ hasText: text }).first();
    await item.waitFor({ timeout });
    return item;
  }
}

/** The question that holds everything until it is answered. */
export class Dialog {
  private readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator('.monaco-dialog-box');
  }

  /** Waits for the question, and gives its words and its buttons. */
  async shown(): Promise<{ message: string; detail: string; buttons: string[] }> {
    await this.box.waitFor();
    const textOf = async (part: Locator) => (await part.count() > 0 ? (await part.innerText()).trim() : '');
    const message = await textOf(this.box.locator('.dialog-message-text'));
    const detail = await textOf(this.box.locator('.dialog-message-detail'));
    // A question without more to it is shown where that would stand.
    return {
      ...(message === '' ? { message: detail, detail: '' } : { message, detail }),
      buttons: await this.box.locator('.dialog-buttons .monaco-button').allInnerTexts(),
    };
  }

  /** Answers with the button of this name; another question may follow at once. */
  async press(button: string): Promise<void> {
    const asked = await this.box.innerText();
    await this.box.locator('.dialog-buttons .monaco-button', { hasText: button }).first().click();
    await eventually(async () => {
      if (await this.box.isVisible()) assert.notEqual(await this.box.innerText(), asked, 'the question is still there');
    });
  }
}
