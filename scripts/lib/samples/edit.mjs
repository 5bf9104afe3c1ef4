// Small changes to a person's elements, as flaws make them.

/** The children of an element with a name. */
export const all = (element, name) => element.children.filter((child) => child.name === name);

/** The first child with a name, or undefined. */
export const one = (element, name) => element.children.find((child) => child.name === name);

/** The text of a child, or undefined. */
export const textOf = (element, name) => one(element, name)?.text;

/** Gives a child another text, and returns the child. */
export function set(element, name, text) {
  const child = one(element, name);
  child.text = text;
  return child;
}

/** Removes the children with a name, and returns the element, which now lacks them. */
export function remove(element, name) {
  element.children = element.children.filter((child) => child.name !== name);
  return element;
}

/** Adds a child before the first child with a name, or last where there is none. */
export function addBefore(element, name, child) {
  const before = element.children.findIndex((other) => other.name === name);
  element.children.splice(before < 0 ? element.children.length : before, 0, child);
  return child;
}

/** The first service for which something holds. */
export const serviceWhere = (person, holds) => all(person, 'TJENESTE').find(holds);

/** Whether a service is granted and of one of the types. */
export const granted = (service, types) =>
  textOf(service, 'tjVedtak') === '2' && types.includes(Number(textOf(service, 'tjTjenType')));

