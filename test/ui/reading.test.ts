import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { sample } from './lib/samples';
import { Workbench } from './lib/workbench';

const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern', contrast: 'Default High Contrast' };
const TEXT = Buffer.from(sample('clean')).toString('utf8');
const LINES = TEXT.split('\n');

/** The line, from 1, of the n-th place where a piece stands, and the column right after it. */
function place(piece: string, nth = 0): { line: number; column: number } {
  const found = LINES.flatMap((text, i) => (text.includes(piece) ? [{ line: i + 1, column: text.indexOf(piece) + piece.length + 1 }] : []));
  assert.ok(found[nth], `${piece} does not stand there`);
  return found[nth];
}

for (const [name, theme] of Object.entries(THEMES)) {
  describe(`reading a record, ${name}`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { 'clean.iplos.xml': sample('clean') },
        open: 'clean.iplos.xml',
        settings: { 'iplos.language': 'nb', 'workbench.colorTheme': theme, 'editor.hover.delay': 100 },
      });
      await workbench.statusItem('IPLOS').waitFor();
    });
    after(() => workbench?.close());

    /** Rests the mouse on a word of the text. */
    async function point(word: string): Promise<string> {
      return eventually(async () => {
        const text = await workbench.editor.hover(workbench.page.locator('.monaco-editor .view-line span', { hasText: word }).last());
        assert.doesNotMatch(text, /^Loading/);
        return text;
      });
    }

    it('spells codes out behind their values', async () => {
      const { line } = place('<TJENESTE ');
      await workbench.editor.goTo(line + 6);
      await eventually(async () => {
        const shown = (await workbench.editor.lines()).join('\n');
        assert.match(shown, /<tjTjenType>\d+ ?[A-ZÆØÅ]/);
        assert.match(shown, /<tjVedtak>2 ?Innvilget/);
      });
      await workbench.screenshot(`reading-hints-${name}`);
    });

    it('tells on hover what a field is and what its value means', async () => {
      assert.match(await point('tjVedtak'), /Vedtak.*tjVedtak[^]*Innvilget[^]*Veiledning for innsending/);
      await workbench.screenshot(`reading-hover-${name}`);
    });

    it('offers values with their texts, by the keyboard', async () => {
      const { page, editor } = workbench;
      const { line, column } = place('<tjTjenType>');
      await editor.goTo(line, column);
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+Space');
      const rows = page.locator('.suggest-widget .monaco-list-row');
      await rows.first().waitFor();
      assert.match(await rows.first().innerText(), /^1\s+Praktisk bistand/);
      await workbench.screenshot(`reading-completion-${name}`);
      await page.keyboard.type('hjemmet');
      await eventually(async () => assert.match(await rows.first().innerText(), /^15\s+Helsetjenester i hjemmet/));
      await page.keyboard.press('Enter');
      await eventually(async () => assert.match((await editor.lines()).join('\n'), /<tjTjenType>15/));
    });

    it('offers the elements that may come, and inserts one whole', async () => {
      const { page, editor } = workbench;
      const { line } = place('</TJENESTE>');
      await editor.goTo(line, 200);
      await page.keyboard.press('Enter');
      await page.keyboard.type('<');
      const rows = page.locator('.suggest-widget .monaco-list-row');
      await rows.first().waitFor();
      await workbench.screenshot(`reading-elements-${name}`);
      await page.keyboard.type('TJ');
      await eventually(async () => assert.match(await rows.first().innerText(), /TJENESTE\s+Tjeneste/));
      await page.keyboard.press('Enter');
      await eventually(async () => assert.match((await editor.lines()).join('\n'), /<TJENESTE tjPeID="100001" tjTjID="\d+">\n +<tjTjenType><\/tjTjenType>/));
      await workbench.screenshot(`reading-snippet-${name}`);
      for (let i = 0; i < 4; i++) await page.keyboard.press('Escape');
      for (let i = 0; i < 6; i++) await page.keyboard.press('Control+z');
    });

    it('shows the outline by person and service, and whose record it is while scrolling', async () => {
      const { page, editor } = workbench;
      await editor.goTo(place('<DIAGNOSE ', 3).line + 2);
      await page.keyboard.press('F1');
      await workbench.quickInput.answer('>Explorer: Focus on Outline View');
      const rows = page.locator('.outline-pane .monaco-list-row');
      await eventually(async () => assert.ok((await rows.allInnerTexts()).some((row) => /^Person 1\s*\d+ tjeneste/.test(row))));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await eventually(async () => assert.ok((await page.locator('.sticky-widget .sticky-line-content').allInnerTexts()).some((text) => text.includes('<PERSON'))));
      await workbench.screenshot(`reading-outline-${name}`);
    });

    it('hides identifiers on the screen until it is asked for again', async () => {
      const { page, editor } = workbench;
      await editor.goTo(place('<peFnr>', 1).line + 3);
      const identifier = page.locator('.view-line', { hasText: '<peFnr>' }).first().locator('span').filter({ hasText: /^\d{11}$/ }).last();
      const colour = () => identifier.evaluate((span): string => span.ownerDocument.defaultView!.getComputedStyle(span).color);
      assert.notEqual(await colour(), 'rgba(0, 0, 0, 0)');
      await workbench.command('IPLOS: Mask Identifiers');
      await eventually(async () => assert.equal(await colour(), 'rgba(0, 0, 0, 0)'));
      await workbench.screenshot(`reading-mask-${name}`);
      await workbench.toasts.clear();
      await workbench.command('IPLOS: Mask Identifiers');
      await eventually(async () => assert.notEqual(await colour(), 'rgba(0, 0, 0, 0)'));
    });
  });
}
