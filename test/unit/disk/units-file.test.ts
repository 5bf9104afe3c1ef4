import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DiskError } from '../../../src/disk/errors';
import { LARGEST_UNITS_FILE, readUnitsFile } from '../../../src/disk/units-file';

const TEXT = 'Orgnr;Navn\n310000019;Sørås omsorgsbolig\n';

describe('a list of units on disk', () => {
  let folder: string;
  before(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'iplos-units-'));
  });
  after(() => fs.rm(folder, { recursive: true, force: true }));

  async function read(bytes: string | Uint8Array) {
    const file = path.join(folder, 'enheter.csv');
    await fs.writeFile(file, bytes);
    return readUnitsFile(file);
  }
  const refused = (bytes: string | Uint8Array) => read(bytes).then(() => assert.fail('it was read'), ({ code }: { code: string }) => code);

  const encodings: Record<string, Uint8Array> = {
    'UTF-8': Buffer.from(TEXT),
    'UTF-8 with a mark': Buffer.from(`\ufeff${TEXT}`),
    'Windows-1252': Buffer.from(TEXT, 'latin1'),
    'UTF-16 as Excel writes it': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  };
  for (const [name, bytes] of Object.entries(encodings)) {
    it(`is read as ${name}`, async () => {
      assert.deepEqual([...(await read(bytes)).units], [['310000019', 'Sørås omsorgsbolig']]);
    });
  }

  it('is told from a workbook, something packed, and what is no text', async () => {
    assert.equal(await refused(Buffer.from('PK\u0003\u0004xl/workbook.xml')), 'workbook');
    assert.equal(await refused(Buffer.from([0x1f, 0x8b, 8, 0])), 'packed');
    assert.equal(await refused(Buffer.from([1, 0, 2, 3])), 'binary');
    assert.equal(await refused('<IPLOS/>'), 'markup');
    assert.equal(await refused(Buffer.alloc(LARGEST_UNITS_FILE + 1, 0x20)), 'large');
  });

  it('says of a file that is not there, or is a folder, what is the matter', async () => {
    for (const name of ['gone.csv', '.']) {
      await assert.rejects(readUnitsFile(path.join(folder, name)), (error) => error instanceof DiskError && error.code === 'file-removed');
    }
  });
});
