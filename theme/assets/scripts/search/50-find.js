'use strict';

/**
 * A whole search: from what was typed to records in order, with facets and what is to be told. Asked again and again: as long as parts
 * of the index are missing it names them, and whoever asks loads them, a browser by scripts, the command line from memory.
 *
 * @typedef {{ clause: Clause, terms: string[], forms: Set<string>, records: Set<number> }} Concept
 *   a clause with what it stands for in the records
 * @typedef {{ record: number, score: number, step: 0 | 1 | 2 }} Hit
 *   step 0: bears the number or the whole name asked for; 1: holds all words; 2: some
 * @typedef {{ key: string, label: string,
 *   values: { key: string, label: string, url: string | null, count: number, chosen: boolean }[] }} FacetCount
 * @typedef {{ hits: Hit[], facets: FacetCount[], concepts: Concept[], notices: string[], words: boolean }} Found
 */
(function (search) {
  const MOST_TERMS = 100;

  /**
   * @param {Index} index
   * @param {string} typed
   * @param {{ [facet: string]: string[] }} chosen keys of the values to which the reader narrowed
   * @param {'relevance' | 'newest' | 'oldest'} sort
   * @returns {{ need: string[] } | Found}
   */
  function find(index, typed, chosen, sort) {
    index.missing.clear();
    const found = tryFind(index, typed, chosen, sort);
    return found === null || index.missing.size > 0 ? { need: Array.from(index.missing) } : found;
  }

  /** @returns {Found | null} */
  function tryFind(index, typed, chosen, sort) {
    const manifest = index.manifest;
    const facets = index.facets;
    if (manifest === null) {
      return null;
    }

    const known = form => {
      const terms = index.termsOf(form);
      return terms === null ? null : terms.length > 0;
    };
    const query = search.parse(typed, manifest.symbols, known);
    if (query === null || facets === null) {
      return null;
    }

    const name = query.symbols.length > 0 ? null : nameIn(query);
    if (name !== null && known(name) === null) {
      return null;
    }

    const clauses = withoutStops(query.clauses, new Set(manifest.stop));
    const concepts = clauses.map(c => search.conceptOf(index, c, query));
    if (concepts.includes(null)) {
      return null;
    }

    const corpus = {
      count: manifest.count, fields: manifest.fields, boosts: manifest.boosts, lengths: index.lengths, weights: index.weights,
    };
    const ranked = search.rank(corpus, asked(concepts, manifest), term => index.postings(term));
    const limits = query.filters.map(f => limit(f, facets, query.notices));
    const phrases = concepts.filter(c => c.clause.kind === 'phrase');
    const records = ranked.records.filter(r => limits.every(l => l(r))
      && phrases.every(p => p.records.has(r) === (p.clause.presence !== 'prohibited')));
    const hits = steps(index, name === null ? query.symbols : query.symbols.concat(name), concepts, records, ranked.scores);
    order(hits, clauses.length === 0 && sort === 'relevance' ? 'newest' : sort, index.dates);
    return {
      hits: hits.filter(h => facets.every(f => passes(f, chosen[f.key], h.record))),
      facets: facets.map(f => counts(f, facets, chosen, hits)),
      concepts,
      notices: query.notices,
      words: clauses.length > 0,
    };
  }

  /** Stop words count only where nothing else is asked for. @param {Clause[]} clauses @param {Set<string>} stops @returns {Clause[]} */
  function withoutStops(clauses, stops) {
    const telling = clauses.filter(c => !(c.kind === 'word' && c.presence === 'optional'
      && c.field === null && !c.joined && stops.has(c.forms[0])));
    return telling.some(c => c.presence !== 'prohibited') ? telling : clauses;
  }

  /** @param {Concept[]} concepts @param {Manifest} manifest @returns {Asked[]} */
  function asked(concepts, manifest) {
    const stops = new Set(manifest.stop);
    return concepts.filter(c => c.clause.kind !== 'phrase' || c.clause.presence !== 'prohibited').map(c => ({
      terms: c.clause.kind === 'phrase' && !c.terms.every(t => stops.has(t)) ? c.terms.filter(t => !stops.has(t)) : c.terms,
      fields: c.clause.field || manifest.fields,
      presence: c.clause.presence,
      boost: 1,
    }));
  }

  /** The key of the query as one whole name, where it is nothing but words; null else. @param {Query} query */
  function nameIn(query) {
    const words = query.clauses.every(c => c.kind === 'word' && c.presence === 'optional' && c.field === null);
    return words && query.clauses.length > 0 ? '=' + query.clauses.map(c => c.forms[0]).join(' ') : null;
  }

  /** What bears the number or the whole name asked for, then what holds all the words, then what holds some. */
  function steps(index, keys, concepts, records, scores) {
    const bearers = new Set();
    for (const key of keys) {
      const own = index.postings(key).s;
      (own ? own.records : []).forEach(r => bearers.add(r));
    }

    const wanted = concepts.filter(c => c.clause.presence === 'optional');
    return records.map(record => ({
      record,
      score: scores[record],
      step: /** @type {0 | 1 | 2} */ (bearers.has(record) ? 0 : wanted.every(c => c.records.has(record)) ? 1 : 2),
    }));
  }

  /** @param {Hit[]} hits @param {string} sort @param {number[]} dates */
  function order(hits, sort, dates) {
    if (sort === 'relevance') {
      hits.sort((a, b) => a.step - b.step || b.score - a.score || a.record - b.record);
    } else {
      // what has no date stands last, whichever way
      const sign = sort === 'newest' ? -1 : 1;
      hits.sort((a, b) => Number(dates[a.record] === 0) - Number(dates[b.record] === 0)
        || sign * (dates[a.record] - dates[b.record])
        || b.score - a.score
        || a.record - b.record);
    }
  }

  /**
   * Whether a record has a chosen value of a facet, or none is chosen.
   * @param {Facet} facet
   * @param {string[] | undefined} keys
   * @param {number} record
   */
  const passes = (facet, keys, record) => !keys || keys.length === 0 || facet.of[record].some(v => keys.includes(facet.values[v][0]));

  /** How many of the hits each value would leave, the other facets being as they are. @returns {FacetCount} */
  function counts(facet, facets, chosen, hits) {
    const all = new Uint32Array(facet.values.length);
    for (const hit of hits) {
      if (facets.every(f => f === facet || passes(f, chosen[f.key], hit.record))) {
        facet.of[hit.record].forEach(v => all[v]++);
      }
    }

    const values = facet.values.map((v, i) => ({
      key: v[0], label: v[1], url: v[2], count: all[i], chosen: (chosen[facet.key] || []).includes(v[0]) }));
    return { key: facet.key, label: facet.label, values: values.filter(v => v.count > 0 || v.chosen) };
  }

  /** A limit written in the query, as `year:2010` or `country:egypt`. @returns {(record: number) => boolean} */
  function limit(filter, facets, notices) {
    const facet = /** @type {Facet} */ (facets.find(f => f.key === filter.facet));
    const values = new Set(facet.values.map((v, i) => named(v, filter.text) ? i : -1).filter(i => i >= 0));
    if (values.size === 0) {
      notices.push('Nothing here stands under ' + filter.facet + ' “' + filter.text + '”.');
    }

    return record => facet.of[record].some(v => values.has(v)) === (filter.presence !== 'prohibited');
  }

  /** Whether a value is meant: by its key, the end of its address, a span of years, or words of its name in any language. */
  function named(value, text) {
    const span = /^(\d{4})(?:-|\.\.)(\d{4})$/.exec(text);
    if (span) {
      return value[0] >= span[1] && value[0] <= span[2];
    }

    const wanted = search.words.tokens(text).map(t => t.form);
    const key = search.words.fold(value[0]);
    return key === search.words.fold(text) || key.split('/').pop() === wanted.join('-')
      || (wanted.length > 0 && [value[1]].concat(value[3] || []).some(label => {
        const forms = search.words.tokens(label).map(t => t.form);
        return wanted.every(w => forms.includes(w));
      }));
  }

  search.find = find;
  search.MOST_TERMS = MOST_TERMS;
})(ArchiveSearch);
