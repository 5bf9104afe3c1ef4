// The services of one person, and the days around the clock that follow from them.
import { PERIOD, UNITS } from './municipality.mjs';
import { day } from './days.mjs';

const EARLIEST_START = day('20130107');
const LAST_START = day('20161121');

/** The services and stays of a life, until `dead` where the person died. Days are numbers, undefined where none is. */
export function makeServices(life, random, dead) {
  const latest = dead === undefined ? PERIOD.to : dead;
  const services = [];
  const stays = [];
  for (const offer of life.services) {
    const unit = offer.unit && random.pick(UNITS[offer.unit]);
    const common = { type: offer.type, undertype: offer.undertype, unit, hours: hoursOf(offer, random) };
    if (offer.when === 'refused') services.push(refused(offer, random));
    else if (offer.when === 'stay') services.push(stay(common, offer, random, stays));
    else if (offer.when === 'rolling') services.push(rolling(common, offer, random, latest, stays));
    else services.push(...ongoing(common, offer, random, dead, stays));
  }
  return { services, stays };
}

/** Applied for, decided, begun: in this order, within weeks. */
function decidedBefore(from, random) {
  const decided = from - random.int(0, 14);
  return { applied: decided - random.int(3, 28), decided, granted: true };
}

function ongoing(common, offer, random, dead, stays) {
  const last = dead === undefined ? LAST_START : dead - 60;
  const early = random.chance(0.6);
  const from = early ? random.int(EARLIEST_START, Math.min(last, PERIOD.from - 1)) : random.int(PERIOD.from, last);
  const first = { ...common, ...decidedBefore(from, random), from, to: dead ?? endOf(offer, random) };
  if (offer.roundTheClock) {
    stays.push({ unit: common.unit, from, to: first.to });
    return [first];
  }
  // A decision that is made anew, so the service goes on under a second one.
  const again = PERIOD.from + random.int(20, 200);
  if (!common.hours || from > PERIOD.from - 60 || again > last || !random.chance(0.45)) return [first];
  return [
    { ...first, to: again - 1 },
    { ...common, hours: hoursOf(offer, random), ...decidedBefore(again, random), from: again, to: first.to },
  ];
}

/** Most have no end; some ended late in the year, and some decisions are limited to a day after it. */
function endOf(offer, random) {
  if (offer.roundTheClock || random.chance(0.75)) return undefined;
  return random.chance(0.5) ? random.int(PERIOD.to - 30, PERIOD.to) : PERIOD.to + random.int(60, 300);
}

function stay(common, offer, random, stays) {
  const from = random.int(PERIOD.from + 4, PERIOD.to - 70);
  const to = from + random.int(...offer.days);
  stays.push({ unit: common.unit, from, to });
  return { ...common, ...decidedBefore(from, random), from, to };
}

function rolling(common, offer, random, latest, stays) {
  const from = random.int(EARLIEST_START, PERIOD.from - 10);
  for (let begin = PERIOD.from + random.int(5, 40); begin + offer.days[1] < latest; begin += random.int(50, 110)) {
    stays.push({ unit: common.unit, from: begin, to: begin + random.int(...offer.days) });
  }
  return { ...common, ...decidedBefore(from, random), rolling: true, from, to: undefined };
}

function refused(offer, random) {
  const applied = random.int(PERIOD.from + 3, PERIOD.to - 120);
  const decided = applied + random.int(7, 30);
  const complained = random.chance(0.5) ? decided + random.int(5, 20) : undefined;
  return {
    type: offer.type, applied, decided, granted: false, complained,
    answered: complained && complained + random.int(14, 40),
  };
}

/** Hours a week in quarters. */
function hoursOf({ hours }, random) {
  return hours && random.int(hours[0] * 4, hours[1] * 4) / 4;
}
