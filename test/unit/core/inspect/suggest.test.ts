import assert from 'node:assert/strict';
import { extract, funksjon, person, tjeneste } from '../support';
import { after, Asked, inserted, names } from './support';

const UNITS = new Map([['310000019', 2], ['313110702', 5]]);

function offered(marked: string, around = {}): string[] {
  return names(new Asked(marked, around).suggest());
}

/** A service whose one value is empty, with the cursor in it. */
function emptied(name: string, values = {}): string {
  return extract(person({ tjenester: tjeneste({ ...values, [name]: '|' }) }));
}

describe('values that may come', () => {
  it('are the service types in use in the year, with their texts', () => {
    const items = new Asked(emptied('tjTjenType')).suggest()!.items;
    const texts = new Map(items.map((item) => (item.kind === 'value' ? [item.value, item.text] : ['', ''])));
    assert.equal(texts.get('15'), 'Helsetjenester i hjemmet');
    assert.equal(texts.get('11'), 'Omsorgslønn');
    assert.ok(!texts.has('29'), '29 came after 2016');
    const later = offered(emptied('tjTjenType'), { year: 2020 });
    assert.ok(later.includes('29') && !later.includes('12'));
  });

  it('replace what is typed already, and only that', () => {
    const asked = new Asked(extract(person({ tjenester: tjeneste({ tjTjenType: ' 1|5 ' }) })));
    const { range } = asked.suggest()!;
    assert.equal(asked.text.slice(range.start, range.end), '15');
  });

  it('are the scale of what is assessed', () => {
    const text = (variabel: string) => {
      const items = new Asked(extract(person({ funksjoner: funksjon({ fnFunkType: variabel, fnFunkVerdi: '|' }) }))).suggest()!.items;
      return items.flatMap((item) => (item.kind === 'value' && item.value === '5' ? [item.text] : []))[0];
    };
    assert.equal(text('13'), 'Blind');
    assert.equal(text('14'), 'Døv');
    assert.equal(text('1'), 'Fullt bistands-/assistansebehov/helsehjelp');
  });

  it('are 18 assistance variables, though the list has 20', () => {
    assert.deepEqual(offered(extract(person({ funksjoner: funksjon({ fnFunkType: '|' }) }))), Array.from({ length: 18 }, (_, i) => String(i + 1)));
  });

  it('are yes and no in the language that is set', () => {
    const yes = (language: 'nb' | 'en') => {
      const [item] = new Asked(extract(person({ values: { peDiagReserv: '|' } })), { language }).suggest()!.items;
      return item.kind === 'value' ? `${item.value} ${item.text}` : '';
    };
    assert.equal(yes('nb'), '1 Ja');
    assert.equal(yes('en'), '1 Yes');
  });

  it('are the municipalities of the year, that of the head first', () => {
    const values = offered(extract(person({ values: { peKomnr: '|' } })));
    assert.equal(values[0], '0403');
    assert.equal(values.length, 428);
    assert.equal(offered(extract(person({ values: { peKomnr: '|' } })), { year: 2024 }).length, 357);
  });

  it('are by name where the municipality has a list, first what is in use and last what is not in the list', () => {
    const units = () => UNITS;
    const listed = new Map([['310000027', 'Elvely'], ['310000019', 'Solbakken'], ['310000035', '']]);
    const asked = new Asked(emptied('tjInstOrgnr'), { units, listed });
    assert.deepEqual(asked.suggest()?.items.map((item) => item.kind === 'value' && [item.value, item.text, item.uses, item.reason]), [
      ['310000019', 'Solbakken', 2, undefined],
      ['310000027', 'Elvely', undefined, 'listed'],
      ['310000035', undefined, undefined, 'listed'],
      ['313110702', undefined, 5, undefined],
    ]);
  });

  it('are the units that the file names for the same service, the most frequent first', () => {
    const units = (type: number) => (type === 15 ? UNITS : new Map<string, number>());
    assert.deepEqual(offered(emptied('tjInstOrgnr'), { units }), ['313110702', '310000019']);
    assert.deepEqual(offered(emptied('tjInstOrgnr', { tjTjenType: '1' }), { units }), []);
  });

  it('are the days of the period, and no end where something may go on', () => {
    assert.deepEqual(offered(emptied('tjFraDato')), ['20160101', '20161231', '20170103']);
    assert.equal(offered(emptied('tjTilDato'))[0], '99991231');
  });

  const diagnosis = (kodeverk: string, code: string) =>
    extract(person({ diagnoser: `<DIAGNOSE diPeID="1" diDiID="1"><diKodeVersjon>${kodeverk}</diKodeVersjon><diDiagKode>${code}</diDiagKode></DIAGNOSE>` }));

  it('are diagnoses of the code system that is named, by code and by words', () => {
    const codes = offered(diagnosis('ICPC-2', 'T9|'));
    assert.ok(codes.length > 3 && codes.slice(0, 5).every((code) => code.startsWith('T9')), codes.join());
    assert.ok(offered(diagnosis('ICD-10', 'E11|')).includes('E11.9'));
    assert.ok(offered(diagnosis('ICD-10', 'e11.9|')).includes('E11.9'));
    assert.ok(offered(diagnosis('ICPC-2', 'diabetes|')).includes('T90'));
    assert.deepEqual(offered(diagnosis('', 'T9|')), []);
  });

  it('say when there are more of them than are offered', () => {
    assert.equal(new Asked(diagnosis('ICD-10', '|')).suggest()!.incomplete, true);
  });

  it('bring the end tag where it is missing', () => {
    const [item] = new Asked('<IPLOS versjon="3.3"><PERSON pePeID="1"><peKjonn>|\n<peKomnr/></PERSON></IPLOS>').suggest()!.items;
    assert.deepEqual(item, { kind: 'value', value: 'M', text: 'Male', after: '</peKjonn>' });
  });

  it('stand in attributes too: the key of the person, the next key of the record', () => {
    const service = (attributes: string) => extract(person({ id: 7, tjenester: tjeneste() + tjeneste({}, 12).replace(/tjPeID="1" tjTjID="12"/, attributes) }));
    assert.deepEqual(offered(service('tjPeID="|" tjTjID="12"')), ['7']);
    assert.deepEqual(offered(service('tjPeID="7" tjTjID="|"')), ['2']);
  });

  it('never are somebody\'s number, be it used as a key', () => {
    const text = extract(person({ tjenester: tjeneste() })).replace('pePeID="1"', 'pePeID="01815010341"').replace('tjPeID="1"', 'tjPeID="|"');
    assert.deepEqual(offered(text), []);
  });

  it('are none where the format knows none, in a comment, or in a tag\'s name', () => {
    const text = extract(person({ tjenester: tjeneste() }));
    assert.deepEqual(offered(after(text, '<iiSysID>Sys')), []);
    assert.deepEqual(offered(text.replace('<peAlder>', '<!-- <tjTjenType>| --><peAlder>')), []);
    assert.deepEqual(offered(after(text, '<tjTjen')), []);
    assert.deepEqual(offered('<notes><note>|</note></notes>'), []);
  });
});

describe('elements that may come', () => {
  const inService = '<IPLOS versjon="3.3"><PERSON pePeID="5"><TJENESTE tjPeID="5" tjTjID="3"><tjTjenType>15</tjTjenType>|<tjFraDato>20160101</tjFraDato></TJENESTE></PERSON></IPLOS>';

  it('are those between what stands before and what stands after, what must come first', () => {
    const found = offered(inService);
    assert.deepEqual(found, ['tjVedtDato', 'tjTjenUnderType', 'tjSoknadDato', 'tjVedtak', 'tjTimerUke', 'tjResTimerUke', 'tjRullerende', 'tjInstOrgnr']);
  });

  it('are the same when one is half typed, and take its place', () => {
    for (const typed of ['<', '<tjV', 'tjV']) {
      const asked = new Asked(inService.replace('|', `${typed}|`));
      const { range } = asked.suggest()!;
      assert.deepEqual(names(asked.suggest()), offered(inService), typed);
      assert.equal(asked.text.slice(range.start, range.end), typed);
    }
  });

  it('come whole, with the keys filled in and the cursor where a value is to be typed', () => {
    const asked = new Asked(after(extract(person({ id: 5, diagnoser: '' })), '</TJENESTE>'));
    assert.equal(inserted(asked.suggest(), 'TJENESTE'), [
      '<TJENESTE tjPeID="5" tjTjID="2">', '\t<tjTjenType>¦</tjTjenType>', '\t<tjVedtDato>¦</tjVedtDato>', '\t<tjVedtak>¦</tjVedtak>',
      '\t<tjFraDato>¦</tjFraDato>', '</TJENESTE>',
    ].join('\n'));
    assert.equal(inserted(asked.suggest(), 'DIAGNOSE'), [
      '<DIAGNOSE diPeID="5" diDiID="1">', '\t<diKodeVersjon>¦</diKodeVersjon>', '\t<diDiagKode>¦</diDiagKode>', '\t<diFraDato>¦</diFraDato>',
      '\t<diTilDato>¦99991231</diTilDato>', '</DIAGNOSE>',
    ].join('\n'));
  });

  it('invent no person: a new one has the head\'s municipality and nothing else', () => {
    const asked = new Asked(extract(person()).replace('</IPLOS>', '|</IPLOS>'));
    const snippet = inserted(asked.suggest(), 'PERSON');
    assert.match(snippet, /^<PERSON pePeID="¦">\n\t<peFnr>¦<\/peFnr>/);
    assert.match(snippet, /<peKomnr>¦0403<\/peKomnr>/);
    assert.deepEqual(snippet.match(/\d{5,}/g)!.filter((digits) => digits !== '99991231'), []);
  });

  it('at the root are what is missing: the head once, persons always', () => {
    assert.deepEqual(offered('<IPLOS versjon="3.3">|</IPLOS>'), ['INNHINFO', 'PERSON']);
    assert.deepEqual(offered(extract(person()).replace('<PERSON', '|<PERSON')), ['PERSON']);
    assert.deepEqual(offered(extract(person()).replace('<PERSON', '<P|<PERSON')), ['PERSON']);
  });

  it('are written with the prefix of the file', () => {
    const text = '<i:IPLOS xmlns:i="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5"><i:PERSON pePeID="4">|</i:PERSON></i:IPLOS>';
    const found = offered(text);
    assert.deepEqual(found.slice(0, 2), ['i:peAlder', 'i:peKjonn']);
    assert.ok(!found.includes('i:peFnr'), '3.5 has no identifier');
    assert.match(inserted(new Asked(text).suggest(), 'i:TJENESTE'), /^<i:TJENESTE tjPeID="4" tjTjID="1" tjVeID="¦" tjVeNrID="¦">\n\t<i:tjTjenType>¦<\/i:tjTjenType>/);
  });

  it('end with the end tag that is missing', () => {
    const text = '<IPLOS versjon="3.3"><PERSON pePeID="5"><DIAGNOSE diPeID="5" diDiID="3"><diKodeVersjon/><diDiagKode/><diFraDato/><diTilDato/></|\n</PERSON></IPLOS>';
    assert.deepEqual(offered(text), ['/DIAGNOSE']);
    assert.deepEqual(offered(text.replace('</|', '|')), ['/DIAGNOSE']);
  });

  it('are the attributes that are missing, filled in where the file tells', () => {
    const asked = new Asked(extract(person({ tjenester: tjeneste().replace(' tjTjID="1"', ' |') })));
    assert.deepEqual(names(asked.suggest()), ['tjTjID']);
    assert.equal(inserted(asked.suggest(), 'tjTjID'), 'tjTjID="1"');
    assert.equal(inserted(new Asked('<IPLOS |').suggest(), 'versjon'), 'versjon="3.3"');
  });
});
