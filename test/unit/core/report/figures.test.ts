import assert from 'node:assert/strict';
import { diagnose, dogntilbud, extract, person, tjeneste } from '../support';
import { figures, service } from './support';

const of = (parts: Parameters<typeof person>[0]) => extract(person(parts));
const demand = (text: string, id: string) => figures(text).demands.find((one) => one.id === id);

describe('services as the register counts them', () => {
  it('are granted and have a day inside the period', () => {
    const tjenester = [
      tjeneste({ tjFraDato: '20140101', tjTilDato: '20160101', tjTimerUke: '1.25' }, 1),
      tjeneste({ tjFraDato: '20161231', tjTilDato: '99991231', tjTimerUke: '2.5' }, 2),
      tjeneste({ tjFraDato: '20140101', tjTilDato: '20151231' }, 3),
      tjeneste({ tjFraDato: '20170101' }, 4),
      tjeneste({ tjVedtak: '1', tjVedtDato: '20160301', tjFraDato: undefined, tjTilDato: undefined }, 5),
      tjeneste({ tjVedtak: '' }, 6),
      tjeneste({ tjFraDato: '20160231' }, 7),
      tjeneste({ tjFraDato: '20160601', tjTilDato: '20160501' }, 8),
    ].join('');
    assert.deepEqual(service(of({ tjenester }), 15), { type: 15, persons: 1, services: 2, hours: 3.75, refusals: 1 });
  });

  it('are counted once for each person, in the order of the list, those of no type last', () => {
    const tjenester = [tjeneste({ tjTjenType: '15' }, 1), tjeneste({ tjTjenType: '1' }, 2), tjeneste({ tjTjenType: 'x' }, 3)].join('');
    const text = extract([person({ tjenester }), person({ tjenester, id: 2 })]);
    const { services, persons } = figures(text);
    assert.deepEqual(services.map(({ type, persons: count, services: many }) => [type, count, many]), [[1, 2, 2], [15, 2, 2], [0, 2, 2]]);
    assert.deepEqual([persons.persons, persons.recipients], [2, 2]);
  });

  it('have no hours where they are not counted in hours, and none of what is no number of a week', () => {
    const tjenester = (hours: string, type = '15') => of({ tjenester: tjeneste({ tjTimerUke: hours, tjTjenType: type }) });
    assert.equal(service(tjenester('2', '18'), 18)!.hours, undefined);
    for (const hours of ['', 'x', '-1', '169', '2,5']) assert.equal(service(tjenester(hours), 15)!.hours, 0, hours);
    assert.equal(service(tjenester('168'), 15)!.hours, 168);
  });

  it('stand in each month that they have a day in', () => {
    const { months } = figures(of({ tjenester: tjeneste({ tjFraDato: '20160331', tjTilDato: '20160501' }) }));
    assert.deepEqual(months.map(({ active }) => active), [0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(months.map(({ begun }) => begun).indexOf(1), 2);
    assert.deepEqual(months.map(({ ended }) => ended).indexOf(1), 4);
    const lasting = figures(of({ tjenester: tjeneste({ tjFraDato: '20140101', tjTilDato: '99991231' }) })).months;
    assert.ok(lasting.every(({ active, begun, ended }) => active === 1 && begun === 0 && ended === 0));
  });

  it('are not told by month where the year is not known', () => {
    const text = extract(person(), { iiFraDato: '', iiTilDato: '' });
    assert.deepEqual(figures(text).months, []);
    assert.equal(figures(text).year, undefined);
    assert.equal(service(text, 15)!.services, 1);
  });
});

describe('those who receive services', () => {
  const age = (values: Record<string, string>) => figures(of({ values })).ages.filter(({ count }) => count.M + count.K + count.unknown > 0);

  it('are told by age and sex as the file says', () => {
    assert.deepEqual(age({ peAlder: '66', peKjonn: 'K' }), [{ from: 50, to: 66, count: { M: 0, K: 1, unknown: 0 } }]);
    assert.deepEqual(age({ peAlder: '0' })[0].from, 0);
    assert.deepEqual(age({ peAlder: '90' })[0], { from: 90, to: undefined, count: { M: 1, K: 0, unknown: 0 } });
  });

  it('by their number where the file does not say it, and else as not known', () => {
    assert.deepEqual(age({ peAlder: '', peKjonn: '' }), [{ from: 50, to: 66, count: { M: 1, K: 0, unknown: 0 } }]);
    assert.deepEqual(age({ peAlder: '', peKjonn: '', peFnr: '010350' }), [{ from: undefined, to: undefined, count: { M: 0, K: 0, unknown: 1 } }]);
  });

  it('are not those who were refused everything', () => {
    const { persons, ages } = figures(of({ tjenester: tjeneste({ tjVedtak: '1' }) }));
    assert.deepEqual([persons.persons, persons.recipients], [1, 0]);
    assert.ok(ages.every(({ count }) => count.M + count.K + count.unknown === 0));
  });
});

describe('diagnoses', () => {
  it('are asked of those with a granted service who have not reserved against it', () => {
    const text = extract([
      person(), person({ id: 2, diagnoser: '' }), person({ id: 3, diagnoser: '', values: { peDiagReserv: '1' } }),
      person({ id: 4, diagnoser: diagnose({}, 1) + diagnose({ diDiagKode: 'K86' }, 2) }), person({ id: 5, tjenester: tjeneste({ tjVedtak: '1' }) }),
    ]);
    const { diagnosisAsked, diagnosisGiven, diagnosisReserved } = figures(text).persons;
    assert.deepEqual([diagnosisAsked, diagnosisGiven, diagnosisReserved], [3, 2, 1]);
  });
});

describe('completeness', () => {
  it('asks for units only where the register does', () => {
    const tjenester = ['18', '18', '15', '5'].map((type, i) => tjeneste({ tjTjenType: type, tjInstOrgnr: i === 0 ? '' : '310000019' }, i + 1)).join('');
    const text = of({ tjenester, dogntilbud: dogntilbud({ dgInstOrgnr: '' }) });
    const told = (id: string) => {
      const { asked, given } = demand(text, id)!;
      return [asked, given];
    };
    assert.deepEqual(told('unit-minimum'), [2, 1]);
    assert.deepEqual(told('unit-expected'), [1, 1]);
    assert.deepEqual(told('unit-dogntilbud'), [1, 0]);
  });

  it('asks for municipality and district of the head and of each person', () => {
    const text = extract([person({ values: { peKomnr: ' ' } }), person({ id: 2, values: { peBydelsnr: undefined } })], { iiBydelsnr: '' });
    const { asked, given } = demand(text, 'kommunenummer')!;
    assert.deepEqual([asked, given], [3, 2]);
    assert.equal(demand(text, 'bydelsnummer')!.given, 1);
  });

  it('says of each field in how many records it is filled, and whether the schema asks for it', () => {
    const text = of({ tjenester: tjeneste({}, 1) + tjeneste({ tjTimerUke: '', tjTilDato: undefined }, 2) });
    const { records, fields } = figures(text).kinds.find(({ kind }) => kind === 'tjeneste')!;
    const told = (name: string) => fields.find(({ field }) => field === name);
    assert.equal(records, 2);
    assert.deepEqual(told('timerPerUke'), { field: 'timerPerUke', filled: 1, required: false });
    assert.deepEqual(told('tilDato')!.filled, 1);
    assert.deepEqual(told('vedtaksdato'), { field: 'vedtaksdato', filled: 2, required: true });
    assert.deepEqual(told('nokkel'), { field: 'nokkel', filled: 2, required: true });
  });

  it('says nothing of what is not in the file', () => {
    assert.equal(demand(extract(), 'unit-minimum'), undefined);
    assert.deepEqual(figures('<notes/>').kinds, []);
    assert.deepEqual(figures('').services, []);
  });
});
