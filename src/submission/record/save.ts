import { readFile } from 'node:fs/promises';
import { SubmissionError } from '../errors';
import { atomicWrite, fileError } from '../files';
import { shownName } from '../shown-name';

/**
 * Writes a text that was asked for as a file, whole or not at all, and reads it back from the disk.
 * Errors: the file system's by name, 'io-failed' where other bytes stand there than were written.
 */
export async function saveText(path: string, text: string): Promise<void> {
  await atomicWrite(path, text);
  const standing = await readFile(path, 'utf8').catch((error) => {
    throw fileError(error, path);
  });
  if (standing !== text) throw new SubmissionError('io-failed', { file: shownName(path), system: 'VERIFY' });
}
