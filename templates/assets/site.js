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

  // --- Two or three roles of one's own choice ------------------------------------------------------

  // What the files of a folder may do is to call a function: they bring titles and facts by number.
  const brought = { titles: {}, facts: {} };
  const asked = new Map();
  window.jobsite = (kind, number, some) => (brought[kind][number] = some);

  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);

  function bring(number, address) {
    const source = filled(address, { number });
    if (!asked.has(source)) {
      const script = Object.assign(document.createElement('script'), { src: source });
      const loaded = new Promise((resolve, reject) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
      });
      asked.set(source, loaded);
      document.head.append(script);
    }
    return asked.get(source);
  }

  function startChooser(box) {
    const most = 3;
    const field = box.querySelector('input');
    const list = box.querySelector('#choices');
    const output = box.querySelector('output');
    const { titlesAt, factsAt, files, portion, pair } = box.dataset;
    const words = box.querySelector('#choice-words').content;
    let titles;
    let chosen = [];

    async function loadTitles() {
      const numbers = Array.from({ length: Number(files) }, (_, index) => index + 1);
      await Promise.all(numbers.map((number) => bring(number, titlesAt)));
      titles ??= numbers.flatMap((number) => brought.titles[number]);
    }

    async function factsOf(slug) {
      const file = Math.floor(titles.findIndex(([each]) => each === slug) / portion) + 1;
      await bring(file, factsAt);
      return brought.facts[file].find((role) => role.slug === slug);
    }

    // --- What fits

    function showFitting() {
      const asked = folded(field.value).split(/\s+/).filter(Boolean);
      const fits = ([slug, title]) =>
        !chosen.some((role) => role.slug === slug) && asked.every((word) => folded(title).includes(word));
      const fitting = asked.length ? titles.filter(fits) : [];
      list.replaceChildren(...fitting.slice(0, 12).map(option));
      list.hidden = !fitting.length;
      field.setAttribute('aria-expanded', !list.hidden);
      field.removeAttribute('aria-activedescendant');
      const number = new Intl.NumberFormat(root.lang).format(fitting.length);
      output.value = asked.length
        ? filled(fitting.length ? output.dataset.some : output.dataset.none, { number })
        : '';
    }

    function option([slug, title], index) {
      const item = Object.assign(document.createElement('li'), { id: `choice-${index}`, textContent: title });
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      item.dataset.slug = slug;
      return item;
    }

    function close() {
      list.hidden = true;
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }

    function move(step) {
      const options = [...list.children];
      if (list.hidden || !options.length) return;
      const at = options.findIndex((each) => each.getAttribute('aria-selected') === 'true');
      const next = at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length;
      options.forEach((each, index) => each.setAttribute('aria-selected', index === next));
      field.setAttribute('aria-activedescendant', options[next].id);
      options[next].scrollIntoView({ block: 'nearest' });
    }

    function pressed(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (steps[event.key]) move(steps[event.key]);
      else if (event.key === 'Enter' && !list.hidden) {
        choose(list.querySelector('[aria-selected="true"]') || list.firstElementChild);
      } else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
    }

    // --- What is chosen

    async function choose({ dataset: { slug } }) {
      field.value = '';
      close();
      await set([...chosen.map((role) => role.slug), slug]);
      history.replaceState(null, '', `#${chosen.map((role) => role.slug).join('+')}`);
      if (field.disabled) box.querySelector('.chosen li:last-child button').focus();
    }

    async function remove(slug) {
      await set(chosen.map((role) => role.slug).filter((each) => each !== slug));
      history.replaceState(null, '', `#${chosen.map((role) => role.slug).join('+')}`);
      field.focus();
    }

    async function set(slugs) {
      try {
        await loadTitles();
        const known = [...new Set(slugs)].filter((slug) => titles.some(([each]) => each === slug));
        chosen = await Promise.all(known.slice(0, most).map(factsOf));
      } catch {
        output.value = output.dataset.failed;
        return;
      }
      field.disabled = chosen.length === most;
      box.querySelector('.chosen').replaceChildren(...chosen.map(chosenItem));
      output.value = chosen.length === 1 ? output.dataset.one : '';
      box.querySelector('.result').replaceChildren(...(chosen.length > 1 ? [result()] : []));
    }

    function chosenItem({ slug, title }) {
      const item = document.createElement('li');
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '\u00d7' });
      button.ariaLabel = filled(box.querySelector('.chosen').dataset.remove, { title });
      button.addEventListener('click', () => remove(slug));
      item.append(title, button);
      return item;
    }

    // --- What is shown

    function result() {
      const shown = document.importNode(box.querySelector('#choice-result').content, true);
      shown.querySelector('thead tr').append(...chosen.map(head));
      for (const row of shown.querySelectorAll('tbody tr')) {
        const key = row.dataset.row;
        if (key === 'drawn') row.append(drawings());
        else if (key === 'shared') row.append(cell(['', '', shared()], chosen.length));
        else if (key === 'alone') row.append(...chosen.map((role) => cell(['', '', alone(role)])));
        else row.append(...chosen.map((role) => cell(role.sides[key])));
        row.hidden = ['range', 'drawn'].includes(key) && !chosen.some((role) => role.sides[key]);
      }
      shown.querySelector('.verdicts').append(...pairs().flatMap(verdict));
      return shown;
    }

    function head({ title, href }) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.append(linked([title, href]));
      return cell;
    }

    function linked([text, href]) {
      return href ? Object.assign(document.createElement('a'), { href, textContent: text }) : text;
    }

    function cell(side = [], columns = 1) {
      const [text = '', note = '', links = []] = side;
      const made = document.createElement('td');
      if (columns > 1) made.colSpan = columns;
      made.append(text);
      if (links.length) {
        const items = links.map((each) => Object.assign(document.createElement('li')));
        items.forEach((item, index) => item.append(linked(links[index])));
        const some = document.createElement('ul');
        some.append(...items);
        made.append(some);
      }
      if (note) made.append(Object.assign(document.createElement('small'), { textContent: note }));
      if (!text && !note && !links.length) {
        made.append(document.importNode(box.querySelector('#choice-unknown').content, true));
      }
      return made;
    }

    // All roles are drawn on one axis by the build: what of it the chosen ones take up is stretched.
    function drawings() {
      const made = document.createElement('td');
      made.colSpan = chosen.length;
      for (const { title, sides } of chosen.filter((role) => role.sides.drawn)) {
        const whose = Object.assign(document.createElement('span'), { className: 'whose', textContent: title });
        const drawing = document.createElement('div');
        drawing.innerHTML = sides.drawn[3]; // made by the build
        drawing.prepend(whose);
        made.append(drawing);
      }
      const parts = [...made.querySelectorAll('svg *')];
      const number = (part, name) => parseFloat(part.getAttribute(name));
      const ends = parts.flatMap((part) => {
        const starts = ['x', 'x1', 'x2', 'cx'].map((name) => number(part, name));
        return [...starts, number(part, 'x') + number(part, 'width')].filter((at) => at >= 0 && at <= 100);
      });
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      const stretch = 96 / (high - low || 1);
      for (const part of parts) {
        for (const { name, value } of [...part.attributes].filter((each) => each.value.endsWith('%'))) {
          const at = parseFloat(value);
          if (name === 'width') part.setAttribute(name, `${at * stretch}%`);
          else if (name.includes('x')) part.setAttribute(name, `${(at - low) * stretch + 2}%`);
        }
      }
      return made;
    }

    const asks = (role, [name]) => role.skills.some(([other]) => other === name);
    const shared = () => chosen[0].skills.filter((skill) => chosen.every((role) => asks(role, skill)));
    const alone = (role) =>
      role.skills.filter((skill) => !chosen.some((other) => other !== role && asks(other, skill)));

    const pairs = () =>
      chosen.flatMap((one, index) => chosen.slice(index + 1).map((other) => [one, other]));

    function verdict([one, other]) {
      const { pair: said, page } = words.querySelector('[data-pair]').dataset;
      const named = { one: one.title, other: other.title };
      const text = filled(said, { ...named, said: reason(one, other) });
      const told = [Object.assign(document.createElement('p'), { className: 'said', textContent: text })];
      if (one.pairs.includes(other.slug)) {
        const [first, second] = [one.slug, other.slug].sort();
        const link = linked([filled(page, named), filled(pair, { one: first, other: second })]);
        told.push(document.createElement('p'));
        told[1].append(link);
      }
      return told;
    }

    function reason(one, other) {
      for (const sentence of words.querySelectorAll('[data-reason]')) {
        const { reason: name, apart } = sentence.dataset;
        const text = sentence.textContent;
        if (one.lacks.includes(name) || other.lacks.includes(name)) return text;
        const both = [one.traits[name], other.traits[name]];
        if (name === 'comparable') return text;
        if (both.includes(undefined)) continue;
        if (apart) both.sort(([mine], [theirs]) => mine - theirs);
        const [[mine, mineSaid], [theirs, theirsSaid]] = both;
        const keeps = apart ? theirs - mine > apart : (mine === theirs) === (name === 'same-occupation');
        if (keeps) return filled(text, { one: mineSaid, other: theirsSaid });
      }
      return '';
    }

    // --- Who listens

    list.setAttribute('role', 'listbox');
    list.ariaLabel = list.dataset.label;
    // What the address names, unless that is a part of the page.
    function begin() {
      const named = location.hash.slice(1).replace(/%2B/gi, '+');
      if (!document.getElementById(named)) set(named.split('+').filter(Boolean));
    }

    field.addEventListener('focus', () => loadTitles().catch(() => (output.value = output.dataset.failed)));
    field.addEventListener('input', () => loadTitles().then(showFitting, () => {}));
    field.addEventListener('keydown', pressed);
    field.addEventListener('blur', () => setTimeout(close, 150));
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => choose(event.target.closest('[role="option"]')));
    addEventListener('hashchange', begin);
    if (location.hash) begin();
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
    '[data-chosen]': (link) => (link.hash = link.dataset.chosen), // nothing there until the script has begun
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
    each('.chooser', startChooser);
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
