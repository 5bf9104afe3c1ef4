import { F } from '../../model/fields';
import { isRefused } from '../granted';
import { day, rule } from '../rule';

/** A decision is often written up some days after the service had to begin. */
const DAYS_OF_GRACE = 30;

export default rule({
  id: 'vedtak-after-fra',
  severity: 'information',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.vedtaksdato, F.fraDato],
  source: 'IPLOS: a service is granted by a decision; one more than 30 days later than the service is worth a look.',
  example: {
    wrong: '<tjVedtDato>20160601</tjVedtDato><tjVedtak>2</tjVedtak><tjFraDato>20160401</tjFraDato>',
    right: '<tjVedtDato>20160330</tjVedtDato><tjVedtak>2</tjVedtak><tjFraDato>20160401</tjFraDato>',
  },
  check(record, context) {
    const vedtak = record.date(F.vedtaksdato);
    const fra = record.date(F.fraDato);
    if (vedtak - fra > DAYS_OF_GRACE && !isRefused(record)) {
      context.report(record.at(F.vedtaksdato), { args: { vedtak: day(vedtak), fra: day(fra), days: vedtak - fra } });
    }
  },
  words: {
    nb: {
      title: 'Vedtak lenge etter at tjenesten begynte',
      messages: { message: 'Vedtaket er fra {vedtak}, {days} dager etter at tjenesten begynte {fra}. Kontroller at begge datoene er riktige.' },
      what: 'Vedtaksdatoen er mer enn 30 dager senere enn datoen tjenesten begynte.',
      why: 'Det kan være riktig, for eksempel når et vedtak er fornyet, men ofte er en av datoene feil. Tiden fra søknad til tjeneste regnes av disse datoene.',
      who: 'Enheten som har registrert vedtaket.',
    },
    en: {
      title: 'Decided long after the service began',
      messages: { message: 'The decision is of {vedtak}, {days} days after the service began on {fra}. Check that both dates are right.' },
      what: 'The date of the decision is more than 30 days later than the date on which the service began.',
      why: 'It may be right, such as when a decision was renewed, but often one of the dates is wrong. The time from application to service is counted from these dates.',
      who: 'The unit that registered the decision.',
    },
  },
});
