import { F } from '../../model/fields';
import { echo } from '../echo';
import { isGranted, isRefused } from '../granted';
import { rule } from '../rule';

export default rule({
  id: 'vedtak-invalid',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.vedtak],
  source: 'List 9171, decisions.',
  example: { wrong: '<tjVedtak>3</tjVedtak>', right: '<tjVedtak>2</tjVedtak>' },
  check(record, context) {
    if (isGranted(record) || isRefused(record) || !record.has(F.vedtak)) return;
    context.report(record.at(F.vedtak), { args: { kode: echo(record.text(F.vedtak)) } });
  },
  words: {
    nb: {
      title: 'Ugyldig vedtak',
      messages: { message: '{kode} er ikke en gyldig kode for vedtak. Be enheten registrere 1 (avslag) eller 2 (innvilget).' },
      what: 'Vedtaket har en annen kode enn 1 (avslag) og 2 (innvilget).',
      why: 'Uten et gyldig vedtak kan tjenesten verken telles som tildelt eller som avslag.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Invalid decision',
      messages: { message: '{kode} is no decision. Ask the unit to register 1 (refused) or 2 (granted).' },
      what: 'The decision has another code than 1 (refused) and 2 (granted).',
      why: 'Without a valid decision the service can be counted neither as allocated nor as refused.',
      who: 'The unit that registered the service.',
    },
  },
});
