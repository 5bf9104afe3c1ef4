import assert from 'node:assert/strict';
import { matchReceipt } from '../../../../src/submission/mail/receipt-mail';
import { submissionsOf } from '../../../../src/submission/record/submissions';
import type { Submission } from '../../../../src/submission/record/submissions';

const MORNING = new Date('2017-01-06T07:00:00Z');
const hash = (letter: string) => letter.repeat(64);

function sent(letter: string, kommunenummer: string, at = '2017-01-05T10:00:00.000Z'): Submission {
  const facts = { at, attempt: letter, file: 'u.xml.pgp', target: 'production', kommunenummer, transport: 'browser', cipherSha256: hash(letter) } as const;
  return submissionsOf([{ ...facts, state: 'sending' }, { ...facts, state: 'sent' }], MORNING)[0];
}

const ONE = sent('a', '0101');
const OTHER = sent('b', '0104');
const AGAIN = sent('c', '0101', '2017-01-05T12:00:00.000Z');
const match = (text: string, submissions: Submission[] = [ONE, OTHER], date: Date | undefined = MORNING) => matchReceipt({ text, date }, submissions);

describe('An e-mailed receipt', () => {
  it('is matched by the hash that it names, in either case', () => {
    const result = match(`SHA-256: ${hash('b').toUpperCase()}\nKommune 0101`);
    assert.ok(result.kind === 'matched' && result.by === 'hash');
    assert.equal(result.submission, OTHER);
  });

  it('is for nobody when it names the hash of another file, though the municipality fits', () => {
    const result = match(`Fil: ${hash('f')} Kommune 0101`);
    assert.ok(result.kind === 'none' && result.foreign);
    const unknown = match('Kommune 0301');
    assert.ok(unknown.kind === 'none' && !unknown.foreign);
  });

  it('is matched by a number that the receiver has given before', () => {
    const answered = { ...OTHER, receipt: { number: 'R-2017.42', receivedAt: '', via: 'answer' } } as Submission;
    const result = match('Viser til R-2017.42.', [ONE, answered]);
    assert.ok(result.kind === 'matched' && result.by === 'number');
    assert.deepEqual([result.submission, result.found.number], [answered, 'R-2017.42']);
    assert.equal(match('Viser til R-2017.421', [answered]).kind, 'none');
  });

  it('is matched by municipality where one awaits it', () => {
    const result = match('IPLOS-data for kommune 0101 er mottatt. Kvitteringsnummer: 2017-004211');
    assert.ok(result.kind === 'matched' && result.by === 'municipality');
    assert.deepEqual([result.submission, result.found], [
      ONE, { number: '2017-004211', receivedAt: MORNING.toISOString(), doubtful: false },
    ]);
  });

  it('is ambiguous where several await it, and left to the administrator', () => {
    const result = match('Kommune 0101', [ONE, OTHER, AGAIN]);
    assert.ok(result.kind === 'ambiguous');
    assert.deepEqual(result.submissions, [ONE, AGAIN]);
  });

  it('cannot be for what was sent after it, or long before it', () => {
    assert.equal(match('Kommune 0101', [ONE], new Date('2017-01-05T09:00:00Z')).kind, 'none');
    assert.equal(match('Kommune 0101', [ONE], new Date('2017-06-05T09:00:00Z')).kind, 'none');
    assert.equal(matchReceipt({ text: 'Kommune 0101' }, [ONE]).kind, 'matched');
  });

  it('does not take a part of a longer number for the municipality', () => {
    for (const text of ['10101', '01012', 'A0101', 'kl 08:00']) assert.equal(match(text).kind, 'none', text);
  });

  it('is not for what has its receipt, nor for what was never sent', () => {
    const received = { ...ONE, state: 'received' } as Submission;
    const never = { ...ONE, tries: 0 };
    assert.deepEqual([match('0101', [received]).kind, match(hash('a'), [never]).kind], ['none', 'none']);
  });

  const numbers: [string, string | undefined][] = [
    ['Kvitteringsnummer: A-123', 'A-123'], ['Kvitteringsnr. 2017-1', '2017-1'], ['Kvittering nr 99881', '99881'],
    ['Receipt number: R.77-b', 'R.77-b'], ['Receipt #88123.', '88123'], ['Referanse: IPLOS-2016-0101', 'IPLOS-2016-0101'],
    ['Kvittering 06.01.2017', undefined], ['Kvittering sendt', undefined], ['Kvittering 01819012345', undefined],
    [`Kvittering: ${hash('a')}`, undefined], ['Kvittering 2017', undefined],
    ['Kvittering\nSHA-256 og 2017-7', undefined], ['Kvittering: SHA-256', undefined], ['Kvitteringsnummer:\n2017-9', '2017-9'],
  ];
  for (const [text, number] of numbers) {
    it(`gives ${number ?? 'no number'} for ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(match(text).found.number, number));
  }

  it('is doubtful where it tells of something that went wrong', () => {
    const bad = ['Filen ble avvist.', 'Kunne ikke dekryptere filen', 'The file was rejected', 'Filen er ikke mottatt'];
    for (const text of bad) assert.equal(match(text).found.doubtful, true, text);
    assert.equal(match('Filen er mottatt.').found.doubtful, false);
  });
});
