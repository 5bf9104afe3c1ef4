import { F, TJENESTE_KINDS } from '../../model/fields';
import { echo } from '../echo';
import { rule } from '../rule';
import { stripTo } from '../values';

const BLANKS = /\s+/g;

export default rule({
  id: 'tjenestetype-unknown',
  severity: 'error',
  cause: 'code',
  scope: 'record',
  on: TJENESTE_KINDS,
  needs: [F.tjenestetype],
  source: 'List 9151, service types.',
  example: { wrong: '<tjTjenType>16</tjTjenType>', right: '<tjTjenType>15</tjTjenType>' },
  check(record, context) {
    if (!record.has(F.tjenestetype)) return;
    const text = record.text(F.tjenestetype);
    if (context.codes.status('9151', text) !== 'unknown') return;
    const cleaned = text.replace(BLANKS, '');
    const mended = cleaned !== text && context.codes.status('9151', cleaned) !== 'unknown';
    context.report(record.at(F.tjenestetype), {
      args: { kode: echo(text) },
      fixes: mended ? stripTo(record, F.tjenestetype, cleaned) : undefined,
    });
  },
  words: {
    nb: {
      title: 'Ukjent tjenestetype',
      messages: { message: '{kode} er ikke en gyldig tjenestetype. Finn ut hvilken tjeneste det gjelder, og rett koden i fagsystemet.' },
      fixes: { strip: 'Fjern mellomrom' },
      what: 'Koden for tjenestetype er ikke i kodeverket 9151.',
      why: 'En tjeneste med ukjent type kan ikke telles med noen av tjenestene i statistikken.',
      who: 'Den som har lagt inn kodene for tjenester i fagsystemet, ellers leverandøren.',
    },
    en: {
      title: 'Unknown service type',
      messages: { message: '{kode} is no service type. Find out which service it is, and correct the code in the care system.' },
      fixes: { strip: 'Remove blanks' },
      what: 'The code of the service type is not in list 9151.',
      why: 'A service of unknown type cannot be counted with any of the services in the statistics.',
      who: 'Whoever set up the codes of services in the care system, else the vendor.',
    },
  },
});
