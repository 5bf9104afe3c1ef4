import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BlockViewer } from '../../../../src/core/inspect/block-view';
import { layoutEdits } from '../../../../src/core/inspect/layout';
import { readTree } from '../../../../src/core/xml/tree';
import { ENVIRONMENT, extract, person } from '../support';
import { Asked } from './support';

const STYLE = { indent: '  ', lineEnd: '\n' } as const;

/** The text laid out; undefined where that is refused. */
function laidOut(text: string, style: Parameters<typeof layoutEdits>[2] = STYLE): string | undefined {
  const { live } = new Asked(text);
  const edits = layoutEdits(new BlockViewer(ENVIRONMENT.formats), [...live.textBlocks()], style);
  return edits?.reverse().reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

/** What is not white space between two tags or comments. */
const substance = (text: string): string => text.replace(/(?<=>)\s+(?=<)/g, '');

describe('laying out', () => {
  it('gives each element a line, indented by its depth', () => {
    const lines = laidOut(`<?xml version="1.0"?>${extract(person({ funksjoner: '', diagnoser: '' }))}`)!.split('\n');
    assert.deepEqual(lines.slice(0, 4), ['<?xml version="1.0"?>', '<IPLOS versjon="3.3">', '  <INNHINFO>', '    <iiInnhType>P</iiInnhType>']);
    assert.ok(lines.includes('    <TJENESTE tjPeID="1" tjTjID="1">'));
    assert.ok(lines.includes('      <tjTjenType>15</tjTjenType>'));
    assert.deepEqual(lines.slice(-3), ['    </TJENESTE>', '  </PERSON>', '</IPLOS>']);
  });

  it('leaves values, blank ones too, comments and what the format does not know as they stand', () => {
    const odd = [
      '<peFnr>  </peFnr>', '<peAlder><!-- a\n b --></peAlder>', '<peKjonn><![CDATA[ M ]]></peKjonn>', '<unknown> <a> 1 </a>  <b/> </unknown>', '<!-- c\n   d -->',
    ];
    const text = `<IPLOS versjon="3.3">\n\n\n<PERSON pePeID="1">${odd.join(' ')}</PERSON></IPLOS>\n\n`;
    assert.equal(laidOut(text), `<IPLOS versjon="3.3">\n\n  <PERSON pePeID="1">\n    ${odd.slice(0, 4).join('\n    ')} ${odd[4]}\n  </PERSON>\n</IPLOS>\n\n`);
  });

  it('keeps the line ends it is told to', () => {
    const text = laidOut(extract(), { indent: '\t', lineEnd: '\r\n' })!;
    assert.equal(text.split('\n').length, text.split('\r\n').length);
    assert.ok(text.includes('\r\n\t<PERSON'));
  });

  it('refuses what is not well-formed', () => {
    const text = extract();
    for (const broken of ['', 'text', text.replace('</TJENESTE>', ''), text.replace('</IPLOS>', ''), text.replace('15', '<'), text.replace('15', '&x;'), `<!DOCTYPE a>${text}`]) {
      assert.equal(laidOut(broken), undefined, broken.slice(0, 60));
    }
    assert.equal(laidOut('<notes><note/> </notes>'), '<notes><note/> </notes>');
  });

  it('changes white space between tags and nothing else, and does so once', () => {
    const gap = fc.constantFrom('', ' ', '\n', '\n\n\n', '\r\n  ', '\t', ' <!-- note --> ', '\n<!-- a\n  b -->\n', '<?x y?>', '<!--\n-->');
    fc.assert(fc.property(fc.array(gap, { minLength: 1, maxLength: 40 }), fc.constantFrom('  ', '\t', ''), fc.constantFrom('\n' as const, '\r\n' as const), (gaps, indent, lineEnd) => {
      let i = 0;
      const text = extract([person(), person({ id: 2, values: { peFnr: ' ', peKjonn: '\n' } })]).replace(/(?<=>)(?=<)/g, () => gaps[i++ % gaps.length]);
      const once = laidOut(text, { indent, lineEnd })!;
      assert.equal(substance(once), substance(text));
      assert.deepEqual(elementsOf(once), elementsOf(text));
      assert.equal(laidOut(once, { indent, lineEnd }), once);
    }), { numRuns: 150 });
  });
});

/** Names, attributes and depths of all elements, in order. */
function elementsOf(text: string): unknown[] {
  const { root, problems } = readTree(text);
  assert.deepEqual(problems, []);
  const all: unknown[] = [];
  const walk = (element: NonNullable<typeof root>): void => {
    all.push([element.depth, element.name, [...element.attributes]]);
    element.children.forEach(walk);
  };
  if (root) walk(root);
  return all;
}
