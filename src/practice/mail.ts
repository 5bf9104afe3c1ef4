// The receipt that comes by e-mail the next morning, as a file: what is practised with is registered as in earnest.
import { createHash } from 'node:crypto';
import { partWords } from '../core/findings/part-words';
import { number as sayNumber } from '../core/findings/words';
import { USUAL_PART } from '../core/model/parts';
import { nextReceiptTime } from '../submission/calendar';
import type { Manifest } from '../submission/manifest';
import { sayTime } from '../submission/words/time';
import type { WireReceipt } from '../submission/wire';

/** A receipt that is to be e-mailed; nothing is sent or written here. */
export interface ReceiptMail {
  /** The receipt's number. */
  readonly receipt: string;
  /** SHA-256 of the encrypted file it is for. */
  readonly sha256: string;
  /** When it would arrive: the next time that receipts go out, 08:00 in Norway. ISO 8601, UTC. */
  readonly dueAt: string;
  /** What the file may be called. */
  readonly fileName: string;
  /** The e-mail (.eml) as it arrives at an instant; ASCII, lines ended by CR LF. */
  content(arrives: Date): string;
}

/** Makes the e-mail for a receipt. It goes to the contact that the manifest names, and holds no other personal data. */
export function receiptMail(receipt: WireReceipt, manifest: Manifest): ReceiptMail {
  const { number, sha256, receivedAt } = receipt;
  return {
    receipt: number, sha256, fileName: `kvittering-${number}.eml`,
    dueAt: nextReceiptTime(new Date(receivedAt)).toISOString(),
    content: (arrives) => [
      'From: "IPLOS-oevingsmottaker" <noreply@practice.invalid>',
      `To: <${manifest.contactEmail.replace(/[^\x21-\x7e]/g, '')}>`,
      `Date: ${arrives.toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${createHash('sha256').update(`${number} ${sha256}`).digest('hex').slice(0, 32)}@practice.invalid>`,
      `Subject: ${encodedWord(`ØVELSE: Kvittering for IPLOS-data, ${manifest.kommunenummer ?? ''} ${manifest.year ?? ''}`)}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quotedPrintable(textOf(receipt, manifest)),
      '',
    ].join('\r\n'),
  };
}

function textOf({ number, sha256, bytes, ident, receivedAt, persons, counted, counts }: WireReceipt, manifest: Manifest): string {
  const count = (value: number) => sayNumber(value, 'nb');
  const { kommunenummer = '–', bydelsnummer = '–', year = '–' } = manifest;
  return [
    'Dette er en øvelse. Ingen data er sendt til registeret.',
    'This is an exercise. No data have been sent to the register.',
    '',
    `Kvitteringsnummer: ${number}`,
    `Kommunenummer: ${kommunenummer}`,
    `Bydelsnummer: ${bydelsnummer}`,
    `Rapporteringsår: ${year}`,
    `Mottatt: ${sayTime('nb', receivedAt)}`,
    `Størrelse: ${count(bytes)} byte`,
    `SHA-256: ${sha256}`,
    ...(ident ? [`Identmeldingens størrelse: ${count(ident.bytes)} byte`, `SHA-256: ${ident.sha256}`] : []),
    ...(persons === undefined ? [] : [`${partWords('nb', { partKind: counted ?? USUAL_PART }).Parts}: ${count(persons)}`]),
    ...(counts === undefined ? [] : [`Feil: ${count(counts.error)}, advarsler: ${count(counts.warning)}`]),
  ].join('\n');
}

/** A header's text that is not ASCII (RFC 2047). */
function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

const LONGEST_LINE = 73;

/** Text as RFC 2045 writes what is mostly ASCII, in lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  return text.split('\n').map((line) => {
    const encoded = [...Buffer.from(line, 'utf8')].map((octet) => (
      octet > 0x20 && octet < 0x7f && octet !== 0x3d || octet === 0x20 ? String.fromCharCode(octet)
        : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`
    ));
    const lines = [''];
    for (const piece of encoded) {
      if (lines[lines.length - 1].length + piece.length > LONGEST_LINE) lines.push('');
      lines[lines.length - 1] += piece;
    }
    return lines.join('=\r\n');
  }).join('\r\n');
}
