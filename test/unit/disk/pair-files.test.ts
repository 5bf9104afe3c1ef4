import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_IN_FORMATS } from '../../../src/core/format/formats';
import { PairFiles } from '../../../src/disk/pair-files';
import { othersBeside } from '../../../src/submission/partner';
import { useFolder } from '../submission/support';
import { extract } from '../core/support';
import { extract35, identMessage } from '../core/pair/support';

describe('the other file of a pair, in a folder', () => {
  const folder = useFolder();
  const at = (name: string) => join(folder(), name);
  const write = async (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(at(name), text);
  };
  const PERSONS = [['1', '68', 'M'], ['2', '68', 'M']] as const;
  const NUMBERS = [['1', '01815010341'], ['2', '01815010341']] as const;
  const find = async (name: string, role: 'extract' | 'ident') => {
    const files = new PairFiles(() => BUILT_IN_FORMATS);
    return files.find(at(name), role, async (path) => (await files.current(path))?.says);
  };

  it('is told by what is in it, whatever it is called', async () => {
    await write({
      'a.xml': extract35(PERSONS), 'ident.xml': '<notes/>', 'b.xml': extract(), 'z.iplos': identMessage(NUMBERS), 'z.txt': identMessage(NUMBERS),
      'ident-of-others.xml': identMessage([['8', '01815010341'], ['9', '01815010341']], '13'),
    });
    assert.deepEqual((await othersBeside(at('a.xml'), 'extract', BUILT_IN_FORMATS)), [at('ident-of-others.xml'), at('z.iplos')]);
    assert.deepEqual(await find('a.xml', 'extract'), { kind: 'one', value: at('z.iplos') });
    assert.deepEqual(await find('z.iplos', 'ident'), { kind: 'one', value: at('a.xml') });
    assert.deepEqual(await find('ident-of-others.xml', 'ident'), { kind: 'none' });
  });

  it('is asked about where several fit alike', async () => {
    await write({ 'a.xml': extract35(PERSONS), 'i.xml': identMessage(NUMBERS), 'i (1).xml': identMessage(NUMBERS) });
    assert.deepEqual(await find('a.xml', 'extract'), { kind: 'several', values: [at('i (1).xml'), at('i.xml')] });
  });

  it('is read again when it has changed, and is none when it is gone', async () => {
    await write({ 'i.xml': identMessage(NUMBERS) });
    const files = new PairFiles(() => BUILT_IN_FORMATS);
    const first = await files.current(at('i.xml'));
    assert.deepEqual([first?.says.persons, first?.role, (await files.current(at('i.xml'))) === first], [2, 'ident', true]);
    await write({ 'i.xml': identMessage([...NUMBERS, ['3', '01815010341']]) });
    assert.equal((await files.current(at('i.xml')))?.says.persons, 3);
    assert.equal(await files.current(at('gone.xml')), undefined);
  });
});
