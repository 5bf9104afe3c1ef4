import type { Words } from './index';

/** What encrypting and sending say in Norwegian bokmål. */
export const nb: Words = {
  'cancelled': 'Avbrutt. Ingenting er gjort.',
  'held': 'Filen kan ikke sendes slik den er. Rett det som er nevnt, og prøv igjen.',
  'file-not-found': 'Finner ikke {file}. Kontroller at filen ikke er flyttet eller slettet.',
  'no-access': 'Får ikke tilgang til {file}. Kontroller rettighetene, og at filen ikke er åpen i et annet program.',
  'disk-full':
    'Det er ikke plass til {file} på disken. Frigjør plass og prøv igjen. Ingenting halvferdig ligger igjen.',
  'already-exists': '{file} finnes fra før. Bekreft at den skal erstattes, eller flytt den.',
  'file-changed': '{file} ble endret etter at den ble kontrollert. Lagre filen og prøv igjen.',
  'file-too-large': '{file} er for stor; grensen er {limit} byte.',
  'io-failed':
    'Kunne ikke lese eller skrive {file} (feilkode {system}). Kontroller disken eller nettverksområdet og prøv ' +
    'igjen.',
  'verify-failed':
    'Den krypterte filen lot seg ikke kontrollere etter skriving, og er slettet. Prøv igjen; gjentar det seg, ' +
    'kontroller disken.',
  'key-not-a-key': '{source} er ikke en offentlig OpenPGP-nøkkel. Hent nøkkelen fra mottakeren på nytt.',
  'key-private':
    '{source} inneholder en PRIVAT nøkkel. Den er ikke tatt vare på. Slett filen, varsle den som eier nøkkelen, ' +
    'og be om den offentlige.',
  'key-several': '{source} inneholder {keys} nøkler. Legg inn én nøkkel om gangen.',
  'key-expired': 'Nøkkelen i {source} utløp {expires}. Hent en ny fra mottakeren.',
  'key-revoked': 'Nøkkelen i {source} er trukket tilbake av eieren. Hent en ny fra mottakeren.',
  'key-not-yet-valid':
    'Nøkkelen i {source} gjelder først fra {created}. Kontroller klokken på maskinen, eller hent en annen ' +
    'nøkkel.',
  'key-sign-only': 'Nøkkelen i {source} kan bare brukes til signering. Be mottakeren om en nøkkel for kryptering.',
  'key-weak': 'Nøkkelen i {source} ({algorithm}) er for svak. Be mottakeren om en ny, minst RSA 2048.',
  'key-no-encryption-subkey':
    'Krypteringsdelen av nøkkelen i {source} er utløpt eller trukket tilbake. Hent en ny fra mottakeren.',
  'key-changed':
    'ADVARSEL: Mottakeren har fått en annen nøkkel ({offered}) enn den som er godkjent ({pinned}). Ring ' +
    'mottakeren og sammenlign fingeravtrykket før du godkjenner.',
  'key-store-damaged':
    'De lagrede nøklene kan ikke leses eller er endret ({system}). Importer mottakerens nøkkel på nytt.',
  'key-download-failed':
    'Fikk ikke hentet nøkkelen fra {receiver} (feilkode {system}). Kontroller adressen og nettet, og prøv igjen.',
  'address-moved':
    'Adressen hos {receiver} viser videre til {location}. Kontroller at det er riktig sted, og oppgi den adressen i ' +
    'stedet.',
  'ca-file-invalid':
    '{file} inneholder ikke sertifikater som kan brukes. Be IT-avdelingen om filen i PEM-format.',
  'proxy-invalid': 'Adressen til proxyserveren er ikke gyldig. Rett den i innstillingene, for eksempel http://proxy:8080.',
  'proxy-refused':
    'Proxyserveren {proxy} slapp ikke forbindelsen gjennom (feilkode {system}). Ingenting er sendt. Spør IT-avdelingen.',
  'no-recipient': 'Ingen mottakernøkkel er valgt. Importer nøkkelen først.',
  'manifest-missing': 'Finner ikke {file}. Den må ligge ved siden av den krypterte filen; kopier begge.',
  'manifest-invalid': '{file} kan ikke brukes (feltet {field}). Krypter på nytt, eller kopier filen på nytt.',
  'manifest-mismatch': '{file} er ikke den filen som ble kryptert. Kopier begge filene på nytt, eller krypter på nytt.',
  'pair-file-missing':
    'Finner ikke {file}. Innsendingen er to filer: Legg den ved siden av {other}, sammen med følgefilen, og send på nytt.',
  'target-mismatch':
    '{file} er kryptert for en annen mottaker: øvelse og virkelig innsending kan ikke blandes. Krypter på nytt ' +
    'for denne mottakeren.',
  'journal-failed':
    'Loggen over innsendinger kan ikke skrives eller leses (feilkode {system}). Derfor er ingenting gjort. ' +
    'Kontroller disken.',
  'kommunenummer-invalid': 'Kommunenummeret skal ha fire siffer.',
  'bydelsnummer-invalid': 'Bydelsnummeret skal ha to siffer; bruk 00 hvis ikke annet er avtalt.',
  'organisasjonsnummer-invalid': 'Organisasjonsnummeret skal ha ni siffer med riktig kontrollsiffer.',
  'pin-missing': 'Skriv PIN-koden.',
  'address-invalid': 'Adressen til mottakeren er ikke gyldig. Rett den i innstillingene.',
  'address-not-https': 'Adressen til mottakeren må begynne med https. Rett den i innstillingene.',
  'connection-failed': 'Får ikke kontakt med {receiver} (feilkode {system}). Kontroller nettet, og prøv på nytt.',
  'certificate-refused':
    'Sertifikatet til {receiver} er ikke godkjent (feilkode {system}). Ingenting er sendt. Spør IT-avdelingen.',
  'connection-broken': 'Forbindelsen med {receiver} ble brutt. Send på nytt; den samme filen registreres bare én gang.',
  'receiver-hung-up':
    '{receiver} brøt forbindelsen da {percent} % var sendt. Send på nytt; den samme filen registreres bare én ' +
    'gang.',
  'timed-out':
    '{receiver} svarte ikke innen {seconds} sekunder. Send på nytt; den samme filen registreres bare én gang.',
  'login-refused':
    '{receiver} godtok ikke innloggingen. Kontroller kommunenummer, bydelsnummer, organisasjonsnummer og PIN.',
  'login-locked': 'Innloggingen hos {receiver} er sperret etter for mange forsøk. Ta kontakt med mottakeren.',
  'refused': '{receiver} avviste forespørselen (svar {status}). Filen er ikke mottatt.',
  'data-refused': '{receiver} avviste innholdet i filen. Ta kontakt med mottakeren.',
  'data-not-decryptable':
    '{receiver} kunne ikke åpne filen med sin nøkkel. Hent mottakerens nøkkel på nytt, og krypter på nytt.',
  'data-fatal':
    '{receiver} kunne ikke lese filen som uttrekk eller melding ({fatal} alvorlige feil). Rett filen og krypter på ' +
    'nytt.',
  'data-other-municipality': 'Filen gjelder en annen kommune enn den du logget inn som. Kontroller kommunenummeret.',
  'conflict': '{receiver} har allerede en annen innsending som er i strid med denne. Ta kontakt med mottakeren.',
  'too-large': 'Filen er større enn {receiver} tar imot. Ta kontakt med mottakeren.',
  'too-large-limit': '{file} er større enn {receiver} tar imot; grensen er {limit} MB. Ingenting er mottatt. Ta kontakt med mottakeren.',
  'too-large-practice':
    '{file} er større enn {receiver} tar imot; grensen er {limit} MB. Øv med et mindre uttrekk. En virkelig mottaker setter sine egne ' +
    'grenser.',
  'too-many-requests': '{receiver} er opptatt. Vent litt og send på nytt.',
  'receiver-failed':
    'Det oppstod en feil hos {receiver} (svar {status}). Send på nytt senere; den samme filen registreres bare ' +
    'én gang.',
  'unexpected-answer': '{receiver} ga et svar som programmet ikke forstår. Kontroller adressen i innstillingene.',
  'receipt-mismatch':
    'Kvitteringen fra {receiver} gjelder ikke filen som ble sendt. Regn den som ikke mottatt, og ta kontakt med ' +
    'mottakeren.',
  'not-sent': 'Filen er ikke registrert som sendt, fordi du svarte at den ikke ble sendt.',
  'mail-not-readable':
    'E-posten kan ikke leses. Lagre den som .eml-fil, eller kopier teksten i den og lim den inn.',

  'hold-fatal':
    'Filen kan ikke leses som et IPLOS-uttrekk eller en KPR-melding ({fatal} alvorlige feil). Ta ut filen på nytt ' +
    'fra fagsystemet.',
  'hold-incomplete-file':
    'Filen har {errors} feil, og minimumskrav kan mangle. Rett feilene, eller si uttrykkelig at filen skal ' +
    'sendes ufullstendig.',
  'hold-synthetic-to-production': 'Filen har syntetiske personnummer ({persons:part}) og kan bare sendes til øving.',
  'hold-pair-fatal':
    'Filene kan ikke leses som et uttrekk og en identmelding (alvorlige feil: {extract} i uttrekket, {ident} i identmeldingen). ' +
    'Ta ut begge på nytt fra fagsystemet.',
  'hold-pair-incomplete-file':
    'Uttrekket har {extract} feil og identmeldingen {ident}, og minimumskrav kan mangle. Rett feilene, eller si uttrykkelig at ' +
    'filene skal sendes ufullstendige.',
  'hold-pair-synthetic-to-production': 'Filene har syntetiske personnummer ({persons:part}) og kan bare sendes til øving.',
  'hold-stale-key':
    'Nøkkelen {fingerprint} ble hentet {fetchedAt}, før innsendingsperioden åpnet. Hent den på nytt, eller ' +
    'bekreft fingeravtrykket.',
  'hold-outside-window':
    'I dag er utenfor innsendingsperioden for {year} ({firstDay} til {lastDay}). Bekreft at du likevel vil gå ' +
    'videre.',
  'hold-season-unknown': 'Innsendingsperioden for denne filen er ikke kjent. Bekreft at du likevel vil gå videre.',
  'hold-contact-missing': 'E-postadressen til kommunens IPLOS-kontakt må oppgis før kryptering.',
  'hold-contact-invalid': 'E-postadressen til IPLOS-kontakten er ikke gyldig. Rett den.',
};
