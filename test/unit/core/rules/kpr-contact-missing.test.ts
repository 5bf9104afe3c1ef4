import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/findings/finding';
import { readChunks } from '../../../../src/submission/file-check';
import { ENVIRONMENT, findings } from '../support';
import { table } from './cases';
import { KOMMUNE, kontakt, melding } from '../message-support';

describe('kpr-contact-missing', () => {
  const root = /^<[^>]*>/.exec(melding())![0];
  const types = (...all: string[]) => melding(undefined, all.map((type) => kontakt(type)).join(''));

  table('kpr-contact-missing', [
    ['all four', types('1', '15', '16', '17'), []],
    ['written with a zero', types('01', '15', '16', '17'), []],
    ['the same twice', types('1', '15', '16', '16', '17'), []],
    ['no IPLOS contact', types('1', '15', '17'), [[root, 'type-16']]],
    ['nobody responsible', types('1', '15', '16'), [[root, 'type-17']]],
    ['no supplier', types('16', '17'), [[root, 'type-1'], [root, 'type-15']]],
  ]);

  it('is milder of the supplier than of the municipality', () => {
    const found = findings(types('2')).filter(({ rule }) => rule === 'kpr-contact-missing');
    assert.deepEqual(found.map(({ key, severity }) => [key, severity]).sort(), [
      ['type-1', 'warning'], ['type-15', 'warning'], ['type-16', 'error'], ['type-17', 'error'],
    ]);
  });

  it('is as grave of all as the settings say', () => {
    const severities = new Map([['kpr-contact-missing', 'information'] as const]);
    const found = findings(types('2'), { severities }).filter(({ rule }) => rule === 'kpr-contact-missing');
    assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(['information']));
  });

  describe('can be put in, and nothing is made up', () => {
    /** The text after the fix of the first finding, `¦` where the cursor stops. */
    const put = (text: string): string | undefined => {
      const fix = findings(text).find(({ rule }) => rule === 'kpr-contact-missing')?.fixes?.[0];
      if (fix?.kind !== 'snippet') return undefined;
      const inserted = [fix.before, ...fix.between ?? [], fix.after].join('¦');
      return text.slice(0, fix.place.start) + inserted + text.slice(fix.place.end);
    };
    const added = '<Kontaktperson kontPerson="¦" meldEpost1="¦" typeKontaktperson="17"/>';

    it('after the last one, indented like it', () => {
      const contacts = kontakt('1') + kontakt('15') + kontakt('16');
      const text = melding(undefined, `\n  ${kontakt('1')}\n  ${kontakt('15')}\n  ${kontakt('16')}\n  `);
      assert.equal(put(text), text.replace(kontakt('16'), `${kontakt('16')}\n  ${added}`));
      const inOneLine = melding(undefined, contacts);
      assert.equal(put(inOneLine), inOneLine.replace(KOMMUNE, added + KOMMUNE));
    });

    it('before the municipality where there is no contact at all', () => {
      const text = melding(undefined, '', `${KOMMUNE}\n`);
      assert.equal(put(text), text.replace(KOMMUNE, `${added.replace('17', '16')}\n${KOMMUNE}`));
    });

    it('with the prefix that the message writes its names with', () => {
      const text = melding(undefined, kontakt('1') + kontakt('15') + kontakt('16')).replace(/(<\/?)(?=\w)/g, '$1k:').replace('xmlns=', 'xmlns:k=');
      assert.equal(put(text), text.replace('<k:Kommune', `${added.replace('<', '<k:')}<k:Kommune`));
    });

    it('as well where the message is read the short way, from its bytes', async () => {
      const text = melding(undefined, `\n  ${kontakt('1')}\n  ${kontakt('15')}\n  ${kontakt('16')}\n  `);
      const { summary } = await readChunks([Buffer.from(text)] as unknown as AsyncIterable<Uint8Array>, ENVIRONMENT, 100);
      const fixesOf = (all: readonly Pick<Finding, 'rule' | 'fixes'>[]) => all.filter(({ rule }) => rule === 'kpr-contact-missing').map(({ fixes }) => fixes);
      assert.deepEqual(fixesOf(summary.findings), fixesOf(findings(text)));
    });

    it('but not in a message of which nothing is known to stand right', () => {
      assert.equal(put(melding(undefined, '', '')), undefined);
    });
  });
});
