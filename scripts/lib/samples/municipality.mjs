// The municipality and year that the samples are of.
import { day } from './days.mjs';
import { makeOrganisasjonsnummer } from './numbers.mjs';

export const KOMMUNENUMMER = '0402';
export const BYDEL = '00';

export const PERIOD = { from: day('20160101'), to: day('20161231') };
export const EXTRACTED = day('20170103');

/** The care system that the extract is from; no real one. */
export const SYSTEM = { id: 'Eksempel EPJ', version: '4.2.1' };

/** Whom the register asks about the extract, from 3.5 on: functions, not persons. */
export const CONTACTS = [
  { type: 1, name: 'Innsendingsansvarlig', phone: '00000000', email: 'innsending@kommune.example' },
  { type: 2, name: 'IPLOS-kontakt', phone: '00000000', email: 'iplos@kommune.example' },
];

/** Units of the municipality by what they do, with their organisation numbers. */
export const UNITS = {
  homeCare: [31_204_410, 31_204_515, 31_204_620].map(makeOrganisasjonsnummer),
  nursingHome: [31_311_070, 31_311_178].map(makeOrganisasjonsnummer),
  dayCentre: [31_402_230].map(makeOrganisasjonsnummer),
  housing: [31_518_840, 31_518_955].map(makeOrganisasjonsnummer),
  rehabilitation: [31_623_310].map(makeOrganisasjonsnummer),
  emergencyBeds: [31_714_460].map(makeOrganisasjonsnummer),
  relief: [31_809_970].map(makeOrganisasjonsnummer),
  assistance: [31_902_250].map(makeOrganisasjonsnummer),
};
