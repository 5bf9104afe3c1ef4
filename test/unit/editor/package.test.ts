import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Setting {
  readonly scope?: string;
}
interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
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
});
