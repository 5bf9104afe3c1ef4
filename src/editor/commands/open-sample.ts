import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Office } from '../office';

/** Where copies of the samples lie, in the extension's own storage. */
export const SAMPLES_FOLDER = 'samples';

const SAMPLES = ['flawed', 'clean'] as const;

/** Opens a copy of a sample extract, which may be edited, encrypted and sent in practice without harm. */
export async function openSampleCommand({ context, dialogs, speech }: Office): Promise<void> {
  const sample = await dialogs.choose(speech.say('sample.pick'), SAMPLES.map((value) => ({
    label: speech.say(`sample.${value}`), detail: speech.say(`sample.${value}.detail`), value,
  })));
  if (!sample) return;
  const original = join(context.extensionUri.fsPath, 'media', 'samples', `${sample}.iplos.xml`);
  const folder = join(context.globalStorageUri.fsPath, SAMPLES_FOLDER);
  await mkdir(folder, { recursive: true });
  const copy = await freeName(folder, sample, await readFile(original));
  await copyFile(original, copy);
  await vscode.window.showTextDocument(vscode.Uri.file(copy));
}

/** A name for the copy: one that is free, or that holds the sample as it was. An edited copy stays as it is. */
async function freeName(folder: string, sample: string, original: Buffer): Promise<string> {
  for (let number = 1; ; number++) {
    const name = join(folder, number === 1 ? `${sample}.iplos.xml` : `${sample}-${number}.iplos.xml`);
    const there = await readFile(name).catch(() => undefined);
    if (!there || there.equals(original)) return name;
  }
}
