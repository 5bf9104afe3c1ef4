import { fields } from './nb-fields';
import type { Descriptions } from './words';

/** The register in Norwegian bokmål. */
export const nb: Descriptions = {
  fields,
  records: {
    innhold: { name: 'Innhold', many: 'Innhold', meaning: 'Hvem uttrekket kommer fra, hvilken periode det gjelder, og når det ble laget.' },
    kontakt: { name: 'Kontaktperson', many: 'Kontaktpersoner', meaning: 'En person i kommunen som registeret kan kontakte om innsendingen.' },
    person: { name: 'Person', many: 'Personer', meaning: 'En person som har søkt om eller fått tjenester, med alt som er rapportert.' },
    personopplysning: {
      name: 'Personopplysninger', many: 'Personopplysninger', meaning: 'Bosituasjon, hjelp, planer og vurderinger i et tidsrom.',
    },
    funksjon: { name: 'Funksjonsvurdering', many: 'Funksjonsvurderinger', meaning: 'Behovet for bistand på ett område i et tidsrom.' },
    tjeneste: { name: 'Tjeneste', many: 'Tjenester', meaning: 'En tjeneste personen har søkt om: innvilget eller avslått.' },
    diagnose: { name: 'Diagnose', many: 'Diagnoser', meaning: 'En diagnose i et tidsrom. Diagnoser registreres der de finnes.' },
    dogntilbud: { name: 'Døgntilbud', many: 'Døgntilbud', meaning: 'Et opphold der personen har vært hele døgnet.' },
    melding: { name: 'Melding', many: 'Meldinger', meaning: 'Meldingen til registeret, og systemet den kommer fra.' },
    notifikasjon: { name: 'Notifikasjon', many: 'Notifikasjoner', meaning: 'Melder nøyaktig én hendelse, eller retter en som er meldt før.' },
    tjenestestart: { name: 'Tjeneste begynner', many: 'Tjenester begynner', meaning: 'Melder at en tjeneste er satt i gang.' },
    midlertidigStoppTil: {
      name: 'Midlertidig stopp slutter', many: 'Midlertidige stopp slutter', meaning: 'Melder at en tjeneste som var stoppet, er gjenopptatt.',
    },
    midlertidigStoppFra: {
      name: 'Midlertidig stopp begynner', many: 'Midlertidige stopp begynner', meaning: 'Melder at en tjeneste er stoppet midlertidig.',
    },
    tjenesteutforerEndret: {
      name: 'Ny utfører', many: 'Nye utførere', meaning: 'Melder at en annen enhet har overtatt tjenesten.',
    },
    tjenesteslutt: { name: 'Tjeneste slutter', many: 'Tjenester slutter', meaning: 'Melder at en tjeneste er avsluttet.' },
    bruker: { name: 'Bruker', many: 'Brukere', meaning: 'Personen som hendelsen gjelder.' },
    kommune: { name: 'Kommune', many: 'Kommuner', meaning: 'Kommunen som melder.' },
    institusjon: { name: 'Institusjon', many: 'Institusjoner', meaning: 'Kommunens organisasjonsnummer og personene det meldes for.' },
    pasientident: { name: 'Personident', many: 'Personidenter', meaning: 'Knytter personens nøkkel i uttrekket til en identifikator.' },
  },
  values: {
    jaNei: { 1: 'Ja', 2: 'Nei', 9: 'Ikke relevant' },
    kjonn: { M: 'Mann', K: 'Kvinne' },
    kodeverk: { 'ICPC-2': 'Primærhelsetjenestens kodeverk', 'ICD-10': 'Spesialisthelsetjenestens kodeverk' },
    bydel: { '00': 'Hele kommunen' },
  },
  sources: {
    letter: 'Veiledning for innsending av IPLOS-data',
    schema: 'Registerets skjema',
    hdir: 'Helsedirektoratets svar om IPLOS-registrering',
    his1135: 'HIS 1135:2021, IPLOS i KPR',
  },
};
