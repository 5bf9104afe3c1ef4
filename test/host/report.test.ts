import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract as sample } from '../../scripts/lib/samples/extract.mjs';
import { readSummary } from '../../src/core/report/summary';
import { chooseEarlier } from '../../src/editor/report/compare';
import { DiskSource } from '../../src/editor/report/disk-source';
import { exportReport, saveSummary } from '../../src/editor/report/export';
import { goToFindings } from '../../src/editor/report/go-to';
import { LiveSource } from '../../src/editor/report/live-source';
import type { ReportModel } from '../../src/editor/report/model';
import { countOf, errorsIn } from '../../src/editor/report/model';
import { Frame } from '../../src/editor/report/page/frame';
import type { ReportSource } from '../../src/editor/report/source';
import { Summaries } from '../../src/editor/report/summaries';
import { extract, person } from '../unit/core/support';
import { useAnswers, useSettings } from './lib/answers';
import { namesIn, useFolder } from './lib/place';
import { checked, open, product, until } from './lib/product';

const TEXT = extract([person(), person({ id: 2, values: { peKomnr: '' } }), person({ id: 3, values: { peKomnr: '', peFnr: '' } })]);
const FNR = '01815010341';

describe('IPLOS: Show Quality Report', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });
  const answers = useAnswers();
  let source: ReportSource | undefined;
  afterEach(() => {
    source?.dispose();
    assert.ok(!answers.words.join().includes(FNR));
  });

  const model = (what: string, holds: (model: ReportModel) => boolean) => until(what, () => {
    const now = source?.model;
    return now?.figures && holds({ ...now, earlier: undefined }) ? { ...now, earlier: undefined } : undefined;
  });
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
  const onDisk = async (text = TEXT) => {
    const file = path.join(folder(), 'extract.iplos.xml');
    await fs.writeFile(file, text);
    return vscode.Uri.file(file);
  };

  it('opens once for a file, whether it is open or on disk', async () => {
    const document = await open(folder(), TEXT, 'open.iplos.xml');
    await checked(document);
    await vscode.commands.executeCommand('iplos.showReport');
    await until('the report is there', () => tabs().length === 1 && tabs()[0].label === 'Report: open.iplos.xml');
    await vscode.commands.executeCommand('iplos.showReport', document.uri);
    assert.equal(tabs().length, 1);
    await vscode.commands.executeCommand('iplos.showReport', await onDisk());
    await until('both are there', () => tabs().length === 2);
  });

  it('says why there is none', async () => {
    await vscode.commands.executeCommand('iplos.showReport', vscode.Uri.file(path.join(folder(), 'gone.xml')));
    assert.match(answers.last.message, /^The report on gone\.xml stopped: Cannot find gone\.xml\./);
  });

  it('follows an open document as it is mended, and says when it is closed', async () => {
    const { office } = await product();
    const document = await open(folder(), TEXT);
    await checked(document);
    source = new LiveSource(office, document.uri);
    const first = await model('it is counted', () => true);
    assert.equal(errorsIn(first.findings), 4);
    assert.deepEqual([first.findings.persons, first.findings.withErrors], [3, 2]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(TEXT.lastIndexOf('<peKomnr>') + 9), '0403');
    await vscode.workspace.applyEdit(edit);
    const then = await model('it follows', ({ findings }) => errorsIn(findings) === 3);
    const { asked, given } = then.figures!.demands.find(({ id }) => id === 'kommunenummer')!;
    assert.deepEqual([asked, given], [4, 3]);
    // The editor keeps a closed document for a while; one of another language is let go of at once.
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    const closed = await until('it is closed', () => source!.model?.notes.length === 1 && source!.model);
    assert.deepEqual(closed.notes, ['The file is closed. The report shows it as it was.']);
  }).timeout(60_000);

  it('leads to the findings of an open document', async () => {
    const { office } = await product();
    const document = await open(folder(), TEXT);
    await checked(document);
    const selected = () => document.getText(vscode.window.visibleTextEditors.find((editor) => editor.document === document)!.selection);
    await goToFindings(office, document.uri, { rule: 'personid-missing' }, 'no number');
    assert.equal(selected(), '<peFnr>');
    answers.expect(/^2 findings: no municipality\n/, 'The municipality number is missing. Insert it, or ask the vendor for an extract that has it.');
    await goToFindings(office, document.uri, { rule: 'kommunenummer-missing' }, 'no municipality');
    assert.equal(selected(), '<peKomnr>');
    await goToFindings(office, document.uri, { rule: 'til-before-fra' }, '');
    assert.equal(answers.last.message, 'There are no such findings any more.');
  });

  it('is the same of a file on disk, follows as it is mended, and leads to its flagged persons', async () => {
    const { office } = await product();
    const uri = await onDisk();
    await office.findings.check(uri.fsPath);
    source = new DiskSource(office, uri);
    const disk = await model('it is counted', () => true);
    const document = await open(folder(), TEXT, 'same.iplos.xml');
    await checked(document);
    const live = new LiveSource(office, document.uri);
    const same = await until('the other is counted', () => live.model?.figures && live.model);
    live.dispose();
    assert.deepEqual(disk.figures, same.figures);
    assert.deepEqual(disk.findings, same.findings);

    await fs.writeFile(uri.fsPath, extract([person(), person({ id: 2 })]));
    await office.findings.check(uri.fsPath);
    const then = await model('it follows', ({ figures }) => figures!.persons.persons === 2);
    assert.equal(errorsIn(then.findings), countOf(then.findings, ['person-duplicate']));

    await source.open({ rule: 'person-duplicate' }, 'The same person twice');
    assert.match(vscode.window.activeTextEditor!.document.uri.path, /The same person twice/);
  }).timeout(60_000);

  it('is saved as HTML and CSV where one chooses, with no identifier, and says so', async () => {
    const { office } = await product();
    const uri = await onDisk();
    await office.findings.check(uri.fsPath);
    source = new DiskSource(office, uri);
    const shown = await model('it is counted', () => true);
    const frame = new Frame('en', office.environment().rules, false);
    for (const kind of ['html', 'csv'] as const) {
      answers.expect(/^Save Report$/, true);
      await exportReport(office, uri, kind, frame, shown, 'p { margin: 0 }');
      assert.match(answers.last.message, new RegExp(`^Saved as extract\\.iplos-quality-report\\.${kind}\\. It holds numbers only`));
      const saved = await fs.readFile(path.join(folder(), `extract.iplos-quality-report.${kind}`), 'utf8');
      assert.ok(saved.includes('Municipality number missing') && !saved.includes(FNR));
    }
    answers.expect(/^Save Report$/, undefined);
    await exportReport(office, uri, 'csv', frame, shown, '');
    answers.expect(/^Save Report$/, vscode.Uri.file(path.join(uri.fsPath, 'x.csv')));
    await exportReport(office, uri, 'csv', frame, shown, '');
    assert.match(answers.last.message, /^x\.csv could not be saved: /);
    assert.equal((await namesIn(folder())).length, 3);
  });

  it('is compared with the summary of an earlier year', async () => {
    const { office } = await product();
    const uri = await onDisk([...sample({ persons: 20, seed: 3 })].join(''));
    await office.findings.check(uri.fsPath);
    source = new DiskSource(office, uri);
    const shown = await model('it is counted', () => true);
    const kept = new Map<string, unknown>();
    const memory = { get: (key: string) => kept.get(key), update: async (key: string, value: unknown) => void kept.set(key, value), keys: () => [...kept.keys()] };
    const summaries = new Summaries(memory as vscode.Memento);
    answers.expect(/^Save Report$/, true);
    await saveSummary(office, uri, shown, source.kommunenummer, summaries);
    assert.match(answers.last.message, /^Saved as iplos-summary-2016\.json\. It holds counts only/);
    const file = path.join(folder(), 'iplos-summary-2016.json');
    const saved = readSummary(await fs.readFile(file, 'utf8'))!;
    assert.equal(saved.persons, 20);
    assert.deepEqual(summaries.before(source.kommunenummer, 2017).map(({ year }) => year), [2016]);
    assert.deepEqual([summaries.before(source.kommunenummer, 2016), summaries.before('0301', 2017)], [[], []]);

    answers.expect(/The summary of 2016/, 'The summary of 2016');
    assert.equal((await chooseEarlier(office, [saved], summaries))!.summary, saved);
    answers.expect(/compared with/, 'Nothing');
    assert.deepEqual(await chooseEarlier(office, [], summaries), { summary: undefined });
    answers.expect(/compared with/, 'A summary in a file …').expect(/earlier year's summary/, vscode.Uri.file(file));
    assert.equal((await chooseEarlier(office, [], summaries))!.summary!.persons, 20);
    answers.expect(/compared with/, 'A summary in a file …').expect(/earlier year's summary/, uri);
    assert.equal(await chooseEarlier(office, [], summaries), undefined);
    assert.match(answers.last.message, /^extract\.iplos\.xml is no summary that was saved here\./);
  });
});
