// What runs in the page of a workbench. Each function stands alone, since the page knows none of the others.

/** The text that a page shows. */
export const textOf = () => document.body.innerText;

/** Notes from now on what the status bar shows, however short. */
export function noteStatus() {
  const bar = document.querySelector('.part.statusbar');
  globalThis.statusNoted = [];
  new MutationObserver(() => globalThis.statusNoted.push(bar.textContent)).observe(bar, { subtree: true, childList: true, characterData: true });
}

/** What the status bar has shown since. */
export const statusNoted = () => globalThis.statusNoted;

/** The words on the screen, with what is said of things and what is typed; but for the text of open documents. */
export function wordsOf() {
  const copy = document.body.cloneNode(true);
  const documents = '.view-lines, .sticky-widget, .native-edit-context, textarea.inputarea, script, style';
  for (const element of copy.querySelectorAll(documents)) element.remove();
  const said = [...copy.querySelectorAll('*')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
  const typed = [...document.querySelectorAll('input')].filter(({ type }) => type !== 'password').map(({ value }) => value);
  return [copy.textContent ?? '', ...new Set(said), ...typed].join('\n');
}

/** The name and the text of each thing that is in the browser's storage. */
export async function storageOf() {
  const asText = (value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
    return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  };
  const ended = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const database = await ended(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([ended(objects.getAllKeys()), ended(objects.getAll())]);
      keys.forEach((key, index) => all.push([`${name}/${store}/${String(key)}`, asText(values[index])]));
    }
    database.close();
  }
  return all;
}
