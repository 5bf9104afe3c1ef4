// The report's page: sends what is pressed, and takes parts that have changed without losing the place or what is unfolded.
(() => {
  const editor = acquireVsCodeApi();
  const unfolded = () => [...document.querySelectorAll('details[open]')].map(({ id }) => id);
  const unfold = (ids) => ids.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
  const remember = () => editor.setState({ top: window.scrollY, unfolded: unfolded() });

  /** Puts a part's new content in, with the focus where it was; who is elsewhere, such as typing, is left there. */
  const replace = ({ id, html }) => {
    const part = document.getElementById(id);
    if (!part) return;
    const ids = unfolded();
    const focused = document.hasFocus() && part.contains(document.activeElement) ? document.activeElement : undefined;
    const buttons = () => [...part.querySelectorAll('button, summary')];
    const place = focused ? buttons().indexOf(focused) : -1;
    const target = focused?.dataset.open;
    const alike = () => buttons().filter(({ dataset }) => dataset.open === target);
    const rank = focused ? alike().indexOf(focused) : -1;
    part.innerHTML = html;
    unfold(ids);
    if (!focused) return;
    const same = target === undefined ? undefined : alike().at(Math.min(rank, alike().length - 1));
    (same ?? buttons()[Math.min(place, buttons().length - 1)])?.focus({ preventScroll: true });
  };

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : undefined;
    if (button?.dataset.open) editor.postMessage({ kind: 'open', wanted: JSON.parse(button.dataset.open) });
    else if (button?.dataset.action) editor.postMessage({ kind: 'action', action: button.dataset.action });
  });
  document.addEventListener('toggle', remember, true);
  document.addEventListener('scroll', remember, { passive: true });
  window.addEventListener('message', ({ data }) => data.sections.forEach(replace));

  const { top = 0, unfolded: ids = [] } = editor.getState() ?? {};
  unfold(ids);
  window.scrollTo(0, top);
  editor.postMessage({ kind: 'ready' });
})();
