import { Binder } from './binder';
import type { Format } from './format';
import type { Root } from './recognise';
import { dialectOf, recognise } from './recognise';

/** What finds records in the blocks under a root; undefined where the document is of none of the formats. */
export function binderUnder(root: Root | undefined, formats: readonly Format[]): Binder | undefined {
  const format = root && recognise(root, formats);
  return format && new Binder(format, dialectOf(root, format), root.bindings);
}
