import assert from 'node:assert/strict';
import fs from 'node:fs';
import { melding, notifikasjon } from '../core/message-support';
import { extract35, identMessage } from '../core/pair/support';
import { extract } from '../core/support';
import { check, folder } from './support';

interface Told { readonly rule: string; readonly severity: string; readonly message: string }

describe('a file of a pair that iplos-check is given without the other', () => {
  const at = folder();
  const whole = identMessage([['1', '01815010341'], ['2', '01815010341']]);
  const missing = (out: string) => (JSON.parse(out) as { files: { findings: Told[] }[] }).files.map(({ findings }) => (
    findings.filter(({ rule }) => rule === 'ident-pair-missing').map(({ severity, message }) => `${severity}: ${message}`)
  ));
  const NONE = 'information: The extract was checked without an ident message. Name both as files, the ident message by --with FILE, and they are checked together.';

  it('is said to be checked alone, and how to name the other', async () => {
    const file = at('uttrekk.xml', extract35([['1', '68', 'M'], ['2', '68', 'M']]));
    at('ident-of-others.xml', identMessage([['8', '01815010341']], '99'));
    const { out } = await check([file, '--format', 'json']);
    assert.deepEqual(missing(out), [[NONE]]);
    assert.deepEqual(missing((await check(['-', '--format', 'json'], { stdin: fs.readFileSync(file, 'utf8') })).out), [[NONE]]);
  });

  it('is told the name of the one that belongs to it, whichever of the two it is and in each form of report', async () => {
    const [extract, ident] = [at('uttrekk.xml'), at('ident 2018.xml', whole)];
    const { out } = await check([extract, ident, '--format', 'json']);
    assert.deepEqual(missing(out), [
      [`information: The extract was checked without its ident message, which is in the same folder. Name it by --with "${ident}", and they are checked together.`],
      [`information: The ident message was checked without its extract, which is in the same folder. Name it by --with ${extract}, and they are checked together.`],
    ]);
    assert.match((await check([extract])).out, /: information ident-pair-missing: The extract .*--with "[^"]*ident 2018\.xml"/);
    const [{ results }] = JSON.parse((await check([extract, '--format', 'sarif'])).out).runs;
    assert.match(results.find(({ ruleId }: { ruleId: string }) => ruleId === 'ident-pair-missing').message.text, /--with "[^"]*ident 2018\.xml"/);
    assert.deepEqual(missing((await check([extract, '--with', ident, '--format', 'json'])).out), [[], []]);
  });

  it('is told no name where several belong to it, and never a person in one', async () => {
    at('ident 2018 b.xml', whole);
    assert.deepEqual(missing((await check([at('uttrekk.xml'), '--format', 'json'])).out), [[NONE]]);
    fs.rmSync(at('ident 2018 b.xml'));
    fs.renameSync(at('ident 2018.xml'), at('ident 01815010341.xml'));
    const { out } = await check([at('uttrekk.xml'), '--format', 'json']);
    assert.match(missing(out)[0][0], /ident \*{11}\.xml/);
    assert.ok(!out.includes('01815010341'));
  });

  it('is the only one of which that is said', async () => {
    const { out } = await check([at('annual.xml', extract()), at('message.xml', melding(notifikasjon(1))), '--format', 'json']);
    assert.deepEqual(missing(out), [[], []]);
    assert.deepEqual(missing((await check(['-', '--format', 'json'], { stdin: melding(notifikasjon(1)) })).out), [[]]);
  });
});
