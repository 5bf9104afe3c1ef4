import { rule } from '../rule';

export default rule({
  id: 'value-invalid',
  severity: 'error',
  cause: 'extraction',
  scope: 'reader',
  source: 'The official schema of the format.',
  example: {
    wrong: '<peKjonn>Kvinne</peKjonn>',
    right: '<peKjonn>K</peKjonn>',
  },
  words: {
    nb: {
      title: 'Ugyldig verdi',
      messages: {
        enumeration: 'Verdien i {name} er ikke blant dem som kan brukes: {allowed}. Rett den.',
        fixed: 'Verdien i {name} skal være {fixed}. Rett den, eller be leverandøren om et nytt uttrekk.',
        length: '{name} skal ha {length} tegn, men har {characters}. Rett verdien.',
        'too-long': '{name} kan ha {max} tegn, men har {characters}. Kort den ned.',
        'too-short': '{name} skal ha minst {min} tegn, men har {characters}. Rett verdien.',
        integer: '{name} skal være et helt tall. Rett verdien.',
        decimal: '{name} skal være et tall med punktum som desimaltegn, høyst {digits} sifre og {decimals} desimaler. Rett verdien.',
        date: '{name} skal være en dato på formen 2016-12-31. Rett verdien.',
        dateTime: '{name} skal være dato og klokkeslett på formen 2016-12-31T12:00:00. Rett verdien.',
        pattern: 'Verdien i {name} har ikke den formen som skjemaet krever. Rett den.',
      },
      fixes: { trim: 'Fjern blanke tegn rundt verdien' },
      what: 'En verdi er ikke slik skjemaet krever: feil lengde, form eller kode.',
      why: 'Mottakeren kontrollerer filen mot skjemaet, og kan avvise den.',
      who: 'Leverandøren av fagsystemet, eller enheten der verdien er skrevet inn for hånd.',
    },
    en: {
      title: 'Invalid value',
      messages: {
        enumeration: 'The value of {name} is not one of those that may be used: {allowed}. Correct it.',
        fixed: 'The value of {name} must be {fixed}. Correct it, or ask the vendor for a new extract.',
        length: '{name} must have {length} characters but has {characters}. Correct the value.',
        'too-long': '{name} may have {max} characters but has {characters}. Shorten it.',
        'too-short': '{name} must have at least {min} characters but has {characters}. Correct the value.',
        integer: '{name} must be a whole number. Correct the value.',
        decimal: '{name} must be a number with a full stop as decimal sign, at most {digits} digits and {decimals} decimals. Correct the value.',
        date: '{name} must be a date of the form 2016-12-31. Correct the value.',
        dateTime: '{name} must be a date and time of the form 2016-12-31T12:00:00. Correct the value.',
        pattern: 'The value of {name} does not have the form that the schema demands. Correct it.',
      },
      fixes: { trim: 'Remove the blanks around the value' },
      what: 'A value is not as the schema demands: wrong length, form or code.',
      why: 'The receiver checks the file against the schema, and may turn it away.',
      who: 'The vendor of the care system, or the unit where the value was typed by hand.',
    },
  },
});
