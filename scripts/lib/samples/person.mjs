// One person of a sample, as a record of days, codes and numbers: plausible, free of flaws, and nobody.
import { ageOn, day } from './days.mjs';
import { codesOf, LIVES, TURNS } from './lives.mjs';
import { BYDEL, EXTRACTED, KOMMUNENUMMER, PERIOD } from './municipality.mjs';
import { makeFodselsnummer } from './numbers.mjs';
import { randomOf } from './random.mjs';
import { makeServices } from './services.mjs';

const FIRST_ID = 100_001;
const DAYS_PER_YEAR = 365.2425;
/** Assessment variables not asked of children: shopping, decisions, own health, housework, cooking, economy. */
const NOT_FOR_CHILDREN = [2, 3, 4, 6, 9, 18];
const SIGHT_AND_HEARING = [13, 14];

/**
 * The person at a place in the sample. `serials` counts the numbers given for a birth date and sex, so that none is
 * given twice.
 */
export function makePerson(index, seed, serials) {
  const random = randomOf(seed, index);
  const life = LIVES[TURNS[index % TURNS.length]];
  const age = random.int(...life.ages);
  const birth = PERIOD.to - Math.floor(age * DAYS_PER_YEAR) - random.int(1, 360);
  const sex = random.chance(age > 75 ? 0.36 : 0.5) ? 'M' : 'K';
  const dead = random.chance(life.dies ?? 0) ? random.int(day('20160401'), day('20161218')) : undefined;
  const { services, stays } = makeServices(life, random, dead);
  const known = Math.min(...services.map(({ applied }) => applied));
  const until = dead ?? PERIOD.to;
  const assessed = random.int(Math.max(PERIOD.from - 120, known), until - 8);
  const reserved = random.chance(0.04);
  return {
    id: FIRST_ID + index,
    index,
    life: TURNS[index % TURNS.length],
    fnr: nextNumber(birth, sex, serials),
    birth,
    age: ageOn(birth, PERIOD.to),
    sex,
    kommunenummer: KOMMUNENUMMER,
    bydel: BYDEL,
    reserved,
    known,
    dead,
    changed: dead ?? random.int(assessed, EXTRACTED - 3),
    information: makeInformation({ life, random, age, known, until, dead }),
    functions: makeFunctions({ life, random, age, assessed, dead }),
    services,
    diagnoses: makeDiagnoses({ life, random, birth, known, dead }),
    stays,
  };
}

function nextNumber(birthDate, sex, serials) {
  const key = `${birthDate}${sex}`;
  const serial = serials.get(key) ?? 0;
  serials.set(key, serial + 1);
  return makeFodselsnummer({ birthDate, sex, serial, synthetic: 'tenor' });
}

/** What PERSONOPPL tells: household, help, plans, assessments by dentist and doctor, medicine, nutrition. */
function makeInformation({ life, random, age, known, until, dead }) {
  const recently = () => random.int(Math.max(known, PERIOD.from - 200), until - 5);
  const working = age >= 18 && age < 67;
  const planned = life.need >= 4 && age < 67;
  const done = (share) => (random.chance(share) ? { answer: 1, on: recently() } : { answer: 2 });
  const need = (share) => (random.chance(share) ? { needs: 1, gets: random.int(1, 2) } : { needs: 2, gets: 3 });
  const notRelevant = { needs: 9, gets: 3 };
  return {
    household: age < 18 ? 3 : random.chance(life.alone) ? 1 : 2,
    caresForChildren: age > 22 && age < 55 && random.chance(0.2) ? 1 : 2,
    privateHelp: random.int(1, 6),
    adaptedHousing: random.int(1, 2),
    dentist: random.chance(0.85) ? random.int(PERIOD.from - 500, until - 10) : undefined,
    doctor: random.chance(0.92) ? random.int(PERIOD.from - 300, until - 10) : undefined,
    plan: planned ? random.pick([1, 1, 2, 3]) : 9,
    coordinator: planned ? random.pick([1, 1, 2]) : 9,
    work: { help: working ? need(0.3) : notRelevant, transport: working ? need(0.25) : notRelevant },
    leisure: { help: need(0.4), transport: need(0.35) },
    medicine: done(0.8),
    nutrition: { mapped: done(0.7), risk: done(0.4), plan: done(0.4) },
    from: known,
    to: dead,
  };
}

/** The eighteen assessment variables, all assessed on one day; some were assessed before with another score. */
function makeFunctions({ life, random, age, assessed, dead }) {
  const functions = [];
  for (let type = 1; type <= 18; type++) {
    const score = scoreOf({ type, life, random, age });
    if (score !== 9 && assessed > PERIOD.from + 40 && random.chance(0.12)) {
      functions.push({ type, score: Math.max(1, score - 1), from: assessed - random.int(30, 39), to: assessed - 1 });
    }
    functions.push({ type, score, from: assessed, to: dead });
  }
  return functions;
}

function scoreOf({ type, life, random, age }) {
  if (age < 18 && NOT_FOR_CHILDREN.includes(type)) return 9;
  const around = SIGHT_AND_HEARING.includes(type) ? random.int(1, age > 75 ? 3 : 2) : life.need + random.int(-1, 1);
  return Math.min(5, Math.max(1, around));
}

function makeDiagnoses({ life, random, birth, known, dead }) {
  const codes = random.some(codesOf(life), random.pick([1, 1, 2, 2, 3]));
  return codes.map(([system, code]) => ({
    system, code, from: random.int(Math.max(birth + 30, known - 4000), known), to: dead,
  }));
}
