import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { LiveCheck } from '../../../src/core/check/live-check';
import { FlaggedPersons } from '../../../src/disk/flagged';
import { FileIndex } from '../../../src/disk/file-index';
import { ordinalsIn } from '../../../src/disk/part-lines';
import { fitting, select } from '../../../src/disk/selection';
import { ENVIRONMENT } from '../core/support';
import { checkedFile, useFolder } from './support';

describe('Flagged notifications of a message', () => {
  const folder = useFolder();
  let sample = '';
  before(async () => {
    sample = await fs.readFile('media/samples/message.kpr.xml', 'utf8');
  });
  const open = async () => {
    const file = await checkedFile(folder(), Buffer.from(sample));
    return { file, flagged: new FlaggedPersons(file, fitting(file.index, select(file.index, {})), 'en') };
  };
  const rulesOn = (text: string, piece: boolean) => {
    const check = new LiveCheck({ ...ENVIRONMENT, piece });
    check.load(text);
    check.advance();
    return check.summary().counts.byRule;
  };

  it('stand under their numbers, and what else has findings under its place', async () => {
    const { file: { index }, flagged } = await open();
    const text = await flagged.text();
    assert.equal(index.part, 'notifikasjon');
    assert.equal(index.persons, sample.match(/<Notifikasjon /g)!.length);
    assert.match(text, /<!-- Flagged notifications of [^:]+: \d+ of \d+\. /);
    assert.match(text, new RegExp(`<!-- Notification 2 of ${index.persons}, line 8 -->\\n {2}<Notifikasjon `));
    assert.match(text, /<!-- End of the flagged notifications -->/);
  });

  it('are known again by their numbers in the message', async () => {
    const text = await (await open()).flagged.text();
    const ordinalAt = ordinalsIn(text);
    const said = [...text.matchAll(/<!-- Notification (\d+) of/g)].map(([, ordinal]) => Number(ordinal));
    assert.ok(said[0] > 1, said.join());
    assert.deepEqual([...text.matchAll(/<Notifikasjon /g)].map(({ index }) => ordinalAt(index)), said);
    assert.equal(ordinalAt(text.indexOf('<Notifikasjon ') - 200), undefined);
  });

  it('have no findings that are not findings of the whole message too', async () => {
    const { flagged } = await open();
    const whole = rulesOn(sample, false);
    for (const [rule, count] of rulesOn(await flagged.text(), true)) assert.ok(count <= (whole.get(rule) ?? 0), rule);
    const alone = rulesOn(await flagged.text(), false);
    assert.ok(alone.get('kpr-chain-broken')! > 0 && alone.get('element-missing')! > 0, 'what is told of a piece that is taken for a whole');
  });

  it('are written back to their places, and the message is known as if it were read anew', async () => {
    const { file, flagged } = await open();
    const text = await flagged.text();
    assert.deepEqual(await flagged.save(text.replace('bydel="sentrum"', 'bydel="00"')), { persons: 1, whole: false });
    const mended = sample.replace('bydel="sentrum"', 'bydel="00"');
    assert.equal(await fs.readFile(file.path, 'utf8'), mended);
    const anew = await checkedFile(folder(), Buffer.from(mended));
    assert.deepEqual([...file.index.counts().byRule].sort(), [...anew.index.counts().byRule].sort());
  });

  it('are written back also where the first is one of them, which the blanks before it belong to', async () => {
    const text = sample.replace('statusNotifikasjon="N"', 'statusNotifikasjon="M"').replaceAll('\n', '\r\n');
    const file = await checkedFile(folder(), Buffer.from(text));
    const flagged = new FlaggedPersons(file, select(file.index, { rule: 'kpr-reference-missing', person: 1 }), 'en');
    const opened = await flagged.text();
    assert.equal(flagged.total, 1);
    assert.match(opened, /<!-- Notification 1 of \d+, line 3 -->\r\n {2}<Notifikasjon/);
    await flagged.save(opened.replace('statusNotifikasjon="M"', 'statusNotifikasjon="N" '));
    const mended = text.replace('statusNotifikasjon="M"', 'statusNotifikasjon="N" ');
    assert.equal(await fs.readFile(file.path, 'utf8'), mended);
    const anew = await checkedFile(folder(), Buffer.from(mended));
    const placesOf = (of: typeof anew) => Array.from({ length: of.index.blockCount }, (_, block) => [of.position(block), of.index.line(block)]);
    assert.deepEqual(placesOf(file), placesOf(anew));
  });

  it('are told by unit, by what their events name', async () => {
    const { file: { index } } = await open();
    assert.ok(index instanceof FileIndex);
    assert.ok(index.units.includes('315188407'), index.units.join());
  });
});
