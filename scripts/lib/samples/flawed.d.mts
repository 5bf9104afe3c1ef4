import type { Defect } from './extract.mjs';

export const SAMPLE: { persons: number; seed: number };
export const FLAWS: Defect[];
