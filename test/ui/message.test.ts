import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { eventually } from './lib/eventually';
import { RUNNING, startPractice } from './lib/practice';
import { ReportPage } from './lib/report';
import { sample } from './lib/samples';
import { pictureFailures, Workbench } from './lib/workbench';

const FILE = 'message.kpr.xml';
const PIN = '4711-0x5ecret';
const CONTACT = 'iplos@kommune.example';
const INSERT = 'Insert a contact person of type 17';
/** Nothing says that notifications are persons. */
const PERSONS = /\d persons?\b|by person\b/i;

describe('a KPR message in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: { [FILE]: sample('message') }, open: FILE, settings: { 'iplos.language': 'en', 'iplos.maskIdentifiers': 'on' },
    });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  const errorsNow = async () => Number(/(\d+) errors?/.exec(await workbench.statusItem(/\d+ errors?/).innerText())![1]);
  const text = () => fs.readFileSync(path.join(workbench.folder, FILE), 'utf8');

  it('opens with its findings, its codes spelt out and its identifiers covered', async () => {
    const { editor, problems } = workbench;
    await workbench.statusItem(/\d+ errors/).waitFor();
    assert.equal(await workbench.language(), 'IPLOS');
    assert.ok(await editor.colours() > 4);
    const tooltip = await workbench.statusItem(/\d+ errors/).getAttribute('aria-label');
    assert.match(tooltip ?? '', /notifications/);
    assert.doesNotMatch(tooltip ?? '', PERSONS);
    await eventually(async () => assert.ok((await problems.rows()).some(({ code }) => code === 'kpr-contact-missing')));
    await workbench.mouseAway();
    await workbench.screenshot('message');
  });

  it('lists its findings by notification', async () => {
    const { findings } = workbench;
    await findings.show();
    await eventually(async () => assert.match(await findings.message(), /\d+ notifications\./));
    // All its rows do not fit in the view.
    await findings.toggle('By rule');
    await eventually(async () => assert.ok((await findings.rows()).some((row) => /^By notification \d+/.test(row))));
    assert.doesNotMatch([await findings.message(), ...await findings.rows()].join('\n'), PERSONS);
    await findings.toggle('By notification');
    await eventually(async () => assert.ok((await findings.rows()).some((row) => row.startsWith('Notification '))));
    await workbench.mouseAway();
    await workbench.screenshot('message-findings');
  });

  it('is mended by the light bulb: a contact person, with a stop for name and e-mail', async () => {
    const { editor, page } = workbench;
    const before = await errorsNow();
    await editor.goTo(2, 3);
    const offered = await editor.quickFixes();
    assert.ok(offered.some((title) => title.includes(INSERT)), offered.join());
    await workbench.screenshot('message-fix');
    await editor.applyFix(INSERT);
    await eventually(async () => assert.ok((await editor.lines()).some((line) => line.includes('typeKontaktperson="17"'))));
    await page.keyboard.type('Postmottak');
    await page.keyboard.press('Tab');
    await page.keyboard.type(CONTACT);
    await workbench.screenshot('message-template');
    await page.keyboard.press('Escape');
    await editor.save();
    await eventually(() => assert.match(text(), /^ {2}<Kontaktperson kontPerson="Postmottak" meldEpost1="iplos@kommune\.example" typeKontaktperson="17"/m));
    await eventually(async () => assert.equal(await errorsNow(), before - 1));
  });

  it('has a report of what the register counts and drops', async () => {
    await workbench.page.setViewportSize({ width: 1600, height: 1000 });
    const errors = await errorsNow();
    await workbench.command('IPLOS: Show Quality Report');
    const report = await ReportPage.shown(workbench.page);
    // What stands in front then is no extract, so that the status bar says nothing.
    assert.equal(await report.errors(), errors);
    assert.deepEqual(await report.barriers(), []);
    await workbench.screenshot('message-report');
    for (const part of ['losses', 'completeness', 'events']) {
      await report.scrollTo(part);
      await workbench.screenshot(`message-report-${part}`, 'moving');
    }
    assert.match(await report.part('losses').innerText(), /Drops the record with all that belongs to it\s+User\s+1/);
    for (const part of ['distance', 'losses', 'events']) assert.doesNotMatch(await report.part(part).innerText(), PERSONS);
  });

  it('has its flagged notifications opened as a file of their own, and saved back', async () => {
    const { quickInput, editor } = workbench;
    await workbench.toTab(FILE);
    await workbench.command('IPLOS: Open Flagged Persons or Notifications');
    await quickInput.shown('Which notifications are to be opened?');
    await quickInput.pick('All with findings');
    await workbench.inFront('flagged notifications');
    await eventually(async () => assert.match((await editor.lines()).join('\n'), /<!-- Flagged notifications of message\.kpr\.xml: \d+ of \d+\.[^]*<!-- Notification 2 of \d+, line 8 -->/));
    await eventually(async () => assert.ok(!(await workbench.problems.rows()).some(({ code }) => code === 'kpr-chain-broken')));
    await workbench.mouseAway();
    await workbench.screenshot('message-flagged');
    const lines = await editor.lines();
    const line = lines.findIndex((one) => one.includes('<Notifikasjon')) + 1;
    assert.ok(line > 0);
    await editor.goTo(line, lines[line - 1].indexOf('<Notifikasjon') + '<Notifikasjon'.length + 1);
    await workbench.page.keyboard.type(' ');
    await editor.save();
    await eventually(() => assert.equal(text().match(/^ {2}<Notifikasjon {2}status/gm)?.length, 1));
  });

  it('is encrypted and sent to the practice receiver', async () => {
    const { quickInput, toasts, dialog } = workbench;
    await workbench.toTab(FILE);
    assert.match(await startPractice(workbench, PIN), /municipality 3401/);
    await toasts.press(RUNNING, 'Encrypt and Send');
    await quickInput.shown('E-mail of the municipality');
    await quickInput.answer(CONTACT);
    const { message, detail } = await dialog.shown();
    assert.match(message, /The file has \d+ errors/);
    assert.doesNotMatch(detail, PERSONS);
    await workbench.screenshot('message-gate');
    await dialog.press('Send an Incomplete File');
    await quickInput.logIn(PIN);
    const { text: told } = await toasts.shown('receipt');
    assert.match(told, /^Practice: receipt OVELSE-\d{6}\. The practice receiver opened message\.kpr\.xml\.pgp and found \d+ notifications and \d+ errors\.$/);
    await workbench.mouseAway();
    await workbench.screenshot('message-receipt');
    const manifest = JSON.parse(fs.readFileSync(path.join(workbench.folder, `${FILE}.pgp.json`), 'utf8')) as Record<string, unknown>;
    assert.deepEqual([manifest.counted, manifest.kommunenummer], ['notifikasjon', '3401']);
  });
});
