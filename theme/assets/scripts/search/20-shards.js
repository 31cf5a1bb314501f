'use strict';

/**
 * What is loaded of the index, and how it is unpacked. Every file of it is a script that hands one value to `take`. Whoever asks for what
 * is not here yet is stopped by an exception, which `attempt` makes the names of what is to be loaded.
 *
 * @typedef {{ count: number, hash: string, fields: string, boosts: number[], terms: string[], directory: number,
 *   words: string, languages: string[], phrases: number, facets: any[], entries: string,
 *   stop: string[], endings: string[], symbols: SymbolSeries, aliases: any[][], asked: any[] }} Manifest
 *   `hash`: of all files but those whose own stands in the head of their record; `terms`: the first strings of their shards, or
 *   of the files of the `directory` that has those; `words`: the letters that have a file of words; `phrases`: how many files they have
 * @typedef {{ records: ArrayLike<number>, says: ArrayLike<number> }} Postings of one term in one field: how much it says of each record
 *   there
 * @typedef {{ [field: string]: Postings }} TermPostings
 * @typedef {{ key: string, label: string, values: any[][], of: number[][] }} Facet
 */
(function (search) {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const MISSING = new Error('a part of the index is not loaded yet');
  const ENTRY = 0.7;
  const READABLE = 1.1;
  /** What a term says at most, and in how many steps: so many bits. */
  const MOST = 2.2;
  const STEP_BITS = 4;
  const HEADS = 4;
  /** What is not said of a record. */
  const UNSAID = { numbers: [], date: '', from: '', about: '', held: null };
  const TAGS = 1 << 12;
  const PRIME = 16777619;
  const GLUE = new Set(('a al an and as at au aux avec be by con dans de del des di du e el en et for from in is it l'
    + 'a las le les los no not o of on or ou par para por pour que se su sur that the this to un una une was with y '
    + 'в для и из к на о от по с الى على في من').split(' '));
  /** No East Asian sign stands before it. */
  const SIGN = '\u2e80';
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
      this.files.set(name, name.startsWith('r/')
        ? value.map((/** @type {Head} */ head) => Object.assign({ url: head.id + '/' }, UNSAID, head)) : value);
      this.missing.delete(name);
    }

    /** @param {string} name */
    file(name) {
      if (!this.files.has(name)) {
        this.missing.add(name);
        throw MISSING;
      }

      return this.files.get(name);
    }

    /** What `make` says, or the names of what it needs. @template T @param {() => T} make @returns {T | { need: string[] }} */
    attempt(make) {
      this.missing.clear();
      try {
        return make();
      } catch (e) {
        if (e !== MISSING) {
          throw e;
        }

        return { need: [...this.missing] };
      }
    }

    /**
     * What `make` says of each; all that is missing is asked for at once.
     * @template S, T
     * @param {S[]} list
     * @param {(one: S, i: number) => T} make
     * @returns {T[]}
     */
    each(list, make) {
      let whole = true;
      const all = list.map((one, i) => {
        try {
          return make(one, i);
        } catch (e) {
          if (e !== MISSING) {
            throw e;
          }

          whole = false;
          return /** @type {any} */ (null);
        }
      });
      if (!whole) {
        throw MISSING;
      }

      return all;
    }

    /** The value made of a file once. @template T @param {string} key @param {() => T} make @returns {T} */
    once(key, make) {
      if (!this.unpacked.has(key)) {
        this.unpacked.set(key, make());
      }

      return this.unpacked.get(key);
    }

    /** @returns {Manifest} */
    get manifest() {
      return this.file('manifest');
    }

    /** For every record, how its score counts: less for what editors wrote about papers. @returns {Float64Array} */
    get weights() {
      return this.once('weights', () => {
        const all = new Float64Array(this.manifest.count).fill(1);
        let record = 0;
        for (const step of unpack(this.manifest.entries)) {
          all[record += step] = ENTRY;
        }

        // what can be read here comes before what is known by its title only, at equal weight
        const reads = this.having('holding', v => v[0] === 'text');
        return all.map((weight, r) => reads(r) ? weight * READABLE : weight);
      });
    }

    /** The first strings of the shards of terms, or of the files that have those, sorted. @returns {string[]} */
    get roots() {
      return this.once('roots', () => unfrontAll(this.manifest.terms));
    }

    /**
     * The first string of the shard where a text belongs, and those behind it that begin alike.
     * @param {string} text
     * @param {number} most
     */
    firsts(text, most) {
      const read = (/** @type {number} */ at) => this.manifest.directory === 0 ? this.roots
        : this.once('t/' + at, () => unfrontAll(this.file('t/' + at)));
      let at = this.manifest.directory === 0 ? 0 : last(this.roots, text);
      const all = read(at);
      let firsts = all.slice(last(all, text));
      while (firsts.length < most && ++at < this.manifest.directory && this.roots[at].startsWith(text)) {
        firsts = firsts.concat(read(at));
      }

      return firsts.slice(0, most).filter((first, i) => i === 0 || first.startsWith(text));
    }

    /** A shard by its first string, of which its name is made. @param {string} first @returns {TermShard} */
    shard(first) {
      return this.file('t/' + first.replace(/[^a-z0-9-]/g, c => '_' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '_');
    }

    /** The hash with which a file is asked for, so that no old copy is mixed with new ones; empty for the manifest. @param {string} name */
    hashOf(name) {
      const own = /^([xc])\/(\d+)$/.exec(name);
      return own ? this.head(Number(own[2]))[own[1]]
        : !this.files.has('manifest') || name === 'manifest' || name === 'frame' ? ''
        : (name.startsWith('r/') && this.files.get('frame')) || this.manifest.hash;
    }

    /** The head of a record in a list of results. @param {number} record */
    head(record) {
      return this.file('r/' + Math.floor(record / HEADS))[record % HEADS];
    }

    /** The term shard of a string. @param {string} text @returns {TermShard} */
    shardOf(text) {
      return this.roots.length === 0 ? { f: [], w: [] } : this.shard(this.firsts(text, 1)[0]);
    }

    /**
     * Every term shard whose range touches what begins alike, those nearest first.
     * @param {string} beginning
     * @param {number} most
     */
    shardsFrom(beginning, most) {
      return this.each(this.firsts(beginning, most), s => this.shard(s));
    }

    /** The terms of a folded form. @param {string} form @returns {string[]} empty for a form that no record holds */
    termsOf(form) {
      const shard = this.shardOf(form);
      const found = search.lookUp(shard.f, form);
      return found ? termsIn(shard, found[1]) : [];
    }

    /** Postings of a term, field by field. @param {string} term @returns {TermPostings} */
    postings(term) {
      const shard = this.shardOf(term);
      return this.once('term ' + term, () => {
        /** @type {TermPostings} */
        const fields = {};
        const found = search.lookUp(shard.w, term);
        for (const [field, packed] of found ? Object.entries(found[1]) : []) {
          fields[field] = pairs(packed);
        }

        return fields;
      });
    }

    /** The records that hold any of some terms in any of some fields. @param {string[]} terms @param {string} fields */
    holders(terms, fields) {
      return search.holders(this.manifest.count, this.each(terms, t => this.postings(t)), fields);
    }

    /** Whether a record holds a term in a field. @param {number} record @param {string} term @param {string} field */
    holds(record, term, field) {
      const found = this.postings(term)[field];
      return found !== undefined && found.records[place(found.records, record)] === record;
    }

    /**
     * The records in which words stand side by side, by the hashes of two and three (src/Search/Grams.cs says which); of none, all.
     * @param {string[]} forms
     * @param {string | null} field
     * @returns {(record: number) => boolean}
     */
    sideBySide(forms, field) {
      const { phrases, count } = this.manifest;
      const grams = forms.map((f, i) => forms.slice(i, i + (i + 2 < forms.length && GLUE.has(forms[i + 1]) ? 3 : 2)))
        .filter(g => g.length > 1 && !GLUE.has(g[0]));
      const sets = this.each(grams, gram => {
        const hash = hashed(gram);
        // the highest bits choose the file
        const name = 'p/' + Math.floor(hash / (4294967296 / phrases));
        const all = this.file(name) && this.once(name, () => rising(this.file(name), 0).numbers);
        const from = (hash % TAGS) * 2 * count;
        const [first, end] = [field === 'x' ? count : 0, field === 't' ? count : 2 * count].map(n => place(all, from + n));
        return new Set(Array.from(all.subarray(first, end), n => n % count));
      });
      return record => sets.every(set => set.has(record));
    }

    /** Facets that are at hand, with the values of every record. @param {string[]} more those to load @returns {Facet[]} */
    facetsWith(more) {
      return this.each(this.manifest.facets.filter(f => f.key || more.includes(f[0])), f => this.facet(f.key || f[0]));
    }

    /** @param {string} key @returns {Facet} an empty one where there is none of that name */
    facet(key) {
      const one = this.manifest.facets.find(f => (f.key || f[0]) === key);
      const facet = !one || one.key ? one : this.file('f/' + key);
      return facet ? this.once('f/' + key, () => unpackFacet(facet)) : { key, label: key, values: [], of: [] };
    }

    /** Whether a record has a value of a facet that fits. @param {string} key @param {(value: any[]) => boolean} fits */
    having(key, fits) {
      const { values, of } = this.facet(key);
      const wanted = values.map(fits);
      return (/** @type {number} */ record) => (of[record] || []).some(v => wanted[v]);
    }

    /** A number for the date of every record, 0 where none is known. @returns {number[]} */
    get dates() {
      return this.once('unpacked dates', () => unpack(this.file('dates')));
    }

    /** All forms, sorted. @returns {string[]} */
    get vocabulary() {
      const { words, languages } = this.manifest;
      return this.once('vocabulary', () => [...new Set(this.each(Array.from(words), letter =>
        languages.flatMap(l => [...this.wordsOf(l, letter).keys()])).flat())].sort());
    }

    /**
     * The forms of a language that begin as a word does, each as readers write it; without a language, stop words that no record has.
     * @param {string} language
     * @param {string} form
     * @returns {Map<string, string>}
     */
    wordsOf(language, form) {
      const letter = form < SIGN ? form[0] : SIGN;
      if (form === '' || !this.manifest.words.includes(letter)) {
        return new Map();
      }

      const name = 'v/' + letter.charCodeAt(0).toString(16);
      const words = this.file(name);
      return this.once(name + ' ' + language, () => unfront(words[language] || []));
    }

    /** Stop words met in the records. @returns {Set<string>} */
    get stops() {
      return this.once('stops', () => new Set(this.manifest.stop));
    }

    /** How people ask. @returns {Asked} */
    get asked() {
      return this.once('asked', () => search.askedOf(this.manifest.asked, this.manifest.aliases));
    }

    /** What people say in other languages too. */
    askForeign() {
      const aliases = this.file('foreign');
      this.once('asked abroad', () => search.addAliases(this.asked, aliases));
    }
  }

  /** @param {TermShard} shard @param {any} named a number in this shard, a string elsewhere, or several */
  const termsIn = (shard, named) => [named].flat().map(n => typeof n === 'number' ? shard.w[n][0] : n);

  /** @param {string} packed @returns {Postings} */
  function pairs(packed) {
    const { numbers, bits } = rising(packed, STEP_BITS);
    return { records: numbers, says: Float64Array.from(bits, step => (step + 1) * MOST / (1 << STEP_BITS)) };
  }

  /**
   * Rising numbers in Rice code, each with some bits (src/Search/Signs.cs).
   * @param {string} packed
   * @param {number} width how many bits go with each
   */
  function rising(packed, width) {
    const [count, low] = unpack(packed.slice(0, 16));
    const numbers = new Float64Array(count);
    const bits = new Uint8Array(count);
    let at = 0;
    for (let ends = 0; ends < 2; at++) {
      ends += VALUE[packed.charCodeAt(at)] < 32 ? 1 : 0;
    }

    let held = 0;
    let left = 0;
    const take = (/** @type {number} */ n) => {
      while (left < n) {
        held = (held << 6) | VALUE[packed.charCodeAt(at++)];
        left += 6;
      }

      left -= n;
      const value = held >>> left;
      held &= (1 << left) - 1;
      return value;
    };
    for (let i = 0, last = -1; i < count; i++) {
      let high = 0;
      while (take(1) === 0) {
        high++;
      }

      last += high * (1 << low) + take(low) + 1;
      numbers[i] = last;
      bits[i] = take(width);
    }

    return { numbers, bits };
  }

  /** FNV-1a of each form, joined, mixed: as src/Search/Grams.cs. @param {string[]} forms */
  function hashed(forms) {
    const one = (/** @type {string} */ form) =>
      Array.from({ length: form.length }).reduce((/** @type {number} */ h, _, i) => Math.imul(h ^ form.charCodeAt(i), PRIME), 2166136261);
    let hash = forms.map(one).reduce((before, last) => Math.imul(Math.imul(before, PRIME) ^ last, PRIME));
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  /** Where a number stands in a rising list, or would. @param {ArrayLike<number>} all @param {number} number */
  function place(all, number) {
    let low = 0;
    for (let high = all.length; low < high;) {
      const middle = (low + high) >> 1;
      [low, high] = all[middle] < number ? [middle + 1, high] : [low, middle];
    }

    return low;
  }

  /** Where the last string stands that is not behind a text. @param {string[]} sorted @param {string} text */
  function last(sorted, text) {
    let low = 0;
    for (let high = sorted.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      [low, high] = sorted[middle] <= text ? [middle, high] : [low, middle - 1];
    }

    return low;
  }

  /** Strings, each of which was written without what it shares with the one before. @param {string[]} fronted */
  function unfrontAll(fronted) {
    let before = '';
    return fronted.map(one => before = before.slice(0, one.charCodeAt(0) - 48) + one.slice(1));
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

  /** The entry of a sorted list whose first member is the text. @type {SearchParts['lookUp']} */
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

    return undefined;
  };

  search.Index = Index;
  search.termsIn = termsIn;
  search.unpack = unpack;
  search.index = new Index();
  search.take = (name, value) => search.index.take(name, value);
})(ArchiveSearch);
