// The quality report in the workbench, as a user sees and presses it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** Something on a page that keeps people from using it. */
export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly places: readonly string[];
}

/** The report's page, inside the editor. */
export class ReportPage {
  private constructor(private readonly frame: Frame) {}

  /** The report that is in front, once its figures are there. */
  static async shown(page: Page): Promise<ReportPage> {
    const frame = await eventually(async () => {
      for (const candidate of page.frames()) {
        const services = await candidate.locator('#services table, #events table').count().catch(() => 0);
        if (services > 0) return candidate;
      }
      throw new Error('There is no report');
    }, 30_000);
    return new ReportPage(frame);
  }

  /** A part of the page by its id. */
  part(id: string): Locator {
    return this.frame.locator(`#${id}`);
  }

  /** A button by what it says or is named. */
  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name }).first();
  }

  /** How many errors the page says there are. */
  async errors(): Promise<number> {
    return Number((await this.part('distance').locator('.big').innerText()).replace(/\D/g, ''));
  }

  /** How far down the page is. */
  async top(): Promise<number> {
    return this.frame.evaluate(() => (globalThis as unknown as { scrollY: number }).scrollY);
  }

  /** Whether the page is where the keys go. */
  async hasFocus(): Promise<boolean> {
    return this.frame.evaluate(() => (globalThis as unknown as { document: { hasFocus(): boolean } }).document.hasFocus());
  }

  /** Brings a part into view. */
  async scrollTo(id: string): Promise<void> {
    await this.part(id).evaluate((part: { scrollIntoView(): void }) => part.scrollIntoView());
  }

  /** What keeps people from using the page, by axe. */
  async barriers(): Promise<Barrier[]> {
    const source = createRequire(path.join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');
    await this.frame.evaluate(fs.readFileSync(source, 'utf8'));
    return this.frame.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
      const { violations } = await axe.run({ resultTypes: ['violations'] });
      return violations.map(({ id, impact, nodes }) => ({ rule: id, impact, places: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`) }));
    });
  }
}
