import { extract, person, tjeneste } from '../support';
import type { PersonParts } from '../support';
import { table } from './cases';

const TAG = '<PERSON pePeID="1">';
const without = (parts: PersonParts = {}): string => extract(person({ diagnoser: '', ...parts }));
/** The same in format 3.5, which knows neither the number nor a reservation. */
const in35 = (text: string): string => text
  .replace('<IPLOS versjon="3.3">', '<IPLOS xmlns="http://www.npr.no/xmlstds/iplos/2018" versjon="3.5">')
  .replace(/<(peFnr|peDiagReserv)>.*?<\/\1>/g, '');

describe('diagnose-missing', () => {
  table('diagnose-missing', [
    ['a granted service and a diagnosis', extract(), []],
    ['a granted service and none', without(), [TAG]],
    ['one granted among refused', without({ tjenester: tjeneste({ tjVedtak: '1' }) + tjeneste({}, 2) }), [TAG]],
    ['a decision with a leading zero', without({ tjenester: tjeneste({ tjVedtak: '02' }) }), [TAG]],
    ['refused only', without({ tjenester: tjeneste({ tjVedtak: '1' }) }), []],
    ['neither granted nor refused', without({ tjenester: tjeneste({ tjVedtak: undefined }) }), []],
    ['no service', without({ tjenester: '' }), []],
    ['reserved', without({ values: { peDiagReserv: '1' } }), []],
    ['whether reserved is not said', without({ values: { peDiagReserv: '' } }), [TAG]],
    ['in a format that knows no reservation', in35(without()), [TAG]],
    ['in a format that knows no reservation, with a diagnosis', in35(extract()), []],
    ['each of two persons, once', extract([
      person({ diagnoser: '' }), person({ id: 2, diagnoser: '', tjenester: tjeneste() + tjeneste({}, 2) }),
    ]), [TAG, '<PERSON pePeID="2">']],
  ]);
});
