// A process that splices a file and is killed at a step: node killed.cjs FILE OPERATION NTH
import { readFileSync } from 'node:fs';
import { identify } from '../../../../src/disk/identity';
import { splice } from '../../../../src/disk/splice';
import { watchedDisk } from './watched-disk';

const [path, operation, nth] = process.argv.slice(2);

void (async () => {
  const before = readFileSync(path).subarray(1000, 1003);
  const disk = watchedDisk((name, count) => {
    if (name === operation && count === Number(nth)) process.kill(process.pid, 'SIGKILL');
  });
  await splice(path, await identify(path), [{ start: 1000, before, after: Buffer.from('ny') }], { disk });
})();
