// The types of vsix.mjs, for the tests that install what it packs.
export function pack(root: string, file?: string): Promise<{
  file: string;
  /** In bytes. */
  size: number;
  files: { name: string; bytes: number }[];
}>;
