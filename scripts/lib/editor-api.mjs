// The editor's interface, taken in once.
import fs from 'node:fs';
import path from 'node:path';

const NAMED = /\bvscode\.(\w+)/g;

/** What of the editor's interface is used in a folder, by name; types among it are nothing when the program runs. */
const namesIn = (room) => new Set(fs.readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  .flatMap((name) => [...fs.readFileSync(path.join(room, name), 'utf8').matchAll(NAMED)].map(([, used]) => used)));

/**
 * A plugin of esbuild. `import * as vscode` of eighty modules would copy the editor's whole interface eighty times, name by
 * name, before anything begins; so it is copied once, and the modules get at what they name.
 * @param {string} room where the modules lie
 */
export function editorApiOnce(room) {
  return {
    name: 'editor-api-once',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        (namespace === 'editor-api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'editor-api' }));
      build.onLoad({ filter: /^vscode$/, namespace: 'editor-api' }, () => ({
        contents: ["import * as api from 'vscode';", ...[...namesIn(room)].map((name) => `export const ${name} = api.${name};`)].join('\n'),
      }));
    },
  };
}
