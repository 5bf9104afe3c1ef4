import { encodingEn } from './encoding-en';
import { largeEn } from './large-en';
import { mendingEn } from './mending-en';
import { pairEn } from './pair-en';
import { readingEn } from './reading-en';
import { seasonEn } from './season-en';
import { sendingEn } from './sending-en';
import { submissionsEn } from './submissions-en';
import { reportEn } from './report-en';

/** What the editor part says in English. */
export const en = {
  ...pairEn,
  ...readingEn,
  ...largeEn,
  ...mendingEn,
  ...seasonEn,
  ...encodingEn,
  ...sendingEn,
  ...submissionsEn,
  ...reportEn,

  'cause.registration': 'registration',
  'cause.extraction': 'extraction',
  'cause.code': 'code',

  'problems.more': 'The file has {total} findings. {shown} of them are shown here, errors first; {left} are not. Mend some, and the next will come.',
  'problems.first': 'The first of them stands here.',

  'fix.rule': 'IPLOS: {title}',
  'fix.unit': 'Insert the organisation number {unit} (used {count:time|times} for the same service in the file)',
  'fix.all': 'Mend all that can safely be mended ({count:place|places})',
  'fix.explain': 'Explain the rule {rule}',
  'fix.switchOff': 'Switch off the rule {rule}',

  'status.checking': '$(sync~spin) IPLOS: checking',
  'status.clean': '$(pass) IPLOS: no errors',
  'status.errors': '$(error) IPLOS: {errors:error|errors}',
  'status.fatal': '$(error) IPLOS: cannot be read',
  'status.failed': '$(warning) IPLOS: the check stopped',
  'status.tooltip': '{persons:part} · {errors:error|errors} · {warnings:warning|warnings} · {information:note|notes}. Click to choose what to do.',
  'status.practice': ' · practice',
  'status.label': 'IPLOS: {errors:error|errors} and {warnings:warning|warnings} in {persons:part}',

  'check.title': 'Checking {file}',
  'check.clean': '{file}: no errors in {persons:part}. {warnings:warning|warnings}.',
  'check.errors': '{file}: {errors:error|errors} and {warnings:warning|warnings} in {persons:part}.',
  'check.fatal': '{file} cannot be read as an IPLOS extract or a KPR message. See what is wrong in Problems.',
  'check.unsaved': 'The check is of the file as saved on disk; changes that are not saved are not in it.',
  'check.show': 'Show Problems',
  'check.failed': 'The check of {file} stopped: {reason}',
  'check.pick': 'Choose the extract to check',
  'check.cancelled': 'The check of {file} was cancelled. Nothing was changed.',

  'sample.pick': 'Which sample do you want to open? All persons and units in them are made up.',
  'sample.flawed': 'An extract with flaws',
  'sample.flawed.detail': 'Shows what the checks find, and what the light bulb can mend',
  'sample.clean': 'An extract without flaws',
  'sample.clean.detail': 'Ready to be encrypted and sent to the practice receiver',
  'sample.pair': 'An extract of version 3.5 with its ident message',
  'sample.pair.detail': 'Two files that are checked, encrypted and sent together',
  'sample.message': 'A KPR message with flaws',
  'sample.message.detail': 'Notifications of events, as they are sent since 2021, and what the checks find in them',

  'trust.needed': 'Encrypting and sending need a folder that you trust. Choose "Manage Trust" and try again.',
  'trust.manage': 'Manage Trust…',

  'file.pick': 'Choose the extract to encrypt',
  'file.unsaved': '{file} has changes that are not saved. It has to be saved before it is encrypted, since the file on disk is what is sent.',
  'file.save': 'Save and Go On',
  'file.pickCipher': 'Choose the encrypted file (.pgp) to send',

  'target.pick': 'Whom is the file to be encrypted for?',
  'target.practice': 'The practice receiver',
  'target.practice.detail': 'Runs on this machine. Nothing leaves it.',
  'target.production': 'The register',
  'target.production.detail': 'A real submission to {receiver}',
  'target.production.file': 'A real submission. The file is encrypted to the key {fingerprint}.',
  'target.none': 'There is no receiver yet. Start the practice receiver to practise, or import the encryption key of the register.',
  'target.startPractice': 'Start Practice Receiver',
  'target.importKey': 'Import Key…',
  'target.noAddress': 'The address of the register is not set. Enter it in the setting iplos.receiver.address, or send the file {file} the way you have agreed.',
  'target.openSettings': 'Open the Setting',
  'target.practiceStopped': 'The file is encrypted for a practice receiver that no longer runs. Encrypt it again.',

  'contact.title': 'E-mail of the municipality\'s IPLOS contact',
  'contact.prompt': 'A person with overall professional responsibility for the IPLOS data. All feedback goes here.',
  'contact.practice': 'While you practise, any address will do: nothing is sent to it.',
  'replace.question': '{file} is there already. Is it to be replaced?',
  'replace.yes': 'Replace',

  'encrypt.title': 'Encrypting {file}',
  'encrypt.done': 'Encrypted and verified: {file} can only be opened by {receiver}.',
  'encrypt.send': 'Send Now',
  'encrypt.reveal': 'Show in Folder',
  'receiver.practice': 'the practice receiver',
  'receiver.production': 'the register',
  'not.recorded': 'It is done, but the record of submissions could not be written. Check the disk.',

  'phase.check': 'checking {percent} %',
  'phase.encrypt': 'encrypting {percent} %',
  'phase.verify': 'reading back {percent} %',
  'phase.upload': 'sending {percent} %',
  'phase.answer': 'waiting for the answer',

  'hold.incomplete': 'Send an Incomplete File',
  'hold.minimum': 'Minimum fields that are missing or wrong:',
  'hold.others': 'Other errors:',
  'hold.more': 'and {count:other kind|other kinds} of errors',
  'hold.goOn': 'Go On Anyway',
  'hold.line': '• {title}: {count}',
  'hold.held': '{file} is held back.',

  'login.title': 'Log in to {receiver} ({step}/{steps})',
  'login.kommunenummer': 'Municipality number (four digits)',
  'login.bydelsnummer': 'District number (00 unless agreed otherwise)',
  'login.organisasjonsnummer': 'The municipality\'s organisation number (nine digits)',
  'login.pin': 'PIN. It is not shown, and not stored unless you ask for it.',
  'login.pin.practice': 'PIN: the one that you chose when the practice receiver was started. It is not stored.',
  'login.remember': 'Is the PIN to be remembered in the editor\'s secret storage?',
  'login.remember.no': 'No, ask each time',
  'login.remember.yes': 'Yes, remember it on this machine',

  'send.title': 'Sending {file} to {receiver}',
  'send.question': 'Send {file} to {receiver} ({address})?',
  'send.question.detail': 'A real submission for municipality {kommunenummer}, district {bydelsnummer}, {year}: {persons:part}. The receipt goes to {contact}.',
  'send.yes': 'Send',
  'send.done.practice': 'Practice: receipt {receipt}. The practice receiver opened {file} and found {persons:part} and {errors:error|errors}.',
  'send.done.production': 'Receipt {receipt}: {file} was received by the register. A receipt by e-mail comes the next morning at 08:00.',
  'send.copyReceipt': 'Copy Receipt Number',
  'send.retry': 'Try Again',
  'send.none': 'There is no encrypted file to send. Encrypt the extract first.',

  'practice.title': 'Start Practice Receiver',
  'practice.pin': 'Choose a PIN to practise with. You type it again when you send.',
  'practice.started': 'The practice receiver is running. Log in with municipality {kommunenummer}, district {bydelsnummer}, organisation number {organisasjonsnummer} and the PIN you chose.',
  'practice.masked': 'Person identifiers are hidden on the screen meanwhile.',
  'practice.running': 'The practice receiver is running already.',
  'practice.stop': 'Stop It',
  'practice.stopped': 'The practice receiver is stopped.',
  'practice.now': 'Encrypt and Send',

  'schema.pick': 'Choose the schema (.xsd)',
  'schema.added': 'The schema {title} is added. Files of the namespace {namespace} are recognised and checked from now on.',
  'schema.notes': '{count:part of it is|parts of it are} not understood.',
  'schema.show': 'Show Which',
  'schema.list': 'Parts of the schema that are not understood',

  'unexpected': 'Something went wrong: {reason}. Nothing was sent.',
  'log.show': 'Show Log',
  'rule.unknown': 'There is no rule called {rule}.',
};
