import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiveCheck } from '../../../../src/core/check/live-check';
import { StreamCheck } from '../../../../src/core/check/stream-check';
import type { Finding } from '../../../../src/core/findings/finding';
import { guid, hendelse, kontakt, melding, notifikasjon } from '../message-support';
import { ENVIRONMENT, diagnose, extract, person, tjeneste } from '../support';

const FLAWED = [
  person({ id: 1 }),
  person({ id: 2, tjenester: '' }),
  person({ id: 3, tjenester: tjeneste({ tjFraDato: '20160501', tjTilDato: '20160430' }) }),
  person({ id: 4, values: { peFnr: '01815010341' }, diagnoser: diagnose({ diDiagKode: 't90' }) }),
  person({ id: 5, values: { peKomnr: '' } }),
];
const TEXT = `<?xml version="1.0"?>\n${extract(FLAWED).replace(/<PERSON /g, '\n<PERSON ')}\n`;

const change = (n: number, of: number) => notifikasjon(n, { statusNotifikasjon: 'M', notifikasjonRef: guid(of) });
const stopp = (n: number, way: 'Fra' | 'Til') => notifikasjon(n, {}, hendelse({ hendelseGUID: guid(500 + n) }, `MidlertidigStopp${way}`));
/** Notifications that speak of each other, forwards and back. */
const NOTIFICATIONS = [
  notifikasjon(1), change(2, 4), notifikasjon(3, { notifikasjonLopeNr: '1' }), change(4, 1), stopp(5, 'Til'), stopp(6, 'Fra'),
  notifikasjon(3), notifikasjon(8, {}, ''),
];
const MESSAGE = `${melding(NOTIFICATIONS.join('\n'), kontakt('16'))}\n`;

/** Pieces that change how a text reads, to be typed anywhere. */
const PIECES = ['<', '>', '/', '"', '&', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '</PERSON>', '<PERSON pePeID="9">', '</IPLOS>',
  '<IPLOS versjon="3.3">', '<INNHINFO>', '</INNHINFO>', '<TJENESTE>', ' ', '\n', 'x', '20160101', '0301', '&amp;', '<a/>', '\ud800'];

function plain(findings: readonly Finding[]): unknown[] {
  return findings.map(({ rule, key, start, end, related, args }) => ({ rule, key, start, end, related, args }));
}

function scratch(text: string): unknown[] {
  const check = new LiveCheck(ENVIRONMENT);
  check.load(text);
  assert.equal(check.advance(), true);
  return plain(check.findings());
}

describe('checking while a file is edited', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: TEXT.length })),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.constantFrom(...FLAWED)),
    pauses: fc.boolean(),
  });

  it('comes to what a check from scratch finds, whatever is edited', () => {
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const check = new LiveCheck(ENVIRONMENT);
      let text = TEXT;
      check.load(text);
      for (const { at, remove, insert, pauses } of edits) {
        if (pauses) check.advance(() => true);
        else check.advance();
        const start = Math.floor(at * text.length);
        const end = Math.min(text.length, start + remove);
        check.edit([{ start, end, text: insert }]);
        text = text.slice(0, start) + insert + text.slice(end);
        assert.equal(check.length, text.length);
      }
      while (!check.advance(() => true));
      assert.deepEqual(plain(check.findings()), scratch(text));
    }), { numRuns: 400 });
  });

  it('does so of a message, whose notifications speak of each other', () => {
    const pieces = [...PIECES.slice(0, 11), ...NOTIFICATIONS, guid(1), guid(2), '</Notifikasjon>', '</Melding>', '<Kommune kommuneNr="4601"/>'];
    fc.assert(fc.property(fc.array(fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: MESSAGE.length })),
      insert: fc.constantFrom('', ...pieces),
    }), { minLength: 1, maxLength: 6 }), (edits) => {
      const check = new LiveCheck(ENVIRONMENT);
      let text = MESSAGE;
      check.load(text);
      for (const { at, remove, insert } of edits) {
        check.advance();
        const start = Math.floor(at * text.length);
        const end = Math.min(text.length, start + remove);
        check.edit([{ start, end, text: insert }]);
        text = text.slice(0, start) + insert + text.slice(end);
      }
      check.advance();
      assert.deepEqual(plain(check.findings()), scratch(text));
    }), { numRuns: 150 });
  });

  it('reads again only the person that an edit touches', () => {
    const check = new LiveCheck(ENVIRONMENT);
    check.load(TEXT);
    check.advance();
    const at = TEXT.indexOf('20160430');
    check.edit([{ start: at, end: at + 8, text: '20160601' }]);
    let blocks = 0;
    while (!check.advance(() => true)) blocks++;
    assert.ok(blocks <= 3, `${blocks} pauses`);
    assert.ok(!check.findings().some(({ rule }) => rule === 'til-before-fra'));
  });

  it('tells of a person who is there twice from the keystroke that makes it so to the one that undoes it', () => {
    const check = new LiveCheck(ENVIRONMENT);
    const twice = (): number => {
      check.advance();
      return check.findings().filter(({ rule }) => rule === 'id-duplicate').length;
    };
    check.load(extract([person({ id: 1 }), person({ id: 2 }), person({ id: 3 })]));
    const told = [twice()];
    const at = extract([person({ id: 1 }), person({ id: 2 })]).indexOf('pePeID="2"') + 'pePeID="'.length;
    for (const id of ['3', '1', '3', '4']) {
      check.edit([{ start: at, end: at + 1, text: id }]);
      told.push(twice());
    }
    assert.deepEqual(told.map((count) => count - told[0]), [0, 1, 1, 1, 0]);
  });

  it('refuses an edit outside the text', () => {
    const check = new LiveCheck(ENVIRONMENT);
    check.load('<IPLOS/>');
    assert.throws(() => check.edit([{ start: 100, end: 101, text: '' }]), RangeError);
  });
});

describe('checking a stream', () => {
  it('finds what a check of the whole text finds, however it is cut', () => {
    const texts = [TEXT, '', ' ', 'no XML', TEXT.slice(0, 700), TEXT.replace('</PERSON>', ''), `${TEXT}<a/>`, `<!DOCTYPE a [<!ENTITY b "c">]>${TEXT}`, '<IPLOS/>', '<x><y></x>', MESSAGE, MESSAGE.replace('</Notifikasjon>', '')];
    fc.assert(fc.property(fc.constantFrom(...texts), fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (text, sizes) => {
      const check = new StreamCheck(ENVIRONMENT, 1000);
      for (let at = 0, i = 0; at < text.length; i++) {
        check.push(text.slice(at, at + sizes[i % sizes.length]));
        at += sizes[i % sizes.length];
      }
      const { findings, truncated } = check.end();
      assert.deepEqual(plain(findings), scratch(text));
      assert.equal(truncated, 0);
      for (const { start, from } of findings) {
        const before = text.slice(0, start).split('\n');
        assert.deepEqual(from, { line: before.length, column: before.at(-1)!.length + 1 });
      }
    }), { numRuns: 200 });
  });

  it('keeps as many findings as asked for and counts them all', () => {
    const check = new StreamCheck(ENVIRONMENT, 2);
    check.push(TEXT);
    const { findings, counts, truncated } = check.end();
    assert.equal(findings.length, 2);
    assert.equal(counts.total, findings.length + truncated);
    assert.ok(truncated > 0);
  });
});
