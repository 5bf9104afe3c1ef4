import assert from 'node:assert/strict';
import { diagnose, dogntilbud, extract, person, tjeneste } from '../support';
import { after, Asked } from './support';

const FNR = '01815010341';

describe('what stands at a place', () => {
  it('is a field: its name, its value\'s meaning, what it may be, and who says so', () => {
    const { subject, description, meaning, allowed, source, range } = new Asked(after(extract(person({ tjenester: tjeneste({ tjTjenType: '015' }) })), '<tjTjenType>0')).field();
    assert.equal(subject.name, 'tjTjenType');
    assert.equal(description?.name, 'Service type');
    assert.deepEqual(meaning, { kind: 'code', code: '015', text: 'Helsetjenester i hjemmet', status: 'valid', from: undefined, until: undefined });
    assert.equal(allowed?.list, '9151');
    assert.equal(source, 'letter');
    assert.equal(range.end - range.start, '<tjTjenType>015</tjTjenType>'.length);
  });

  it('says in which years a code is valid, and that it is not', () => {
    const text = extract(person({ tjenester: tjeneste({ tjTjenType: '1|2' }) }));
    assert.deepEqual(new Asked(text, { year: 2020 }).field().meaning, { kind: 'code', code: '12', text: 'Omsorgsbolig', status: 'retired', from: undefined, until: 2018 });
    assert.deepEqual(new Asked(extract(person({ tjenester: tjeneste({ tjTjenType: '9|9' }) }))).field().meaning, { kind: 'unknown-code' });
  });

  it('knows dates, months and open ends by the calendar', () => {
    const meaning = (values: Record<string, string>) => new Asked(extract(person({ tjenester: tjeneste(values) }))).field().meaning;
    assert.deepEqual(meaning({ tjFraDato: '2016|0229' }), { kind: 'day', day: 16860 });
    assert.deepEqual(meaning({ tjFraDato: '2016|0230' }), { kind: 'no-day' });
    assert.deepEqual(meaning({ tjTilDato: '9999|1231' }), { kind: 'open' });
  });

  it('reads a diagnosis in its own code system', () => {
    const text = (kodeverk: string, code: string) => {
      const { meaning } = new Asked(extract(person({ diagnoser: diagnose({ diKodeVersjon: kodeverk, diDiagKode: code }) }))).field();
      return meaning?.kind === 'code' ? meaning.text : meaning?.kind;
    };
    assert.match(text('ICPC-2', 'T|90') ?? '', /[Dd]iabetes/);
    assert.match(text('ICD-10', 'E11.|9') ?? '', /[Dd]iabetes/);
    assert.equal(text('ICPC-2', 'E11|9'), 'unknown-code');
  });

  it('calls a unit by its name in the municipality\'s list, and says when it is not in it', () => {
    const told = (listed: ReadonlyMap<string, string>) => new Asked(after(extract(), '<tjInstOrgnr>'), { listed }).field().meaning;
    assert.deepEqual(told(new Map([['310000019', 'Solbakken']])), { kind: 'unit', orgnr: '310000019', uses: 0, name: 'Solbakken', listed: true });
    assert.deepEqual(told(new Map([['310000027', 'Elvely']])), { kind: 'unit', orgnr: '310000019', uses: 0, name: '', listed: false });
  });

  it('counts how often a unit gives the same service', () => {
    const units = (type: number) => new Map(type === 15 ? [['310000019', 3]] : []);
    assert.deepEqual(new Asked(after(extract(), '<tjInstOrgnr>'), { units }).field().meaning, { kind: 'unit', orgnr: '310000019', uses: 3, name: '', listed: undefined });
    assert.deepEqual(new Asked(extract(person({ dogntilbud: dogntilbud({ dgInstOrgnr: '12|3456789' }) }))).field().meaning, { kind: 'no-unit' });
  });

  it('says of an identifier what kind it is, and never which', () => {
    const explanation = new Asked(after(extract(), '<peFnr>0181')).field();
    assert.equal(explanation.meaning?.kind, 'personid');
    assert.ok(!JSON.stringify(explanation).includes(FNR));
  });

  it('says nothing of a value that is no code: it could be anything', () => {
    const explanation = new Asked(extract(person({ tjenester: tjeneste({ tjTjenType: `${FNR}|` }) }))).field();
    assert.ok(!JSON.stringify(explanation).includes(FNR));
  });

  it('is a record with what it holds, at its start tag and at its end tag', () => {
    const asked = new Asked(extract());
    for (const tag of ['<PERSON ', '</PERSON>']) {
      const explanation = asked.explain(asked.text.indexOf(tag) + 3);
      assert.equal(explanation?.kind, 'record');
      if (explanation?.kind !== 'record') return;
      assert.equal(explanation.description.name, 'Person');
      assert.deepEqual(explanation.holds.map(({ kind, count }) => `${count} ${kind}`), ['1 personopplysning', '18 funksjon', '1 tjeneste', '1 diagnose']);
    }
  });

  it('is a key in an attribute', () => {
    const { subject, description } = new Asked(after(extract(), 'tjPeID="')).field();
    assert.equal(subject.name, 'tjPeID');
    assert.equal(description?.name, 'Person key');
  });

  it('is the format at the root', () => {
    const explanation = new Asked(after(extract(), '<IPL'), { language: 'nb' }).explain();
    assert.equal(explanation?.kind === 'root' && explanation.title, 'IPLOS-uttrekk 3.3 (til og med 2017)');
  });

  it('is nothing between the records, in other XML and in text', () => {
    assert.equal(new Asked(extract().replace('</TJENESTE>', '</TJENESTE> | ')).explain(), undefined);
    assert.equal(new Asked('<notes><note>|x</note></notes>').explain(), undefined);
    assert.equal(new Asked('no XML| at all').explain(), undefined);
    assert.equal(new Asked('|').explain(), undefined);
  });
});
