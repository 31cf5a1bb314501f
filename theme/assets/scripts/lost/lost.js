'use strict';

/**
 * Where there is no page. The address of a document number in another spelling leads to its paper, by the search; of any other address the
 * words are looked for among the suggestions, and what comes near them is shown.
 */
(function () {
  const MOST = 5;
  const lost = typeof document === 'undefined' ? null : document.getElementById('lost');
  if (!lost) {
    return;
  }

  const root = lost.dataset.root || '';
  const pages = lost.dataset.pages || root;
  const index = lost.dataset.index || '';
  const path = window.location.pathname;
  /** @param {string} part */
  const decoded = part => {
    try {
      return decodeURIComponent(part);
    } catch (e) {
      // no well-formed address: it is looked for as it stands
      return part;
    }
  };

  if (path.startsWith(root + 's/')) {
    window.location.replace(pages + 'search/?s=' + encodeURIComponent(decoded(path.slice(root.length + 2).replace(/\/+$/, ''))));
    return;
  }

  const asked = decoded([pages, root, ''].filter(r => path.startsWith(r)).map(r => path.slice(r.length))[0])
    .replace(/(index|^404)?\.html$/, '').split('/').filter(p => p);
  /** @param {string} text */
  const words = text => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(w => w);
  const sought = words(asked.slice(-2).join(' '));
  if (sought.length === 0) {
    return;
  }

  /** @type {Map<string, { entry: string[], near: number }>} by address */
  const found = new Map();
  const before = /** @type {any} */ (window).ArchiveSuggest;
  /** @type {any} */ (window).ArchiveSuggest = (/** @type {string} */ name, /** @type {string[][]} */ entries) => {
    if (before) {
      before(name, entries);
    }

    for (const entry of entries) {
      const held = words(entry[1] + ' ' + entry[2]);
      const near = sought
        .map(s => Math.max(0, ...held.map(h => h === s ? 1 : s.startsWith(h) || h.startsWith(s) ? 0.4 : 0)))
        .reduce((sum, one) => sum + one, 0);
      if (near * 2 >= sought.length) {
        found.set(entry[2], { entry, near });
      }
    }

    show();
  };
  for (const first of new Set(sought.filter(w => w.length > 1).map(w => w.slice(0, 2)))) {
    const script = document.createElement('script');
    script.src = pages + 'search/s/' + Array.from(first, c => c.charCodeAt(0).toString(16)).join('-') + '.js';
    document.head.append(script);
  }

  show();

  function show() {
    const list = document.createElement('ul');
    [...found.values()].sort((a, b) => b.near - a.near || (a.entry[2] < b.entry[2] ? -1 : 1)).slice(0, MOST).forEach(({ entry }) => {
      list.append(line(pages + entry[2] + index, entry[1], entry[0], entry[3]));
    });
    const typed = sought.join(' ');
    list.append(line(pages + 'search/' + index + '?q=' + encodeURIComponent(typed),
      (/** @type {HTMLElement} */ (lost).dataset.searchFor || '').replace('{words}', () => typed), ''));
    const heading = document.createElement('h2');
    heading.textContent = /** @type {HTMLElement} */ (lost).dataset[found.size > 0 ? 'didYouMean' : 'askedFor'] || '';
    const part = document.createElement('section');
    part.className = 'part';
    part.append(heading, list);
    /** @type {HTMLElement} */ (lost).replaceChildren(part);
  }

  /**
   * @param {string} to
   * @param {string} text
   * @param {string} kind
   * @param {string} [lang] language of the text, where it is another one
   */
  function line(to, text, kind, lang) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = to;
    link.textContent = text;
    if (lang) {
      link.lang = lang;
    }

    item.append(link);
    if (kind) {
      item.append(' ', Object.assign(document.createElement('small'), { textContent: kind }));
    }

    return item;
  }
})();
