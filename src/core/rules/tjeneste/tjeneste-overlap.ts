import { F } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import type { DayNumber } from '../../text/dato';
import { isGranted } from '../granted';
import { rule } from '../rule';
import { contentOf, somePair } from '../same';

function mayOverlap(a: IplosRecord, b: IplosRecord): boolean {
  return a.int(F.tjenestetype) === b.int(F.tjenestetype)
    && Object.is(a.int(F.organisasjonsnummer), b.int(F.organisasjonsnummer))
    && a.date(F.fraDato) <= b.end(F.tilDato) && b.date(F.fraDato) <= a.end(F.tilDato);
}

interface Span {
  readonly service: IplosRecord;
  readonly fra: DayNumber;
  readonly til: DayNumber;
}

/** Granted services whose days are known, by type and unit; of equal ones the first, tjeneste-duplicate tells the rest. */
function spansByUnit(services: readonly IplosRecord[]): Iterable<Span[]> {
  const groups = new Map<string, Span[]>();
  const seen = new Set<string>();
  for (const service of services) {
    const span = { service, fra: service.date(F.fraDato), til: service.end(F.tilDato) };
    const content = contentOf(service);
    if (!isGranted(service) || !(span.fra <= span.til) || seen.has(content)) continue;
    seen.add(content);
    const unit = `${service.int(F.tjenestetype)} ${service.text(F.organisasjonsnummer)}`;
    const group = groups.get(unit);
    if (group) group.push(span);
    else groups.set(unit, [span]);
  }
  return groups.values();
}

export default rule({
  id: 'tjeneste-overlap',
  severity: 'warning',
  cause: 'registration',
  scope: 'person',
  source: 'IPLOS: a new decision on the same service ends the one before.',
  example: {
    wrong: '<tjFraDato>20140115</tjFraDato> and no end, and the same service at the same unit <tjFraDato>20160301</tjFraDato>',
    right: '<tjFraDato>20140115</tjFraDato> <tjTilDato>20160229</tjTilDato>, then <tjFraDato>20160301</tjFraDato>',
  },
  check(person, context) {
    const services = person.records('tjeneste');
    if (!somePair(services, mayOverlap)) return;
    for (const spans of spansByUnit(services)) {
      spans.sort((a, b) => a.fra - b.fra);
      let latest = -Infinity;
      for (const { service, fra, til } of spans) {
        if (fra <= latest) context.report(service.at(F.fraDato));
        latest = Math.max(latest, til);
      }
    }
  },
  words: {
    nb: {
      title: 'Samme tjeneste på de samme dagene',
      messages: { message: 'Tjenesten begynner mens den samme tjenesten fra samme enhet fortsatt løper. Be enheten avslutte det første vedtaket, eller rette datoene.' },
      what: 'En person har to innvilgede tjenester av samme type ved samme enhet på de samme dagene.',
      why: 'Når et nytt vedtak avløser et gammelt, skal det gamle avsluttes. Ellers telles timer og tjenester dobbelt.',
      who: 'Enheten som har registrert tjenesten.',
    },
    en: {
      title: 'The same service on the same days',
      messages: { message: 'The service begins while the same service from the same unit is still running. Ask the unit to end the first decision, or to correct the dates.' },
      what: 'A person has two granted services of the same type at the same unit on the same days.',
      why: 'When a new decision replaces an old one, the old one should be ended. Otherwise hours and services count twice.',
      who: 'The unit that registered the service.',
    },
  },
});
