/* What a page can do where scripts run: docs/theming.md tells what it looks for. It is loaded in the head, so
   that the reader's colours are there at the first paint. Its words stand in the page, what it does not find
   there it passes over, and it asks nobody for anything: it works from a folder as well. */
(() => {
  'use strict';

  const root = document.documentElement;
  const each = (selector, action) => document.querySelectorAll(selector).forEach(action);
  root.dataset.scripts = '';

  // A browser that opened the page from a folder would complain of the manifest.
  const { manifest } = document.currentScript.dataset;
  if (manifest && location.protocol.startsWith('http')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }));
  }

  // --- What is remembered, on the reader's own machine. A browser may forbid it. -------------------

  function remembered(name) {
    try {
      return localStorage.getItem(`jobsite-${name}`);
    } catch {
      return null;
    }
  }

  function remember(name, value) {
    try {
      localStorage.setItem(`jobsite-${name}`, value);
    } catch {
      // then it holds for this page
    }
  }

  // --- Light, dark, or as the system ---------------------------------------------------------------

  function showTheme(theme) {
    const chosen = theme === 'light' || theme === 'dark' ? theme : '';
    if (chosen) root.dataset.theme = chosen;
    else delete root.dataset.theme;
    each('[data-choose-theme]', (button) => {
      button.setAttribute('aria-pressed', button.dataset.chooseTheme === (chosen || 'auto'));
    });
    each('meta[name="theme-color"][data-scheme]', (meta) => {
      const { scheme } = meta.dataset;
      meta.media = chosen ? (chosen === scheme ? 'all' : 'not all') : `(prefers-color-scheme: ${scheme})`;
    });
  }

  function chooseTheme(button) {
    remember('theme', button.dataset.chooseTheme);
    showTheme(button.dataset.chooseTheme);
  }

  // --- What has happened, for those who see it and those who hear it; until the next key or click --

  function say(text) {
    const status = document.getElementById('status');
    if (status && (text || status.textContent)) status.replaceChildren(text);
  }

  // --- A link to a section -------------------------------------------------------------------------

  function addCopyButtons() {
    const model = document.getElementById('copy-link');
    if (!model) return;
    each('section[id] > h2', (heading) => {
      const button = document.importNode(model.content.firstElementChild, true);
      button.ariaLabel = button.ariaLabel.replace('{heading}', heading.textContent);
      heading.after(button);
    });
  }

  async function copyLink(button) {
    const address = new URL(`#${button.closest('section[id]').id}`, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      say(button.dataset.copied);
    } catch {
      offer(address, button);
    }
  }

  function offer(address, button) {
    const field = document.createElement('input');
    field.className = 'address-field';
    field.readOnly = true;
    field.value = address;
    field.ariaLabel = button.ariaLabel;
    field.addEventListener('blur', () => field.remove());
    field.addEventListener('keydown', (event) => event.key === 'Escape' && button.focus());
    button.after(field);
    field.select();
    say(button.dataset.selected);
  }

  // --- Tables in another order ---------------------------------------------------------------------

  const SORTING = 'table[data-sortable] thead th[data-sort]';

  function addSortButtons() {
    each(SORTING, (head) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
    });
  }

  function sort(head) {
    const body = head.closest('table').tBodies[0];
    const falling = head.getAttribute('aria-sort') === 'ascending';
    const value = (row) => row.cells[head.cellIndex].dataset.sort || '';
    const { compare } = new Intl.Collator(root.lang);
    const inOrder = head.dataset.sort === 'number' ? (one, other) => one - other : compare;
    const known = [...body.rows].filter(value);
    const unknown = [...body.rows].filter((row) => !value(row));
    known.sort((one, other) => inOrder(value(one), value(other)) * (falling ? -1 : 1));
    body.append(...known, ...unknown);
    for (const other of head.parentElement.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
  }

  // --- The roles of a list that fit ----------------------------------------------------------------

  const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  function filter(box) {
    const asked = folded(box.querySelector('input').value).split(/\s+/).filter(Boolean);
    const chosen = [...box.querySelectorAll('select')].filter((select) => select.value);
    const fits = ({ dataset }) =>
      asked.every((word) => folded(dataset.titles).includes(word)) &&
      chosen.every((select) => dataset[select.name] === select.value);
    each('[data-titles]', (entry) => (entry.hidden = !fits(entry)));
    each('.part:has([data-titles])', (part) => {
      part.hidden = !part.querySelector('[data-titles]:not([hidden])');
    });
    tellCount(box.querySelector('output'));
  }

  function clear(button) {
    const box = button.closest('.filters');
    for (const field of box.querySelectorAll('input, select')) field.value = '';
    filter(box);
  }

  function tellCount(output) {
    const number = new Intl.NumberFormat(root.lang);
    const count = (selector) => number.format(document.querySelectorAll(selector).length);
    const text = output.dataset.text
      .replace('{n}', count('[data-titles]:not([hidden])'))
      .replace('{total}', count('[data-titles]'));
    if (output.textContent !== text) output.textContent = text;
  }

  // --- Keys ----------------------------------------------------------------------------------------

  const openHelp = () => document.getElementById('keys')?.showModal();

  function press(event) {
    const typing = event.target.closest?.('input, select, textarea, dialog');
    if (typing || event.ctrlKey || event.altKey || event.metaKey || remembered('keys') === 'off') return;
    const field = document.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
    if (event.key === '?') openHelp();
    else if (field) field.focus();
    else return;
    event.preventDefault();
  }

  // --- Who listens ---------------------------------------------------------------------------------

  const clicks = {
    '[data-choose-theme]': chooseTheme,
    '[data-copied]': copyLink,
    [SORTING]: sort,
    '[data-clears]': clear,
    '[data-opens-keys]': openHelp,
  };

  document.addEventListener('click', (event) => {
    for (const [selector, action] of Object.entries(clicks)) {
      const control = event.target.closest(selector);
      if (control) action(control);
    }
  });
  document.addEventListener('keydown', press);
  for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, () => say(''), true);

  document.addEventListener('DOMContentLoaded', () => {
    showTheme(remembered('theme'));
    each('.scripted', (control) => (control.hidden = false));
    addCopyButtons();
    addSortButtons();
    each('[data-keys-switch]', (box) => {
      box.checked = remembered('keys') !== 'off';
      box.addEventListener('change', () => remember('keys', box.checked ? 'on' : 'off'));
    });
    each('.filters', (box) => {
      box.addEventListener('input', () => filter(box));
      filter(box);
    });
  });

  addEventListener('storage', (event) => event.key === 'jobsite-theme' && showTheme(event.newValue));
  addEventListener('pageshow', (event) => {
    if (event.persisted) showTheme(remembered('theme') ?? root.dataset.theme);
  });
  showTheme(remembered('theme'));
})();
