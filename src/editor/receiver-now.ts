import type { Office } from './office';

/** The name that the register's keys are kept under. */
export const PRODUCTION = 'production';

/** Whom a file would be sent to now. */
export async function receiverNow({ practice, keys }: Pick<Office, 'practice' | 'keys'>): Promise<'practice' | 'production' | 'none'> {
  if (practice) return 'practice';
  // Keys that cannot be read are told of by the command that needs them.
  return (await keys.list(PRODUCTION).catch(() => [])).length > 0 ? 'production' : 'none';
}
