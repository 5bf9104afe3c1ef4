/** A stretch of text at hand. Where each unit of it is a byte, it may be read as bytes, and no string need be made. */
export interface Piece {
  /** In UTF-16 units. */
  readonly length: number;
  /** The text; made when it is first asked for where there are {@link units}. */
  readonly text: string;
  /** Its units as bytes, with a zero after the last, so that whoever reads on comes to an end. */
  readonly units: Uint8Array | undefined;
}

/** A string as such a stretch. */
export function pieceOf(text: string): Piece {
  return { length: text.length, text, units: undefined };
}
