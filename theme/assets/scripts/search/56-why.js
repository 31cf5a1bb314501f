'use strict';

/** Why a result is there, where none of its words shows it: a topic, a country, another name. */
(function (search) {
  /** The facets whose values stand in a field: those alone are loaded. @type {[string, string[]][]} */
  const FACETS = [['p', ['topic']], ['f', ['from', 'country', 'region']], ['k', ['type', 'meeting']]];

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
   * @returns {string} empty where its head or its paragraphs show the words
   */
  function why(index, piece, record, concepts) {
    const series = index.manifest.symbols;
    const shows = (/** @type {string} */ text) => marksIn(text, concepts, series).length > 0;
    if (inText(index, record, concepts) || [piece.title, piece.date, piece.from, piece.about].concat(piece.numbers).some(shows)) {
      return '';
    }

    const name = (piece.also || []).find(shows);
    if (name) {
      return search.say('also-called', { name });
    }

    const keys = FACETS.filter(([field]) => holds(index, record, concepts, field)).flatMap(f => f[1]);
    for (const [i, { of, values }] of index.each(keys, key => index.facet(key)).entries()) {
      const value = (of[record] || []).map(v => values[v]).find(v => [v[1]].concat(v[3] || []).some(shows));
      if (value) {
        return search.say('why-' + keys[i], { value: search.named(keys[i], value[0], value[1]) });
      }
    }

    return holds(index, record, concepts, 'f') ? search.say('why-named') : '';
  }

  /**
   * Whether a field of a record holds a looked-for word.
   * @param {Index} index
   * @param {number} record
   * @param {Concept[]} concepts
   * @param {string} field
   */
  const holds = (index, record, concepts, field) =>
    concepts.some(c => c.clause.presence !== 'prohibited' && c.terms.some(term => index.holds(record, term, field)));

  /** Whether its paragraphs hold one, and so show it. @type {SearchParts['inText']} */
  const inText = (index, record, concepts) => holds(index, record, concepts, 'x');

  /** How many papers can be read here, and how many there are. @param {Index} index @returns {[number, number]} */
  function readable(index) {
    const { of, values } = index.facet('holding');
    return [of.filter(v => v.some(one => values[one][0] === 'text')).length, of.filter(v => v.length > 0).length];
  }

  search.readable = readable;
  search.marksIn = marksIn;
  search.why = why;
  search.inText = inText;
})(ArchiveSearch);
