// The municipality's list of units as it lies on disk: UTF-8, UTF-16 as Excel writes it, or Windows-1252.
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { readUnits } from '../core/units/unit-list';
import type { UnitsFile } from '../core/units/unit-list';
import { diskError } from './errors';

/** A list of units is some kilobytes; what is larger is another file. In bytes. */
export const LARGEST_UNITS_FILE = 10 * 1024 * 1024;

/** Why the bytes of a file are no text: an Excel workbook, something packed, other bytes, or too many of them. */
export type UnitsBytesCode = 'workbook' | 'packed' | 'binary' | 'large';

/** A file whose bytes are no text, and why. Its message is the code alone. */
export class UnitsFileError extends Error {
  constructor(readonly code: UnitsBytesCode) {
    super(code);
    this.name = 'UnitsFileError';
  }
}

/**
 * Reads a list of units from a file.
 * Errors: {@link UnitsFileError} and `UnitsError` where it is no such list, `DiskError` where it cannot be read.
 */
export async function readUnitsFile(path: string): Promise<UnitsFile> {
  return readUnits(decodeUnits(await readBytes(path)));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > LARGEST_UNITS_FILE) throw new UnitsFileError('large');
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof UnitsFileError ? error : diskError(error, path);
  }
}

/** The text of a list's bytes. Errors: `workbook`, `packed`, `binary`. */
function decodeUnits(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) throw new UnitsFileError('workbook');
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new UnitsFileError('workbook');
  if (a === 0x1f && b === 0x8b) throw new UnitsFileError('packed');
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnitsFileError('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
