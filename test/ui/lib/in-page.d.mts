export function textOf(): string;
export function noteStatus(): void;
export function statusNoted(): string[];
export function wordsOf(): string;
export function storageOf(): Promise<[name: string, text: string][]>;
