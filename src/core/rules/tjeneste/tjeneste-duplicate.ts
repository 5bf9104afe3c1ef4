import { F } from '../../model/fields';
import type { IplosRecord } from '../../model/record';
import { removeRecord } from '../fixes';
import { rule } from '../rule';
import { contentOf, sameDay, somePair } from '../same';

function mayBeEqual(a: IplosRecord, b: IplosRecord): boolean {
  return sameDay(a, b, F.fraDato) && sameDay(a, b, F.tilDato) && sameDay(a, b, F.vedtaksdato)
    && Object.is(a.int(F.tjenestetype), b.int(F.tjenestetype));
}

export default rule({
  id: 'tjeneste-duplicate',
  severity: 'warning',
  cause: 'extraction',
  scope: 'person',
  source: 'IPLOS: a decision is reported once.',
  example: {
    wrong: '<TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE> <TJENESTE tjPeID="7" tjTjID="2">… the same …</TJENESTE>',
    right: '<TJENESTE tjPeID="7" tjTjID="1">…</TJENESTE>',
  },
  check(person, context) {
    const services = person.records('tjeneste');
    if (!somePair(services, mayBeEqual)) return;
    const seen = new Set<string>();
    for (const service of services) {
      const content = contentOf(service);
      if (seen.has(content)) context.report(service.tag, { fixes: [removeRecord(service)] });
      seen.add(content);
    }
  },
  words: {
    nb: {
      title: 'Samme tjeneste to ganger',
      messages: { message: 'Tjenesten er lik en tidligere tjeneste i alt annet enn id. Fjern den ene, og spør leverandøren hvorfor den kom med to ganger.' },
      fixes: { remove: 'Fjern den siste av de like tjenestene' },
      what: 'To tjenester til samme person har det samme innholdet, bortsett fra id-ene.',
      why: 'Et vedtak skal meldes én gang. To like tjenester gir for mange tjenester og timer i statistikken.',
      who: 'Leverandøren av fagsystemet, dersom vedtaket bare er registrert én gang.',
    },
    en: {
      title: 'The same service twice',
      messages: { message: 'The service is equal to an earlier one in all but its id. Remove one, and ask the vendor why it was included twice.' },
      fixes: { remove: 'Remove the later of the equal services' },
      what: 'Two services of the same person have the same content, but for their ids.',
      why: 'A decision should be reported once. Two equal services give too many services and hours in the statistics.',
      who: 'The vendor of the care system, if the decision is registered once only.',
    },
  },
});
