// A process that encrypts or sends, and dies where it is told to. Each place where it may die has a name; the names of
// one run are known from a run that lives to its end.
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { nodeDisk } from '../../../src/submission/files';
import type { Disk } from '../../../src/submission/files';
import { openJournal } from '../../../src/submission/journal';
import { readRecipientKey } from '../../../src/submission/keys';
import { encryptFile, sendFile } from '../../../src/submission/submit';
import type { Progress } from '../../../src/submission/types';
import { LOGIN, NOW } from '../submission/support';
import { checkBoth, CONTACT, depsOf, transportTo } from './zone';

/** Set where this program is to be a victim instead of a test. */
export const VICTIM = 'IPLOS_TEST_VICTIM';

export interface Orders {
  readonly stage: 'encrypt' | 'send';
  readonly path: string;
  /** The ident message that goes with it. */
  readonly ident?: string;
  readonly record: string;
  readonly address: string;
  readonly publicKey: string;
  /** The name of the place to die at, and which time it is reached; none to live. */
  readonly dieAt?: string;
}

/** Does as it is told, and says which places it came past. */
export async function beVictim({ stage, path, ident, record, address, publicKey, dieAt }: Orders): Promise<void> {
  const seen = new Map<string, number>();
  const passed: string[] = [];
  const pass = (place: string) => {
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    passed.push(`${place} ${times}`);
    if (`${place} ${times}` === dieAt) process.kill(process.pid, 'SIGKILL');
  };
  const disk = mined(pass);
  const deps = { ...depsOf(record, 'v'), journal: openJournal(record, disk), disk };
  const onProgress = ({ phase, done, total }: Progress) => {
    const part = total === 0 ? 4 : Math.floor((4 * done) / total);
    if (!seen.has(`${phase} ${part}/4`)) pass(`${phase} ${part}/4`);
  };
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: ClientRequest };
    pass(`request ${request.method} ${request.path.replace(/[0-9a-f]{64}/g, 'HASH')}`);
  });
  subscribe('http.client.response.finish', () => pass('response'));
  if (stage === 'encrypt') {
    const recipients = [await readRecipientKey(publicKey, { now: NOW, source: 'practice' })];
    const other = ident === undefined ? undefined : { path: ident, check: checkBoth };
    await encryptFile(deps, { path, ident: other, target: 'practice', recipients, contactEmail: CONTACT, replace: true, onProgress });
  } else {
    await sendFile(deps, { cipherPath: `${path}.pgp`, credentials: LOGIN, transport: transportTo(address), onProgress });
  }
  process.stdout.write(JSON.stringify(passed));
}

/** A disk on which each operation is a place to die: just before it. */
function mined(pass: (place: string) => void): Disk {
  const named = (operation: string, path: string) => (
    pass(`${operation} ${basename(path).replace(/\d+-[0-9a-f]{12}/, 'ID').replace(/^(zone|record)$/, 'folder')}`)
  );
  return {
    open: async (path, ...rest) => {
      named('open', path);
      return watched(await nodeDisk.open(path, ...rest), (operation) => named(operation, path));
    },
    link: async (from, to) => (named('link', to), nodeDisk.link(from, to)),
    rename: async (from, to) => (named('rename', to), nodeDisk.rename(from, to)),
    unlink: async (path) => (named('unlink', path), nodeDisk.unlink(path)),
  };
}

const WRITING = new Set(['write', 'writeFile', 'sync', 'datasync', 'close']);

function watched(handle: FileHandle, before: (operation: string) => void): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (WRITING.has(String(name))) before(String(name));
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}
