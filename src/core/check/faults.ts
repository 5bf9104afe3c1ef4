import type { Finding, Severity } from '../findings/finding';
import type { Fault } from '../format/fault';
import type { Rule } from '../rules/rule';

/** The rules of meaning that speak where the schema would only call something missing or invalid. */
export class Specialists {
  private readonly fields = new Map<number, Set<string>>();
  private readonly records = new Map<string, Set<string>>();
  /** How grave the rules are, whatever the settings make of them. */
  private readonly own = new Map<string, Severity>();

  constructor(rules: readonly Rule[]) {
    for (const { id, severity, insteadOfMissing } of rules) {
      this.own.set(id, severity);
      for (const field of insteadOfMissing?.fields ?? []) add(this.fields, field, id);
      for (const record of insteadOfMissing?.records ?? []) add(this.records, record, id);
    }
  }

  /** Whether a rule of meaning has told what the schema's fault would tell again. */
  haveTold(fault: Fault, told: readonly Finding[]): boolean {
    if (fault.missing) {
      const { field, record } = fault.missing;
      const rules = record ? this.records.get(record) : this.fields.get(field);
      return rules !== undefined && told.some((finding) => rules.has(finding.rule) && finding.start === fault.start);
    }
    // What is broken XML may be no more than that.
    const { start, end } = fault;
    if (told.some((other) => this.own.get(other.rule) === 'fatal' && other.start >= start && other.end <= end)) return true;
    // A start tag is also where rules of meaning tell what a record lacks: only of a value it is for one reason.
    if (fault.rule !== 'value-invalid') return false;
    const same = told.filter((other) => other.start === start && other.end === end);
    // A warning of what stands there is no reason to keep an error back; of what does not, it is the same reason.
    return same.some(({ rule, severity }) =>
      this.own.get(rule) === 'error' || (fault.isBlank && severity !== 'information'));
  }
}

function add<K>(map: Map<K, Set<string>>, key: K, rule: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(rule));
}

/** How a fault is told: by which rule, with which sentence. */
export interface Telling {
  readonly rule: string;
  readonly key: string;
  readonly args?: Finding['args'];
  readonly fixes?: Finding['fixes'];
  readonly start: number;
  readonly end: number;
}

/**
 * Turns faults into what is told of them. In a lenient format (3.3: the letter asks for incomplete data too) what is only
 * incomplete is told by the rules for that, once for each record.
 */
export function tellings(faults: readonly Fault[], lenient: boolean): Telling[] {
  const told: Telling[] = [];
  const incomplete = new Map<number, { fault: Fault; names: string[] }>();
  for (const fault of faults) {
    const { missing, within, version } = fault;
    if (lenient && version !== undefined) told.push(versionTold(fault, version));
    else if (!lenient || !missing) told.push(fault);
    else if (missing.record === 'funksjon') told.push({ ...fault, rule: 'funksjon-missing', key: 'schema' });
    else if (missing.record === 'personopplysning') told.push({ ...fault, rule: 'opplysning-missing', key: 'message' });
    else if (within?.record === 'personopplysning') {
      const entry = incomplete.get(fault.start) ?? { fault, names: [] };
      entry.names.push(missing.data.name);
      incomplete.set(fault.start, entry);
    } else told.push(fault);
  }
  for (const { fault: { start, end }, names } of incomplete.values()) {
    const args = { count: names.length, names: names.join(', ') };
    told.push({ start, end, rule: 'opplysning-missing', key: 'elements', args });
  }
  return told;
}

function versionTold({ rule, start, end }: Fault, known: string): Telling {
  return { rule: 'format-version', key: rule === 'attribute-missing' ? 'missing' : 'message', start, end, args: { known } };
}
