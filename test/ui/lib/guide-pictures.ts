// The pictures of the Norwegian user guide, taken of the real workbench on the samples.
import { eventually } from './eventually';
import { RUNNING, startPractice } from './practice';
import { ReportPage } from './report';
import { sample } from './samples';
import { Workbench } from './workbench';

const SIZE = { width: 1200, height: 750 };
/** In a narrower window the walkthrough has no room for its pictures. */
const WIDE = { width: 1400, height: 860 };
const FLAWED = 'feil.iplos.xml';
const CLEAN = 'uten-feil.iplos.xml';
const LIST = 'enheter.csv';
const PIN = '1234';
const CONTACT = 'iplos@kommune.example';
const LINES = Buffer.from(sample('flawed')).toString('utf8').split('\n');
/** The units of the samples under names that no municipality has, and one that the samples do not use. */
const UNITS = [...new Set([...Buffer.from(sample('clean')).toString('utf8').matchAll(/<tjInstOrgnr>(\d{9})/g)].map(([, orgnr]) => orgnr)), '310000078'];
const UNIT = UNITS[0];
const NAMES = [
  'Solbakken bofellesskap', 'Elvely sykehjem', 'Hjemmetjenesten nord', 'Hjemmetjenesten sør', 'Bjørkelia bo- og servicesenter', 'Dagsenteret Tunet',
  'Furulia avlastning', 'Hjemmesykepleien natt', 'Kornmoen omsorgsboliger', 'Matombringing', 'Rehabilitering', 'Støttekontakt', 'Tunet omsorgsbolig',
];

type Keep = (name: string, picture: Buffer) => void;

/** Takes all pictures of the guide, and gives each PNG by its name. */
export async function takeGuidePictures(): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  const keep: Keep = (name, picture) => pictures.set(name, picture);
  const workbench = await Workbench.open({
    files: {
      [FLAWED]: sample('flawed'), [CLEAN]: sample('clean'),
      [LIST]: `Orgnr;Navn\n${UNITS.map((orgnr, i) => `${orgnr};${NAMES[i]}\n`).join('')}`,
    },
    open: FLAWED,
    settings: { 'iplos.language': 'nb', 'iplos.maskIdentifiers': 'on', 'files.simpleDialog.enable': true, 'workbench.colorTheme': 'Default Light Modern' },
  });
  try {
    await workbench.statusItem('IPLOS').waitFor();
    await wayThrough(workbench, keep);
    await season(workbench, keep);
    await reading(workbench, keep);
    await report(workbench, keep);
    await sending(workbench, keep);
  } finally {
    await workbench.close();
  }
  return pictures;
}

async function wayThrough(workbench: Workbench, keep: Keep): Promise<void> {
  const { page } = workbench;
  await page.setViewportSize(WIDE);
  await workbench.command('IPLOS: Open the Walkthrough');
  await page.locator('.gettingStartedContainer .getting-started-step').first().waitFor();
  await page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('svg').waitFor();
  await workbench.mouseAway();
  keep('gjennomgangen', await workbench.picture());
  await page.setViewportSize(SIZE);
  await page.keyboard.press('Control+w');
  await workbench.command('IPLOS: Check This Workplace');
  await page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('h1').waitFor();
  keep('arbeidsplass', await workbench.picture());
  await page.keyboard.press('Control+w');
}

async function season(workbench: Workbench, keep: Keep): Promise<void> {
  const { quickInput, toasts } = workbench;
  await workbench.command('IPLOS: New Season');
  await quickInput.shown('(1/7)');
  await quickInput.answer('2016');
  await quickInput.shown('(2/7)');
  await quickInput.type('0402');
  keep('ny-sesong', await workbench.picture());
  await quickInput.accept();
  await quickInput.shown('(3/7)');
  await quickInput.answer(CONTACT);
  for (const step of ['(4/7)', '(5/7)']) {
    await quickInput.shown(step);
    await quickInput.answer(step === '(4/7)' ? '00' : '310000000');
  }
  await quickInput.shown('(6/7)');
  await quickInput.pick('Velg en fil');
  await quickInput.shown('Velg listen');
  await quickInput.pick(LIST);
  await quickInput.shown('(7/7)');
  await quickInput.pick('Senere');
  await toasts.shown('Klart for 2016');
  await toasts.clear();
}

async function reading(workbench: Workbench, keep: Keep): Promise<void> {
  const { editor, page, problems } = workbench;
  await editor.goTo(LINES.findIndex((line) => line.includes('<tjTjenType>')) + 1, 10);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'tjTjenType' }).first().waitFor();
  keep('forklaring', await workbench.picture());
  await page.keyboard.press('Escape');
  const unit = LINES.findIndex((line) => line.includes(`<tjInstOrgnr>${UNIT}`));
  await editor.goTo(unit + 1, LINES[unit].indexOf('>') + 2);
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'Solbakken' }).first().waitFor();
  keep('enheter', await workbench.picture());
  await page.keyboard.press('Escape');
  await problems.open('kommunenummer-missing');
  // The focus comes a moment after, and would close the menu.
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  await workbench.mouseAway();
  await editor.quickFixes();
  keep('lyspaere', await workbench.picture());
  await page.keyboard.press('Escape');
  await workbench.command('IPLOS: Focus on Findings View');
  const causes = page.locator('.pane-body .monaco-list-row', { hasText: 'Etter årsak' });
  // The rows move while the view fills.
  await eventually(async () => {
    await causes.click();
    await page.keyboard.press('ArrowRight');
    await page.locator('.monaco-list-row[aria-label^="registrering"]').waitFor({ timeout: 1_000 });
  });
  await workbench.mouseAway();
  keep('funn', await workbench.picture());
}

async function report(workbench: Workbench, keep: Keep): Promise<void> {
  const { page } = workbench;
  await workbench.openFile(FLAWED);
  const toggle = async (): Promise<void> => {
    for (const key of ['Control+j', 'Control+b']) await page.keyboard.press(key);
  };
  await page.setViewportSize(WIDE);
  await toggle();
  await workbench.command('IPLOS: Show Quality Report');
  await ReportPage.shown(page);
  await workbench.mouseAway();
  keep('rapport', await workbench.picture());
  await page.keyboard.press('Control+w');
  await workbench.inFront(FLAWED);
  await toggle();
  await page.setViewportSize(SIZE);
}

async function sending(workbench: Workbench, keep: Keep): Promise<void> {
  const { quickInput, toasts, dialog } = workbench;
  await startPractice(workbench, PIN);
  await toasts.press(RUNNING, 'Krypter og send');
  await quickInput.shown('E-post til kommunens IPLOS-kontakt');
  await quickInput.accept();
  await dialog.shown();
  keep('holdt-tilbake', await workbench.picture());
  await dialog.press('Cancel');
  await workbench.openFile(CLEAN);
  await workbench.statusItem('ingen feil').waitFor();
  await workbench.command('IPLOS: Encrypt and Send');
  await quickInput.shown('E-post til kommunens IPLOS-kontakt');
  await quickInput.accept();
  await quickInput.logIn(PIN);
  await toasts.shown('kvittering', 30_000);
  await workbench.mouseAway();
  keep('kvittering', await workbench.picture());
}
