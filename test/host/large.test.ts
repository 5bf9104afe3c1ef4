import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { extract } from '../../scripts/lib/samples/extract.mjs';
import { useFolder } from './lib/place';
import { checked, product, shownRules, until } from './lib/product';

const PERSONS = 3_000;
/** A check in one piece would leave this host one turn at the most. */
const FEWEST_TURNS = 5;

/** How often this host gets a turn while a condition holds, until it is stopped. */
function countTurns(during: () => boolean): () => number {
  let turns = 0;
  const timer = setInterval(() => {
    if (during()) turns++;
  }, 1);
  return () => {
    clearInterval(timer);
    return turns;
  };
}

describe('an extract of 20 MB in the editor', () => {
  const folder = useFolder();

  it('is checked in slices, and after an edit only where it was touched', async () => {
    const file = path.join(folder(), 'large.iplos');
    await fs.writeFile(file, [...extract({ persons: PERSONS, seed: 7 })].join(''));
    const { size } = await fs.stat(file);
    assert.ok(size > 15_000_000, `${size} bytes`);
    const { office } = await product();
    const stop = countTurns(() => [...office.documents.all()].some((one) => one.document.uri.fsPath === file && one.state === 'checking'));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const check = await checked(document);
    const turns = stop();
    assert.equal(check.summary!.persons, PERSONS);
    assert.equal(check.summary!.counts.bySeverity.fatal, 0);
    assert.ok(turns >= FEWEST_TURNS, `${turns} turns while it was checked`);

    const read = () => [...check['live'].blocks()].map(({ result }) => result);
    const before = new Set<unknown>(read());
    const text = document.getText();
    const at = text.indexOf('<peKomnr>', text.length / 2) + '<peKomnr>'.length;
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)));
    await vscode.workspace.applyEdit(edit);
    await until('the finding is shown', () => shownRules(document).includes('kommunenummer-missing'));
    const anew = read().filter((result) => !before.has(result));
    assert.ok(before.size > PERSONS);
    assert.ok(anew.length > 0 && anew.length <= 3, `${anew.length} blocks were read anew`);
  });
});
