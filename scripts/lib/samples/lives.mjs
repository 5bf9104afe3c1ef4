// The ways of life that the samples' persons have: age, need, services and diagnoses that go together.
//
// A service: type and undertype of list 9151 and 9170, unit, hours a week (low, high), and when: `ongoing` began in an
// earlier year or this one, `stay` is days in this year, `rolling` comes again, `refused` was applied for in vain.

const ILLNESSES = {
  dementia: [['ICPC-2', 'P70'], ['ICD-10', 'G30.9'], ['ICD-10', 'F03']],
  heart: [['ICPC-2', 'K77'], ['ICD-10', 'I50.9'], ['ICPC-2', 'K78']],
  stroke: [['ICPC-2', 'K90'], ['ICD-10', 'I63.9'], ['ICD-10', 'I69.3']],
  age: [
    ['ICPC-2', 'K86'], ['ICPC-2', 'T90'], ['ICPC-2', 'L89'], ['ICPC-2', 'L95'], ['ICD-10', 'I10'], ['ICD-10', 'E11.9'],
  ],
  lungs: [['ICPC-2', 'R95'], ['ICD-10', 'J44.9']],
  hip: [['ICPC-2', 'L75'], ['ICD-10', 'S72.0']],
  nerves: [['ICPC-2', 'N87'], ['ICPC-2', 'N86'], ['ICD-10', 'G35'], ['ICD-10', 'G20']],
  mind: [['ICPC-2', 'P72'], ['ICPC-2', 'P76'], ['ICD-10', 'F20.9'], ['ICD-10', 'F31.9']],
  disability: [['ICPC-2', 'P85'], ['ICD-10', 'F70.9'], ['ICD-10', 'Q90.9'], ['ICD-10', 'F84.0']],
  child: [['ICD-10', 'G80.9'], ['ICD-10', 'F84.0'], ['ICPC-2', 'N88']],
  cancer: [['ICPC-2', 'D75'], ['ICD-10', 'C18.9'], ['ICPC-2', 'R84']],
};

const nursing = (low, high) => ({ type: 15, unit: 'homeCare', hours: [low, high], when: 'ongoing' });
const practical = { type: 1, unit: 'homeCare', hours: [0.5, 3], when: 'ongoing' };
const alarm = { type: 6, when: 'ongoing' };
const stay = (type, unit, days) => ({ type, unit, days, when: 'stay', roundTheClock: true });

/** `need` 1-5 is what the assessment variables lie around; `alone` the share that lives alone. */
export const LIVES = {
  homeNursing: {
    ages: [67, 92], need: 2, alone: 0.6, illnesses: ['heart', 'lungs', 'age'], dies: 0.06, services: [nursing(0.5, 4)],
  },
  homeCare: {
    ages: [76, 97], need: 3, alone: 0.8, illnesses: ['heart', 'age', 'stroke', 'lungs'], dies: 0.12,
    services: [nursing(1, 8), practical, alarm],
  },
  practicalHelp: {
    ages: [78, 95], need: 2, alone: 0.9, illnesses: ['age', 'heart'], dies: 0.08,
    services: [practical, alarm, { type: 5, when: 'ongoing' }],
  },
  alarm: { ages: [80, 94], need: 1, alone: 0.95, illnesses: ['age', 'heart'], dies: 0.06, services: [alarm] },
  dayCentre: {
    ages: [74, 90], need: 3, alone: 0.4, illnesses: ['dementia'],
    services: [{ type: 4, unit: 'dayCentre', hours: [6, 18], when: 'ongoing' }, nursing(2, 6),
      { type: 26, when: 'ongoing' }],
  },
  longTermStay: {
    ages: [79, 101], need: 5, alone: 1, illnesses: ['dementia', 'stroke', 'heart'], dies: 0.3,
    services: [{ type: 21, unit: 'nursingHome', when: 'ongoing', roundTheClock: true }],
  },
  shortStay: {
    ages: [72, 93], need: 3, alone: 0.7, illnesses: ['hip', 'stroke', 'heart'],
    services: [stay(20, 'nursingHome', [12, 42]), nursing(2, 9), alarm],
  },
  assessmentStay: {
    ages: [70, 90], need: 3, alone: 0.6, illnesses: ['cancer', 'heart'],
    services: [stay(18, 'nursingHome', [7, 28]), nursing(3, 10)],
  },
  rehabilitation: {
    ages: [55, 84], need: 3, alone: 0.4, illnesses: ['stroke', 'hip'],
    services: [stay(19, 'rehabilitation', [14, 35]), { type: 10, when: 'ongoing' }, nursing(1, 4)],
  },
  emergencyBed: {
    ages: [60, 92], need: 2, alone: 0.5, illnesses: ['lungs', 'heart'],
    services: [stay(25, 'emergencyBeds', [1, 3]), nursing(0.5, 3)],
  },
  staffedHousing: {
    ages: [24, 62], need: 4, alone: 1, illnesses: ['disability'],
    services: [{ type: 12, undertype: 30, unit: 'housing', when: 'ongoing' }, nursing(8, 40),
      { ...practical, hours: [3, 12] }, { type: 9, hours: [2, 5], when: 'ongoing' }],
  },
  dayStaffedHousing: {
    ages: [66, 88], need: 3, alone: 0.9, illnesses: ['mind', 'age'],
    services: [{ type: 13, undertype: 20, unit: 'housing', when: 'ongoing' }, nursing(2, 8)],
  },
  unstaffedHousing: {
    ages: [70, 90], need: 2, alone: 0.9, illnesses: ['age', 'nerves'],
    services: [{ type: 12, undertype: 11, when: 'ongoing' }, practical, alarm],
  },
  supportContact: {
    ages: [17, 45], need: 2, alone: 0.5, illnesses: ['disability', 'mind'],
    services: [{ type: 9, hours: [2, 5], when: 'ongoing' }],
  },
  personalAssistance: {
    ages: [22, 63], need: 4, alone: 0.4, illnesses: ['nerves'],
    services: [{ type: 3, unit: 'assistance', hours: [10, 60], when: 'ongoing' }],
  },
  relief: {
    ages: [6, 15], need: 4, alone: 0, illnesses: ['child'],
    services: [{ type: 8, unit: 'relief', days: [3, 5], when: 'rolling', roundTheClock: true },
      { type: 11, hours: [4, 15], when: 'ongoing' }, { type: 7, hours: [3, 8], when: 'ongoing' }],
  },
  training: {
    ages: [19, 35], need: 3, alone: 0.7, illnesses: ['disability'],
    services: [{ type: 2, unit: 'homeCare', hours: [2, 6], when: 'ongoing' }],
  },
  mentalHealth: {
    ages: [23, 60], need: 2, alone: 0.8, illnesses: ['mind'],
    services: [nursing(1, 5), { type: 4, unit: 'dayCentre', hours: [3, 12], when: 'ongoing' }],
  },
  refused: { ages: [74, 90], need: 2, alone: 0.8, illnesses: ['age'], services: [{ type: 21, when: 'refused' }] },
  refusedOne: {
    ages: [76, 92], need: 3, alone: 0.8, illnesses: ['heart', 'age'],
    services: [nursing(2, 7), alarm, { type: 20, when: 'refused' }],
  },
};

/** The illnesses' codes, as `[code system, code]`. */
export const codesOf = (life) => life.illnesses.flatMap((illness) => ILLNESSES[illness]);

/** Forty lives in the proportions of a municipality; persons take them in turn. */
export const TURNS = [
  'homeCare', 'homeNursing', 'longTermStay', 'practicalHelp', 'alarm',
  'staffedHousing', 'shortStay', 'homeNursing', 'dayCentre', 'homeCare',
  'refused', 'supportContact', 'unstaffedHousing', 'longTermStay', 'homeNursing',
  'personalAssistance', 'rehabilitation', 'alarm', 'mentalHealth', 'homeCare',
  'relief', 'dayStaffedHousing', 'longTermStay', 'practicalHelp', 'emergencyBed',
  'homeNursing', 'refusedOne', 'training', 'shortStay', 'homeCare',
  'mentalHealth', 'longTermStay', 'alarm', 'assessmentStay', 'staffedHousing',
  'homeNursing', 'dayCentre', 'supportContact', 'practicalHelp', 'homeCare',
];
