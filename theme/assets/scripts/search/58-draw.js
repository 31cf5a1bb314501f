'use strict';

/** How results, their paragraphs and the facets look on the search page. Keeps nothing: the page holds the state. */
(function (search) {
  const ROWS = 7;

  /**
   * An element with its content; text only, so that nothing of a record can become markup.
   * @param {string} name
   * @param {{ [name: string]: string | null }} attributes
   * @param {...(Node | string | null)} content
   * @returns {any}
   */
  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(a => attributes[a] !== null && made.setAttribute(a, String(attributes[a])));
    made.append(.../** @type {(Node | string)[]} */ (content.filter(c => c !== null)));
    return made;
  }

  /** @param {HTMLElement} page the search page, which says where the site begins and how its pages are named */
  function drawing(page) {
    const root = page.dataset.root || '';
    const pages = page.dataset.pages || root;

    /**
     * Without words to be marked there (a text fragment): a browser then takes their first place on the page for the target, and the
     * paragraph that was meant is none.
     * @param {string} path
     * @param {string} anchor
     */
    const address = (path, anchor) => (/^$|\/$/.test(path) ? pages + path + (page.dataset.index || '') : root + path)
      + (anchor === '' ? '' : '#' + encodeURIComponent(anchor));

    /** A line with the looked-for words marked. @param {string} text @param {Found} found */
    const marked = (text, found) => pieces(text, search.marksIn(text, found.concepts, search.index.manifest.symbols), 0, text.length);

    /**
     * A result without its paragraphs.
     * @param {Found} found
     * @param {Hit} hit
     * @param {number} before how many stood before where a new group begins; -1 where none does
     */
    function result(found, hit, before) {
      const piece = search.index.head(hit.record);
      const link = element('a', { href: address(piece.url, ''), id: 'hit-' + hit.record, lang: piece.lang }, ...marked(piece.title, found));
      const about = [piece.date, piece.from, piece.about].filter(s => s).join(' · ');
      return element('li', { class: 'hit ' + piece.kind + ' ' + state(hit.record) },
        before < 0
          ? null
          : element('p', { class: 'step' }, search.say(before === 0 ? 'none-has-all' : 'some-words')),
        plate(piece, hit.record),
        element('h3', {}, link),
        about === '' && !piece.held
          ? null
          : element('p', { class: 'quiet', lang: piece.aboutLang || null },
              element('bdi', { dir: piece.aboutLang ? null : document.dir },
                ...marked([about, piece.held].filter(s => s).join(' · '), found))));
    }

    /** Why a result is there, where its head does not show it: behind its head. @param {HTMLElement} item @param {string} why */
    function explain(item, why) {
      if (why !== '') {
        item.insertBefore(element('p', { class: 'why' }, why), item.querySelector('ul, ol'));
      }
    }

    /** @param {any} piece @param {Passage} one */
    function passage(piece, one) {
      return element('li', { class: 'passage' },
        one.anchor === ''
          ? element('span', {})
          : element('a', { href: address(one.url || piece.url, one.anchor) },
              ...search.sayIn('match-in', { place: [element('bdi', {}, one.locator || search.say('the-text'))] })
                .map(p => typeof p === 'string' ? element('span', { class: 'hid' }, p) : p[0])),
        // in a page that is written from the other side
        element('p', { lang: one.lang || piece.lang }, element('bdi', {},
          one.from > 0 ? '… ' : '', ...pieces(one.text, one.marks, one.from, one.to), one.to < one.text.length ? ' …' : '')));
    }

    /** What is known of the thing that the query names, what is asked for first. @param {Found} found */
    function card(found) {
      const head = search.index.head(found.entity);
      const link = (/** @type {[string, string, string?]} */ [text, to, lang]) => to === '' ? element('span', { lang: lang || null }, text)
        : element('a', { href: address(to.split('#')[0], to.split('#')[1] || ''), lang: lang || null }, text);
      const line = (/** @type {Line} */ parts) => parts.map(p => typeof p === 'string' ? p : link(p));
      return element('section', { class: 'card ' + head.kind, 'aria-label': head.title },
        plate(head, found.entity),
        element('p', { class: 'name' }, element('a', { href: address(head.url, ''), lang: head.lang }, head.title)),
        element('dl', { class: 'facts' }, ...(found.facts || []).slice(0, ROWS)
          .map(f => element('div', {}, element('dt', {}, f[1]), ...f[2].map(v => element('dd', {}, ...line(v))),
            f[3].length === 0 ? null : element('dd', { class: 'source' }, ...search.sayIn('source', { source: line(f[3]) }).flat())))));
    }

    return { element, address, result, explain, passage, facet, card };
  }

  /** Solid: its text can be read here; outline: it is known. @param {number} record */
  const state = record => search.index.having('holding', v => v[0] === 'text')(record) ? 'is-full' : 'is-none';

  /** What it is, and its numbers, as at the head of its page. @param {Head} piece @param {number} record */
  const plate = (piece, record) => element('p', { class: 'plate ' + state(record) },
    element('b', {}, piece.type),
    ...piece.numbers.map((/** @type {string} */ n) => element('span', { class: 'no', dir: 'ltr' }, n)));

  /**
   * A text in pieces, the marked ones as such.
   * @param {string} text
   * @param {{ start: number, end: number }[]} marks
   * @param {number} from
   * @param {number} to
   */
  function pieces(text, marks, from, to) {
    /** @type {(Node | string)[]} */
    const all = [];
    let at = from;
    for (const mark of marks) {
      // words and phrases can overlap
      if (mark.start >= at) {
        all.push(text.slice(at, mark.start), element('mark', {}, text.slice(mark.start, mark.end)));
        at = mark.end;
      }
    }

    return all.concat(text.slice(at, to));
  }

  /**
   * The values of a facet, to tick.
   * @param {FacetCount} facet
   * @param {Set<string>} opened facets that the reader opened; kept up here as they open and close
   * @param {(key: string, value: string, on: boolean) => void} choose hears what is ticked
   * @param {() => void} want is called where the values are still to come
   */
  function facet(facet, opened, choose, want) {
    const values = search.inOrder(facet.key, facet.values || []);
    const few = values.length > 0 && values.length <= 6;
    const details = element('details', { open: few || opened.has(facet.key) || values.some(v => v.chosen) ? '' : null },
      element('summary', { id: 'facet-' + facet.key }, search.named('', facet.key, facet.label)),
      element('ul', {}, ...values.map(v => {
        const id = 'f-' + facet.key + '-' + v.key;
        const box = element('input', { type: 'checkbox', id, 'data-facet': facet.key, 'data-value': v.key });
        box.checked = v.chosen;
        box.addEventListener('change', () => choose(facet.key, v.key, box.checked));
        const count = element('span', { class: 'count' }, String(v.count));
        return element('li', {}, box, element('label', { for: id }, search.named(facet.key, v.key, v.label), ' ', count));
      })));
    details.addEventListener('toggle', () => {
      details.open ? opened.add(facet.key) : opened.delete(facet.key);
      if (details.open && facet.values === null) {
        want();
      }
    });
    return details;
  }

  search.drawing = drawing;
})(ArchiveSearch);
