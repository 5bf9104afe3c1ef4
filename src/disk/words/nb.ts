import type { Words } from './index';

/** What may be said of files on disk, in Norwegian bokmål. */
export const nb: Words = {
  'cancelled': 'Avbrutt. Ingenting er endret.',
  'file-changed': '{file} er endret av noe annet siden den ble kontrollert. Ingenting er lagret. Kontroller filen på nytt.',
  'file-removed': 'Finner ikke {file}. Kontroller at filen ikke er flyttet eller slettet.',
  'no-access': 'Får ikke tilgang til {file}. Kontroller rettighetene, og at filen ikke er åpen i et annet program. Filen er som den var.',
  'disk-full': 'Det er ikke plass til en ny utgave av {file} på disken. Frigjør plass og prøv igjen. Filen er som den var.',
  'io-failed': 'Kunne ikke lese eller skrive {file} (feilkode {system}). Kontroller disken eller nettverksområdet. Filen er som den var.',
  'not-exact': '{file} har tegn som ikke passer med tegnkodingen den oppgir, og kan derfor ikke rettes stykkevis. Be leverandøren om et nytt uttrekk.',
  'no-format': '{file} kan ikke leses som et IPLOS-uttrekk eller en KPR-melding, og har derfor ikke noe som kan åpnes for seg.',
  'front-too-long': '{file} har mer enn 4 MB før første {part} og kan ikke rettes stykkevis. Be leverandøren om et nytt uttrekk.',
  'nothing-flagged': 'Ingen {parts} i {file} har slike funn.',

  'line-missing': 'Linjen «{line}» er endret eller tatt bort. Den sier hvor i filen det som følger, hører hjemme. Ingenting er lagret. Angre, eller gjenopprett linjen.',
  'line-twice': 'Linjen «{line}» står to ganger. Ta bort kopien. Ingenting er lagret.',
  'person-removed': 'Teksten under «{line}» er tatt bort. Det som står her, kan rettes, men ikke fjernes. Ingenting er lagret. Angre, eller gjenopprett teksten.',
  'person-added': 'Under «{line}» står det mer enn ett element. Det som står her, kan rettes, men ikke noe kan legges til. Ingenting er lagret.',
  'person-open': 'Teksten under «{line}» er ikke lenger ett helt element. Rett det som står før eller etter, eller en kommentar som ikke er avsluttet. Ingenting er lagret.',
  'person-changed': 'Det som står under «{line}», er endret i filen siden det ble åpnet her. Ingenting er lagret. Sammenlign de to, og velg hva som skal stå.',
  'frame-changed': 'Begynnelsen eller slutten av uttrekket er ikke lenger hel. Angre endringen der. Ingenting er lagret.',
  'encoding-changed': 'Tegnkodingen i den første linjen kan ikke endres her. Angre endringen der. Ingenting er lagret.',
  'not-representable': 'Tegnet «{character}» under «{line}» finnes ikke i tegnkodingen {encoding} som filen har. Skriv det på en annen måte. Ingenting er lagret.',
  'undo-gone': 'Det er ingen rettelse å angre i {file}.',

  'line-intro':
    '{Parts} med funn i {file}: {shown} av {total}. Lagring skriver dem tilbake på sin plass i filen. ' +
    'Dubletter og annet som bare hele filen viser, står i visningen Funn.',
  'line-intro-cut':
    '{Parts} med funn i {file}: {shown} av {total}; de neste åpnes for seg. Lagring skriver dem tilbake på sin plass i filen. ' +
    'Dubletter og annet som bare hele filen viser, står i visningen Funn.',
  'line-part': '{Part} {ordinal} av {persons}, linje {line}',
  'line-other': 'Annet innhold, element {ordinal} i filen, linje {line}',
  'line-closing': 'Slutt på {theParts} med funn',
};
