// Elements as text, in one of the two styles that systems write: `pretty` (an element a line, two spaces deep) and
// `lines` (one person a line). Where an element is marked, its places in the text are told.

const INDENT = '  ';

/**
 * The text of an element, with a line end after it.
 * @returns {{ text: string, marks: { mark: object, tag: object, value: object }[] }} for each mark of an element the
 *   ranges (`start`, `end`) of its start tag and of what is between its tags, in UTF-16 units from the text's start
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
  const tag = startTag(element);
  printer.text += indent + tag;
  const tagEnd = printer.text.length;
  if (element.children) {
    printer.text += lineEnd;
    for (const child of element.children) print(child, depth + 1, printer);
    printer.text += `${indent}</${element.name}>${lineEnd}`;
  } else {
    printer.text += `${element.text}</${element.name}>${lineEnd}`;
  }
  if (!element.marks) return;
  const valueEnd = tagEnd + (element.text?.length ?? 0);
  for (const mark of element.marks) {
    printer.marks.push({ mark, tag: { start, end: tagEnd }, value: { start: tagEnd, end: valueEnd } });
  }
}

/** The start tag, with its attributes. */
export function startTag({ name, attributes = {} }) {
  let tag = `<${name}`;
  for (const attribute in attributes) tag += ` ${attribute}="${attributes[attribute]}"`;
  return `${tag}>`;
}
