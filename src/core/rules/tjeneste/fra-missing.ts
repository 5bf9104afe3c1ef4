import { F } from '../../model/fields';
import { isGranted } from '../granted';
import { rule } from '../rule';
import { askValue } from '../values';

export default rule({
  id: 'fra-missing',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.vedtak, F.fraDato],
  source: 'IPLOS: a granted service has a first day.',
  example: {
    wrong: '<tjVedtak>2</tjVedtak> <tjTilDato>99991231</tjTilDato>',
    right: '<tjVedtak>2</tjVedtak> <tjFraDato>20160115</tjFraDato> <tjTilDato>99991231</tjTilDato>',
  },
  check(record, context) {
    if (!record.has(F.fraDato) && isGranted(record)) context.report(record.at(F.fraDato), { fixes: askValue(record, F.fraDato) });
  },
  words: {
    nb: {
      title: 'Fra-dato mangler',
      messages: { message: 'Tjenesten er innvilget, men mangler fra-dato. Be enheten registrere dagen tjenesten begynte.' },
      fixes: { insert: 'Skriv fra-datoen …' },
      what: 'En innvilget tjeneste mangler dagen den begynte.',
      why: 'Uten fra-dato er det ikke mulig å vite om tjenesten er gitt i perioden, og den blir ikke telt.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Start date missing',
      messages: { message: 'The service is granted but has no start date. Ask the unit to register the day the service began.' },
      fixes: { insert: 'Type the start date …' },
      what: 'A granted service lacks the day it began.',
      why: 'Without a start date there is no knowing whether the service was given in the period, and it is not counted.',
      who: 'The unit that registered the service.',
    },
  },
});
