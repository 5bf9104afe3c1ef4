import assert from 'node:assert/strict';
import { submissionsCsv } from '../../../../src/submission/record/csv';
import { submissionsOf } from '../../../../src/submission/record/submissions';
import type { Submission } from '../../../../src/submission/record/submissions';
import { submissionPage } from '../../../../src/submission/record/page';
import { saySubmission, supportText } from '../../../../src/submission/record/texts';

const AT = '2017-01-05T10:00:00.000Z';
/** A Tenor number as a vendor might put it into a file's name, which the record stars. */
const PERSON = '01819012345';
const submission = (changes: Partial<Submission> = {}): Submission => ({
  ...submissionsOf([{
    at: AT, attempt: 'a', file: 'uttrekk.xml.pgp', target: 'production', state: 'sent', transport: 'browser',
    receiver: 'https://mottak.example/', year: 2016, kommunenummer: '0101', bydelsnummer: '00', folder: '/sone/hemmelig',
    cipherSha256: 'c'.repeat(64), plainSha256: 'a'.repeat(64), bytes: 1234, recipients: ['F'.repeat(40)], ruleSet: 'r 1',
    overrides: [{ code: 'stale-key', at: AT, fingerprint: 'F'.repeat(40) }, { code: 'incomplete-file', at: AT }],
  }], new Date(AT))[0], ...changes,
});

/** Reads CSV as a spreadsheet does. */
function parse(text: string): string[][] {
  return text.split('\r\n').filter(Boolean).map((line) => (
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted?.replace(/""/g, '"') ?? bare)
  ));
}

describe('The record as a table', () => {
  it('has a row for each submission, with the times of Norway', () => {
    const [head, row] = parse(submissionsCsv('nb', [submission({ tries: 2 })]).slice(1));
    const value = (name: string) => row[head.indexOf(name)];
    assert.equal(head.length, row.length);
    assert.deepEqual(
      ['Sendt', 'Status', 'Kommunenummer', 'Antall forsøk', 'Øving eller virkelig', 'Størrelse i byte'].map(value),
      ['2017-01-05 11:00', 'Venter på kvittering', '0101', '2', 'Virkelig innsending', '1234'],
    );
    assert.match(value('Satt til side av administrator'), /^nøkkel fra før innsendingsperioden F{40} \(5\.1\.2017 kl\. 11\.00\), ufullstendig fil/);
  });

  it('begins with the mark by which a spreadsheet knows UTF-8', () => {
    assert.ok(submissionsCsv('nb', []).startsWith('\ufeffPåbegynt;'));
  });

  it('takes a name for text, whatever is in it', () => {
    const names = ['=HYPERLINK("x").pgp', '@cmd.pgp', 'a;b.pgp', 'a"b.pgp'];
    const [head, ...rows] = parse(submissionsCsv('en', names.map((file) => submission({ file }))).slice(1));
    const files = rows.map((row) => row[head.indexOf('File')]);
    assert.deepEqual(files, ['\'=HYPERLINK("x").pgp', '\'@cmd.pgp', 'a;b.pgp', 'a"b.pgp']);
  });

  it('says why a submission failed', () => {
    const [head, row] = parse(submissionsCsv('en', [submission({ state: 'failed', failure: { reason: 'disk-full', args: {} } })]).slice(1));
    assert.equal(row[head.indexOf('Reason')], 'disk-full');
  });
});

describe('What is copied for support', () => {
  it('has numbers and days as people write them, as the page of the submission has', () => {
    const told = (language: 'nb' | 'en') => [supportText(language, submission(), 'x', 'x'), submissionPage(language, submission(), 'x')];
    for (const text of told('nb')) assert.match(text, /Størrelse i byte[: |]+1\u202f234\b/);
    for (const text of told('en')) assert.match(text, /Size in bytes[: |]+1,234\b/);
    for (const text of [...told('nb'), ...told('en')]) assert.match(text, /(?:Rapporteringsår|Reporting year|år|year)[: |]+2016\b/i);
  });

  it('holds what is asked for, and neither folder nor identifier', () => {
    const file = `uttrekk-${PERSON}.xml.pgp`;
    const text = supportText('nb', submission({ file }), 'registeret', 'IPLOS for VS Code 0.1.0');
    for (const part of ['Kommunenummer: 0101', 'c'.repeat(64), 'Regelsett: r 1', 'Program: IPLOS for VS Code 0.1.0', 'Sendt: 5.1.2017 kl. 11.00']) {
      assert.ok(text.includes(part), part);
    }
    assert.ok(!text.includes(PERSON) && !text.includes('hemmelig'));
    assert.ok(!submissionsCsv('nb', [submission({ file })]).includes(PERSON));
  });

  it('asks whether the file came where the receipt is overdue', () => {
    const overdue = submission({ state: 'overdue', dueAt: '2017-01-06T07:00:00.000Z' });
    assert.match(supportText('nb', overdue, 'registeret', 'x'), /Vi har ikke fått kvittering/);
    assert.match(supportText('en', overdue, 'the register', 'x'), /We have had no receipt/);
  });
});

describe('What is said of a submission', () => {
  it('leaves no hole, in any state and either language', () => {
    const states = ['encrypting', 'encrypted', 'sending', 'sent', 'receipt-awaited', 'received', 'overdue'] as const;
    const receipt = { receivedAt: AT, via: 'mail' } as const;
    for (const language of ['nb', 'en'] as const) {
      for (const state of states) {
        for (const interrupted of [false, true]) {
          const said = saySubmission(language, submission({ state, interrupted, receipt, dueAt: AT }), 'registeret');
          assert.match(said, /^[A-ZÆØÅ][^{}]*\.$/, `${language} ${state}`);
        }
      }
    }
  });

  it('tells of a browser that was never answered for', () => {
    const cut = submission({ state: 'sending', interrupted: true });
    assert.match(saySubmission('en', cut, 'the register'), /not answered whether the file was sent/);
    assert.match(saySubmission('en', { ...cut, transport: 'http' }, 'the register'), /registered only once/);
  });
});
