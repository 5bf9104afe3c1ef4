import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Office } from '../office';

/** Where copies of the samples lie, in the extension's own storage. */
export const SAMPLES_FOLDER = 'samples';

/** The samples, each with what its file's name ends in. */
const SAMPLES = { flawed: '.iplos.xml', clean: '.iplos.xml', message: '.kpr.xml' } as const;
type Sample = keyof typeof SAMPLES;

/** Opens a copy of a sample extract or message, which may be edited, encrypted and sent in practice without harm. */
export async function openSampleCommand({ context, dialogs, speech }: Office): Promise<void> {
  const sample = await dialogs.choose(speech.say('sample.pick'), (Object.keys(SAMPLES) as Sample[]).map((value) => ({
    label: speech.say(`sample.${value}`), detail: speech.say(`sample.${value}.detail`), value,
  })));
  if (!sample) return;
  const original = join(context.extensionUri.fsPath, 'media', 'samples', sample + SAMPLES[sample]);
  const folder = join(context.globalStorageUri.fsPath, SAMPLES_FOLDER);
  await mkdir(folder, { recursive: true });
  const copy = await freeName(folder, sample, SAMPLES[sample], await readFile(original));
  await copyFile(original, copy);
  await vscode.window.showTextDocument(vscode.Uri.file(copy));
}

/** A name for the copy: one that is free, or that holds the sample as it was. An edited copy stays as it is. */
async function freeName(folder: string, sample: string, extension: string, original: Buffer): Promise<string> {
  for (let number = 1; ; number++) {
    const name = join(folder, `${sample}${number === 1 ? '' : `-${number}`}${extension}`);
    const there = await readFile(name).catch(() => undefined);
    if (!there || there.equals(original)) return name;
  }
}
