import { SaxesParser } from 'saxes';

/** What the attributes of a name say, in the order of the page. The page is read strictly: what is not well-formed throws. */
export function valuesOf(html: string, name: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    if (name in attributes) found.push(attributes[name] as string);
  });
  const closed = html.replace('<!DOCTYPE html>', '').replace(/<meta([^>]*)>/g, '<meta$1/>');
  parser.write(closed.startsWith('<html') ? closed : `<div>${closed}</div>`).close();
  return found;
}

/** The ids of a page's elements. */
export const idsIn = (html: string): string[] => valuesOf(html, 'id');
