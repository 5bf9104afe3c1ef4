import * as vscode from 'vscode';
import type { Office } from '../office';
import { registerCompletion } from './completion';
import { DiagnosisTexts } from './diagnosis-texts';
import { registerFolding } from './folding';
import { registerFormatting } from './formatting';
import { registerHover } from './hover';
import { registerInlayHints } from './inlay-hints';
import { Masking } from './masking';
import { registerOutline } from './outline';
import { Reading } from './reading';

/** All that helps to read and write an extract. */
export interface ReadingRoom {
  readonly reading: Reading;
  /** To be told when the practice receiver starts and stops. */
  readonly masking: Masking;
  readonly parts: vscode.Disposable;
}

/** Registers it. */
export function registerReading({ context, documents, speech, environment, units }: Office, dialogs: () => Office['dialogs']): ReadingRoom {
  const texts = new DiagnosisTexts(context.extensionUri);
  const reading = new Reading(documents, speech, texts, environment, units);
  const masking = new Masking(reading, context.workspaceState, dialogs);
  const parts = vscode.Disposable.from(
    texts,
    masking,
    registerHover(reading),
    registerCompletion(reading),
    registerInlayHints(reading),
    registerOutline(reading),
    registerFolding(reading),
    registerFormatting(reading, dialogs),
  );
  return { reading, masking, parts };
}
