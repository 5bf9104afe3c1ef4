import fs from 'node:fs';
import path from 'node:path';

const NAMES = { flawed: 'flawed.iplos.xml', clean: 'clean.iplos.xml', message: 'message.kpr.xml' } as const;

/** A sample extract or message as it lies in the extension. */
export function sample(name: keyof typeof NAMES): Uint8Array {
  return fs.readFileSync(path.join(process.cwd(), 'media', 'samples', NAMES[name]));
}
