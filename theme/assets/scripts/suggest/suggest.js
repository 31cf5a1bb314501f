'use strict';

/** Suggestions in the box in the head of every page: titles, numbers, names. Loaded when two letters are typed; Enter searches as ever. */
(function () {
  const MOST = 7;
  if (!document.getElementById('find')) {
    return;
  }

  const box = /** @type {HTMLInputElement} */ (document.getElementById('find'));
  const root = box.dataset.pages || box.dataset.root || '';
  const index = box.dataset.index || '';
  /** @type {Map<string, string[][] | null>} by two letters: group, words, address, another language; null while they come */
  const known = new Map();
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', box.dataset.suggestions || '');
  box.after(list);
  Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })
    .forEach(([name, value]) => box.setAttribute(name, value));
  let active = -1;

  /** @param {string} text */
  const words = text => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(w => w);

  /** @type {any} */ (window).ArchiveSuggest = (/** @type {string} */ name, /** @type {string[][]} */ entries) => {
    known.set(name, entries);
    show();
  };

  function show() {
    const typed = words(box.value);
    const first = typed.length > 0 ? typed[0].slice(0, 2) : '';
    if (first.length < 2 || document.activeElement !== box) {
      close();
      return;
    }

    const entries = known.get(first);
    if (entries === undefined) {
      known.set(first, null);
      const script = document.createElement('script');
      script.src = root + 'search/s/' + Array.from(first, c => c.charCodeAt(0).toString(16)).join('-') + '.js';
      document.head.append(script);
    }

    const fits = (entries || []).filter(e => typed.every(t => words(e[1]).some(w => w.startsWith(t)))).slice(0, MOST);
    active = -1;
    list.replaceChildren(...fits.flatMap((e, i) => {
      const option = document.createElement('li');
      option.id = 'suggestion-' + i;
      option.setAttribute('role', 'option');

      option.dataset.to = root + e[2] + index;
      option.append(...[['span', e[1], e[3]], ['small', e[0]]].map(([name, textContent, lang]) =>
        Object.assign(document.createElement(name), lang ? { textContent, lang } : { textContent })));
      return option;
    }));
    list.hidden = fits.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    box.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    active = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  /** @param {number} by */
  function move(by) {
    const options = Array.from(list.children);
    active = (active + by + options.length + 1 + (active < 0 && by < 0 ? 1 : 0)) % (options.length + 1);
    active = active === options.length ? -1 : active;
    options.forEach((o, i) => o.setAttribute('aria-selected', String(i === active)));
    if (active < 0) {
      box.removeAttribute('aria-activedescendant');
    } else {
      box.setAttribute('aria-activedescendant', options[active].id);
    }
  }

  /** @param {Element | null} option */
  const go = option => option instanceof HTMLElement && window.location.assign(option.dataset.to || '');

  box.addEventListener('input', show);
  box.addEventListener('focus', show);
  box.addEventListener('blur', () => window.setTimeout(close, 150));
  box.addEventListener('keydown', event => {
    if (list.hidden) {
      return;
    }

    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      go(list.children[active]);
    }
  });
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => event.target instanceof Element && go(event.target.closest('li')));
})();
