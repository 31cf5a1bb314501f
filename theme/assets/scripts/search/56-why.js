'use strict';

/** Why a result is there, where none of its words shows it: a topic, a country, another name. */
(function (search) {
  const FACETS = ['topic', 'from', 'country', 'region', 'meeting', 'type'];

  /**
   * The places of looked-for words in a line.
   * @param {string} text
   * @param {Concept[]} concepts
   * @param {SymbolSeries} series
   * @returns {Token[]}
   */
  function marksIn(text, concepts, series) {
    const wanted = concepts.filter(c => c.clause.presence !== 'prohibited');
    return search.words.of(text, series).filter(token => wanted.some(c => c.forms.has(token.form)));
  }

  /**
   * @param {Index} index
   * @param {Head} piece the head of a result
   * @param {number} record
   * @param {Concept[]} concepts
   * @returns {string} empty where its head shows the words
   */
  function why(index, piece, record, concepts) {
    const series = index.manifest.symbols;
    const shows = (/** @type {string} */ text) => marksIn(text, concepts, series).length > 0;
    if ([piece.title, piece.date, piece.from, piece.about].concat(piece.numbers).some(shows)) {
      return '';
    }

    const name = (piece.also || []).find(shows);
    if (name) {
      return search.say('also-called', { name });
    }

    const facets = index.each(FACETS, key => index.facet(key));
    for (const [i, { of, values }] of facets.entries()) {
      const value = (of[record] || []).map(v => values[v]).find(v => [v[1]].concat(v[3] || []).some(shows));
      if (value) {
        return search.say('why-' + FACETS[i], { value: search.named(FACETS[i], value[0], value[1]) });
      }
    }

    return concepts.some(c => index.holders(c.terms, 'f').has(record)) ? search.say('why-named') : '';
  }

  /** How many papers can be read here, and how many there are. @param {Index} index @returns {[number, number]} */
  function readable(index) {
    const { of, values } = index.facet('holding');
    return [of.filter(v => v.some(one => values[one][0] === 'text')).length, of.filter(v => v.length > 0).length];
  }

  search.readable = readable;
  search.marksIn = marksIn;
  search.why = why;
})(ArchiveSearch);
