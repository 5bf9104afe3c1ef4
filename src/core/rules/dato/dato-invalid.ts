import { F, RECORD_KINDS } from '../../model/fields';
import type { FieldId } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { otherDateForm } from '../../text/dato';
import { echo } from '../echo';
import { rewriteValue } from '../fixes';
import { isGranted } from '../granted';
import type { RuleContext } from '../rule';
import { rule } from '../rule';

function tell(record: IplosRecord, field: FieldId, context: RuleContext): void {
  const value = record.text(field);
  const at = record.at(field);
  if (value === '') {
    // A granted service that says no beginning is fra-missing's.
    if (field === F.fraDato && record.kind === 'tjeneste' && isGranted(record)) return;
    return context.report(at, { key: 'blank' });
  }
  const rewritten = otherDateForm(value);
  if (rewritten === undefined) return context.report(at, { args: { value: echo(value) } });
  const fixes = rewriteValue(record, field, rewritten, 'rewrite', { dato: rewritten });
  context.report(at, { key: 'form', args: { value: echo(value), dato: rewritten }, fixes });
}

export default rule({
  id: 'dato-invalid',
  severity: 'error',
  cause: 'extraction',
  scope: 'record',
  on: RECORD_KINDS,
  source: 'Schema of IPLOS: dates are written YYYYMMDD; and the calendar, which the schema does not know.',
  example: { wrong: '<fnFraDato>20160230</fnFraDato>', right: '<fnFraDato>20160229</fnFraDato>' },
  check(record, context) {
    const fields = record.dateFields();
    for (let i = 0; i < fields.length; i++) {
      if (Number.isNaN(record.date(fields[i])) && record.present(fields[i])) tell(record, fields[i], context);
    }
  },
  words: {
    nb: {
      title: 'Ugyldig dato',
      messages: {
        message: '{value} er ikke en gyldig dato. Skriv år, måned og dag med åtte siffer (ÅÅÅÅMMDD), eller be leverandøren om et nytt uttrekk.',
        form: 'Datoen {value} skal skrives {dato}. Skriv den om, eller be leverandøren rette uttrekket.',
        blank: 'Datoen er tom. Be enheten registrere den, eller be leverandøren utelate feltet når det ikke er noen dato.',
      },
      fixes: { rewrite: 'Skriv datoen som {dato}' },
      what: 'En dato finnes ikke i kalenderen, er skrevet på en annen form enn ÅÅÅÅMMDD, eller er tom. Åpent sluttidspunkt kan skrives 99991231.',
      why: 'Registeret leser bare datoer på formen ÅÅÅÅMMDD. En dato som ikke finnes, kan verken kontrolleres eller telles.',
      who: 'Leverandøren av fagsystemet. Er datoen registrert slik, enheten som har registrert den.',
    },
    en: {
      title: 'Invalid date',
      messages: {
        message: '{value} is no date. Write year, month and day in eight digits (YYYYMMDD), or ask the vendor for a new extract.',
        form: 'The date {value} is to be written {dato}. Rewrite it, or ask the vendor to correct the extract.',
        blank: 'The date is empty. Ask the unit to register it, or ask the vendor to leave the field out when there is no date.',
      },
      fixes: { rewrite: 'Write the date as {dato}' },
      what: 'A date does not exist in the calendar, is written in another form than YYYYMMDD, or is empty. An open end can be written 99991231.',
      why: 'The register reads dates of the form YYYYMMDD only. A date that does not exist can neither be checked nor counted.',
      who: 'The vendor of the care system. If the date was registered like that, the unit that registered it.',
    },
  },
});
