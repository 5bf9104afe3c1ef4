/** An identifier as it is shown where it is hidden: as long as it is, with its blanks and punctuation. */
export function hidden(identifier: string): string {
  return identifier.replace(/[^\s.,\-/]/g, '•');
}
