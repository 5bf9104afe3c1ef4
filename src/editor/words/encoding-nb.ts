import type { encodingEn } from './encoding-en';

/** What the editor part says of encodings in Norwegian bokmål. */
export const encodingNb: Readonly<Record<keyof typeof encodingEn, string>> = {
  'encoding.reopen': 'Åpne på nytt som {encoding}',
  'encoding.declare': 'Endre tegnsettet som filen oppgir, til {encoding}',
  'encoding.notice': '{file} er åpnet som {opened}, men er trolig {encoding}: bokstaver som æ, ø og å blir ikke lest riktig. Åpne den på nytt før du endrer eller lagrer noe.',
  'encoding.unsaved': '{file} har endringer som ikke er lagret. De går tapt når filen åpnes på nytt som {encoding}.',
  'encoding.discard': 'Åpne på nytt uten endringene',
  'encoding.failed': '{file} lot seg ikke åpne på nytt som {encoding}. Kontroller at filen fortsatt finnes, lukk den og åpne den igjen.',
  'encoding.saved': '{file} ble lagret som {opened}, men oppgir tegnsettet {declared}. Den som leser filen, vil lese bokstaver som æ, ø og å feil.',
};
