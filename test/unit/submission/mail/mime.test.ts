import assert from 'node:assert/strict';
import { readMail } from '../../../../src/submission/mail/mime';

const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const HEAD = 'From: =?iso-8859-1?Q?Mottak_=D8st?= <iplos@mottak.example>\nTo: x@kommune.example\nDate: Fri, 06 Jan 2017 08:00:00 +0100\n';

describe('An e-mail', () => {
  it('is read with its sender, subject and time, also where headers are long and encoded', () => {
    const mail = readMail(crlf(`${HEAD}Subject: =?utf-8?B?S3ZpdHRlcmluZyBmb3Ig?=\n =?utf-8?Q?=C3=B8velse?=\n\nHei\n`));
    assert.deepEqual([mail.from, mail.subject, mail.date?.toISOString(), mail.text.trim()], [
      'Mottak Øst <iplos@mottak.example>', 'Kvittering for øvelse', '2017-01-06T07:00:00.000Z', 'Hei',
    ]);
  });

  const bodies: [string, string, string][] = [
    ['quoted-printable in UTF-8', 'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\nSt=C3=B8rre=\nlse =3D 5', 'Størrelse = 5'],
    ['quoted-printable in ISO-8859-1', 'Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: Quoted-Printable\n\nSt=F8rrelse', 'Størrelse'],
    ['base64', 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nU3TDuHJy\nZWxzZQ==', 'Størrelse'],
    ['HTML alone', 'Content-Type: text/html; charset=utf-8\n\n<html><style>p{}</style><p>Nr&nbsp;<b>A-1</b></p>', 'Nr A-1'],
    ['a character set that nobody knows', 'Content-Type: text/plain; charset=x-unknown\nContent-Transfer-Encoding: quoted-printable\n\nSt=F8rrelse', 'Størrelse'],
  ];
  for (const [what, body, text] of bodies) {
    it(`is read from ${what}`, () => {
      assert.equal(readMail(crlf(HEAD + body)).text.replace(/\s+/g, ' ').trim(), text);
    });
  }

  it('gives the plain one of two forms, and leaves out what is attached', () => {
    const mail = readMail(crlf([
      `${HEAD}Content-Type: multipart/mixed; boundary="ytre"`, '', 'preamble', '--ytre',
      'Content-Type: multipart/alternative; boundary=indre', '',
      '--indre', 'Content-Type: text/html', '', '<p>html</p>', '--indre', 'Content-Type: text/plain', '', 'plain', '--indre--',
      '--ytre', 'Content-Type: text/plain', 'Content-Disposition: attachment; filename=x.txt', '', 'attached', '--ytre--', '',
    ].join('\n')));
    assert.equal(mail.text.trim(), 'plain');
  });

  it('may be its text alone, pasted', () => {
    assert.deepEqual(readMail('Kvitteringsnummer: A-1\nTakk.'), { text: 'Kvitteringsnummer: A-1\nTakk.' });
    assert.equal(readMail('').text, '');
  });

  it('is refused where it is no text: an Outlook file, something binary, or far too large', () => {
    const bad = [Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from([65, 0, 66]), Buffer.alloc(6 * 1024 * 1024, 65)];
    for (const data of bad) assert.throws(() => readMail(data), { code: 'mail-not-readable' });
  });

  it('costs no more time than it has bytes, however it is made', () => {
    const nasty = ['<style>', '<', '&', '--x\n', '=?utf-8?Q?', '<script'].map((piece) => piece.repeat(4_000_000 / piece.length));
    for (const text of nasty) {
      const types = ['text/html', 'multipart/mixed; boundary=x'];
      for (const type of types) readMail(`${HEAD}Content-Type: ${type}\n\n${text}`);
      readMail(`${HEAD}Subject: ${text.replace(/\n/g, '')}\n\nx`);
    }
  }).timeout(20_000);
});
