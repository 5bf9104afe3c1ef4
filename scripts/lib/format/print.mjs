// Writes format data so that people can read it: what fits on a line stands on one.
const WIDTH = 120;

/** The value as JSON text, indented by two blanks a level. */
export function print(value, indent = '', before = '') {
  const line = oneLine(value);
  // One for the comma that may follow.
  const fits = indent.length + before.length + line.length + 1 <= WIDTH;
  if (fits || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => print(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner, `"${key}": `)}`);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(', ')}}`;
}
