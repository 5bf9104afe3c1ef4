import { F } from '../../model/fields';
import { isGranted } from '../granted';
import { rule } from '../rule';
import { demandOf } from '../services';
import { chooseUnit } from '../values';

/** The first reporting year in which these services were to have a number. */
const EXPECTED_FROM = 2015;

export default rule({
  id: 'organisasjonsnummer-expected',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.tjenestetype, F.organisasjonsnummer],
  source: 'Helsedirektoratet, questions and answers on IPLOS: expected from 2015 for these services.',
  example: {
    wrong: '<tjTjenType>15</tjTjenType> <tjVedtak>2</tjVedtak>',
    right: '<tjTjenType>15</tjTjenType> <tjVedtak>2</tjVedtak> <tjInstOrgnr>310000019</tjInstOrgnr>',
  },
  check(record, context) {
    if (record.has(F.organisasjonsnummer) || (context.year !== undefined && context.year < EXPECTED_FROM)) return;
    if (demandOf(record) !== 'expected' || !isGranted(record)) return;
    context.report(record.at(F.organisasjonsnummer), { fixes: chooseUnit(record, record.int(F.tjenestetype)) });
  },
  words: {
    nb: {
      title: 'Organisasjonsnummer forventes',
      messages: { message: 'Tjenesten er oppgitt uten organisasjonsnummer. Be enheten registrere nummeret til enheten som utfører den.' },
      fixes: { unit: 'Velg enheten som gir tjenesten …' },
      what: 'Innvilget praktisk bistand, dagaktivitetstilbud eller helsetjeneste i hjemmet mangler organisasjonsnummeret til enheten som utfører den.',
      why: 'Helsedirektoratet ber om nummeret for disse tjenestene fra 2015, så tjenesten kan knyttes til enheten som utfører den.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Organisation number expected',
      messages: { message: 'The service is given without an organisation number. Ask the unit to register the number of the unit that performs it.' },
      fixes: { unit: 'Choose the unit that gives the service …' },
      what: 'Granted practical assistance, day activity or health service at home lacks the organisation number of the unit that performs it.',
      why: 'The Directorate of Health asks for the number for these services from 2015, so that the service can be tied to the unit that performs it.',
      who: 'The unit that registered the service.',
    },
  },
});
