import assert from 'node:assert/strict';
import { eventually } from './lib/eventually';
import { pictureFailures, Workbench } from './lib/workbench';

/** A record of several years, as it is found when the editor is started: each with its steps, a minute apart. */
const RECORD = [
  ['a', 2015, 'production', 'http', '2016-01-08T10:00:00.000Z', 'encrypting', 'encrypted', 'sending', 'sent', 'receipt'],
  ['b', 2016, 'practice', 'practice', '2017-01-03T09:00:00.000Z', 'encrypting', 'encrypted', 'sending', 'sent', 'receipt'],
  ['c', 2016, 'production', 'http', '2017-01-05T10:00:00.000Z', 'encrypting', 'encrypted', 'sending', 'failed'],
  ['d', 2016, 'production', 'browser', '2017-01-09T10:00:00.000Z', 'encrypting', 'encrypted', 'sending', 'sent'],
  ['e', 2016, 'production', 'http', '2017-01-10T10:00:00.000Z', 'encrypting', 'encrypted', 'sending'],
  ['f', 2016, 'practice', 'practice', '2017-01-10T11:00:00.000Z', 'encrypting'],
  ['1', 2016, 'production', 'http', '2017-01-11T11:00:00.000Z', 'encrypting', 'encrypted'],
  ['2', 2016, 'production', 'http', '2017-01-12T11:00:00.000Z', 'encrypting', 'encrypted', 'sending', 'sent', 'receipt'],
] as const;

function recordOf(...[id, year, target, transport, begun, ...states]: (typeof RECORD)[number]): object[] {
  return states.map((state, index) => ({
    at: new Date(Date.parse(begun) + index * 60_000).toISOString(), attempt: id, state, target, year,
    file: `iplos-0402-${id}.iplos.xml${index < 2 ? '' : '.pgp'}`, folder: '/sone', kommunenummer: '0402', bydelsnummer: '00',
    ...(index > 0 ? { cipherSha256: id.repeat(64), plainSha256: '0'.repeat(64), bytes: 104_857 } : {}),
    ...(index > 1 ? { transport, receiver: 'https://mottak.example/' } : {}),
    ...(state === 'failed' ? { reason: 'receiver-hung-up', args: { percent: 40 } } : {}),
    ...(state === 'receipt' ? { receipt: `R-${year}-${id}`, receivedAt: begun, via: 'answer' } : {}),
  }));
}

describe('a record of submissions of several years in the workbench', () => {
  let workbench: Workbench;
  before(async () => {
    const lines = RECORD.flatMap((one) => recordOf(...one)).map((entry) => `${JSON.stringify(entry)}\n`);
    workbench = await Workbench.open({
      files: { 'les-meg.txt': 'x' }, settings: { 'iplos.language': 'nb', 'iplos.reportingYear': 2016 },
      storage: { 'submissions.jsonl': lines.join('') },
    });
  });
  after(() => workbench?.close());
  pictureFailures(() => workbench);

  it('says at the start that a receipt has not come, and whom to ask', async () => {
    const { submissions, toasts } = workbench;
    await submissions.show();
    const { text, buttons } = await toasts.shown('Det er ikke kommet kvittering');
    assert.equal(text, 'Det er ikke kommet kvittering for iplos-0402-d.iplos.xml.pgp, som ble sendt 9.1.2017 kl. 11.03. Ring eller skriv til iplos@ssb.no.');
    assert.deepEqual(buttons, ['Kopier opplysningene', 'Registrer kvittering', 'Vis innsendinger']);
    await workbench.mouseAway();
    await workbench.screenshot('submissions-overdue');
    await toasts.press('Det er ikke kommet', 'Kopier opplysningene');
    await toasts.shown('er kopiert');
    await toasts.clear();
  });

  it('lists them by year, latest first, each with its state in words', async () => {
    const rows = await eventually(async () => {
      const found = await workbench.submissions.rows();
      assert.ok(found.length > 5);
      return found;
    });
    assert.deepEqual(rows.map((row) => /^[^·]*/.exec(row)![0].trim()), [
      'Rapporteringsår 2016 7 innsendinger', 'Mottatt virkelig', 'Kryptert, ikke sendt virkelig', 'Avbrutt underveis øving',
      'Avbrutt underveis virkelig', 'Kvittering mangler virkelig', 'Mislyktes virkelig', 'Mottatt øving', 'Rapporteringsår 2015 1 innsending',
    ]);
    assert.match(await workbench.submissions.message(), /^Fristen for 2016 var 15\.1\.2017\. Det er for sent/);
    await workbench.submissions.toggle('Mislyktes');
    await eventually(async () => assert.match((await workbench.submissions.rows()).join('\n'), /Registeret brøt forbindelsen da 40 % var sendt/));
    await workbench.screenshot('submissions-years');
  });

  it('says what to do about the one that is overdue, on its page', async () => {
    await workbench.submissions.rowCommand('Kvittering mangler', 'Show Details of a Submission');
    assert.match(await workbench.pageText(), /Kvittering mangler: iplos-0402-d\.iplos\.xml\.pgp[^]*Ring eller skriv til iplos@ssb\.no[^]*Sagt fra om at kvitteringen mangler/);
    await workbench.mouseAway();
    await workbench.screenshot('submission-overdue-details');
  });

  it('does not say it again when the editor is started again', async () => {
    await workbench.reload();
    await workbench.submissions.show();
    await eventually(async () => assert.ok((await workbench.submissions.rows()).length > 5));
    assert.deepEqual(await workbench.toasts.texts(), []);
  });
});
