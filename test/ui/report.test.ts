import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { ReportPage } from './lib/report';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
const COMMAND = 'IPLOS: Show Quality Report';
const LOOKS = [
  { name: 'light', theme: 'Default Light Modern', language: 'nb' },
  { name: 'contrast', theme: 'Default High Contrast', language: 'nb' },
];
const PARTS = ['causes', 'rules', 'units', 'completeness', 'diagnoses', 'services', 'months', 'ages'];

/** Takes pictures of the parts of the report that do not fit in one. */
async function pictures(workbench: Workbench, report: ReportPage, name: string): Promise<void> {
  await workbench.page.setViewportSize({ width: 1600, height: 1000 });
  for (const part of PARTS) {
    await report.scrollTo(part);
    await workbench.screenshot(`report-${name}-${part}`, 'moving');
  }
}

describe('the quality report', () => {
  let workbench: Workbench;
  let report: ReportPage;
  before(async () => {
    workbench = await Workbench.open({
      files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': 'en', 'workbench.colorTheme': 'Default Dark Modern' },
    });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('says first how far from clean the file is', async () => {
    const errors = Number(/(\d+) errors/.exec(await workbench.statusItem(/\d+ errors/).innerText())![1]);
    await workbench.command(COMMAND);
    report = await ReportPage.shown(workbench.page);
    assert.equal(await report.errors(), errors);
    await workbench.screenshot('report-dark');
  });

  it('keeps nobody from using it, what is folded away included', async () => {
    for (const part of ['causes-table', 'all-fields', 'diagnoses-table']) await report.part(part).locator('summary').click();
    assert.deepEqual(await report.barriers(), []);
  });

  it('leads from a number to its findings', async () => {
    const { quickInput, editor } = workbench;
    await report.button(/^2 – Invalid person identification/).click();
    await quickInput.shown('2 findings: Invalid person identification');
    assert.equal((await quickInput.rows()).length, 2);
    await workbench.screenshot('report-findings');
    await quickInput.accept();
    await workbench.inFront(FILE);
    await eventually(async () => assert.match((await editor.lines()).join('\n'), /<peFnr>/));
  });

  it('follows as the file is mended, and stays where it is', async () => {
    const errors = await report.errors();
    await report.scrollTo('all-fields');
    const top = await report.top();
    assert.ok(top > 500);
    await workbench.editor.goTo(17, 8);
    await workbench.editor.applyFix((await workbench.editor.quickFixes())[0]);
    await eventually(async () => assert.equal(await report.errors(), errors - 1));
    assert.ok(Math.abs(await report.top() - top) < 100);
    assert.ok(!await report.hasFocus(), 'the report takes the place of who is typing');
    assert.ok(await report.part('all-fields').getAttribute('open') !== null);
    await report.part('all-fields').locator('summary').click();
    await pictures(workbench, report, 'dark');
  });
});

describe('the quality report of a file on disk', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: sample('flawed') }, settings: { 'iplos.language': 'en' } });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('leads from a number to its flagged persons', async () => {
    // Right after the start the Explorer does not know the extension's commands.
    await eventually(async () => {
      await workbench.page.keyboard.press('Escape');
      await workbench.explorerCommand(FILE, 'Check File');
    }, 60_000);
    await workbench.toasts.shown('errors');
    await workbench.command(COMMAND);
    const report = await ReportPage.shown(workbench.page);
    assert.ok(await report.errors() > 20);
    await workbench.screenshot('report-disk');
    await report.button(/^2 – Invalid person identification/).click();
    await workbench.inFront('Invalid person identification');
  });
});

for (const { name, theme, language } of LOOKS) {
  describe(`the quality report, ${name}, in Norwegian`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': language, 'workbench.colorTheme': theme },
      });
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    it('keeps nobody from using it', async () => {
      await workbench.statusItem(/\d+ feil/).waitFor();
      await workbench.command(COMMAND);
      const report = await ReportPage.shown(workbench.page);
      assert.match(await report.part('distance').innerText(), /\d+\s+feil gjenstår/);
      await report.part('all-fields').locator('summary').click();
      assert.deepEqual(await report.barriers(), []);
      await report.part('all-fields').locator('summary').click();
      await pictures(workbench, report, name);
    });
  });
}
