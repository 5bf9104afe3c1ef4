export function textOf(): string;
export function wordsOf(): string;
export function storageOf(): Promise<[name: string, text: string][]>;
export function coloursOf(places: readonly string[]): { colours: (string | undefined)[]; background: string };
export function themeOf(): string;
