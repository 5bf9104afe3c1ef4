import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LEFT, searchTraces, SECRETS } from '../../../scripts/lib/traces.mjs';

/** Synthetic, in the range of Tenor. */
const PERSON = '01819012345';
const PIN = '8351-hemmelig';

describe('the search of what a workbench leaves', () => {
  let folder = '';
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'iplos-traces-'));
    fs.writeFileSync(path.join(folder, SECRETS), [['person', PERSON], ['PIN', PIN]].map(([kind, text]) => `${JSON.stringify({ kind, text })}\n`).join(''));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const leave = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, LEFT, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  const leaks = () => searchTraces(folder).leaks.map(({ where, kind, count }) => `${where}: ${count} ${kind}`);

  it('finds a person and a PIN wherever they stand and however they are written, and no more', () => {
    leave('log.txt', `x ${PERSON}\n${PERSON.slice(0, 6)} ${PERSON.slice(6)} 01819012346 ${PERSON.slice(1)}`);
    leave('a/state.db', Buffer.from(`\u0001${PERSON}`, 'utf16le'));
    leave('a/long.txt', `17${PERSON}5`);
    leave('pin.json', JSON.stringify({ pin: PIN }));
    leave('good.txt', 'nothing');
    assert.deepEqual(leaks().sort(), ['a/long.txt: 1 person', 'a/state.db: 1 person', 'log.txt: 2 person', 'pin.json: 1 PIN']);
    const { persons, pins, files } = searchTraces(folder);
    assert.deepEqual([persons, pins, files], [1, 1, 5]);
  });

  it('finds one in the name of a file, and does not tell it', () => {
    leave(`uttrekk-${PERSON}.txt`, 'x');
    assert.deepEqual(leaks(), [`uttrekk-${'*'.repeat(11)}.txt: 1 person`]);
  });

  it('finds nothing where nothing was left', () => {
    assert.deepEqual(searchTraces(folder), { persons: 1, pins: 1, files: 0, leaks: [] });
  });
});
