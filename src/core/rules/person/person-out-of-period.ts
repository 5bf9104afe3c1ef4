import { F } from '../../model/fields';
import type { RecordKind } from '../../model/fields';
import type { Person } from '../../model/record';
import { sideOfRecord } from '../periods';
import type { RuleContext } from '../rule';
import { day, rule } from '../rule';

/** What can lie inside the period or outside of it; PERSONOPPL describes the person and says nothing of the year. */
const HAPPENS: readonly RecordKind[] = ['tjeneste', 'dogntilbud', 'funksjon', 'diagnose'];

function hasAnythingInside(person: Person, period: RuleContext['period']): boolean {
  for (const kind of HAPPENS) {
    const records = person.records(kind);
    for (let i = 0; i < records.length; i++) if (!sideOfRecord(records[i], period)) return true;
  }
  return false;
}

export default rule({
  id: 'person-out-of-period',
  severity: 'warning',
  cause: 'extraction',
  scope: 'person',
  source: 'Letter of 2016: the submission covers the registrations of the reporting year.',
  example: {
    wrong: '<peDodDato>20151120</peDodDato>',
    right: '<peDodDato>20160120</peDodDato>',
  },
  check(person, context) {
    const { period } = context;
    if (!period) return;
    const { record } = person;
    const args = { from: day(period.from), to: day(period.to) };
    if (record.date(F.dodsdato) < period.from) return context.report(record.at(F.dodsdato), { key: 'dead', args });
    // Without any service it is person-without-tjeneste that speaks.
    if (person.records('tjeneste').length === 0 || hasAnythingInside(person, period)) return;
    context.report(record.tag, { key: 'nothing', args });
  },
  words: {
    nb: {
      title: 'Person utenfor perioden',
      messages: {
        dead: 'Personen er registrert død før rapporteringsperioden begynner {from}. Kontroller datoen, eller be leverandøren om et uttrekk uten personen.',
        nothing: 'Personen har verken tjeneste, avslag, vurdering eller diagnose i rapporteringsperioden {from} til {to}. Be leverandøren om et uttrekk uten personen.',
      },
      what: 'En person døde før rapporteringsperioden, eller ingenting av det som er registrert om personen, er i perioden.',
      why: 'Innsendingen skal bare omfatte registreringer i rapporteringsåret. En person uten noe i perioden skulle ikke vært i uttrekket.',
      who: 'Leverandøren av fagsystemet. Er datoene feil, enheten som har registrert personen.',
    },
    en: {
      title: 'Person out of period',
      messages: {
        dead: 'The person is registered as dead before the reporting period begins on {from}. Check the date, or ask the vendor for an extract without the person.',
        nothing: 'The person has neither service, refusal, assessment nor diagnosis in the reporting period {from} to {to}. Ask the vendor for an extract without the person.',
      },
      what: 'A person died before the reporting period, or nothing of what is registered about the person lies inside it.',
      why: 'The submission covers the registrations of the reporting year only. A person with nothing in the period should not be in the extract.',
      who: 'The vendor of the care system. If the dates are wrong, the unit that registered the person.',
    },
  },
});
