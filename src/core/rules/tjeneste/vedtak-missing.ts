import { F } from '../../model/fields';
import { rule } from '../rule';
import { askValue } from '../values';

export default rule({
  id: 'vedtak-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'record',
  on: ['tjeneste'],
  needs: [F.vedtak],
  source: 'Letter of 2016: allocated services or refusal are a minimum; list 9171.',
  example: { wrong: '<tjVedtak></tjVedtak>', right: '<tjVedtak>2</tjVedtak>' },
  check(record, context) {
    if (!record.has(F.vedtak)) context.report(record.at(F.vedtak), { fixes: askValue(record, F.vedtak) });
  },
  words: {
    nb: {
      title: 'Vedtak mangler',
      messages: { message: 'Det er ikke oppgitt om tjenesten er innvilget eller avslått. Be enheten registrere vedtaket.' },
      fixes: { insert: 'Skriv vedtaket (1 avslag, 2 innvilget) …' },
      what: 'En tjeneste er verken registrert som innvilget eller som avslått.',
      why: 'Uten vedtak kan tjenesten verken telles som tildelt eller som avslag, og kravene til innvilgede tjenester blir ikke kontrollert.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'Decision missing',
      messages: { message: 'It is not stated whether the service is granted or refused. Ask the unit to register the decision.' },
      fixes: { insert: 'Type the decision (1 refused, 2 granted) …' },
      what: 'A service is registered neither as granted nor as refused.',
      why: 'Without a decision the service can be counted neither as allocated nor as refused, and what granted services need is not checked.',
      who: 'The unit that registered the service.',
    },
  },
});
