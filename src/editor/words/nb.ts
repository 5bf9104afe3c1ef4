import type { Words } from './index';
import { encodingNb } from './encoding-nb';
import { largeNb } from './large-nb';
import { mendingNb } from './mending-nb';
import { pairNb } from './pair-nb';
import { readingNb } from './reading-nb';
import { seasonNb } from './season-nb';
import { sendingNb } from './sending-nb';
import { submissionsNb } from './submissions-nb';
import { reportNb } from './report-nb';

/** What the editor part says in Norwegian bokmål. */
export const nb: Words = {
  ...pairNb,
  ...readingNb,
  ...largeNb,
  ...mendingNb,
  ...seasonNb,
  ...encodingNb,
  ...sendingNb,
  ...submissionsNb,
  ...reportNb,

  'cause.registration': 'registrering',
  'cause.extraction': 'uttrekk',
  'cause.code': 'kode',

  'problems.more': 'Filen har {total} funn. {shown} av dem vises her, feilene først; {left} vises ikke. Rett noen, så kommer de neste.',
  'problems.first': 'Den første av dem står her.',

  'fix.rule': 'IPLOS: {title}',
  'fix.unit': 'Sett inn organisasjonsnummeret {unit} (brukt {count:gang|ganger} for samme tjeneste i filen)',
  'fix.all': 'Rett alt som trygt kan rettes ({count:sted|steder})',
  'fix.explain': 'Forklar regelen {rule}',
  'fix.switchOff': 'Slå av regelen {rule}',

  'status.checking': '$(sync~spin) IPLOS: kontrollerer',
  'status.clean': '$(pass) IPLOS: ingen feil',
  'status.errors': '$(error) IPLOS: {errors} feil',
  'status.fatal': '$(error) IPLOS: kan ikke leses',
  'status.failed': '$(warning) IPLOS: kontrollen stoppet',
  'status.tooltip': '{persons:part} · {errors} feil · {warnings:advarsel|advarsler} · {information:opplysning|opplysninger}. Trykk for å velge hva du vil gjøre.',
  'status.practice': ' · øving',
  'status.label': 'IPLOS: {errors} feil og {warnings:advarsel|advarsler} {at} {persons:part}',

  'check.title': 'Kontrollerer {file}',
  'check.clean': '{file}: ingen feil {at} {persons:part}. {warnings:advarsel|advarsler}.',
  'check.errors': '{file}: {errors} feil og {warnings:advarsel|advarsler} {at} {persons:part}.',
  'check.fatal': '{file} kan ikke leses som et IPLOS-uttrekk eller en KPR-melding. Problemlisten viser hva som er galt.',
  'check.unsaved': 'Kontrollen gjelder filen slik den er lagret på disken; endringer som ikke er lagret, er ikke med.',
  'check.show': 'Vis problemer',
  'check.failed': 'Kontrollen av {file} stoppet: {reason}',
  'check.pick': 'Velg uttrekket som skal kontrolleres',
  'check.cancelled': 'Kontrollen av {file} ble avbrutt. Ingenting er endret.',

  'sample.pick': 'Hvilket eksempel vil du åpne? Alle personer og enheter i dem er oppdiktet.',
  'sample.flawed': 'Uttrekk med feil',
  'sample.flawed.detail': 'Viser hva kontrollene finner, og hva lyspæren kan rette',
  'sample.clean': 'Uttrekk uten feil',
  'sample.clean.detail': 'Klart til å krypteres og sendes til øvingsmottakeren',
  'sample.pair': 'Uttrekk i utgave 3.5 med identmelding',
  'sample.pair.detail': 'To filer som kontrolleres, krypteres og sendes sammen',
  'sample.message': 'En KPR-melding med feil',
  'sample.message.detail': 'Notifikasjoner om hendelser, slik de er sendt siden 2021, og hva kontrollen finner i dem',

  'trust.needed': 'Kryptering og sending krever at mappen er klarert. Velg «Klarer mappen» og prøv igjen.',
  'trust.manage': 'Klarer mappen …',

  'file.pick': 'Velg uttrekket som skal krypteres',
  'file.unsaved': '{file} har endringer som ikke er lagret. Filen må lagres før den krypteres, for det er filen på disken som blir sendt.',
  'file.save': 'Lagre og fortsett',
  'file.pickCipher': 'Velg den krypterte filen (.pgp) som skal sendes',

  'target.pick': 'Hvem skal filen krypteres for?',
  'target.practice': 'Øvingsmottakeren',
  'target.practice.detail': 'Kjører på denne maskinen. Ingenting forlater den.',
  'target.production': 'Registeret',
  'target.production.detail': 'Virkelig innsending til {receiver}',
  'target.production.file': 'Virkelig innsending. Filen krypteres for nøkkelen {fingerprint}.',
  'target.none': 'Det finnes ingen mottaker ennå. Start øvingsmottakeren for å øve, eller importer registerets krypteringsnøkkel.',
  'target.startPractice': 'Start øvingsmottaker',
  'target.importKey': 'Importer nøkkel …',
  'target.noAddress': 'Adressen til registerets mottak er ikke satt. Skriv den inn i innstillingen iplos.receiver.address, eller send filen {file} på den måten dere har avtalt.',
  'target.openSettings': 'Åpne innstillingen',
  'target.practiceStopped': 'Filen er kryptert for en øvingsmottaker som ikke kjører lenger. Krypter den på nytt.',

  'contact.title': 'E-post til kommunens IPLOS-kontakt',
  'contact.prompt': 'En person med overordnet faglig ansvar for kommunens IPLOS-data. Alle tilbakemeldinger går hit.',
  'contact.practice': 'Når du øver, kan du bruke hvilken adresse du vil. Det blir ikke sendt noe til den.',
  'replace.question': '{file} finnes fra før. Skal den erstattes?',
  'replace.yes': 'Erstatt',

  'encrypt.title': 'Krypterer {file}',
  'encrypt.done': 'Kryptert og kontrollert: {file} kan bare åpnes av {receiver}.',
  'encrypt.send': 'Send nå',
  'encrypt.reveal': 'Vis i mappen',
  'receiver.practice': 'øvingsmottakeren',
  'receiver.production': 'registeret',
  'not.recorded': 'Det er gjort, men loggen over innsendinger kunne ikke skrives. Kontroller disken.',

  'phase.check': 'kontrollerer {percent} %',
  'phase.encrypt': 'krypterer {percent} %',
  'phase.verify': 'etterkontrollerer {percent} %',
  'phase.upload': 'sender {percent} %',
  'phase.answer': 'venter på svar',

  'hold.incomplete': 'Send ufullstendig fil',
  'hold.minimum': 'Minimumskrav som mangler eller er feil:',
  'hold.others': 'Andre feil:',
  'hold.more': 'og {count} andre slags feil',
  'hold.goOn': 'Fortsett likevel',
  'hold.line': '• {title}: {count}',
  'hold.held': '{file} holdes tilbake.',

  'login.title': 'Logg inn hos {receiver} ({step}/{steps})',
  'login.kommunenummer': 'Kommunenummer (fire siffer)',
  'login.bydelsnummer': 'Bydelsnummer (00 hvis ikke annet er avtalt)',
  'login.organisasjonsnummer': 'Kommunens organisasjonsnummer (ni siffer)',
  'login.pin': 'PIN-kode. Den vises ikke og blir ikke lagret uten at du ber om det.',
  'login.pin.practice': 'PIN-koden du valgte da øvingsmottakeren ble startet. Den blir ikke lagret.',
  'login.remember': 'Skal PIN-koden huskes i editorens sikre lager?',
  'login.remember.no': 'Nei, spør hver gang',
  'login.remember.yes': 'Ja, husk den på denne maskinen',

  'send.title': 'Sender {file} til {receiver}',
  'send.question': 'Send {file} til {receiver} ({address})?',
  'send.question.detail': 'Virkelig innsending for kommune {kommunenummer}, bydel {bydelsnummer}, {year}: {persons:part}. Kvittering sendes til {contact}.',
  'send.yes': 'Send',
  'send.done.practice': 'Øving: kvittering {receipt}. Øvingsmottakeren åpnet {file} og fant {persons:part} og {errors} feil.',
  'send.done.production': 'Kvittering {receipt}: {file} er mottatt av registeret. Kvittering på e-post kommer neste morgen klokken 08.00.',
  'send.copyReceipt': 'Kopier kvitteringsnummeret',
  'send.retry': 'Prøv igjen',
  'send.none': 'Det er ingen kryptert fil å sende. Krypter uttrekket først.',

  'practice.title': 'Start øvingsmottaker',
  'practice.pin': 'Velg en PIN-kode å øve med. Du skriver den inn igjen når du sender.',
  'practice.started': 'Øvingsmottakeren kjører. Logg inn med kommunenummer {kommunenummer}, bydel {bydelsnummer}, organisasjonsnummer {organisasjonsnummer} og PIN-koden du valgte.',
  'practice.masked': 'Personidentifikatorene er skjult på skjermen imens.',
  'practice.running': 'Øvingsmottakeren kjører allerede.',
  'practice.stop': 'Stopp den',
  'practice.stopped': 'Øvingsmottakeren er stoppet.',
  'practice.now': 'Krypter og send',

  'schema.pick': 'Velg skjemaet (.xsd)',
  'schema.added': 'Skjemaet {title} er lagt til. Filer i navnerommet {namespace} blir fra nå av gjenkjent og kontrollert.',
  'schema.notes': '{count:del|deler} av det støttes ikke.',
  'schema.show': 'Vis hvilke',
  'schema.list': 'Deler av skjemaet som ikke støttes',

  'unexpected': 'Noe gikk galt: {reason}. Ingenting er sendt.',
  'log.show': 'Vis loggen',
  'rule.unknown': 'Det finnes ingen regel som heter {rule}.',
};
