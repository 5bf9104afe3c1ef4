import type { InspectContext } from './context';
import type { ContentPlace, Found } from './place';
import { attributeSnippet, elementSnippet } from './snippets';
import { attributeSubject, elementSubject } from './subject';
import { suggestValues } from './suggest-values';
import type { Suggestion, Suggestions } from './suggestion';
import type { Declaration } from '../format/format';
import type { BlockView } from './block-view';

/** What may come at a place that {@link placeAt} found. */
export function suggest({ view, place }: Found, context: InspectContext): Suggestions {
  switch (place.kind) {
    case 'value': return suggestValues(view, place, context);
    case 'attribute': {
      const items = place.declaration.attributes
        .filter(({ name, use }) => use !== 'prohibited' && !place.present.has(name))
        .map((data): Suggestion => ({
          kind: 'attribute', name: data.name, required: data.use === 'required', subject: attributeSubject(place.declaration, data, view.format!),
          parts: attributeSnippet(data, place.declaration, { view, node: view.nodes.parent[place.node], context }),
        }));
      return { range: place.range, items: requiredFirst(items), incomplete: false };
    }
    case 'content': return { range: place.range, items: elements(view, place, context), incomplete: false };
  }
}

function elements(view: BlockView, place: ContentPlace, context: InspectContext): Suggestion[] {
  const { within, open, openIsUnclosed, prefix, node } = place;
  const end: Suggestion[] = open === undefined ? [] : [{ kind: 'end-tag', name: open, required: openIsUnclosed }];
  if (place.typed === '</') return end;
  const items = within ? mayCome(within, place).map(({ child, required }): Suggestion => ({
    kind: 'element', name: prefix + child.data.name, record: child.record, subject: elementSubject(child), required,
    parts: elementSnippet(child, prefix, { view, node, context }),
  })) : [];
  const lacks = items.some((item) => item.kind === 'element' && item.required);
  // The end tag comes first where it is missing and nothing that must come is.
  return openIsUnclosed && !lacks ? [...end, ...items] : openIsUnclosed ? [...items, ...end] : items;
}

/** The children that may stand at a place by the format's order and number, what must come still at the head. */
function mayCome(within: Declaration, { before, after }: ContentPlace): { child: Declaration; required: boolean }[] {
  const { children, data } = within;
  const position = (one: Declaration): number => children.indexOf(one);
  const ordered = data.content === undefined && !data.anyContent;
  const first = ordered ? Math.max(0, ...before.map(position)) : 0;
  const last = ordered ? Math.min(children.length - 1, ...after.map(position).filter((at) => at >= 0)) : children.length - 1;
  const offered = children.flatMap((child, at) => {
    const count = [...before, ...after].filter((one) => one === child).length;
    const room = child.data.max === null || count < child.data.max;
    return room && at >= first && at <= last ? [{ child, required: count < child.data.min }] : [];
  });
  return [...offered.filter(({ required }) => required), ...offered.filter(({ required }) => !required)];
}

function requiredFirst(items: readonly Suggestion[]): Suggestion[] {
  const isRequired = (item: Suggestion): boolean => 'required' in item && item.required;
  return [...items.filter(isRequired), ...items.filter((item) => !isRequired(item))];
}
