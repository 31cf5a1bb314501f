'use strict';

/**
 * The scorer: BM25 by field, query against field, as lunr.js 2.3.9 has it. How much a term says of a record by its count and the length of
 * the field stands in the index (src/Search/Impacts.cs).
 *
 * @typedef {{ terms: string[], fields: string, presence: Presence, boost: number }} AskedFor
 *   terms of which a record must, may or must not hold any
 * @typedef {{ count: number, fields: string, boosts: number[], weights?: Float64Array,
 *   held?: (record: number) => boolean }} Corpus
 *   `weights`: as Lunr's boost of a document; `held`: whether a paper's own text can be read, whose words then weigh more than a line
 *   about one
 * @typedef {{ records: number[], scores: Float64Array }} Ranked records that match, by their numbers
 */
(function (search) {
  const OWN = 0.2;
  // alike, papers about a thing would come before the thing itself
  const HELD = 0.4;

  /**
   * Records that match, with their scores.
   * @param {Corpus} corpus
   * @param {AskedFor[]} asked
   * @param {(term: string) => TermPostings} postings
   * @returns {Ranked}
   */
  function rank(corpus, asked, postings) {
    const state = new Uint8Array(corpus.count); // 1: matches; 2: prohibited
    const scores = new Float64Array(corpus.count);
    const weighed = asked.filter(a => a.presence !== 'prohibited');
    for (const field of corpus.fields) {
      score(corpus, field, weighed.filter(a => a.fields.includes(field)), postings, state, scores);
    }

    const holding = (/** @type {Presence} */ presence) => asked.filter(a => a.presence === presence)
      .map(a => holders(corpus.count, a.terms.map(postings), a.fields));
    const only = holding('required');
    const not = holding('prohibited');
    const records = [];
    for (let record = 0; record < corpus.count; record++) {
      const matches = weighed.length === 0 || state[record] === 1;
      if (matches && only.every(set => set.has(record)) && !not.some(set => set.has(record))) {
        records.push(record);
      }
    }

    return { records, scores };
  }

  /**
   * Adds what one field brings: the weights of the asked terms in it, each as often as asked, over the length of the query's vector.
   * @param {Corpus} corpus
   * @param {string} field
   * @param {AskedFor[]} asked
   * @param {(term: string) => TermPostings} postings
   * @param {Uint8Array} state
   * @param {Float64Array} scores
   */
  function score(corpus, field, asked, postings, state, scores) {
    const at = corpus.fields.indexOf(field);
    const title = corpus.boosts[corpus.fields.indexOf('t')];
    /** @type {Map<string, number>} */
    const vector = new Map();
    for (const one of asked) {
      for (const term of one.terms) {
        if (Object.keys(postings(term)).length > 0) {
          vector.set(term, (vector.get(term) || 0) + one.boost);
        }
      }
    }

    const magnitude = Math.sqrt(Array.from(vector.values()).reduce((sum, v) => sum + v * v, 0));
    for (const [term, boost] of vector) {
      const all = postings(term);
      const found = all[field];
      if (!found) {
        continue;
      }

      // a day or a meeting itself is found by it, and is no better an answer for that
      const own = field === 's' && /^[#@]/.test(term) ? OWN : 1;
      const rarity = own * idf(corpus.count, Object.keys(all).reduce((sum, f) => sum + all[f].records.length, 0));
      for (let i = 0; i < found.records.length; i++) {
        const record = found.records[i];
        const factor = field === 'x' && corpus.held && corpus.held(record) ? title * HELD : corpus.boosts[at];
        const weight = rarity * found.says[i] * factor * (corpus.weights ? corpus.weights[record] : 1);
        state[record] = 1;
        scores[record] += boost * Math.round(weight * 1000) / 1000 / magnitude;
      }
    }
  }

  /** @param {number} count @param {number} holding */
  const idf = (count, holding) => Math.log(1 + Math.abs((count - holding + 0.5) / (holding + 0.5)));

  /** Records, each once: of thousands much quicker than a set. */
  class Records {
    /** @param {number} count how many records there are */
    constructor(count) {
      this.held = new Uint8Array(count);
      /** @type {number[]} */
      this.all = [];
    }

    /** @param {number} record */
    add(record) {
      if (this.held[record] === 0) {
        this.held[record] = 1;
        this.all.push(record);
      }
    }

    /** @param {number} record */
    has(record) {
      return this.held[record] === 1;
    }

    get size() {
      return this.all.length;
    }

    [Symbol.iterator]() {
      return this.all[Symbol.iterator]();
    }
  }

  /** The records that hold any of some terms in any of some fields. @type {SearchParts['holders']} */
  function holders(count, terms, fields) {
    const records = new Records(count);
    for (const postings of terms) {
      for (const field of Object.keys(postings)) {
        if (fields.includes(field)) {
          const found = postings[field].records;
          for (let i = 0; i < found.length; i++) {
            records.add(found[i]);
          }
        }
      }
    }

    return records;
  }

  search.rank = rank;
  search.holders = holders;
  search.Records = Records;
})(ArchiveSearch);
