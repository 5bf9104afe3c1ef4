export const SECRETS: string;
export const LEFT: string;

export function searchTraces(folder: string): {
  persons: number; pins: number; files: number; leaks: { where: string; kind: string; count: number }[];
};
