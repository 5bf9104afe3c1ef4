import { F, RECORD_KINDS } from '../../model/fields';
import type { FieldId } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { fieldOutside, sideOfRecord } from '../periods';
import type { RuleContext } from '../rule';
import { day, rule } from '../rule';

/** Whether an error of the record's own out-of-period rule marks the same date. */
function isToldAsOutside(record: IplosRecord, field: FieldId, context: RuleContext): boolean {
  return (record.kind === 'tjeneste' || record.kind === 'diagnose')
    && sideOfRecord(record, context.period) === 'after' && fieldOutside(record, 'after') === field;
}

export default rule({
  id: 'dato-after-uttrekk',
  severity: 'error',
  cause: 'registration',
  scope: 'record',
  on: RECORD_KINDS.filter((kind) => kind !== 'innhold'),
  source: 'IPLOS: what is reported has happened when the extract is made; only an end may lie ahead.',
  example: {
    wrong: '<iiLagetDato>20170103</iiLagetDato>… <tjSoknadDato>20170612</tjSoknadDato>',
    right: '<iiLagetDato>20170103</iiLagetDato>… <tjSoknadDato>20160612</tjSoknadDato>',
  },
  check(record, context) {
    if (!context.head) return;
    const { uttrekksdato } = context.head;
    const fields = record.dateFields();
    for (let i = 0; i < fields.length; i++) {
      const dato = record.date(fields[i]);
      if (!(dato > uttrekksdato) || fields[i] === F.tilDato || isToldAsOutside(record, fields[i], context)) continue;
      context.report(record.at(fields[i]), { args: { dato: day(dato), uttrekk: day(uttrekksdato) } });
    }
  },
  words: {
    nb: {
      title: 'Dato etter uttrekket',
      messages: { message: 'Datoen {dato} er senere enn uttrekket, som ble laget {uttrekk}. Be enheten rette den.' },
      what: 'En dato er senere enn datoen uttrekket ble laget. Bare til-datoer kan ligge fram i tid, fordi et vedtak kan være tidsbegrenset.',
      why: 'Det som rapporteres, skal ha skjedd. En dato fram i tid er som regel tastet feil.',
      who: 'Enheten som har registrert datoen. Gjelder det svært mange, er det datoen for uttrekket som er feil; spør da leverandøren.',
    },
    en: {
      title: 'Date after the extraction',
      messages: { message: 'The date {dato} is later than the extract, which was made on {uttrekk}. Ask the unit to correct it.' },
      what: 'A date is later than the date on which the extract was made. Only end dates may lie ahead, since a decision can be limited in time.',
      why: 'What is reported is to have happened. A date ahead in time is most often mistyped.',
      who: 'The unit that registered the date. If there are very many, the date of the extraction is wrong; then ask the vendor.',
    },
  },
});
