/** Where a file's encrypted form stands: NAME.pgp beside NAME. */
export function cipherPathOf(path: string): string {
  return `${path}.pgp`;
}
