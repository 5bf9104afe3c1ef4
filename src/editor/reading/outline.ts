import * as vscode from 'vscode';
import type { Outliner, OutlineEntry } from '../../core/inspect/outline';
import type { RecordKind } from '../../core/model/fields';
import { USUAL_PART } from '../../core/model/parts';
import { LANGUAGE_ID, lengthOf } from '../checked-documents';
import type { CheckedDocument } from '../checked-documents';
import { rangeOf } from '../diagnostics';
import { FLAGGED } from '../large/flagged-uri';
import type { Reading } from './reading';
import { inSlices } from './reading';

const MB = 1024 * 1024;
/** In a longer file, in MB of characters, persons are all that is told: with their records there would be too many lines. */
const WHOLE_UP_TO = 2;

const ICONS: Readonly<Partial<Record<RecordKind, vscode.SymbolKind>>> = {
  innhold: vscode.SymbolKind.Package, melding: vscode.SymbolKind.Package, kontakt: vscode.SymbolKind.Interface,
  person: vscode.SymbolKind.Class, bruker: vscode.SymbolKind.Class, pasientident: vscode.SymbolKind.Class,
  funksjon: vscode.SymbolKind.Number, tjeneste: vscode.SymbolKind.Method, diagnose: vscode.SymbolKind.Constant, dogntilbud: vscode.SymbolKind.Event,
};

/** The outline and the breadcrumbs: persons by their number in the file (flagged ones in the file they are of), what is reported of them by name. */
export function registerOutline(reading: Reading): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider({ language: LANGUAGE_ID }, {
    provideDocumentSymbols: (document, token) => symbols(reading, document, token),
  }, { label: 'IPLOS' });
}

async function symbols(reading: Reading, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.DocumentSymbol[] | undefined> {
  const { version } = document;
  const blocks = await reading.allBlocks(document, token);
  const checked = reading.documents.of(document);
  if (!blocks || !checked) return undefined;
  const shallow = lengthOf(document) > WHOLE_UP_TO * MB;
  const { texts } = reading;
  const [inspector, { Outliner: Maker }] = await Promise.all([reading.inspector(), import('../../core/inspect/outline')]);
  // Texts that come later would give other words: they are fetched before, where there is a diagnosis to tell.
  if (!shallow && blocks.some((block) => inspector.contents(block).some(({ children }) => children.some(({ diagnosis }) => diagnosis)))) {
    texts.now();
    await texts.whenWanted();
  }
  const ordinalAt = document.uri.scheme === FLAGGED ? (await import('../../disk/part-lines')).ordinalsIn(document.getText()) : undefined;
  const found: vscode.DocumentSymbol[] = [];
  let outliner: Outliner | undefined;
  const finished = await inSlices(blocks, token, (block) => {
    const contents = inspector.contents(block);
    if (contents.length === 0) return;
    outliner ??= new Maker(inspector.context(block, reading.around(checked))!, shallow, ordinalAt);
    for (const entry of outliner.add(contents, block.start)) found.push(symbol(entry, document));
  });
  if (!finished || document.version !== version) return undefined;
  return shallow ? [cut(reading, checked, document), ...found] : found;
}

/** Says that persons are all that a longer file's outline shows. */
function cut({ speech }: Reading, { summary }: CheckedDocument, document: vscode.TextDocument): vscode.DocumentSymbol {
  const start = document.positionAt(0);
  const range = new vscode.Range(start, start);
  return new vscode.DocumentSymbol(speech.say('read.outline.large', { size: WHOLE_UP_TO, partKind: summary?.part ?? USUAL_PART }), '', vscode.SymbolKind.String, range, range);
}

function symbol({ name, detail, kind, isGroup, range, selection, children }: OutlineEntry, document: vscode.TextDocument): vscode.DocumentSymbol {
  const icon = isGroup ? vscode.SymbolKind.Array : ICONS[kind] ?? vscode.SymbolKind.Object;
  const made = new vscode.DocumentSymbol(name, detail, icon, rangeOf(range, document), rangeOf(selection, document));
  made.children = children.map((child) => symbol(child, document));
  return made;
}
