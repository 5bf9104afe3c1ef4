import type { Finding } from '../findings/finding';
import type { Format } from '../format/format';
import type { UniqueKey } from '../format/unique';
import type { FileLook, Placed, Tell } from '../rules/rule';
import type { Range } from '../text/range';
import { shifted } from '../text/range';
import type { Armed, Evaluator } from './evaluator';
import { KeyPlaces } from './key-places';

/** What a block says that a look at the whole file needs; the place is relative to the block. */
export interface FileFact extends Placed<unknown> {
  /** Number of the look: those of the rules in their order, then the schema's own. */
  readonly look: number;
}

/** All looks at one file: they take what each block says, and tell what no block knows alone. */
export class FileLooks {
  private readonly looks: readonly { readonly look: FileLook<unknown>; readonly tell: Tell }[];
  private findings: Finding[] = [];
  /** Where something of the block last taken may still be told of; in the text. */
  pending: Range[] = [];

  constructor(evaluator: Evaluator, format: Format | undefined) {
    const looks = evaluator.fileRules.map((rule) => ({ look: rule.look(), tell: this.teller(rule) }));
    if (evaluator.uniques) looks.push({ look: new UniqueLook(format!), tell: this.teller(evaluator.uniques.rule) });
    this.looks = looks;
  }

  /** Takes what the next block says, which begins at `start`. */
  add(facts: readonly FileFact[], start: number): Finding[] {
    this.findings = [];
    this.pending = [];
    for (let i = 0; i < facts.length; i++) {
      const { look: number, says, at } = facts[i];
      const { look, tell } = this.looks[number];
      const place = shifted(at, start);
      if (look.add({ says, at: place }, tell)) this.pending.push(place);
    }
    return this.findings;
  }

  /** What is to be told when all has been seen; `root` is the root's start tag. */
  end(root: Range): Finding[] {
    this.findings = [];
    for (const { look, tell } of this.looks) look.end?.(root, tell);
    return this.findings;
  }

  private teller({ id, cause, severity: own, armedSeverity }: Armed): Tell {
    return ({ start, end }, { key = 'message', args, fixes, related, severity = own } = {}) =>
      this.findings.push({ rule: id, severity: armedSeverity === own ? severity : armedSeverity, cause, key, args, fixes, start, end, related });
  }
}

/** Finds values that the schema wants to be unique among the root's children and what they hold. */
class UniqueLook implements FileLook<Omit<UniqueKey, 'at'>> {
  private readonly seen: readonly KeyPlaces[];

  constructor(format: Format) {
    this.seen = (format.root.data.unique ?? []).map(() => new KeyPlaces());
  }

  add({ says: { constraint, key, name }, at }: Placed<Omit<UniqueKey, 'at'>>, tell: Tell): boolean {
    const related = this.seen[constraint].seen(key, at);
    if (related) tell(at, { key: 'schema', args: { name }, related });
    return false;
  }
}
