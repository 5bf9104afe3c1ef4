import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extract, person, tjeneste } from '../unit/core/support';
import { useSettings } from './lib/answers';
import { useFolder } from './lib/place';
import { checked, open, until } from './lib/product';

const FNR = '01815010341';
/** An extract with an element a line. */
const LINES = extract([person(), person({ id: 2, values: { peFnr: '01815020371' } })])
  .replace(/></g, '>\n<').replace(/>\n<\/(?=[pfitd][enj])/g, '></');

function at(document: vscode.TextDocument, piece: string): vscode.Position {
  const offset = document.getText().indexOf(piece);
  assert.ok(offset >= 0, `${piece} does not stand there`);
  return document.positionAt(offset + piece.length);
}

async function hover(document: vscode.TextDocument, piece: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, piece));
  return hovers.flatMap(({ contents }) => contents).map((content) => (content as vscode.MarkdownString).value).join('\n').replaceAll('\\', '');
}

async function completions(document: vscode.TextDocument, position: vscode.Position, trigger?: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position, trigger);
  return list.items;
}

const labels = (items: readonly vscode.CompletionItem[]): string[] => items.map(({ label }) => (typeof label === 'string' ? label : label.label));

async function type(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<vscode.Position> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document.positionAt(document.offsetAt(position) + text.length);
}

describe('reading a record', () => {
  const folder = useFolder();
  useSettings({ 'iplos.language': 'en' });

  it('tells on hover what a code is, what else it may be, and who says so', async () => {
    const document = await open(folder(), LINES);
    await checked(document);
    const service = await hover(document, '<tjTjenType>');
    for (const part of [/\*\*Service type\*\* · `tjTjenType`/, /`15` \*\*Helsetjenester i hjemmet\*\*/, /\d\d values \(list 9151, Tjenestetype\)/, /Guidance for submitting/]) assert.match(service, part);
    assert.match(await hover(document, '<tjVedtak>'), /\n`1` Avslag {2}\n`2` Innvilget/);
    assert.match(await hover(document, '<tjFraDato>'), /Wednesday 15 January 2014/);
    assert.match(await hover(document, '<diDiagKode>'), /`T90` \*\*Diabetes type 2\*\*/);
    assert.match(await hover(document, '<tjInstOrgnr>'), /310\u202f000\u202f019.*used 2 times/);
  });

  it('tells of a person what they have, and of an identifier its kind and no more', async () => {
    const document = await open(folder(), LINES);
    assert.match(await hover(document, '<PERS'), /Holds 1 personal information, 18 assessments, 1 service, 1 diagnosis/);
    const identifier = await hover(document, '<peFnr>0181');
    assert.match(identifier, /National identity number\*\* · synthetic/);
    assert.ok(!identifier.includes(FNR));
  });

  it('answers in Norwegian where that is set', async () => {
    const document = await open(folder(), LINES);
    await vscode.workspace.getConfiguration().update('iplos.language', 'nb', vscode.ConfigurationTarget.Global);
    try {
      assert.match(await hover(document, '<tjFraDato>'), /Tjenesten begynner.*\n\n.*\n\n.*onsdag 15. januar 2014/s);
    } finally {
      await vscode.workspace.getConfiguration().update('iplos.language', 'en', vscode.ConfigurationTarget.Global);
    }
  });

  it('completes a code by its text', async () => {
    const document = await open(folder(), LINES.replace('<tjTjenType>15', '<tjTjenType>'));
    const items = await completions(document, at(document, '<tjTjenType>'));
    const home = items.find(({ filterText }) => filterText === '15 Helsetjenester i hjemmet');
    assert.equal(home?.insertText, '15');
    assert.ok(!labels(items).includes('29'));
  });

  it('completes a tag that is half typed by the whole element, and does not wait for the check', async () => {
    const document = await open(folder(), LINES);
    await checked(document);
    const place = await type(document, at(document, '</TJENESTE>\n'), '<TJ');
    const items = await completions(document, place, '<');
    const service = items.find(({ label }) => (label as vscode.CompletionItemLabel).label === 'TJENESTE')!;
    assert.match((service.insertText as vscode.SnippetString).value, /^<TJENESTE tjPeID="1" tjTjID="2">\n\t<tjTjenType>\$1<\/tjTjenType>/);
    const range = service.range as vscode.Range | { replacing: vscode.Range };
    assert.equal(document.getText('replacing' in range ? range.replacing : range), '<TJ');
  });

  it('completes diagnoses by words, in the code system that is named', async () => {
    const document = await open(folder(), LINES.replace('<diDiagKode>T90', '<diDiagKode>depr'));
    const found = await completions(document, at(document, '<diDiagKode>depr'));
    assert.ok(labels(found).includes('P76'), labels(found).join());
  });

  it('keeps still where a blank or the end of a tag was typed', async () => {
    const document = await open(folder(), LINES);
    assert.deepEqual(labels(await completions(document, at(document, '</tjTimerUke>'), '>')), []);
    assert.deepEqual(labels(await completions(document, at(document, '</tjTimerUke>\n'), ' ')), []);
    assert.deepEqual(labels(await completions(document, at(document, '</tjTimerUke>'))), ['tjResTimerUke', 'tjRullerende']);
  });

  it('shows the outline by person and by service', async () => {
    const document = await open(folder(), LINES);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols.map(({ name, detail }) => `${name} ${detail}`.trim()), ['Content', 'Person 1 1 service', 'Person 2 1 service']);
    assert.deepEqual(symbols[1].children.map(({ name }) => name), ['Personal information', 'Assessments', 'Helsetjenester i hjemmet', 'Diagnosis T90']);
    assert.equal(document.lineAt(symbols[2].selectionRange.start).text, '<PERSON pePeID="2">');
    assert.ok(!JSON.stringify(symbols).includes(FNR));
  });

  it('says that persons are all it shows of a longer file', async () => {
    const persons = Array.from({ length: 600 }, (_, i) => person({ id: i + 1 }));
    const document = await open(folder(), extract(persons));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.equal(symbols[0].name, 'Persons only: the file is over 2 MB');
    assert.equal(symbols.length, 602);
    assert.ok(symbols.every(({ children }) => children.length === 0));
  });

  it('folds persons and their records, leaving the end tags in view', async () => {
    const document = await open(folder(), LINES);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const folded = ranges.map(({ start, end }) => `${document.lineAt(start).text} … ${document.lineAt(end + 1).text}`);
    for (const expected of ['<IPLOS versjon="3.3"> … </IPLOS>', '<PERSON pePeID="2"> … </PERSON>', '<TJENESTE tjPeID="1" tjTjID="1"> … </TJENESTE>']) {
      assert.ok(folded.includes(expected), folded.join('\n'));
    }
  });

  it('spells codes out behind their values, in what is asked for, unless it is switched off', async () => {
    const document = await open(folder(), LINES);
    const line = at(document, '<tjTjenType>').line;
    const ask = async () => (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, document.lineAt(line).range))
      .map(({ label }) => label);
    await checked(document);
    assert.deepEqual(await ask(), ['Helsetjenester i hjemmet']);
    await vscode.workspace.getConfiguration().update('iplos.inlayHints', 'off', vscode.ConfigurationTarget.Global);
    assert.deepEqual(await ask(), []);
    await vscode.workspace.getConfiguration().update('iplos.inlayHints', undefined, vscode.ConfigurationTarget.Global);
  });

  it('leaves the codes of a file over 5 MB as they are, unless the setting wants them spelt out in any file', async () => {
    const document = await open(folder(), `${LINES}\n<!--\n${`${' '.repeat(99)}\n`.repeat(53_000)}-->`);
    await checked(document);
    const { range } = document.lineAt(at(document, '<tjTjenType>').line);
    const ask = async () => (await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range)).map(({ label }) => label);
    assert.deepEqual(await ask(), []);
    await vscode.workspace.getConfiguration().update('iplos.inlayHints', 'on', vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await ask(), ['Helsetjenester i hjemmet']);
    } finally {
      await vscode.workspace.getConfiguration().update('iplos.inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  const broken: [string, string][] = [
    ['half a tag', LINES.replace('<tjVedtak>', '<tjVed')],
    ['a missing end tag', LINES.replace('</TJENESTE>', '')],
    ['half a file', LINES.slice(0, LINES.length / 2)],
    ['a lonely sign', LINES.replace('>15<', '><<')],
    ['nothing', ''],
    ['no XML', 'Kjære kommune'],
  ];
  for (const [what, text] of broken) {
    it(`answers every question in a file with ${what}`, async () => {
      const document = await open(folder(), text);
      await checked(document);
      for (let line = 0; line < document.lineCount; line += 5) {
        const position = document.lineAt(line).range.end;
        await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
        await completions(document, position);
      }
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      for (const ask of ['vscode.executeDocumentSymbolProvider', 'vscode.executeFoldingRangeProvider']) await vscode.commands.executeCommand(ask, document.uri);
      await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
    });
  }

  it('follows what is typed', async () => {
    const document = await open(folder(), LINES);
    await checked(document);
    const place = at(document, '<PERSON pePeID="2">');
    await type(document, place.translate(0, -'<PERSON pePeID="2">'.length), `${person({ id: 3, tjenester: tjeneste({}, 3) })}\n`);
    const names = async () => (await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri)).map(({ name }) => name);
    assert.deepEqual(await names(), ['Content', 'Person 1', 'Person 2', 'Person 3']);
    await until('the check is finished', () => true);
  });
});
