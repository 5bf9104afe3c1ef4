import fs from 'node:fs';
import path from 'node:path';

/** A sample extract as it lies in the extension. */
export function sample(name: 'flawed' | 'clean'): Uint8Array {
  return fs.readFileSync(path.join(process.cwd(), 'media', 'samples', `${name}.iplos.xml`));
}
