import type { Words } from './index';

/** What the command line says in Norwegian bokmål. */
export const nb: Words = {
  help: `iplos-check FIL… [valg]

Kontrollerer IPLOS-uttrekk og KPR-meldinger, slik redigeringsprogrammet gjør. En fil bruker minne etter antall personer
eller notifikasjoner, ikke etter størrelse. FIL er et uttrekk eller en melding; - er standard inn.

  --year ÅR            rapporteringsåret; ellers sier filens egen periode det
  --schema FIL.xsd     et offisielt skjema for en versjon som ikke er innebygd
  --with FIL           identmeldingen til et uttrekk i 3.5, eller omvendt: begge kontrolleres
  --format FORMAT      text, json eller sarif (SARIF 2.1.0); text når ingenting er oppgitt
  --max-findings N     hvor mange funn som vises for hver fil; {max} når ingenting er oppgitt. Alle telles
  --language nb|en     bokmål eller engelsk; maskinens språk når ingenting er oppgitt
  --help               viser dette
  --version            viser versjonen

Sluttkode: 0 når ingen fil har feil, 1 når en har det, 2 når en fil ikke kunne leses eller kommandoen er skrevet feil.`,

  'unknown-option': 'Valget {option} finnes ikke.',
  'value-missing': '{option} mangler en verdi.',
  'value-unexpected': '{option} tar ingen verdi.',
  'format-unknown': 'Formatet «{value}» finnes ikke; formatene er {known}.',
  'language-unknown': 'Språket «{value}» finnes ikke; språkene er {known}.',
  'year-invalid': '--year tar et år fra {from} til {to}.',
  'max-findings-invalid': '--max-findings tar et helt tall.',
  'with-one-file': '--with tar én fil og den som sendes sammen med den, begge på disk. Ingenting er kontrollert.',
  'no-pair': '{file} og {other} er ikke et uttrekk og dets identmelding. Ingenting er kontrollert.',
  'any-file': 'FIL',
  'no-file': 'Ingen fil er oppgitt.',
  'standard-input-twice': 'Standard inn kan bare leses én gang.',
  'see-help': 'iplos-check --help viser hva som kan oppgis.',

  'file-not-found': '{file}: filen finnes ikke.',
  'is-directory': '{file}: dette er en mappe, ikke en fil.',
  'no-access': '{file}: mangler tilgang til å lese filen, eller den er åpen i et annet program.',
  'read-failed': '{file}: filen kunne ikke leses ({system}).',
  'nothing-checked': 'Ingenting er kontrollert.',
  unexpected: 'Kontrollen stanset på grunn av en feil i selve programmet ({reason}).',

  fatal: 'fatal',
  error: 'feil',
  warning: 'advarsel',
  information: 'opplysning',
  registration: 'registrering',
  extraction: 'uttrekk',
  code: 'kode',
  'fatal-1': '1 fatal feil',
  'fatal-n': '{count} fatale feil',
  'error-1': '1 feil',
  'error-n': '{count} feil',
  'warning-1': '1 advarsel',
  'warning-n': '{count} advarsler',
  'information-1': '1 opplysning',
  'information-n': '{count} opplysninger',
  'nothing-found': 'ingen funn',
  parts: '{count:part}',
  'files-n': '{count} filer',
  'no-format': 'ukjent format',
  size: '{megabytes} MB',
  truncated: 'De første {shown} av {total} funn er vist; --max-findings N viser flere.',
};
