import { VARIABLES, variableOf } from '../funksjonsvariabler';
import { rule } from '../rule';

const ALL = 2 ** VARIABLES - 1;

export default rule({
  id: 'funksjon-incomplete',
  severity: 'warning',
  cause: 'registration',
  scope: 'person',
  needsRecords: ['funksjon'],
  source: 'IPLOS: the 18 variables of list 9111 are all assessed; what does not matter gets the score 9.',
  example: {
    wrong: '<PERSON pePeID="7">… FUNKSJON of the variables 1 to 17 …</PERSON>',
    right: '<PERSON pePeID="7">… FUNKSJON of the variables 1 to 18 …</PERSON>',
  },
  check(person, context) {
    const assessments = person.records('funksjon');
    if (assessments.length === 0) return;
    let assessed = 0;
    let unknown = 0;
    for (let i = 0; i < assessments.length; i++) {
      const variable = variableOf(assessments[i]);
      if (variable === undefined) unknown++;
      else assessed |= 1 << (variable - 1);
    }
    if (assessed === ALL) return;
    const missing: number[] = [];
    for (let variable = 1; variable <= VARIABLES; variable++) {
      if (!(assessed & (1 << (variable - 1)))) missing.push(variable);
    }
    // Those may stand under a wrong number, which funksjon-type-unknown tells.
    if (missing.length <= unknown) return;
    const args = { count: missing.length, variables: missing.join(', ') };
    context.report(person.record.tag, { key: missing.length === 1 ? 'one' : 'several', args });
  },
  words: {
    nb: {
      title: 'Ikke alle variabler er vurdert',
      messages: {
        one: 'Variabel {variables} av de 18 er aldri vurdert for personen. Be enheten registrere en skår, eller 9 når variabelen ikke er relevant.',
        several: '{count} av de 18 variablene er aldri vurdert for personen: {variables}. Be enheten registrere en skår, eller 9 der variabelen ikke er relevant.',
      },
      what: 'En person er vurdert på noen av de 18 variablene for bistandsbehov, men ikke på alle.',
      why: 'Samlet bistandsbehov regnes ut av alle variablene. Mangler en av dem, kan det ikke regnes ut.',
      who: 'Enheten som har vurdert personen. Gjelder det mange, leverandøren av fagsystemet.',
    },
    en: {
      title: 'Not all variables are assessed',
      messages: {
        one: 'Variable {variables} of the 18 was never assessed for the person. Ask the unit to register a score, or 9 when the variable is not relevant.',
        several: '{count} of the 18 variables were never assessed for the person: {variables}. Ask the unit to register a score, or 9 where a variable is not relevant.',
      },
      what: 'A person is assessed by some of the 18 assistance variables, but not by all.',
      why: 'The overall need for assistance is computed from all variables. If one of them is missing, it cannot be computed.',
      who: 'The unit that assessed the person. If there are many, the vendor of the care system.',
    },
  },
});
