import assert from 'node:assert/strict';
import { F } from '../../../../src/core/model/fields';
import type { FieldId, RecordKind } from '../../../../src/core/model/fields';
import { rule } from '../../../../src/core/rules/rule';
import { ENVIRONMENT, fixed } from '../support';

/** The text after the value `X` is put where the record of that kind says that the field goes. */
function put(text: string, kind: RecordKind, field: FieldId): string | undefined {
  const words = { title: '', messages: { message: '' }, what: '', why: '', who: '' };
  const putting = rule({
    id: 'putting', severity: 'error', cause: 'extraction', scope: 'record', on: [kind], source: '', words: { nb: words, en: words },
    check(record, context) {
      const at = record.insertion(field);
      const edits = at ? [{ ...at.place, text: `${at.before}X${at.after}` }] : [];
      context.report(record.tag, { fixes: at && [{ kind: 'edit', key: 'put', safe: false, edits }] });
    },
  });
  return fixed('putting', text, { ...ENVIRONMENT, rules: [...ENVIRONMENT.rules, putting] });
}

const service = (content: string): string => `<IPLOS versjon="3.3"><PERSON pePeID="1"><TJENESTE tjPeID="1">${content}</TJENESTE></PERSON></IPLOS>`;

describe('where a value is put', () => {
  const cases: [string, string, string | undefined][] = [
    ['over a value', '<tjTjenType>1</tjTjenType><tjInstOrgnr> 12 </tjInstOrgnr>', '<tjTjenType>1</tjTjenType><tjInstOrgnr>X</tjInstOrgnr>'],
    ['into a blank element', '<tjInstOrgnr>\n</tjInstOrgnr>', '<tjInstOrgnr>X</tjInstOrgnr>'],
    ['into an empty tag', '<tjInstOrgnr/>', '<tjInstOrgnr>X</tjInstOrgnr>'],
    ['into an empty tag with blanks', '<tjInstOrgnr />', '<tjInstOrgnr>X</tjInstOrgnr>'],
    ['after what comes before it', '<tjTjenType>1</tjTjenType><tjFraDato/>', '<tjTjenType>1</tjTjenType><tjInstOrgnr>X</tjInstOrgnr><tjFraDato/>'],
    ['before what comes after it', '\n  <tjFraDato/>\n', '\n  <tjInstOrgnr>X</tjInstOrgnr>\n  <tjFraDato/>\n'],
    ['at the end', '\r\n\t<tjVedtak/>\r\n', '\r\n\t<tjVedtak/>\r\n\t<tjInstOrgnr>X</tjInstOrgnr>\r\n'],
    ['without the empty lines before its sibling', '\n\n  <tjVedtak/>\n', '\n\n  <tjVedtak/>\n  <tjInstOrgnr>X</tjInstOrgnr>\n'],
    ['where there is nothing', '', '<tjInstOrgnr>X</tjInstOrgnr>'],
    ['beside an element that no schema knows', '<tjVedtak/><annet/><tjTilDato/>', '<tjVedtak/><annet/><tjInstOrgnr>X</tjInstOrgnr><tjTilDato/>'],
    ['nowhere in an element that holds another', '<tjInstOrgnr><annet/></tjInstOrgnr>', undefined],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      assert.equal(put(service(before), 'tjeneste', F.organisasjonsnummer), after === undefined ? undefined : service(after));
    });
  }

  it('nowhere in an empty tag that should be a record', () => {
    assert.equal(put('<IPLOS><PERSON><TJENESTE/></PERSON></IPLOS>', 'tjeneste', F.organisasjonsnummer), undefined);
  });

  it('over an attribute, or as one', () => {
    assert.equal(put('<IPLOS><PERSON pePeID=""/></IPLOS>', 'person', F.personnokkel), '<IPLOS><PERSON pePeID="X"/></IPLOS>');
    assert.equal(put('<IPLOS><PERSON/></IPLOS>', 'person', F.personnokkel), '<IPLOS><PERSON pePeID="X"/></IPLOS>');
  });

  it('by the name that the file writes', () => {
    const text = (inside: string) => `<i:IPLOS xmlns:i="http://www.npr.no/xmlstds/iplos/2018"><i:PERSON>${inside}</i:PERSON></i:IPLOS>`;
    assert.equal(put(text('<i:peAlder>8</i:peAlder>'), 'person', F.kjonn), text('<i:peAlder>8</i:peAlder><i:peKjonn>X</i:peKjonn>'));
  });

  it('nowhere when the format has no such field', () => {
    assert.equal(put(service(''), 'tjeneste', F.diagnosekode), undefined);
  });
});
