// The pictures of the README, taken of the real workbench on the samples.
import { eventually } from './eventually';
import { RUNNING, startPractice } from './practice';
import { ReportPage } from './report';
import { sample } from './samples';
import { Workbench } from './workbench';

const SIZE = { width: 1280, height: 800 };
const FLAWED = 'flawed.iplos.xml';
const CLEAN = 'clean.iplos.xml';
const PIN = '1234';
const CONTACT = 'iplos@kommune.example';

/** Opens the samples, with the flawed one and its findings in front. */
async function open(): Promise<Workbench> {
  const workbench = await Workbench.open({
    files: { [FLAWED]: sample('flawed'), [CLEAN]: sample('clean') }, open: FLAWED,
    settings: { 'iplos.language': 'en', 'iplos.maskIdentifiers': 'on' },
  });
  await workbench.page.setViewportSize(SIZE);
  await workbench.problems.show();
  await eventually(async () => {
    if ((await workbench.problems.rows()).length === 0) throw new Error('There are no findings');
  });
  await workbench.tabShowsFindings();
  return workbench;
}

/** Takes all pictures, and gives each PNG by its name. */
export async function takePictures(): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const workbench = await open();
  try {
    pictures.set('findings', await workbench.picture());
    pictures.set('report', await reportOf(workbench));
    await walkThrough(workbench, (name, picture) => pictures.set(name, picture));
  } finally {
    await workbench.close();
  }
  return pictures;
}

/** The quality report beside the file that it is of, which is left in front. */
async function reportOf(workbench: Workbench): Promise<Buffer> {
  await workbench.command('View: Toggle Panel Visibility');
  await workbench.command('IPLOS: Show Quality Report');
  await ReportPage.shown(workbench.page);
  await workbench.mouseAway();
  const picture = await workbench.picture();
  await workbench.command('View: Close Editor');
  await workbench.inFront(FLAWED);
  await workbench.problems.show();
  return picture;
}

/** From a finding to the receipt. */
async function walkThrough(workbench: Workbench, keep: (name: string, picture: Buffer) => void): Promise<void> {
  const { editor, problems, quickInput, toasts, dialog, page } = workbench;
  const lines = Buffer.from(sample('flawed')).toString('utf8').split('\n');
  await editor.goTo(lines.findIndex((line) => line.includes('<tjTjenType>')) + 1, 10);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'Service type' }).first().waitFor();
  keep('reading', await workbench.picture());
  await page.keyboard.press('Escape');

  await problems.open('organisasjonsnummer-missing');
  await editor.quickFixes();
  keep('fix', await workbench.picture());
  await page.keyboard.press('Escape');

  await startPractice(workbench, PIN);
  await toasts.press(RUNNING, 'Encrypt and Send');
  await quickInput.shown('E-mail of the municipality');
  await quickInput.answer(CONTACT);
  await dialog.shown();
  keep('gate', await workbench.picture());
  await dialog.press('Cancel');

  await workbench.openFile(CLEAN);
  await workbench.statusItem('no errors').waitFor();
  await workbench.command('IPLOS: Encrypt and Send');
  await quickInput.shown('E-mail of the municipality');
  await quickInput.accept();
  await quickInput.logIn(PIN);
  await toasts.shown('receipt', 30_000);
  await workbench.mouseAway();
  keep('receipt', await workbench.picture());
}
