import { codeLists } from '../codes/code-lists';
import { isDiagnoseKodeverk } from '../codes/diagnosekoder';
import { tjenestetype } from '../codes/tjenestetyper';
import { isBydelsnummer } from '../identifiers/kommunenummer';
import { F } from '../model/fields';
import type { IplosRecord } from '../model/record';
import { profileFor } from '../profiles/profiles';
import { formatDato } from '../text/dato';
import type { DayNumber } from '../text/dato';
import type { BlockView } from './block-view';
import type { InspectContext } from './context';
import { dayInWords, monthInWords } from './date-words';
import { searchDiagnoses } from './diagnoses';
import type { ValuePlace } from './place';
import { nextKey, personKey } from './snippets';
import { attributeSubject, elementSubject } from './subject';
import type { Subject } from './subject';
import { earlierOriginals, previousNotification } from './references';
import type { Suggestions, ValueReason, ValueSuggestion } from './suggestion';
import { allowedValues } from './values';

/** Diagnoses offered at a time; more come up as more is typed. */
const MOST_DIAGNOSES = 100;
const NO_END = '99991231';

type Offer = Omit<ValueSuggestion, 'kind' | 'after'>;

/** The values that may stand at a place, the likeliest first. */
export function suggestValues(view: BlockView, { node, declaration, attribute, range, after }: ValuePlace, context: InspectContext): Suggestions {
  const subject = attribute ? attributeSubject(declaration, attribute, view.format!) : elementSubject(declaration);
  const record = view.recordAround(node)?.record;
  const finish = (offers: readonly Offer[], incomplete = false): Suggestions =>
    ({ range, incomplete, items: offers.map((offer) => ({ kind: 'value', ...offer, after })) });
  if (subject.field === 'diagnosekode') {
    const found = diagnoses(record, view.text.slice(range.start, range.end), context);
    return finish(found, true);
  }
  if (subject.record === 'notifikasjon' && subject.field === 'forrigeNokkel') return finish(previousNotification(context));
  if (subject.record === 'notifikasjon' && subject.field === 'referanse') return finish(earlierOriginals(view, context));
  switch (subject.kind) {
    case 'date': return finish(days(subject, context));
    case 'month': return finish(months(context));
    case 'orgnr': return finish(units(record, context));
    case 'key': return finish(keys(view, node, subject, context));
    default: return finish(codes(subject, record, context));
  }
}

function codes(subject: Subject, record: IplosRecord | undefined, context: InspectContext): Offer[] {
  const { head, scope, words } = context;
  if (subject.field === 'bydelsnummer') return districts(context);
  const allowed = allowedValues(subject, record, scope, words);
  if (!allowed) return [];
  const { fixed } = subject;
  if (fixed !== undefined) return [{ value: fixed, text: undefined, reason: 'fixed' }];
  if (subject.field !== 'kommunenummer' || !head || subject.record === 'innhold') return [...allowed.values];
  const own = allowed.values.filter(({ value }) => value === head.kommunenummer).map((one): Offer => ({ ...one, reason: 'head' }));
  return [...own, ...allowed.values.filter(({ value }) => value !== head.kommunenummer)];
}

function districts({ head, words }: InspectContext): Offer[] {
  const own = head && isBydelsnummer(head.bydelsnummer) && head.bydelsnummer !== '00' ? [{ value: head.bydelsnummer, text: undefined, reason: 'head' as const }] : [];
  return [...own, { value: '00', text: words.values.bydel['00'], reason: 'district' }];
}

function days({ field, type }: Subject, { head, scope, language }: InspectContext): Offer[] {
  const period = scope.year === undefined ? undefined : profileFor(scope.year)?.period;
  const written = (day: DayNumber): string => {
    const dato = formatDato(day);
    return type?.base === 'date' ? `${dato.slice(0, 4)}-${dato.slice(4, 6)}-${dato.slice(6)}` : dato;
  };
  const offer = (day: DayNumber | undefined, reason: ValueReason): Offer[] =>
    day === undefined || Number.isNaN(day) ? [] : [{ value: written(day), text: dayInWords(day, language), reason }];
  const first = offer(period?.from, 'period-first');
  const last = offer(period?.to, 'period-last');
  if (field === 'uttrekksdato') return [];
  if (field !== 'tilDato') return [...first, ...last, ...offer(head?.uttrekksdato, 'extraction')];
  return type?.base === 'date' ? [...last, ...first] : [{ value: NO_END, text: undefined, reason: 'open' }, ...last, ...first];
}

function months({ scope, language }: InspectContext): Offer[] {
  const period = scope.year === undefined ? undefined : profileFor(scope.year)?.period;
  if (!period) return [];
  const offer = (day: DayNumber, reason: ValueReason): Offer => ({ value: formatDato(day).slice(0, 6), text: monthInWords(day, language), reason });
  return [offer(period.to, 'period-last'), offer(period.from, 'period-first')];
}

/**
 * The units that the file names for the same service (around the clock: for any service in an institution), then the
 * others of the municipality's list; what is not in the list comes last.
 */
function units(record: IplosRecord | undefined, context: InspectContext): Offer[] {
  const types = record?.kind === 'dogntilbud'
    ? codeLists.entries('9151').filter(({ code }) => tjenestetype(code)?.institution).map(({ code }) => Number(code))
    : [record?.int(F.tjenestetype) ?? NaN];
  const counts = new Map<string, number>();
  for (const type of types) for (const [unit, count] of context.units(type)) counts.set(unit, (counts.get(unit) ?? 0) + count);
  const { listed } = context;
  const used = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, uses]): Offer => ({ value, text: listed?.get(value) || undefined, uses }));
  if (!listed) return used;
  const others = [...listed].filter(([value]) => !counts.has(value))
    .map(([value, name]): Offer => ({ value, text: name || undefined, reason: 'listed' }));
  return [...used.filter(({ value }) => listed.has(value)), ...others, ...used.filter(({ value }) => !listed.has(value))];
}

function keys(view: BlockView, node: number, { field, record: kind, type }: Subject, context: InspectContext): Offer[] {
  const place = { view, node, context };
  if (field === 'personnokkel' && kind !== 'person') {
    const key = personKey(place);
    return key === undefined ? [] : [{ value: key, text: undefined, reason: 'person-key' }];
  }
  if (field !== 'nokkel' || kind === undefined || type?.base === 'string') return [];
  const next = nextKey(view, kind);
  return next === undefined ? [] : [{ value: String(next), text: undefined, reason: 'next-key' }];
}

function diagnoses(record: IplosRecord | undefined, typed: string, context: InspectContext): Offer[] {
  const kodeverk = record?.text(F.kodeverk) ?? '';
  const texts = isDiagnoseKodeverk(kodeverk) ? context.diagnoses() : undefined;
  if (!isDiagnoseKodeverk(kodeverk) || !texts) return [];
  return searchDiagnoses(kodeverk, typed, texts, MOST_DIAGNOSES).map(({ code, text }) => ({ value: code, text }));
}
