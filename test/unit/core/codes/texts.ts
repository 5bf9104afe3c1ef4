import { execFileSync } from 'node:child_process';

const MOST = 4 * 1024 * 1024;

/** The texts of the diagnosis codes, as the build makes them. */
export const DIAGNOSETEKSTER = JSON.parse(
  execFileSync(process.execPath, ['scripts/codes.mjs', '--texts'], { encoding: 'utf8', maxBuffer: MOST }),
) as Record<'ICPC-2' | 'ICD-10', string>;
