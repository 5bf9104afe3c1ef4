import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../build.mjs';
import { isEmbeddable } from '../../editor.mjs';
import { MB } from '../workshop.mjs';

const BOUND = 400;
/** So many persons have a flaw that can safely be mended. */
const FLAWED = 400;
const EXTENSION_HOST = fileURLToPath(new URL('../../extension-host.mjs', import.meta.url));

export default {
  title: 'what 1 GB costs an extension host at most, against 400 MB',
  must: 1,
  aim: 0.625,
  /** It takes some minutes, and an editor. */
  onlyByName: true,
  async run(workshop) {
    if (!isEmbeddable()) return { skipped: 'what a process takes is told by Linux' };
    const size = workshop.quick ? 250 * MB : 1000 * MB;
    const folder = workshop.file('large');
    fs.mkdirSync(folder);
    const file = path.join(folder, 'large.iplos.xml');
    await fs.promises.rename(await workshop.flawed(size, FLAWED), file);
    const program = await workshop.bundle('large-host', ['vscode']);
    const result = workshop.file('large-host-result.json');
    fs.writeFileSync(workshop.file('large-host.json'), JSON.stringify({ file, result }));
    await build(workshop.root);
    await workshop.node(EXTENSION_HOST, workshop.root, program);
    fs.rmSync(folder, { recursive: true });
    const { base, steps, failed } = JSON.parse(fs.readFileSync(result, 'utf8'));
    if (failed) throw new Error(failed);
    const most = Math.max(...steps.map(({ peak }) => peak));
    const details = steps.map(({ what, seconds, peak, now }) => [what, `${seconds.toFixed(1)} s, at most ${peak - base} MB, ${now - base} MB after it`]);
    return { ratio: (most - base) / BOUND, details: { 'the host without it': `${base} MB`, ...Object.fromEntries(details) } };
  },
};
