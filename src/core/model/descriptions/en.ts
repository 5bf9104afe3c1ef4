import { fields } from './en-fields';
import type { Descriptions } from './words';

/** The register in English. The texts of code lists stay Norwegian: they are the register's own. */
export const en: Descriptions = {
  fields,
  records: {
    innhold: { name: 'Content', many: 'Content', meaning: 'Whom the extract comes from, which period it covers, and when it was made.' },
    kontakt: { name: 'Contact', many: 'Contacts', meaning: 'Someone in the municipality whom the register can ask about the submission.' },
    person: { name: 'Person', many: 'Persons', meaning: 'Someone who has applied for or received services, with all that is reported.' },
    personopplysning: { name: 'Personal information', many: 'Personal information', meaning: 'Household, help, plans and assessments over a time.' },
    funksjon: { name: 'Assessment', many: 'Assessments', meaning: 'How much assistance is needed with one thing over a time.' },
    tjeneste: { name: 'Service', many: 'Services', meaning: 'A service that the person has applied for: granted or refused.' },
    diagnose: { name: 'Diagnosis', many: 'Diagnoses', meaning: 'A diagnosis over a time. Diagnoses are registered where they exist.' },
    dogntilbud: { name: 'Stay around the clock', many: 'Stays around the clock', meaning: 'A stay where the person has been day and night.' },
    melding: { name: 'Message', many: 'Messages', meaning: 'The message to the register, and the system that it comes from.' },
    notifikasjon: { name: 'Notification', many: 'Notifications', meaning: 'Tells of exactly one event, or corrects one told of before.' },
    tjenestestart: { name: 'Service begins', many: 'Services begin', meaning: 'Tells that a service has been put in place.' },
    midlertidigStoppTil: {
      name: 'Temporary stop ends', many: 'Temporary stops end', meaning: 'Tells that a service that was stopped has been resumed.',
    },
    midlertidigStoppFra: {
      name: 'Temporary stop begins', many: 'Temporary stops begin', meaning: 'Tells that a service has been stopped for a time.',
    },
    tjenesteutforerEndret: { name: 'New performer', many: 'New performers', meaning: 'Tells that another unit has taken over the service.' },
    tjenesteslutt: { name: 'Service ends', many: 'Services end', meaning: 'Tells that a service has ended.' },
    bruker: { name: 'User', many: 'Users', meaning: 'The person that the event is about.' },
    kommune: { name: 'Municipality', many: 'Municipalities', meaning: 'The municipality that reports.' },
    institusjon: { name: 'Institution', many: 'Institutions', meaning: 'The municipality\'s organisation number and the persons reported.' },
    pasientident: { name: 'Person ident', many: 'Person idents', meaning: 'Ties the person key of the extract to an identifier.' },
  },
  values: {
    jaNei: { 1: 'Yes', 2: 'No', 9: 'Not relevant' },
    kjonn: { M: 'Male', K: 'Female' },
    kodeverk: { 'ICPC-2': 'Code system of primary care', 'ICD-10': 'Code system of specialist care' },
    bydel: { '00': 'The whole municipality' },
  },
  sources: {
    letter: 'Guidance for submitting IPLOS data',
    schema: 'The register\'s schema',
    hdir: 'The Directorate of Health\'s answers on IPLOS registration',
    his1135: 'HIS 1135:2021, IPLOS in KPR',
  },
};
