import { PRODUCTION } from '../../../src/editor/receiver-now';
import { product } from './product';

/** Lets each test of a suite begin without a key of the register, and leave none. */
export function useNoKeys(): void {
  beforeEach(forgetKeys);
  afterEach(forgetKeys);
}

async function forgetKeys(): Promise<void> {
  const { office: { keys } } = await product();
  for (const { fingerprint } of await keys.list(PRODUCTION)) await keys.remove(PRODUCTION, fingerprint);
}
