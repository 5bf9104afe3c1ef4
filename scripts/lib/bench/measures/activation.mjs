import fs from 'node:fs';
import path from 'node:path';
import { activationTimes, byCommand, byFile } from '../../activation.mjs';
import { isEmbeddable } from '../../editor.mjs';
import { pack } from '../../vsix.mjs';
import { median } from '../workshop.mjs';

const MOST = 50;
const KB = 1000;

/** The extension's own time, as the editor's page on running extensions adds it up. */
const own = ({ loading, call }) => loading + call;

/** In an editor at rest: what others draw on the same processors is not the extension's own. */
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
    const starts = { rest: byCommand('IPLOS: New Season'), drawing: byFile(file) };
    const rounds = { rest: [], drawing: [] };
    for (let round = 0; round < (workshop.quick ? 1 : 5); round++) {
      for (const [how, start] of Object.entries(starts)) {
        rounds[how].push(await activationTimes({ vsix, id: `${publisher}.${name}`, folder, start }));
      }
    }
    const of = (what, how) => `${median(rounds[how].map(what))} ms`;
    return {
      ratio: median(rounds.rest.map(own)) / MOST,
      details: {
        'loading the code': of(({ loading }) => loading, 'rest'), 'calling activate': of(({ call }) => call, 'rest'),
        'both, the own time': `${of(own, 'rest')} (${rounds.rest.map(own).join(', ')})`,
        'afterwards, with others taking turns': of(({ finish }) => finish, 'rest'),
        'started by a file that the window draws meanwhile': `${of(own, 'drawing')} (${rounds.drawing.map(own).join(', ')})`,
        package: `${Math.round(size / KB)} KB`,
      },
    };
  },
};
