'use strict';

/** How results, their paragraphs and the facets look on the search page. Keeps nothing: the page holds the state. */
(function (search) {
  /** An element with its content; text only, so that nothing of a record can become markup. */
  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach(a => attributes[a] !== null && made.setAttribute(a, attributes[a]));
    made.append(...content.filter(c => c !== null));
    return made;
  }

  /** @param {HTMLElement} page the search page, which says where the site begins and how its pages are named */
  function drawing(page) {
    const root = page.dataset.root || '';

    /** @param {string} path @param {string} anchor */
    const address = (path, anchor) => root + path + (page.dataset.index || '') + (anchor === '' ? '' : '#' + encodeURIComponent(anchor));

    /**
     * A result without its paragraphs.
     * @param {Hit} hit
     * @param {number} before how many stood before where a new group begins; -1 where none does
     */
    function result(hit, before) {
      const piece = search.index.file('r/' + hit.record);
      const link = element('a', { href: address(piece.url, ''), id: 'hit-' + hit.record, lang: piece.lang }, piece.title);
      const about = [piece.date, piece.from, piece.about].filter(s => s).join(' · ');
      return element('li', { class: 'hit' },
        before < 0
          ? null
          : element('p', { class: 'step' }, before === 0
              ? 'No record holds all the words. These hold some of them:'
              : 'These hold some of the words only:'),
        element('p', { class: 'spine ' + piece.kind },
          element('b', {}, piece.type),
          ...[].concat(...piece.numbers.map(n => [' ', element('code', {}, n)]))),
        element('h3', {}, link),
        about === '' && !piece.held
          ? null
          : element('p', { class: 'who' }, about, ' ', piece.held ? element('span', { class: 'held' }, piece.held) : null));
    }

    /** @param {any} piece @param {Passage} one */
    function passage(piece, one) {
      const text = element('span', { lang: one.lang || piece.lang });
      let at = one.from;
      for (const mark of one.marks) {
        // words and phrases can overlap
        if (mark.start >= at) {
          text.append(one.text.slice(at, mark.start), element('mark', {}, one.text.slice(mark.start, mark.end)));
          at = mark.end;
        }
      }

      text.append(one.text.slice(at, one.to));
      return element('li', {},
        one.anchor === ''
          ? null
          : element('a', { href: address(one.url || piece.url, one.anchor) }, 'match in ' + (one.locator || 'the text')),
        one.from > 0 ? '… ' : ' ', text, one.to < one.text.length ? ' …' : '');
    }

    return { element, address, result, passage, facet };
  }

  /**
   * The values of a facet, to tick.
   * @param {FacetCount} facet
   * @param {Set<string>} opened facets that the reader opened; kept up here as they open and close
   * @param {(key: string, value: string, on: boolean) => void} choose hears what is ticked
   */
  function facet(facet, opened, choose) {
    const few = facet.values.length <= 6;
    const details = element('details', { open: few || opened.has(facet.key) || facet.values.some(v => v.chosen) ? '' : null },
      element('summary', {}, facet.label),
      element('ul', {}, ...facet.values.map(v => {
        const id = 'f-' + facet.key + '-' + v.key;
        const box = element('input', { type: 'checkbox', id, 'data-facet': facet.key, 'data-value': v.key });
        box.checked = v.chosen;
        box.addEventListener('change', () => choose(facet.key, v.key, box.checked));
        const count = element('span', { class: 'count' }, String(v.count));
        return element('li', {}, box, element('label', { for: id }, v.label, ' ', count));
      })));
    details.addEventListener('toggle', () => details.open ? opened.add(facet.key) : opened.delete(facet.key));
    return details;
  }

  search.drawing = drawing;
})(ArchiveSearch);
