import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import type { Office } from '../office';

/** Where copies of the samples lie, in the extension's own storage. */
export const SAMPLES_FOLDER = 'samples';

/** The samples, each with what the names of its files end in; the first is opened. */
const SAMPLES = { flawed: ['.iplos.xml'], clean: ['.iplos.xml'], pair: ['.iplos.xml', '.ident.iplos.xml'], message: ['.kpr.xml'] } as const;
type Sample = keyof typeof SAMPLES;

/** A file of a sample, and where its copy is to be. */
interface Copy {
  readonly from: string;
  readonly to: string;
}

/** Opens a copy of a sample extract or message, which may be edited, encrypted and sent in practice without harm. */
export async function openSampleCommand({ context, dialogs, speech }: Office): Promise<void> {
  const sample = await dialogs.choose(speech.say('sample.pick'), (Object.keys(SAMPLES) as Sample[]).map((value) => ({
    label: speech.say(`sample.${value}`), detail: speech.say(`sample.${value}.detail`), value,
  })));
  if (!sample) return;
  const originals = join(context.extensionUri.fsPath, 'media', 'samples');
  const copies = await freePlaces(originals, join(context.globalStorageUri.fsPath, SAMPLES_FOLDER), sample);
  for (const { from, to } of copies) {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
  }
  await vscode.window.showTextDocument(vscode.Uri.file(copies[0].to));
}

/**
 * Where the copies go: where nothing is, or the sample as it was. An edited copy stays as it is. Files that belong
 * together have a folder of their own, so that they find each other and no other copy.
 */
async function freePlaces(originals: string, folder: string, sample: Sample): Promise<Copy[]> {
  const endings: readonly string[] = SAMPLES[sample];
  for (let number = 1; ; number++) {
    const name = number === 1 ? sample : `${sample}-${number}`;
    const copies = endings.map((ending) => ({
      from: join(originals, sample + ending), to: endings.length > 1 ? join(folder, name, sample + ending) : join(folder, name + ending),
    }));
    if ((await Promise.all(copies.map(isFree))).every((free) => free)) return copies;
  }
}

async function isFree({ from, to }: Copy): Promise<boolean> {
  const there = await readFile(to).catch(() => undefined);
  return !there || there.equals(await readFile(from));
}
