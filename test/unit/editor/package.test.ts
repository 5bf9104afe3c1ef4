import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Setting {
  readonly scope?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
}

const read = (name: string): string => readFileSync(name, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { properties } = manifest.contributes.configuration;

describe('What the extension says of itself', () => {
  // What would lead patient data elsewhere, if the settings that lie in a folder could change it.
  it('lets no folder set whom data go to, by which way, for which key and on whose word', () => {
    const guarded = Object.keys(properties).filter((name) => /^iplos\.(receiver|network|kommune)\./.test(name));
    assert.deepEqual(guarded.sort(), [
      'iplos.kommune.organisasjonsnummer', 'iplos.network.caFile', 'iplos.receiver.address', 'iplos.receiver.keyAddress',
      'iplos.receiver.transport',
    ]);
    for (const name of guarded) assert.equal(properties[name].scope, 'machine', name);
  });

  it('has no setting that holds a key, a fingerprint or a PIN: those are kept where no settings reach', () => {
    assert.deepEqual(Object.keys(properties).filter((name) => /fingerprint|pin$|publicKey/i.test(name)), []);
  });

  it('says that a folder that is not trusted limits it', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('has words in both languages for all it names, and none too many', () => {
    const named = [...new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key))].sort();
    for (const file of ['package.nls.json', 'package.nls.nb.json']) {
      assert.deepEqual(Object.keys(JSON.parse(read(file)) as object).sort(), named, file);
    }
  });
});
