'use strict';

/** A whole answer for those who have no page: the command line. Runs behind the scripts of the page. */
(function (search) {
  // a browser takes half of a pair of surrogates, or U+FFFE, for a letter; the interpreter ends
  const normalize = String.prototype.normalize;
  String.prototype.normalize = function (form) {
    const whole = this.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\ufffe/g, '\ufffd');
    return normalize.call(whole, form);
  };

  /** The words of a line of a fact. @param {Line} line */
  const plain = line => line.map(p => typeof p === 'string' ? p : p[0]).join('');

  /**
   * The first hits of a search with their pieces and best paragraphs, for those who have no page: the command line.
   * @param {string} typed
   * @param {number} most
   * @returns {string} JSON: `{ need }` or `{ hits, notices }`
   */
  search.asJson = function (typed, most) {
    const index = search.index;
    return JSON.stringify(index.attempt(() => whole(index, typed, most)));
  };

  /** @param {Index} index @param {string} typed @param {number} most */
  function whole(index, typed, most) {
    const { found, shown } = search.answer(index, typed, {}, 'relevance', most, []);
    const pieces = shown.map(h => index.head(h.record));
    const units = index.each(shown, (h, i) => pieces[i].x ? index.file('x/' + h.record) : []);
    const hits = pieces.map((piece, i) => {
      const best = search.passages(units[i], found.concepts, index.manifest.symbols, 1)[0];
      return {
        id: piece.id, type: piece.type, symbol: piece.numbers[0] || null, title: piece.title, url: (best && best.url) || piece.url,
        unit: best && best.anchor !== '' ? best.anchor : null,
        locator: best ? best.locator : '',
        excerpt: best ? best.text.slice(best.from, best.to) : '',
        why: best ? '' : search.why(index, piece, shown[i].record, found.concepts),
        score: Math.round(found.hits[i].score * 1000) / 1000, all: found.hits[i].step < 2,
      };
    });
    return { hits, total: found.hits.length, notices: found.notices, offers: found.offers, ways: found.ways, instead: found.instead,
      facts: (found.facts || []).map(f => ({ label: f[1], values: f[2].map(plain), source: plain(f[3]) })) };
  }
})(ArchiveSearch);
