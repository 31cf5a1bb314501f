'use strict';

/**
 * What is loaded of the index, and how it is unpacked. Every file of it is a script that hands one value to `take`.
 *
 * @typedef {{ count: number, fields: string, boosts: number[], lengths: string[], terms: string[][], places: string,
 *   records: string, words: string, entries: string, stop: string[], endings: string[], symbols: SymbolSeries,
 *   aliases: any[][], asked: any[] }} Manifest
 * @typedef {{ records: number[], counts: number[] }} Postings of one term in one field
 * @typedef {{ [field: string]: Postings }} TermPostings
 * @typedef {{ key: string, label: string, values: any[][], of: number[][] }} Facet
 */
(function (search) {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const ENTRY = 0.7;
  const READABLE = 1.1;
  const VALUE = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) {
    VALUE[DIGITS.charCodeAt(i)] = i;
  }

  /** Numbers from base 64, five bits a digit, the sixth saying that more follows. @param {string} packed @returns {number[]} */
  function unpack(packed) {
    const numbers = [];
    let number = 0;
    let shift = 0;
    for (let i = 0; i < packed.length; i++) {
      const digit = VALUE[packed.charCodeAt(i)];
      number += (digit & 31) * Math.pow(2, shift);
      if (digit & 32) {
        shift += 5;
      } else {
        numbers.push(number);
        number = 0;
        shift = 0;
      }
    }

    return numbers;
  }

  /** One index: what has come, and what is still to come. */
  class Index {
    constructor() {
      /** @type {Map<string, any>} */
      this.files = new Map();
      /** @type {Set<string>} names that were asked for and are not there yet */
      this.missing = new Set();
      /** @type {Map<string, any>} */
      this.unpacked = new Map();
    }

    /** @param {string} name @param {any} value */
    take(name, value) {
      this.files.set(name, value);
      this.missing.delete(name);
    }

    /** A file, or null where it must be loaded first. @param {string} name */
    file(name) {
      if (!this.files.has(name)) {
        this.missing.add(name);
        return null;
      }

      return this.files.get(name);
    }

    /** The value made of a file once. @template T @param {string} key @param {() => T} make @returns {T} */
    once(key, make) {
      if (!this.unpacked.has(key)) {
        this.unpacked.set(key, make());
      }

      return this.unpacked.get(key);
    }

    /** @returns {Manifest | null} */
    get manifest() {
      return this.file('manifest');
    }

    /** Number of words of every record, field by field. @returns {number[][]} */
    get lengths() {
      return this.once('lengths', () => this.files.get('manifest').lengths.map(unpack));
    }

    /** For every record, how its score counts: less for what editors wrote about papers. @returns {Float64Array} */
    get weights() {
      return this.once('weights', () => {
        const manifest = this.files.get('manifest');
        const all = new Float64Array(manifest.count).fill(1);
        let record = 0;
        for (const step of unpack(manifest.entries)) {
          all[record += step] = ENTRY;
        }

        // what can be read here comes before what is known by its title only, at equal weight
        const held = (this.facets || []).find(f => f.key === 'holding');
        const text = held ? held.values.findIndex(v => v[0] === 'text') : -1;
        return text < 0 ? all : all.map((weight, r) => held && held.of[r].includes(text) ? weight * READABLE : weight);
      });
    }

    /** Where a string belongs in the shards of a kind. @param {string[][]} shards @param {string} text */
    static place(shards, text) {
      let low = 0;
      let high = shards.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (shards[middle][0] <= text) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }

      return low;
    }

    /** The name of a shard: made of its first string, where it is not written. @param {string} folder @param {string[]} shard */
    static shardName(folder, shard) {
      return folder + (shard[2] || shard[0].replace(/[^a-z0-9]/g, c => '_' + c.charCodeAt(0).toString(16).padStart(4, '0')));
    }

    /** The hash of a file, by which a browser tells an old copy from a new one; empty where none is known. @param {string} name */
    hashOf(name) {
      const manifest = this.files.get('manifest') || {};
      const shards = name.startsWith('t/') ? manifest.terms : name.startsWith('w/') ? this.files.get('places') : null;
      const shard = shards ? shards.find((/** @type {string[]} */ s) => Index.shardName(name.slice(0, 2), s) === name) : null;
      return shard ? shard[1] : typeof manifest[name] === 'string' ? manifest[name] : '';
    }

    /** The term shard of a string; null where it is not here yet. @param {string} text */
    shardOf(text) {
      const terms = this.files.get('manifest').terms;
      return terms.length === 0 ? { f: [], w: [] } : this.file(Index.shardName('t/', terms[Index.place(terms, text)]));
    }

    /**
     * Every term shard whose range touches what begins alike, those nearest first; null where one is not here yet.
     * @param {string} beginning
     * @param {number} most
     */
    shardsFrom(beginning, most) {
      const terms = this.files.get('manifest').terms;
      const all = [];
      for (let i = terms.length === 0 ? 1 : Index.place(terms, beginning);
        i < terms.length && all.length < most && (all.length === 0 || terms[i][0].startsWith(beginning));
        i++) {
        all.push(this.file(Index.shardName('t/', terms[i])));
      }

      return all.includes(null) ? null : all;
    }

    /**
     * The terms of a folded form; an empty list for a form that no record holds, null where its shard is not here yet.
     * @param {string} form
     * @returns {string[] | null}
     */
    termsOf(form) {
      const shard = this.shardOf(form);
      if (shard === null) {
        return null;
      }

      const found = search.lookUp(shard.f, form);
      return found === null ? [] : termsIn(shard, found[1]);
    }

    /**
     * Postings of a term, field by field; empty for none, null where its shard is not here yet.
     * @param {string} term
     * @returns {TermPostings | null}
     */
    postings(term) {
      const shard = this.shardOf(term);
      if (shard === null) {
        return null;
      }

      return this.once('term ' + term, () => {
        const found = search.lookUp(shard.w, term);
        /** @type {TermPostings} */
        const fields = {};
        const lists = found === null ? {} : found[1];
        for (const field of Object.keys(lists)) {
          fields[field] = pairs(lists[field]);
        }

        return fields;
      });
    }

    /** Positions of a form by record; null where its shard is not here yet. @param {string} form @returns {Map<number, number[]> | null} */
    positionsOf(form) {
      const shards = this.file('places');
      const shard = shards === null
        ? null
        : shards.length === 0 ? { f: [], p: [] }
        : this.file(Index.shardName('w/', shards[Index.place(shards, form)]));
      if (shard === null) {
        return null;
      }

      return this.once('positions ' + form, () => {
        const at = shard.f.indexOf(form);
        return at < 0 ? new Map() : byRecord(unpack(shard.p[at]));
      });
    }

    /** Facets with the values of every record; null where they are not here yet. @returns {Facet[] | null} */
    get facets() {
      const records = this.file('records');
      return records === null ? null : this.once('facets', () => records.facets.map(unpackFacet));
    }

    /** A number for the date of every record, 0 where none is known. @returns {number[]} */
    get dates() {
      return this.once('dates', () => unpack(this.files.get('records').dates));
    }

    /** All forms, sorted; null where they are not here yet. @returns {string[] | null} */
    get vocabulary() {
      const words = this.file('words');
      return words === null ? null : this.once('vocabulary', () => Array.from(new Set(Object.keys(words).filter(l => l !== '')
        .flatMap(language => Array.from((this.wordsOf(language) || new Map()).keys())))).sort());
    }

    /** The forms of a language, each as readers write it; null where they are not here yet. @param {string} language */
    wordsOf(language) {
      const words = this.file('words');
      return words === null ? null : this.once('words ' + language, () => unfront(words[language] || []));
    }

    /** Stop words that stand in no record; null where they are not here yet. @returns {Set<string> | null} */
    get unmetStops() {
      const words = this.file('words');
      return words === null ? null : this.once('unmet stops', () => new Set((words[''] || '').split(' ')));
    }

    /** Stop words met in the records. @returns {Set<string>} */
    get stops() {
      return this.once('stops', () => new Set(this.files.get('manifest').stop));
    }

    /** How people ask. @returns {Asked} */
    get asked() {
      const manifest = this.files.get('manifest');
      return this.once('asked', () => search.askedOf(manifest.asked || [], manifest.aliases || []));
    }
  }

  /** @param {any} shard @param {any} named a number in this shard, a string elsewhere, or several */
  function termsIn(shard, named) {
    return typeof named === 'number'
      ? [shard.w[named][0]]
      : Array.isArray(named) ? named.map(n => typeof n === 'number' ? shard.w[n][0] : n)
      : [named];
  }

  /** @param {string} packed @returns {Postings} */
  function pairs(packed) {
    const numbers = unpack(packed);
    const records = [];
    const counts = [];
    for (let i = 0, record = 0; i < numbers.length; i += 2) {
      record += numbers[i];
      records.push(record);
      counts.push(numbers[i + 1]);
    }

    return { records, counts };
  }

  /** @param {number[]} numbers */
  function byRecord(numbers) {
    /** @type {Map<number, number[]>} */
    const all = new Map();
    for (let i = 0, record = 0; i < numbers.length;) {
      record += numbers[i++];
      const places = [];
      for (let left = numbers[i++], place = 0; left > 0; left--) {
        place += numbers[i++];
        places.push(place);
      }

      all.set(record, places);
    }

    return all;
  }

  /** @param {any} facet @returns {Facet} */
  function unpackFacet(facet) {
    const numbers = unpack(facet.of);
    const of = [];
    for (let i = 0; i < numbers.length;) {
      const values = [];
      for (let left = numbers[i++], value = 0; left > 0; left--) {
        value += numbers[i++];
        values.push(value);
      }

      of.push(values);
    }

    return { key: facet.key, label: facet.label, values: facet.values, of };
  }

  /** Forms, each with how readers write it. @param {string[]} fronted @returns {Map<string, string>} */
  function unfront(fronted) {
    const all = new Map();
    let last = '';
    for (const one of fronted) {
      const [, rest, capital, written] = /** @type {RegExpExecArray} */ (/^.([^\^=]*)(\^?)=?(.*)$/s.exec(one));
      last = last.slice(0, one.charCodeAt(0) - 48) + rest;
      all.set(last, capital ? last[0].toUpperCase() + last.slice(1) : written || last);
    }

    return all;
  }

  /** The entry of a sorted list whose first member is the text; null where there is none. @type {SearchParts['lookUp']} */
  search.lookUp = function (sorted, text) {
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (sorted[middle][0] === text) {
        return sorted[middle];
      }

      if (sorted[middle][0] < text) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }

    return null;
  };

  search.Index = Index;
  search.termsIn = termsIn;
  search.unpack = unpack;
  search.index = new Index();
  search.take = (name, value) => search.index.take(name, value);
})(ArchiveSearch);
