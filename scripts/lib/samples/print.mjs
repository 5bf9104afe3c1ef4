// Elements as text, in one of the two styles that systems write: `pretty` (an element a line, two spaces deep) and
// `lines` (one person a line). Where an element is marked, its places in the text are told.

const INDENT = '  ';

/**
 * The text of an element, with a line end after it.
 * @returns {{ text: string, marks: { mark: object, start: number, end: number }[] }} for each mark of an element where
 *   the part that it names stands, in UTF-16 units from the text's start: its start `tag`, the beginning of it up to the
 *   `name`, what is between its tags (`value`), an attribute's value (`@name`), or a whole attribute (`@name=`)
 */
export function printElement(element, depth, style) {
  const printer = { text: '', marks: [], pretty: style === 'pretty' };
  print(element, depth, printer);
  if (!printer.pretty) printer.text += '\n';
  return { text: printer.text, marks: printer.marks };
}

function print(element, depth, printer) {
  const indent = printer.pretty ? INDENT.repeat(depth) : '';
  const lineEnd = printer.pretty ? '\n' : '';
  const start = printer.text.length + indent.length;
  if (element.raw !== undefined) {
    printer.text += indent + element.raw + lineEnd;
    const at = start + element.raw.indexOf(element.marked);
    for (const mark of element.marks ?? []) printer.marks.push({ mark, start: at, end: at + element.marked.length });
    return;
  }
  const tag = startTag(element);
  printer.text += indent + tag;
  if (element.children) {
    printer.text += lineEnd;
    for (const child of element.children) print(child, depth + 1, printer);
    printer.text += `${indent}</${element.name}>${lineEnd}`;
  } else {
    printer.text += `${element.text}</${element.name}>${lineEnd}`;
  }
  for (const mark of element.marks ?? []) {
    const [from, to] = partOf(element, tag, mark.part);
    printer.marks.push({ mark, start: start + from, end: start + to });
  }
}

/** Where a part of an element stands, from its beginning. */
function partOf({ name, text = '' }, tag, part) {
  if (part === 'tag') return [0, tag.length];
  if (part === 'name') return [0, name.length + 1];
  if (part === 'value') return [tag.length, tag.length + text.length];
  const attribute = part.slice(1).replace('=', '');
  const from = tag.indexOf(` ${attribute}="`) + 1;
  const value = from + attribute.length + 2;
  const end = tag.indexOf('"', value);
  return part.endsWith('=') ? [from, end + 1] : [value, end];
}

/** The start tag, with its attributes. */
export function startTag({ name, attributes = {} }) {
  let tag = `<${name}`;
  for (const attribute in attributes) tag += ` ${attribute}="${attributes[attribute]}"`;
  return `${tag}>`;
}
