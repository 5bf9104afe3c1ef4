import fs from 'node:fs';
import path from 'node:path';
import { activationTime } from '../../activation.mjs';
import { isEmbeddable } from '../../editor.mjs';
import { pack } from '../../vsix.mjs';
import { median } from '../workshop.mjs';

const MOST = 50;
const KB = 1000;

export default {
  title: 'activation of the packed extension, as the editor tells it, against 50 ms',
  must: 1,
  async run(workshop) {
    if (!isEmbeddable()) return { skipped: 'the editor that this drives runs on Linux x64 only' };
    const { file: vsix, size } = await pack(workshop.root, workshop.file('extension.vsix'));
    const { displayName } = JSON.parse(fs.readFileSync(path.join(workshop.root, 'package.json'), 'utf8'));
    const folder = workshop.file('uttrekk');
    fs.mkdirSync(folder);
    const file = path.join(folder, 'flawed.iplos.xml');
    fs.copyFileSync(path.join(workshop.root, 'media', 'samples', 'flawed.iplos.xml'), file);
    const times = [];
    for (let round = 0; round < (workshop.quick ? 1 : 5); round++) times.push(await activationTime({ vsix, name: displayName, file }));
    const ms = median(times);
    return { ratio: ms / MOST, details: { activation: `${ms} ms`, rounds: times.join(', '), package: `${Math.round(size / KB)} KB` } };
  },
};
