import { rule } from '../rule';

export default rule({
  id: 'opplysning-missing',
  severity: 'warning',
  cause: 'registration',
  scope: 'reader',
  source: 'Schema of IPLOS 3.3; letter of 2016: data are to be sent even when they are incomplete.',
  example: {
    wrong: '<PERSON pePeID="7">… no PERSONOPPL …</PERSON>',
    right: '<PERSON pePeID="7">… <PERSONOPPL poPeID="7" poPoID="1">…</PERSONOPPL></PERSON>',
  },
  words: {
    nb: {
      title: 'Personopplysninger mangler',
      messages: {
        message: 'Personen mangler personopplysninger som husstand, bolig og individuell plan. Be enheten registrere dem.',
        elements: 'Personopplysningene er ikke komplette; {count} mangler: {names}. Be enheten registrere dem.',
      },
      what: 'En person i uttrekket har ingen personopplysninger, eller ikke alle: husstand, omsorg for barn, privat hjelp, bolig, individuell plan, koordinator, arbeid, fritid og ernæring.',
      why: 'Data skal sendes selv om de ikke er komplette, men uten personopplysninger blir personen borte i tallene som bygger på dem.',
      who: 'Enheten som har registrert personen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Personal information missing',
      messages: {
        message: 'The person lacks information such as household, housing and individual plan. Ask the unit to register it.',
        elements: 'The personal information is not complete; {count} missing: {names}. Ask the unit to register it.',
      },
      what: 'A person in the extract has no personal information, or not all: household, care for children, private help, housing, individual plan, coordinator, work, leisure and nutrition.',
      why: 'Data are to be sent even when they are incomplete, but without this information the person is left out of the figures that build on it.',
      who: 'The unit that registered the person. If there are many, the vendor of the care system.',
    },
  },
});
