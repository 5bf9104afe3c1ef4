import type { WorkplaceWords } from './words';

/** What is said of a workplace in Norwegian bokmål. */
export const workplaceNb: WorkplaceWords = {
  subjects: {
    'history': 'Lokal historikk', 'backup': 'Kopier av det som ikke er lagret', 'auto-save': 'Automatisk lagring',
    'cloud': 'Skylagring', 'assistants': 'KI-assistenter og deling', 'remote': 'Fjerntilkobling',
    'sync': 'Synkronisering av innstillinger', 'telemetry': 'Telemetri', 'watcher': 'Overvåking av filer',
  },
  levels: { risk: 'Må ordnes', notice: 'Vær klar over', good: 'I orden' },
  findings: {
    'history-off': ['Editoren tar ikke vare på eldre utgaver av filer.'],
    'history-excluded': ['Editoren tar vare på eldre utgaver av filer, men ikke av uttrekk.'],
    'history-on': [
      'Editoren legger en kopi av uttrekket i sin egen mappe hver gang det lagres.',
      'Slå av workbench.localHistory.enabled, og slett den lokale historikken.',
    ],
    'backup-kept': [
      'Editoren legger kopier av det som ikke er lagret, i {folder}. Det kan ikke slås av.',
      'Kontroller at mappen ligger i sikker sone. Lagre ofte, så blir kopiene slettet.',
    ],
    'backup-elsewhere': [
      'Editoren legger kopier av det som ikke er lagret, i {folder}. Det er et annet sted enn der uttrekket ligger.',
      'Start editoren med --user-data-dir til en mappe i sikker sone, eller lagre alltid før du forlater maskinen.',
    ],
    'backup-cloud': [
      'Editoren legger kopier av det som ikke er lagret, i {folder}, som kopieres til {service}.',
      'Start editoren med --user-data-dir til en mappe i sikker sone.',
    ],
    'backup-unknown': [
      'Editoren legger kopier av det som ikke er lagret, i sin egen mappe. Utvidelsen kan ikke se hvor den er.',
      'Spør IT-avdelingen om editorens mappe ligger i sikker sone.',
    ],
    'backup-hot-exit': [
      'Når editoren lukkes, tar den vare på det som ikke er lagret, til neste gang.',
      'Sett files.hotExit til off, så blir du i stedet spurt om å lagre.',
    ],
    'auto-save-off': ['Et uttrekk endres bare når du lagrer.'],
    'auto-save-on': [
      'Endringer lagres av seg selv, så et feil tastetrykk havner rett i uttrekket.',
      'Sett files.autoSave til off.',
    ],
    'cloud-none': ['Ingen av mappene ser ut til å bli kopiert til en skytjeneste.'],
    'cloud-found': [
      'Mappen {folder} ser ut til å bli kopiert til {service}.',
      'Flytt uttrekket til en mappe i sikker sone, og slett det hos {service}.',
    ],
    'assistants-none': ['Ingen kjente assistenter eller delingsverktøy er slått på.'],
    'assistants-extensions': [
      'Disse utvidelsene leser det som er åpent, og kan sende det til en tjeneste: {extensions}.',
      'Slå dem av for dette arbeidsområdet før du åpner et uttrekk.',
    ],
    'assistants-own': [
      'Editorens egen KI-assistent er på. Den kan lese det som er åpent, og sende det til en tjeneste.',
      'Slå på chat.disableAIFeatures.',
    ],
    'remote-none': ['Editoren arbeider på denne maskinen.'],
    'remote-here': [
      'Editoren arbeider på en annen maskin ({remote}), og det som vises, går over nettet.',
      'Kontroller at både maskinen og skjermen du sitter ved, er i sikker sone.',
    ],
    'sync-off': ['Innstillinger synkroniseres ikke.'],
    'sync-on': [
      'Innstillinger synkroniseres med en tjeneste. Uttrekk er ikke med, men innstillingene dine er det.',
      'Slå av synkronisering av innstillinger på maskiner i sikker sone.',
    ],
    'sync-unknown': [
      'Om innstillinger synkroniseres, kan ikke en utvidelse få vite.',
      'Se etter under Kontoer nede til venstre. Uttrekk er uansett ikke med.',
    ],
    'telemetry-off': ['Editoren sender ikke bruksdata.'],
    'telemetry-on': [
      'Editoren sender bruksdata til leverandøren. Innholdet i filer er ikke med.',
      'Sett telemetry.telemetryLevel til off.',
    ],
    'watcher-excluded': ['Andre utvidelser får ikke beskjed når et uttrekk endres.'],
    'watcher-on': [
      'Andre utvidelser får beskjed når et uttrekk endres, og kan da lese det.',
      'Ha bare utvidelser du stoler på, på maskiner i sikker sone.',
    ],
  },
  closing:
    'Denne utvidelsen skriver aldri ukryptert innhold andre steder enn i uttrekkets egen mappe. Sikkerhetskopiering, ' +
    'antivirusprogrammer, utklippstavlen, skjermbilder og sidevekslingsfilen kan ingen utvidelse styre; spør IT-avdelingen.',
};
