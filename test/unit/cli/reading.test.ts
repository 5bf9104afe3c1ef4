import assert from 'node:assert/strict';
import fs from 'node:fs';
import { extract35, identMessage } from '../core/pair/support';
import { extract, person } from '../core/support';
import { check, folder } from './support';
import { skip } from '../../runner/skip';

describe('what iplos-check reads', () => {
  const at = folder();

  const unreadable: readonly [string, () => string, RegExp][] = [
    ['a file that is not there', () => at('nowhere.xml'), /nowhere\.xml: there is no such file/],
    ['a folder', () => at('.'), /this is a folder/],
    ['a name below a file', () => `${at('plain.xml', extract())}/x.xml`, /there is no such file/],
  ];
  for (const [what, make, sentence] of unreadable) {
    it(`tells of ${what}, checks the others and ends with 2`, async () => {
      const missing = make();
      const good = at('good.xml', extract(person({ values: { peKomnr: '' } })));
      const { code, out, told } = await check([missing, good, '--format', 'json']);
      assert.equal(code, 2);
      assert.match(told, sentence);
      assert.deepEqual(JSON.parse(out).files.map(({ file }: { file: string }) => file), [good]);
      const sarif = JSON.parse((await check([missing, good, '--format', 'sarif'])).out);
      assert.equal(sarif.runs[0].invocations[0].executionSuccessful, false);
      assert.match(sarif.runs[0].invocations[0].toolExecutionNotifications[0].message.text, sentence);
    });
  }

  it('tells of a file that may not be read', async function () {
    const file = at('closed.xml', extract());
    fs.chmodSync(file, 0);
    try {
      fs.accessSync(file, fs.constants.R_OK);
      // Whoever may read everything, as root may, cannot see this.
      skip(this, 'whoever runs this may read every file');
    } catch (error) {
      if ((error as { code?: string }).code !== 'EACCES') throw error;
    }
    const { code, told } = await check([file]);
    assert.equal(code, 2);
    assert.match(told, /no permission/);
  });

  it('says that an empty file is empty and ends with 2', async () => {
    const { code, out } = await check([at('empty.xml', ''), '--format', 'json']);
    assert.equal(code, 2);
    const [{ format, persons, bytes, findings }] = JSON.parse(out).files;
    assert.deepEqual({ format, persons, bytes }, { format: null, persons: 0, bytes: 0 });
    assert.deepEqual(findings.map(({ rule, severity }: Record<string, string>) => [rule, severity]), [['xml-not-well-formed', 'fatal']]);
  });

  it('finds fault with a file that is no extract, and ends with 1', async () => {
    for (const content of ['no XML', '<html/>', extract().slice(0, 300), new Uint8Array([0xff, 0xfe, 0x3c, 0]), new Uint8Array(5000)]) {
      const { code, out } = await check([at('other.xml', content)]);
      assert.equal(code, 1, String(content));
      assert.match(out, /1:1: fatal|: fatal /);
    }
  });

  it('reads the standard input', async () => {
    const { code, out } = await check(['-', '--format', 'json'], { stdin: extract(person({ values: { peKomnr: '' } })) });
    assert.equal(code, 1);
    const [{ file, persons, findings }] = JSON.parse(out).files;
    assert.deepEqual([file, persons], ['-', 1]);
    assert.ok(findings.some(({ rule }: { rule: string }) => rule === 'kommunenummer-missing'));
  });

  it('reads UTF-8 and ISO-8859-1 as declared, with a byte order mark or without', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${extract(person(), { iiSysID: 'Blåbærsyltetøy' })}`;
    const utf8 = text.replace('ISO-8859-1', 'UTF-8');
    for (const content of [Buffer.from(text, 'latin1'), Buffer.from(utf8), Buffer.from(`\ufeff${utf8}`)]) {
      assert.equal((await check([at('encoded.xml', content)])).code, 0);
    }
    const { code, out } = await check([at('wrong.xml', Buffer.from(utf8, 'latin1'))]);
    assert.equal(code, 1);
    assert.match(out, /encoding-suspect/);
  });

  describe('of a pair', () => {
    const ident = identMessage([['1', '01815010341'], ['3', '01815010341']]);

    it('checks both, each in the light of the other', async () => {
      const files = [at('extract.xml', extract35([['1', '68', 'M'], ['2', '68', 'M']])), at('ident.xml', ident)];
      const { code, out } = await check([files[0], '--with', files[1], '--format', 'json']);
      assert.equal(code, 1);
      const told = JSON.parse(out).files.map(({ file, findings }: { file: string; findings: { rule: string }[] }) =>
        [file, findings.filter(({ rule }) => rule.startsWith('ident-pair')).length]);
      assert.deepEqual(told, [[files[0], 1], [files[1], 1]]);
    });

    it('refuses two files that are no pair, and one that is not there', async () => {
      const [one, two] = [at('one.xml', ident), at('two.xml', ident)];
      const same = await check([one, '--with', two]);
      assert.equal(same.code, 2);
      assert.match(same.told, /are not an extract and its ident message/);
      const gone = await check([one, '--with', at('nowhere.xml')]);
      assert.equal(gone.code, 2);
      assert.match(gone.told, /nowhere\.xml: there is no such file/);
      assert.equal(gone.out, '');
    });
  });
});
