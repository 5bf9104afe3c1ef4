import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { ReportPage } from './lib/report';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'flawed.iplos.xml';
const LOOKS = [
  { name: 'dark', theme: 'Default Dark Modern', language: 'en', title: 'IPLOS: Show Quality Report' },
  { name: 'light', theme: 'Default Light Modern', language: 'nb', title: 'IPLOS: Show Quality Report' },
  { name: 'contrast', theme: 'Default High Contrast', language: 'nb', title: 'IPLOS: Show Quality Report' },
];
const PARTS = ['causes', 'units', 'completeness', 'diagnoses', 'services', 'months', 'ages'];

for (const { name, theme, language, title } of LOOKS) {
  describe(`the quality report, ${name}`, () => {
    let workbench: Workbench;
    let report: ReportPage;
    before(async () => {
      workbench = await Workbench.open({
        files: { [FILE]: sample('flawed') }, open: FILE, settings: { 'iplos.language': language, 'workbench.colorTheme': theme },
      });
      await workbench.statusItem('IPLOS:').waitFor();
      await workbench.command(title);
      report = await ReportPage.shown(workbench.page);
    });
    after(() => workbench?.close());
    pictureFailures(() => workbench);

    it('says first how far from clean the file is', async () => {
      const errors = Number(/(\d+)/.exec(await workbench.statusItem('IPLOS:').innerText())![1]);
      assert.equal(await report.errors(), errors);
      await workbench.screenshot(`report-${name}`);
    });

    it('shows each part, and keeps nobody from using it', async () => {
      await workbench.page.setViewportSize({ width: 1600, height: 1000 });
      await report.part('all-fields').locator('summary').click();
      assert.deepEqual(await report.barriers(), []);
      await report.part('all-fields').locator('summary').click();
      for (const part of PARTS) {
        await report.scrollTo(part);
        await workbench.screenshot(`report-${name}-${part}`, 'moving');
      }
    });
  });
}
