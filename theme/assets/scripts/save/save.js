'use strict';

/**
 * Saves the results of a search as a file that is made here. Loaded when somebody asks for it. Citations are the files that lie beside the
 * pages of the results, so that they say what those say.
 */
(function (search) {
  const MOST = 500;
  const AT_ONCE = 6;
  const TYPES = /** @type {{ [form: string]: string }} */ ({
    csv: 'text/csv', bib: 'application/x-bibtex', ris: 'application/x-research-info-systems' });
  const COLUMNS = ['type', 'number', 'title', 'from', 'date', 'about', 'held', 'language', 'address'];
  let run = 0;

  /**
   * @param {string} form csv, bib or ris
   * @param {Hit[]} hits all of them, those not shown yet too
   * @param {HTMLElement} page the search page, which says where the site begins
   * @param {(names: string[], then: () => void) => void} load loads parts of the index
   */
  function save(form, hits, page, load) {
    const mine = ++run;
    const some = hits.slice(0, MOST);
    const go = () => {
      const heads = search.index.attempt(() => search.index.each(some, hit => search.index.head(hit.record)));
      if ('need' in heads) {
        load(heads.need, go);
      } else if (form === 'csv') {
        keep(form, table(heads), heads.length, hits.length);
      } else if (window.location.protocol === 'file:') {
        tell(search.say('save-from-folder'));
      } else {
        cite(form, heads.filter(h => !h.id.startsWith('pages/')), hits.length, page.dataset.root || '', () => mine === run);
      }
    };
    go();
  }

  /** A row for each result, as it is shown. @param {Head[]} heads */
  function table(heads) {
    const rows = heads.map(h => [h.type, h.numbers.join(' | '), h.title, h.from, h.date, h.about, h.held || '', h.lang, permanent(h.url)]);
    // the mark at its start tells spreadsheets that it is UTF-8
    return '\uFEFF' + [COLUMNS].concat(rows).map(row => row.map(cell).join(',') + '\r\n').join('');
  }

  /** An apostrophe keeps a spreadsheet from taking words for a formula. @param {string} value */
  const cell = value => {
    const guarded = /^[=+\-@\t\r\n＝＋－＠']/.test(value) ? "'" + value : value;
    return /[",\r\n]/.test(guarded) ? '"' + guarded.replace(/"/g, '""') + '"' : guarded;
  };

  /** The address under which a page is cited, wherever this copy lies. @param {string} path */
  const permanent = path => new URL('../' + path, /** @type {HTMLLinkElement} */ (document.querySelector('link[rel=canonical]')).href).href;

  /**
   * The citation of each record, in the order of the results.
   * @param {string} form
   * @param {Head[]} heads
   * @param {number} total
   * @param {string} root
   * @param {() => boolean} goesOn whether nothing else was asked for meanwhile
   */
  async function cite(form, heads, total, root, goesOn) {
    /** @type {string[]} */
    const all = [];
    try {
      for (let at = 0; at < heads.length && goesOn(); at += AT_ONCE) {
        tell(search.say('collecting', { n: at, all: heads.length }));
        all.push(...await Promise.all(heads.slice(at, at + AT_ONCE).map(h => text(root + h.url + 'cite.' + form))));
      }
    } catch (e) {
      tell(search.say('not-saved'));
      return;
    }

    if (goesOn()) {
      keep(form, all.join(form === 'bib' ? '\n' : ''), heads.length, total);
    }
  }

  /** @param {string} address */
  async function text(address) {
    const answer = await fetch(address);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }

    return answer.text();
  }

  /** Hands it to the browser. @param {string} form @param {string} content @param {number} held @param {number} total */
  function keep(form, content, held, total) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: TYPES[form] + ';charset=utf-8' }));
    link.download = 'search-results.' + form;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell(search.say(held === total ? 'saved' : 'saved-' + (total > MOST ? 'first' : '') + (total > MOST && form !== 'csv' ? '-' : '')
      + (form !== 'csv' ? 'cited' : total > MOST ? '' : 'some'), { n: held, all: total, most: MOST }));
  }

  /** @param {string} words */
  function tell(words) {
    /** @type {HTMLElement} */ (document.getElementById('saved')).textContent = words;
  }

  search.save = save;
})(ArchiveSearch);
