'use strict';

/** What a clause stands for in the records: its terms, the forms to mark, the records that hold it. */
(function (search) {
  /**
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query takes what is to be told
   * @returns {Concept | null} null where parts of the index are missing
   */
  function conceptOf(index, clause, query) {
    if (clause.kind === 'phrase') {
      return phrase(index, clause);
    }

    const found = expand(index, clause, query);
    if (found === null) {
      return null;
    }

    const all = found.terms.map(t => index.postings(t));
    if (all.includes(null)) {
      return null;
    }

    const records = search.holders(
      { terms: found.terms, fields: clause.field || index.manifest.fields, presence: 'optional', boost: 1 },
      t => index.postings(t));
    return { clause, terms: found.terms, forms: formsOf(index, clause, found.terms), records };
  }

  /** @returns {{ terms: string[] } | null} */
  function expand(index, clause, query) {
    const form = clause.forms[0];
    switch (clause.kind) {
      case 'prefix': {
        const shards = index.shardsFrom(form, 20);
        const forms = shards === null ? null : [].concat(...shards.map(s => s.f)).map(f => f[0]).filter(f => f.startsWith(form));
        return forms === null ? null : cut(index, forms, clause, query);
      }

      case 'ending':
      case 'fuzzy': {
        const vocabulary = index.vocabulary;
        const fits = clause.kind === 'ending' ? f => f.endsWith(form) : f => distance(f, form, clause.edits) <= clause.edits;
        return vocabulary === null ? null : cut(index, vocabulary.filter(fits), clause, query);
      }

      default: {
        const terms = index.termsOf(form);
        if (terms === null || terms.length > 0) {
          return terms === null ? null : { terms };
        }

        return clause.presence === 'prohibited' ? { terms: [] } : nearest(index, clause, query);
      }
    }
  }

  /** Terms of many forms, as many as can be borne. @param {string[]} forms */
  function cut(index, forms, clause, query) {
    const all = forms.slice(0, search.MOST_TERMS).map(f => index.termsOf(f));
    if (forms.length > search.MOST_TERMS) {
      query.notices.push('So many words fit “' + clause.text + '” that only the first ' + search.MOST_TERMS + ' were looked for.');
    }

    return all.includes(null) ? null : { terms: Array.from(new Set([].concat(...all))) };
  }

  /** For a form that no record holds: the one that differs by a known ending, else one with few letters other. */
  function nearest(index, clause, query) {
    const form = clause.forms[0];
    if (query.symbols.includes(form)) {
      query.notices.push('No paper known here bears or names the number “' + clause.text + '”.');
      return { terms: [] };
    }

    const near = byEnding(index, form);
    if (near === null) {
      return null;
    }

    if (near === '' && form.length >= 3) {
      const longer = expand(index, Object.assign({}, clause, { kind: 'prefix' }), { notices: [], symbols: [] });
      if (longer === null || longer.terms.length > 0) {
        query.notices.push('No record holds “' + clause.text + '” as a word; words that begin so were looked for.');
        return longer;
      }
    }

    const instead = near || byLetters(index, form);
    if (instead === null) {
      return null;
    }

    if (instead === '') {
      query.notices.push('No record holds “' + clause.text + '”.');
      return { terms: [] };
    }

    const terms = index.termsOf(instead);
    if (terms !== null) {
      query.notices.push('No record holds “' + clause.text + '”; “' + instead + '” was looked for instead.');
    }

    return terms === null ? null : { terms };
  }

  /** @returns {string | null} empty where there is none, null where parts of the index are missing */
  function byEnding(index, form) {
    const endings = index.manifest.endings;
    const known = new Set(endings);
    const stems = endings.filter(e => form.endsWith(e)).map(e => form.slice(0, form.length - e.length)).filter(s => s.length >= 3);
    stems.sort((a, b) => b.length - a.length);
    for (const stem of stems.slice(0, 6)) {
      const shards = index.shardsFrom(stem, 2);
      if (shards === null) {
        return null;
      }

      const fitting = [].concat(...shards.map(s => s.f)).map(f => f[0]).filter(f => f.startsWith(stem) && known.has(f.slice(stem.length)));
      if (fitting.length > 0) {
        return fitting.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
      }
    }

    return '';
  }

  /** The form with the fewest letters other, two at most. @returns {string | null} */
  function byLetters(index, form) {
    const vocabulary = index.vocabulary;
    if (vocabulary === null || form.length < 4) {
      return vocabulary === null ? null : '';
    }

    let best = '';
    let least = form.length < 6 ? 2 : 3;
    let shared = -1;
    for (const other of vocabulary) {
      const letters = distance(other, form, least);
      const same = beginning(other, form);
      if (letters < least || (letters === least && best !== '' && same > shared)) {
        [best, least, shared] = [other, letters, same];
      }
    }

    return best;
  }

  /** @param {string} a @param {string} b */
  function beginning(a, b) {
    let at = 0;
    while (at < a.length && a[at] === b[at]) {
      at++;
    }

    return at;
  }

  /**
   * Letters to add, drop, change or swap with their neighbour; more than `most` where it is more.
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }

    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }

      if (Math.min(...row) > most) {
        return most + 1;
      }

      [before, last] = [last, row];
    }

    return last[b.length];
  }

  /** Words that stand one behind the other in one paragraph, exactly. @returns {Concept | null} */
  function phrase(index, clause) {
    const positions = clause.forms.map(f => index.positionsOf(f));
    const terms = clause.forms.map(f => index.termsOf(f));
    if (positions.includes(null) || terms.includes(null)) {
      return null;
    }

    const all = Array.from(new Set([].concat(...terms)));
    if (all.map(t => index.postings(t)).includes(null)) {
      return null;
    }

    const records = new Set();
    const titles = index.lengths[index.manifest.fields.indexOf('t')];
    for (const [record, starts] of positions[0]) {
      const inField = start => clause.field === 't' ? start < titles[record] : clause.field !== 'x' || start >= titles[record];
      if (positions.every(p => p.has(record))
        && starts.some(s => inField(s) && positions.every((p, i) => i === 0 || p.get(record).includes(s + i)))) {
        records.add(record);
      }
    }

    return { clause, terms: all, forms: new Set(clause.forms), records };
  }

  /** Every form of the terms in the shards at hand, to be marked in excerpts. */
  function formsOf(index, clause, terms) {
    const wanted = new Set(terms);
    const forms = new Set(clause.kind === 'word' ? clause.forms : []);
    for (const shard of new Set([clause.forms[0]].concat(terms).map(t => index.shardOf(t)).filter(s => s !== null))) {
      for (const [form, named] of shard.f) {
        if (search.termsIn(shard, named).some(t => wanted.has(t))) {
          forms.add(form);
        }
      }
    }

    return forms;
  }

  search.conceptOf = conceptOf;
})(ArchiveSearch);
