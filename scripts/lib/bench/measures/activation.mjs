import fs from 'node:fs';
import path from 'node:path';
import { activationTimes } from '../../activation.mjs';
import { isEmbeddable } from '../../editor.mjs';
import { pack } from '../../vsix.mjs';
import { median } from '../workshop.mjs';

const MOST = 50;
const KB = 1000;

/** The extension's own time, as the editor's page on running extensions adds it up. */
const own = ({ loading, call }) => loading + call;

export default {
  title: "the packed extension's own time to start, against 50 ms",
  must: 1,
  async run(workshop) {
    if (!isEmbeddable()) return { skipped: 'the editor that this drives runs on Linux x64 only' };
    const { file: vsix, size } = await pack(workshop.root, workshop.file('extension.vsix'));
    const { publisher, name } = JSON.parse(fs.readFileSync(path.join(workshop.root, 'package.json'), 'utf8'));
    const folder = workshop.file('uttrekk');
    fs.mkdirSync(folder);
    const file = path.join(folder, 'flawed.iplos.xml');
    fs.copyFileSync(path.join(workshop.root, 'media', 'samples', 'flawed.iplos.xml'), file);
    const rounds = [];
    for (let round = 0; round < (workshop.quick ? 1 : 5); round++) rounds.push(await activationTimes({ vsix, id: `${publisher}.${name}`, file }));
    const of = (what) => `${median(rounds.map(what))} ms`;
    return {
      ratio: median(rounds.map(own)) / MOST,
      details: {
        'loading the code': of(({ loading }) => loading), 'calling activate': of(({ call }) => call),
        'both, the own time': `${of(own)} (${rounds.map(own).join(', ')})`,
        'afterwards, with others taking turns': of(({ finish }) => finish), package: `${Math.round(size / KB)} KB`,
      },
    };
  },
};
