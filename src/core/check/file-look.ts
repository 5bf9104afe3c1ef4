import type { Finding } from '../findings/finding';
import type { Format } from '../format/format';
import type { UniqueKey } from '../format/unique';
import type { FileLook, Placed, Tell } from '../rules/rule';
import type { Range } from '../text/range';
import { shifted } from '../text/range';
import type { Evaluator } from './evaluator';

/** What a block says that a look at the whole file needs; the place is relative to the block. */
export interface FileFact extends Placed<unknown> {
  /** Number of the look: those of the rules in their order, then the schema's own. */
  readonly look: number;
}

/** All looks at one file: they take what each block says, and tell what no block knows alone. */
export class FileLooks {
  private readonly looks: readonly FileLook<unknown>[];
  /** Where something of the block last taken may still be told of; in the text. */
  pending: readonly Range[] = [];

  constructor(private readonly evaluator: Evaluator, format: Format | undefined) {
    const schemas = evaluator.uniques ? [new UniqueLook(format!)] : [];
    this.looks = [...evaluator.fileRules.map((rule) => rule.look()), ...schemas];
  }

  /** Takes what the next block says, which begins at `start`. */
  add(facts: readonly FileFact[], start: number): Finding[] {
    const findings: Finding[] = [];
    this.pending = facts.flatMap(({ look, says, at }) => {
      const place = shifted(at, start);
      return this.looks[look].add({ says, at: place }, this.teller(look, findings)) ? [place] : [];
    });
    return findings;
  }

  /** What is to be told when all has been seen; `root` is the root's start tag. */
  end(root: Range): Finding[] {
    const findings: Finding[] = [];
    this.looks.forEach((each, look) => each.end?.(root, this.teller(look, findings)));
    return findings;
  }

  private teller(look: number, findings: Finding[]): Tell {
    const rule = this.evaluator.fileRules[look] ?? this.evaluator.uniques!.rule;
    const { id, cause, severity: own, armedSeverity } = rule;
    return ({ start, end }, { key = 'message', args, fixes, related, severity = own } = {}) =>
      findings.push({ rule: id, severity: armedSeverity === own ? severity : armedSeverity, cause, key, args, fixes, start, end, related });
  }
}

/** Finds values that the schema wants to be unique among the root's children and what they hold. */
class UniqueLook implements FileLook<Omit<UniqueKey, 'at'>> {
  private readonly seen: Map<string, Range>[];

  constructor(format: Format) {
    this.seen = (format.root.data.unique ?? []).map(() => new Map());
  }

  add({ says: { constraint, key, name }, at }: Placed<Omit<UniqueKey, 'at'>>, tell: Tell): boolean {
    const related = this.seen[constraint].get(key);
    if (related) tell(at, { key: 'schema', args: { name }, related });
    else this.seen[constraint].set(key, at);
    return false;
  }
}
