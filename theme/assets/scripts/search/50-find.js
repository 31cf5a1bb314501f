'use strict';

/**
 * A whole search: from what was typed to records in order, with facets and what is to be told. Asked again and again: as long as parts
 * of the index are missing it names them, and whoever asks loads them, a browser by scripts, the command line from memory.
 *
 * @typedef {{ clause: Clause, terms: string[], forms: Set<string>, records: Records, strong: Records, stop?: boolean }} Concept
 *   a clause with what it stands for in the records; `strong`: those that hold it themselves, and are not only filed under it
 * @typedef {{ record: number, score: number, step: 0 | 1 | 2, worth: number }} Hit
 *   step 0: bears the number or the whole name asked for; 1: holds all words; 2: some
 * @typedef {{ key: string, label: string,
 *   values: { key: string, label: string, url: string | null, count: number, chosen: boolean }[] | null }} FacetCount
 *   `values`: null as long as the facet is not opened
 * @typedef {{ hits: Hit[], facets: FacetCount[], concepts: Concept[], notices: string[], offers: Offer[], instead: string,
 *   only: Offer | null,
 *   ways: Offer[], words: boolean, entity: number, row: string, facts?: Fact[] | null }} Found
 *   `offers`: other words for unknown ones; `instead`: the one that was looked for; `ways`: out of an answer without a hit;
 *   `entity`: the record that the query names, -1 for none; `row`: the fact that it asks for
 */
(function (search) {
  const MOST_TERMS = 100;
  const ASKED_FOR = 2;
  const PAPERS = 1.2;
  const IN_HEAD = 2;
  /** Words of questions that ask for no fact of a card. */
  const NO_FACT = ['', 'means', 'how'];

  /**
   * @param {Index} index
   * @param {string} typed
   * @param {Chosen} chosen keys of the values to which the reader narrowed
   * @param {Sort} sort
   * @param {string[]} opened facets of which the reader wants to see the values
   * @returns {Found}
   */
  function find(index, typed, chosen, sort, opened) {
    const found = whole(index, typed, chosen, sort, opened);
    return Object.assign(found, { ways: found.hits.length === 0 ? waysOut(index, typed, chosen, found) : [] });
  }

  /**
   * @param {Index} index
   * @param {string} typed
   * @param {Chosen} chosen
   * @param {Sort} sort
   * @param {string[]} opened
   * @returns {Found & { query: Query }}
   */
  function whole(index, typed, chosen, sort, opened) {
    const { manifest } = index;
    const facets = index.facetsWith(Object.keys(chosen).concat(opened));
    const query = search.parse(typed, manifest.symbols, index);
    search.readSaid(index, query);
    // names are asked for with the words, since both are loaded at once; words of a question that a name leaves over are dropped first
    let bearers = /** @type {Set<number>} */ (new Set());
    let term = { page: -1, key: '', asked: false };
    const [, met] = index.each([0, 1], step => {
      if (step === 0) {
        // before the words of a question are dropped
        term = explained(index, query);
        bearers = entityOf(index, query);
        return [];
      }

      return index.each(withoutStops(query.clauses, index.stops), c => search.conceptOf(index, c, query));
    });
    const concepts = met.filter(c => !c.stop);
    // a name that was misspelt is asked for again
    if (bearers.size === 0 && query.instead !== '') {
      bearers = entityOf(index, query);
    }

    const held = index.having('holding', v => v[0] === 'text');
    // of what has a page of its own, what it means is said only to those who ask
    const isTerm = term.page >= 0 && query.symbols.length === 0 && (bearers.size === 0 || term.asked);
    if (isTerm) {
      query.row = term.key;
      // what no paper says that can be read here, the glossary says; of all else it shows its sentence
      if (term.asked || (concepts.length === 1 && ![...concepts[0].strong].some(held))) {
        bearers.add(term.page);
      }
    }

    const corpus = {
      count: manifest.count, fields: manifest.fields, boosts: manifest.boosts, held,
      weights: askedFor(index, query, bearers.size > 0),
    };
    const ranked = search.rank(corpus, asked(concepts, index), term => index.postings(term));
    const limits = index.each(query.filters, f => f.facet === 'date' ? dateLimit(index, f, query.notices)
      : limit(index, f, query.notices));
    const inside = index.holders((chosen.in || []).map(id => '/' + id), 's');
    const phrases = concepts.filter(c => c.clause.kind === 'phrase');
    const wanted = concepts.filter(c => c.clause.presence !== 'prohibited');
    // the words of a glossary, and the short name of a page, are no words of theirs
    const all = ranked.records.concat([...bearers].filter(r => !ranked.records.includes(r)));
    const records = all.filter(r => limits.every(l => l(r)) && (!chosen.in || inside.has(r))
      && (wanted.length === 0 || wanted.some(c => c.records.has(r)) || bearers.has(r))
      && phrases.every(p => p.records.has(r) === (p.clause.presence !== 'prohibited')));
    const hits = steps(index, query, query.thing ? new Set() : bearers, concepts, records, ranked.scores);
    order(hits, met.length === 0 && sort === 'relevance' ? 'newest' : sort, index);
    return {
      hits: hits.filter(h => facets.every(f => passes(f, chosen[f.key], h.record))),
      facets: manifest.facets.map(({ key, 0: name, 1: label }) => {
        const facet = facets.find(f => f.key === (key || name));
        return facet ? counts(facet, facets, chosen, hits) : { key: name, label, values: null };
      }),
      concepts,
      notices: query.notices,
      offers: query.offers,
      instead: query.instead,
      only: query.only,
      ways: [],
      words: met.length > 0,
      entity: isTerm ? term.page : onlyThing(index, bearers),
      row: query.row,
      query,
    };
  }

  /**
   * Who asks "who" wants people before papers; who asks when or where, what took place; who asks how, the pages that explain; who asks for
   * papers or decisions of somebody, those; who names somebody, papers a little before people.
   * @param {Index} index
   * @param {Query} query
   * @param {boolean} named whether the query names a thing
   */
  function askedFor(index, query, named) {
    const asks = query.clauses.filter(c => c.kind === 'word').map(c => index.asked.ask.get(c.forms[0]));
    const row = named ? (query.thing || query.row === 'who' || query.row === 'did') && query.row
      : asks.includes('many') ? '' : asks.find(a => a === 'who' || a === 'when' || a === 'where' || a === 'how');
    const wanted = row === 'did' ? ['outcome'] : row === 'who' ? ['person'] : row === 'how' ? ['page'] : ['meeting', 'event'];
    const fits = row === 'papers' || (named && !row) ? index.having('holding', () => true)
      : index.having('type', v => wanted.includes(v[0]));
    const factor = !named && !row ? 1 : !row ? PAPERS : named ? 2 * ASKED_FOR : ASKED_FOR;
    return index.weights.map((w, r) => fits(r) ? w * factor : w);
  }

  /**
   * Where nothing was found: the same without the marks, without the filter, without the rarest word, each with what it finds.
   * @param {Index} index
   * @param {string} typed
   * @param {Chosen} chosen
   * @param {Found & { query: Query }} found
   * @returns {Offer[]}
   */
  function waysOut(index, typed, chosen, found) {
    /** @type {Offer[]} */
    const all = [];
    const query = found.query;
    const add = (/** @type {string} */ text, /** @type {string} */ other, /** @type {Chosen} */ filters) =>
      all.push({ text, query: other, filters: filters === chosen });
    if (Object.keys(chosen).length > 0) {
      add(search.say('without-filter'), typed, Object.create(null));
    }

    if (query.filters.length > 0) {
      add(search.say('without-filter'), typed.replace(/[+-]?\p{L}+:(?:"[^"]*"|\S+)/gu, ' '), chosen);
    }

    if (query.clauses.some(c => c.kind === 'phrase')) {
      add(search.say('without-marks'), typed.replace(/["“”„«»]/g, ' '), chosen);
    }

    const needed = found.concepts.filter(c => c.clause.presence !== 'prohibited');
    if (needed.length > 1) {
      const rarest = needed.reduce((a, b) => b.records.size < a.records.size ? b : a).clause;
      add(search.say('without-word', { words: rarest.text }), typed.slice(0, rarest.from) + ' ' + typed.slice(rarest.to), chosen);
    }

    return index.each(all.filter(o => o.query.trim() !== ''), o => Object.assign(o,
      { count: whole(index, o.query, o.filters ? chosen : {}, 'relevance', []).hits.length })).filter(o => o.count > 0);
  }

  /** Stop words count only where nothing else is asked for. @param {Clause[]} clauses @param {Set<string>} stops @returns {Clause[]} */
  function withoutStops(clauses, stops) {
    const telling = clauses.filter(c => !(c.kind === 'word' && c.presence === 'optional'
      && c.field === null && !c.joined && stops.has(c.forms[0])));
    return telling.some(c => c.presence !== 'prohibited') ? telling : clauses;
  }

  /** @param {Concept[]} concepts @param {Index} index @returns {AskedFor[]} */
  function asked(concepts, index) {
    const stops = index.stops;
    return concepts.filter(c => c.clause.kind !== 'phrase' || c.clause.presence !== 'prohibited').map(c => ({
      terms: c.clause.kind === 'phrase' && !c.terms.every(t => stops.has(t)) ? c.terms.filter(t => !stops.has(t)) : c.terms,
      fields: c.clause.field || index.manifest.fields,
      presence: c.clause.presence,
      boost: 1,
    }));
  }

  /**
   * The one thing that is named, apart from pages of the site that bear the same name; -1 where there are several.
   * @param {Index} index
   * @param {Set<number>} bearers
   */
  function onlyThing(index, bearers) {
    const isPage = index.having('type', v => v[0] === 'page');
    const all = [...bearers];
    const things = all.filter(r => !isPage(r));
    return things.length === 1 ? things[0] : things.length === 0 && all.length === 1 ? all[0] : -1;
  }

  /**
   * The records that the query names, whole: by a name, a day, the number of a meeting, or a word for a thing. The words of a question
   * around a name choose a fact, and are not looked for.
   * @param {Index} index
   * @param {Query} query
   * @returns {Set<number>}
   */
  function entityOf(index, query) {
    /** @type {Set<number>} */
    const bearers = new Set();
    const plain = query.clauses.every(c => c.kind === 'said' || search.isPlain(c, query)
      || (c.kind === 'phrase' && c.field === null && c.presence !== 'prohibited'));
    if (query.clauses.length === 0 || !plain) {
      return bearers;
    }

    const ask = index.asked.ask;
    const left = query.clauses.filter(c => c.kind !== 'word' || !(ask.has(c.forms[0]) || index.stops.has(c.forms[0])));
    for (const clauses of left.length === 0 || left.length === query.clauses.length ? [query.clauses] : [query.clauses, left]) {
      const keys = clauses.length === 1 && clauses[0].key ? (clauses[0].ways || []).map(w => w[0]).filter(k => /^[#@]/.test(k)) : [];
      const written = clauses.map(c => c.instead ? [c.instead] : c.forms);
      const meant = clauses.map((c, i) => c.alias ? search.words.tokens(c.alias.means).map(t => t.form) : written[i]);
      [...index.holders(keys.concat('=' + written.flat().join(' '), '=' + meant.flat().join(' ')), 's')].forEach(r => bearers.add(r));

      const again = clauses.length === 1 && clauses[0].instead ? index.asked.aliases.get(clauses[0].instead) : undefined;
      if (again && again.record >= 0) {
        bearers.add(again.record);
      }

      if (clauses.length === 1 && clauses[0].alias && clauses[0].alias.record >= 0) {
        bearers.add(clauses[0].alias.record);
      }

      if (bearers.size > 0) {
        const dropped = query.clauses.filter(c => !clauses.includes(c));
        // the words of things asked for are in their titles too
        const things = dropped.filter(c => index.asked.things.has(c.forms[0]));
        query.row = rowOf(dropped.concat(clauses.filter(c => c.alias)), ask);
        // how many of them there were is asked of the meeting, not of them
        query.thing = things.length > 0 && ['', 'papers', 'did'].includes(query.row);
        query.clauses = query.clauses.filter(c => clauses.includes(c) || things.includes(c));
        break;
      }
    }

    // around the one meeting or day that a question names, other words are about it
    const keyed = left.filter(c => c.key);
    if (bearers.size === 0 && keyed.length === 1 && ask.has(query.clauses[0].forms[0])) {
      [...index.holders((keyed[0].ways || []).map(w => w[0]).filter(k => /^[#@]/.test(k)), 's')].forEach(r => bearers.add(r));
      query.row = rowOf(query.clauses.filter(c => c.kind === 'word' || c.alias), ask);
    }

    return bearers;
  }

  /** The fact that these words ask for; empty for none. @param {Clause[]} clauses @param {Map<string, string>} ask */
  const rowOf = (clauses, ask) => clauses.flatMap(c => c.forms).map(f => ask.get(f) || '').find(r => !NO_FACT.includes(r)) || '';

  /**
   * The page that explains the words of the query, as a glossary does.
   * @param {Index} index
   * @param {Query} query
   */
  function explained(index, query) {
    const { ask } = index.asked;
    const telling = query.clauses.filter(c => c.kind !== 'word'
      || !(NO_FACT.includes(ask.get(c.forms[0]) || '-') || index.stops.has(c.forms[0])));
    const key = '?' + telling.map(c => c.forms.join(' ')).join(' ');
    return { page: [...index.holders([key], 's'), -1][0], key, asked: query.clauses.some(c => ask.get(c.forms[0]) === 'means') };
  }

  /**
   * What bears the whole name or the number asked for, with its other versions; then what holds all the words, first those that hold them
   * themselves, then what is filed under them; then what holds some.
   * @param {Index} index
   * @param {Query} query
   * @param {Set<number>} named
   * @param {Concept[]} concepts
   * @param {number[]} records
   * @param {Float64Array} scores
   * @returns {Hit[]}
   */
  function steps(index, query, named, concepts, records, scores) {
    const bearers = new Map(Array.from(named, r => [r, 3]));
    for (const key of query.symbols) {
      [key, key.replace(/-r\d+$/, ''), key + '-r1', key + '-r2'].forEach((one, i) =>
        [...index.holders([one], 's')].forEach(r => bearers.has(r) || bearers.set(r, i === 0 ? 2 : 1)));
    }

    const { ask, things } = index.asked;
    const isThing = (/** @type {Concept} */ c) => query.thing && things.has(c.clause.forms[0]);
    // the words of a question need not stand in what answers it
    const asks = (/** @type {Concept} */ c) => c.clause.kind === 'word' && ask.has(c.clause.forms[0]) && !things.has(c.clause.forms[0]);
    const needed = concepts.filter(c => c.clause.presence === 'optional' && !isThing(c));
    const wanted = needed.every(asks) ? needed : needed.filter(c => !asks(c));
    const inFields = (/** @type {string} */ fields) => (/** @type {Concept} */ c) => index.holders(c.terms, fields);
    const called = concepts.filter(isThing).map(inFields('tk'));
    const heads = wanted.map(inFields('stfk'));
    records.filter(r => heads.length > 1 && heads.every(h => h.has(r))).forEach(r => scores[r] *= IN_HEAD);
    return records.concat([...bearers.keys()].filter(r => query.symbols.length > 0 && !records.includes(r))).map(record => ({
      record,
      score: scores[record],
      worth: bearers.get(record) || (!wanted.every(c => c.strong.has(record)) ? 0
        : called.length > 0 && called.every(c => c.has(record)) ? 2 : 1),
      step: /** @type {0 | 1 | 2} */ (bearers.has(record) ? 0 : wanted.every(c => c.records.has(record)) ? 1 : 2),
    }));
  }

  /** @param {Hit[]} hits @param {string} sort @param {Index} index */
  function order(hits, sort, index) {
    if (sort === 'relevance') {
      hits.sort((a, b) => a.step - b.step || b.worth - a.worth || b.score - a.score || a.record - b.record);
    } else {
      // what has all words stands before what has some; what has no date stands last, whichever way
      const sign = sort === 'newest' ? -1 : 1;
      const dates = index.dates;
      hits.sort((a, b) => Number(a.step === 2) - Number(b.step === 2)
        || Number(dates[a.record] === 0) - Number(dates[b.record] === 0)
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

  /**
   * How many of the hits each value would leave, the other facets being as they are.
   * @param {Facet} facet
   * @param {Facet[]} facets
   * @param {Chosen} chosen
   * @param {Hit[]} hits
   * @returns {FacetCount}
   */
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

  /**
   * A limit to a day, a month or a year: `date:2010-06-11`, `date:"June 2010"`.
   * @param {Index} index
   * @param {Filter} filter
   * @param {string[]} notices
   * @returns {(record: number) => boolean}
   */
  function dateLimit(index, filter, notices) {
    const days = search.daysIn(filter.text, index.asked);
    if (days.length === 0) {
      return limit(index, Object.assign({}, filter, { facet: 'year' }), notices);
    }

    const records = index.holders(days, index.manifest.fields);
    return record => records.has(record) === (filter.presence !== 'prohibited');
  }

  /**
   * A limit written in the query, as `year:2010` or `country:egypt`.
   * @param {Index} index
   * @param {Filter} filter
   * @param {string[]} notices
   * @returns {(record: number) => boolean}
   */
  function limit(index, filter, notices) {
    const fits = (/** @type {any[]} */ v) => named(v, filter.text);
    if (!index.facet(filter.facet).values.some(fits)) {
      notices.push(search.say('not-listed', { facet: filter.facet, words: filter.text }));
    }

    const has = index.having(filter.facet, fits);
    return record => has(record) === (filter.presence !== 'prohibited');
  }

  /**
   * Whether a value is meant: by its key, the end of its address, a span of years, or words of its name in any language.
   * @param {any[]} value
   * @param {string} text
   */
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

  /** A search with the heads of its first hits, and the facts of what it names, as asked for. @type {SearchParts['answer']} */
  search.answer = (index, typed, chosen, sort, most, opened) => {
    const found = find(index, typed, chosen, sort, opened);
    const shown = found.hits.slice(0, most);
    const heads = index.each(shown.map(h => h.record).concat(found.entity < 0 ? [] : found.entity), r => index.head(r));
    /** @type {Fact[] | null} */
    const facts = found.entity >= 0 && heads[heads.length - 1].c ? index.file('c/' + found.entity) : null;
    const [first, rest] = [true, false].map(is => (facts || []).filter(f => (found.row !== '' && f[0] === found.row) === is));
    // of a glossary, the one word
    return { shown, found: Object.assign(found, { facts: facts && (found.row[0] === '?' ? first : first.concat(rest)) }) };
  };

  search.find = find;
  search.MOST_TERMS = MOST_TERMS;
})(ArchiveSearch);
