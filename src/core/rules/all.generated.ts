// Made by "npm run generate" from the files in the folders beside it: not to be edited.
import type { Rule } from './rule';
import alderMismatch from './person/alder-mismatch';
import attributeMissing from './structure/attribute-missing';
import attributeProhibited from './structure/attribute-prohibited';
import attributeUnknown from './structure/attribute-unknown';
import birthAfterEvent from './dato/birth-after-event';
import bydelInvalid from './minimum/bydel-invalid';
import bydelMissing from './minimum/bydel-missing';
import datoAfterUttrekk from './dato/dato-after-uttrekk';
import datoInvalid from './dato/dato-invalid';
import diagnoseDespiteReservation from './diagnose/diagnose-despite-reservation';
import diagnoseDuplicate from './diagnose/diagnose-duplicate';
import diagnoseKodeverkInvalid from './diagnose/diagnose-kodeverk-invalid';
import diagnoseMissing from './diagnose/diagnose-missing';
import diagnoseOutOfPeriod from './diagnose/diagnose-out-of-period';
import diagnoseProcessCode from './diagnose/diagnose-process-code';
import diagnoseUnknown from './diagnose/diagnose-unknown';
import diagnoseWrongKodeverk from './diagnose/diagnose-wrong-kodeverk';
import dogntilbudMismatch from './tjeneste/dogntilbud-mismatch';
import elementMissing from './structure/element-missing';
import elementUnexpected from './structure/element-unexpected';
import encodingSuspect from './reading/encoding-suspect';
import eventAfterDeath from './dato/event-after-death';
import findingsLeftOut from './reading/findings-left-out';
import formatUnknown from './reading/format-unknown';
import formatVersion from './reading/format-version';
import fraMissing from './tjeneste/fra-missing';
import funksjonIncomplete from './funksjon/funksjon-incomplete';
import funksjonMissing from './funksjon/funksjon-missing';
import funksjonOutOfPeriod from './funksjon/funksjon-out-of-period';
import funksjonOverlap from './funksjon/funksjon-overlap';
import funksjonScoreInvalid from './funksjon/funksjon-score-invalid';
import funksjonTypeUnknown from './funksjon/funksjon-type-unknown';
import idDuplicate from './person/id-duplicate';
import idMismatch from './person/id-mismatch';
import identPairKommune from './pair/ident-pair-kommune';
import identPairLopenummer from './pair/ident-pair-lopenummer';
import identPairMissing from './pair/ident-pair-missing';
import identPairPerson from './pair/ident-pair-person';
import kjonnMismatch from './person/kjonn-mismatch';
import kommunenummerMismatch from './minimum/kommunenummer-mismatch';
import kommunenummerMissing from './minimum/kommunenummer-missing';
import kommunenummerUnknown from './minimum/kommunenummer-unknown';
import kprChainBroken from './kpr/kpr-chain-broken';
import kprCodeRetired from './kpr/kpr-code-retired';
import kprCodeUnknown from './kpr/kpr-code-unknown';
import kprContactMissing from './kpr/kpr-contact-missing';
import kprContentCheck from './kpr/kpr-content-check';
import kprDateOrder from './kpr/kpr-date-order';
import kprEventCount from './kpr/kpr-event-count';
import kprLopenrOrder from './kpr/kpr-lopenr-order';
import kprReferenceMissing from './kpr/kpr-reference-missing';
import kprReferenceNotOriginal from './kpr/kpr-reference-not-original';
import kprReferenceUnexpected from './kpr/kpr-reference-unexpected';
import kprServiceNotReported from './kpr/kpr-service-not-reported';
import kprSeveralKommuner from './kpr/kpr-several-kommuner';
import kprStatusReserved from './kpr/kpr-status-reserved';
import kprStoppUnpaired from './kpr/kpr-stopp-unpaired';
import opplysningMissing from './person/opplysning-missing';
import organisasjonsnummerExpected from './tjeneste/organisasjonsnummer-expected';
import organisasjonsnummerInvalid from './tjeneste/organisasjonsnummer-invalid';
import organisasjonsnummerKommune from './tjeneste/organisasjonsnummer-kommune';
import organisasjonsnummerMissing from './minimum/organisasjonsnummer-missing';
import organisasjonsnummerNotAllowed from './tjeneste/organisasjonsnummer-not-allowed';
import organisasjonsnummerUnlisted from './tjeneste/organisasjonsnummer-unlisted';
import periodMismatch from './dato/period-mismatch';
import personDuplicate from './person/person-duplicate';
import personOutOfPeriod from './person/person-out-of-period';
import personWithoutTjeneste from './minimum/person-without-tjeneste';
import personidInvalid from './minimum/personid-invalid';
import personidMissing from './minimum/personid-missing';
import personidNoIdentity from './person/personid-no-identity';
import personidSynthetic from './person/personid-synthetic';
import textUnexpected from './structure/text-unexpected';
import tilBeforeFra from './dato/til-before-fra';
import timerInvalid from './tjeneste/timer-invalid';
import timerMissing from './tjeneste/timer-missing';
import timerOver168 from './tjeneste/timer-over-168';
import tjenesteDuplicate from './tjeneste/tjeneste-duplicate';
import tjenesteOutOfPeriod from './tjeneste/tjeneste-out-of-period';
import tjenesteOverlap from './tjeneste/tjeneste-overlap';
import tjenestetypeNotYet from './tjeneste/tjenestetype-not-yet';
import tjenestetypeRetired from './tjeneste/tjenestetype-retired';
import tjenestetypeUnknown from './tjeneste/tjenestetype-unknown';
import undertypeInvalid from './tjeneste/undertype-invalid';
import undertypeMissing from './tjeneste/undertype-missing';
import valueInvalid from './structure/value-invalid';
import vedtakAfterFra from './dato/vedtak-after-fra';
import vedtakInvalid from './tjeneste/vedtak-invalid';
import vedtakMissing from './tjeneste/vedtak-missing';
import vedtakOutOfPeriod from './tjeneste/vedtak-out-of-period';
import xmlForbidden from './reading/xml-forbidden';
import xmlNotWellFormed from './reading/xml-not-well-formed';

/** Every rule, in the order of their ids. */
export const ALL_RULES: readonly Rule[] = [
  alderMismatch,
  attributeMissing,
  attributeProhibited,
  attributeUnknown,
  birthAfterEvent,
  bydelInvalid,
  bydelMissing,
  datoAfterUttrekk,
  datoInvalid,
  diagnoseDespiteReservation,
  diagnoseDuplicate,
  diagnoseKodeverkInvalid,
  diagnoseMissing,
  diagnoseOutOfPeriod,
  diagnoseProcessCode,
  diagnoseUnknown,
  diagnoseWrongKodeverk,
  dogntilbudMismatch,
  elementMissing,
  elementUnexpected,
  encodingSuspect,
  eventAfterDeath,
  findingsLeftOut,
  formatUnknown,
  formatVersion,
  fraMissing,
  funksjonIncomplete,
  funksjonMissing,
  funksjonOutOfPeriod,
  funksjonOverlap,
  funksjonScoreInvalid,
  funksjonTypeUnknown,
  idDuplicate,
  idMismatch,
  identPairKommune,
  identPairLopenummer,
  identPairMissing,
  identPairPerson,
  kjonnMismatch,
  kommunenummerMismatch,
  kommunenummerMissing,
  kommunenummerUnknown,
  kprChainBroken,
  kprCodeRetired,
  kprCodeUnknown,
  kprContactMissing,
  kprContentCheck,
  kprDateOrder,
  kprEventCount,
  kprLopenrOrder,
  kprReferenceMissing,
  kprReferenceNotOriginal,
  kprReferenceUnexpected,
  kprServiceNotReported,
  kprSeveralKommuner,
  kprStatusReserved,
  kprStoppUnpaired,
  opplysningMissing,
  organisasjonsnummerExpected,
  organisasjonsnummerInvalid,
  organisasjonsnummerKommune,
  organisasjonsnummerMissing,
  organisasjonsnummerNotAllowed,
  organisasjonsnummerUnlisted,
  periodMismatch,
  personDuplicate,
  personOutOfPeriod,
  personWithoutTjeneste,
  personidInvalid,
  personidMissing,
  personidNoIdentity,
  personidSynthetic,
  textUnexpected,
  tilBeforeFra,
  timerInvalid,
  timerMissing,
  timerOver168,
  tjenesteDuplicate,
  tjenesteOutOfPeriod,
  tjenesteOverlap,
  tjenestetypeNotYet,
  tjenestetypeRetired,
  tjenestetypeUnknown,
  undertypeInvalid,
  undertypeMissing,
  valueInvalid,
  vedtakAfterFra,
  vedtakInvalid,
  vedtakMissing,
  vedtakOutOfPeriod,
  xmlForbidden,
  xmlNotWellFormed,
];
