'use strict';

/** What a clause stands for in the records: its terms, the forms to mark, the records that hold it. */
(function (search) {
  const SIGNS = /^[\u3041-\u9fff]/;
  const INFLECTED = [/^(?:|s|e|es|d|ed|ing|ers?)$/, /^(?:y|ies|ied)$/];

  /** @typedef {{ terms: string[], ways?: boolean, stop?: boolean }} Terms `ways`: it is two words, which the clause now has */

  /**
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query takes what is to be told
   * @returns {Concept}
   */
  function conceptOf(index, clause, query) {
    if (clause.kind === 'phrase') {
      return phrase(index, clause);
    }

    const one = clause.kind === 'said' ? { terms: [], ways: true } : expand(index, clause, query);
    const concept = one.ways ? said(index, clause, query) : ofTerms(index, clause, one.terms);
    return Object.assign(concept, { stop: one.stop });
  }

  /** @param {Index} index @param {Clause} clause @param {string[]} terms @returns {Concept} */
  function ofTerms(index, clause, terms) {
    const fields = clause.field || index.manifest.fields;
    return { clause, terms, records: index.holders(terms, fields), forms: formsOf(index, clause, terms),
      strong: index.holders(terms, fields.replace('p', '')) };
  }

  /** @param {Index} index */
  const none = index => new search.Records(index.manifest.count);

  /**
   * What is said in several ways: a record must hold all words of one of them.
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query
   * @returns {Concept}
   */
  function said(index, clause, query) {
    /** @type {Concept} */
    const all = { clause, terms: [], forms: new Set(), records: none(index), strong: none(index) };
    const ways = index.each(clause.ways || [], way => {
      const telling = way.filter(f => !index.stops.has(f));
      return index.each(telling.length > 0 ? telling : way, form => {
        const terms = index.termsOf(form);
        return ofTerms(index, Object.assign({}, clause, { kind: 'word', forms: [form], field: null }), terms);
      });
    });
    for (const parts of ways.filter(w => w.every(p => p.terms.length > 0))) {
      parts.forEach(p => p.forms.forEach(f => all.forms.add(f)));
      all.terms.push(...parts.flatMap(p => p.terms));
      [...parts[0].records].filter(r => parts.every(p => p.records.has(r))).forEach(r => all.records.add(r));
      [...parts[0].strong].filter(r => parts.every(p => p.strong.has(r))).forEach(r => all.strong.add(r));
    }

    all.terms = [...new Set(all.terms)];
    if (all.terms.length === 0) {
      query.notices.push(search.say('no-paper-has', { words: clause.text }));
    } else if (clause.alias && clause.alias.language !== '') {
      query.notices.push(search.say('looked-for', { words: clause.alias.means, language: clause.alias.language }));
    }

    return all;
  }

  /**
   * The terms for which a clause stands.
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query
   * @returns {Terms}
   */
  function expand(index, clause, query) {
    const form = clause.forms[0];
    switch (clause.kind) {
      case 'prefix':
        return cut(index, index.shardsFrom(form, 20).flatMap(s => s.f).map(f => f[0]).filter(f => f.startsWith(form)), clause, query);
      case 'ending':
        return cut(index, index.vocabulary.filter(f => f.endsWith(form)), clause, query);
      case 'fuzzy':
        return cut(index, index.vocabulary.filter(f => distance(f, form, clause.edits) <= clause.edits), clause, query);
      default: {
        const terms = index.termsOf(form);
        return terms.length > 0 || clause.presence === 'prohibited' ? { terms } : nearest(index, clause, query);
      }
    }
  }

  /**
   * Terms of many forms, as many as can be borne.
   * @param {Index} index
   * @param {string[]} forms
   * @param {Clause} clause
   * @param {Query} query
   * @returns {Terms}
   */
  function cut(index, forms, clause, query) {
    const terms = index.each(forms.slice(0, search.MOST_TERMS), f => index.termsOf(f)).flat();
    if (forms.length > search.MOST_TERMS) {
      query.notices.push(search.say('too-many-fit', { words: clause.text, n: search.MOST_TERMS }));
    }

    return { terms: [...new Set(terms)] };
  }

  /**
   * For a form that no record holds: its inflections, two words written as one, else the one good offer, if there is one.
   * Nothing else is ever looked for in its place.
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query
   * @returns {Terms}
   */
  function nearest(index, clause, query) {
    const form = clause.forms[0];
    if (query.symbols.includes(form)) {
      // of what has revisions and addenda alone, those
      const later = index.shardsFrom(form + '-', 2).flatMap(s => s.f).map(f => f[0]).filter(f => f.startsWith(form + '-'));
      if (later.length > 0) {
        return { terms: later };
      }

      query.notices.push(search.say('number-unknown', { words: clause.text }));
      return { terms: [] };
    }

    // neither a word of a question nor two signs between two words says anything of its own
    if (index.wordsOf('', form).has(form) || index.asked.ask.has(form) || straddles(index, clause, query)) {
      return { terms: [], stop: true };
    }

    const inflected = /\d/.test(form) ? [] : byEnding(index, form);
    if (inflected.length > 0) {
      return { terms: inflected };
    }

    const language = languageOf(index, clause, query);
    const words = index.wordsOf(language, form);
    const pair = twoWords(index, language, form);
    if (pair) {
      query.notices.push(search.say('looked-for-pair', { pair: pair.join(' '), words: clause.text }));
      clause.ways = [pair];
      return { terms: [], ways: true };
    }

    query.notices.push(search.say('no-paper-has', { words: clause.text }));
    const near = offersFor(index, words, form);
    query.offers.push(...near.map(o => ({ text: o.text, query: replaced(query, clause, o.text) })));
    if (near.length !== 1) {
      return { terms: [] };
    }

    clause.instead = near[0].form;
    query.instead = near[0].text;
    query.only = { text: clause.text, query: replaced(query, clause, '"' + clause.text + '"') };
    return near[0].text.endsWith('*') ? expand(index, Object.assign({}, clause, { kind: 'prefix' }), query)
      : { terms: index.termsOf(near[0].form) };
  }

  /**
   * Whether it is the end of one East Asian word and the beginning of the next: a pair of signs beside pairs that are known.
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query
   */
  const straddles = (index, clause, query) => SIGNS.test(clause.forms[0]) && query.clauses.some(c =>
    c !== clause && (c.kind === 'said' || (SIGNS.test(c.forms[0]) && index.termsOf(c.forms[0]).length > 0)));

  /** The query with other words in the place of a clause. @param {Query} query @param {Clause} clause @param {string} words */
  const replaced = (query, clause, words) => {
    const before = query.typed.slice(clause.from, clause.to);
    const at = before.indexOf(clause.text);
    return query.typed.slice(0, clause.from + Math.max(0, at)) + words
      + query.typed.slice(at < 0 ? clause.to : clause.from + at + clause.text.length);
  };

  /**
   * Terms of the known forms that have the same stem and another ending.
   * @param {Index} index
   * @param {string} form
   * @returns {string[]}
   */
  function byEnding(index, form) {
    const endings = new Set(index.manifest.endings);
    for (let length = form.length; length >= Math.max(4, form.length - 5); length--) {
      const stem = form.slice(0, length);
      const same = (/** @type {string} */ other) => INFLECTED.some(i => i.test(form.slice(length)) && i.test(other));
      if (!endings.has(form.slice(length)) && length < form.length) {
        continue;
      }

      const shards = index.shardsFrom(stem, 2);
      const terms = [...new Set(shards.flatMap(s => s.f.filter(f => f[0].startsWith(stem) && endings.has(f[0].slice(length)))
        .flatMap(f => search.termsIn(s, f[1])
          .filter(t => same(f[0].slice(length)) || (t.length >= 4 && form.startsWith(t))))))];
      if (terms.length > 0) {
        return terms;
      }
    }

    return [];
  }

  /**
   * The language in which a word was typed: that of its script, else that of most of the other words, else the archive's own.
   * @param {Index} index
   * @param {Clause} clause
   * @param {Query} query
   */
  function languageOf(index, clause, query) {
    const form = clause.forms[0];
    const script = /[а-я]/.test(form) ? 'ru' : /[\u0600-\u06ff]/.test(form) ? 'ar' : /[\u3400-\u9fff]/.test(form) ? 'zh' : '';
    if (script !== '') {
      return script;
    }

    const others = query.clauses.filter(c => c !== clause && c.kind !== 'phrase').map(c => c.forms[0]);
    const held = index.each(others, o => index.manifest.languages.filter(l => index.wordsOf(l, o).has(o)));
    const holds = (/** @type {string} */ language) => held.filter(l => l.includes(language)).length;
    return index.manifest.languages.reduce((best, l) => holds(l) > holds(best) && /^[a-z]*$/.test(l) ? l : best, 'en');
  }

  /**
   * Two known words that stand one behind the other in a form.
   * @param {Index} index
   * @param {string} language
   * @param {string} form
   */
  function twoWords(index, language, form) {
    const has = (/** @type {string} */ word) => word.length > 2 && index.wordsOf(language, word).has(word);
    const pairs = Array.from(form, (_, at) => [form.slice(0, at), form.slice(at)]).filter(([one]) => has(one));
    const whole = index.each(pairs, ([, two]) => has(two));
    return pairs.find((_, i) => whole[i]);
  }

  /**
   * What a misspelt word may be: known words that begin with the same letter and are one letter away, two where it is long; then words
   * of which it is the beginning.
   * @param {Index} index
   * @param {Map<string, string>} words
   * @param {string} form
   * @returns {{ form: string, text: string }[]}
   */
  function offersFor(index, words, form) {
    if (form.length < 4 || /\d/.test(form)) {
      return [];
    }

    const most = form.length > 7 ? 2 : 1;
    /** @type {{ form: string, text: string, letters: number }[]} */
    const all = [];
    let begins = false;
    for (const [other, text] of words) {
      if (other[0] === form[0] && !/\d/.test(other) && !index.stops.has(other)) {
        const letters = distance(other, form, most);
        begins = begins || other.startsWith(form);
        if (letters <= most) {
          all.push({ form: other, text, letters });
        }
      }
    }

    // endings of one word are one offer: the nearest, then the shortest
    all.sort((a, b) => a.letters - b.letters || a.form.length - b.form.length || (a.form < b.form ? -1 : 1));
    const least = all.filter(o => o.letters === all[0].letters);
    const offers = least.filter((o, i) =>
      !least.slice(0, i).some(p => o.form.startsWith(p.form.slice(0, -1)) && o.form.length - p.form.length < 4));
    return offers.length === 0 && begins ? [{ form, text: form + '*' }] : offers.slice(0, 3);
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

    /** @type {number[]} */
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

  /**
   * Words that stand one behind the other in one paragraph or title; of one word in quotation marks, any of its endings.
   * @param {Index} index
   * @param {Clause} clause
   * @returns {Concept}
   */
  function phrase(index, clause) {
    /** @type {(record: number) => boolean} */
    let beside = () => true;
    // the words and what stands side by side are asked for at once
    const [terms] = index.each([0, 1], step => {
      if (step === 0) {
        return index.each(clause.forms, f => index.termsOf(f));
      }

      beside = index.sideBySide(clause.forms, clause.field);
      return [];
    });
    const fields = clause.field || 'tx';
    const holders = index.each(terms, t => index.holders(t, fields));
    const records = none(index);
    [...holders[0]].filter(r => holders.every(h => h.has(r)) && beside(r)).forEach(r => records.add(r));
    const all = [...new Set(terms.flat())];
    return { clause, terms: all, forms: new Set(clause.forms), records, strong: records };
  }

  /**
   * Every form of the terms in the shards at hand, to be marked in excerpts.
   * @param {Index} index
   * @param {Clause} clause
   * @param {string[]} terms
   */
  function formsOf(index, clause, terms) {
    const wanted = new Set(terms);
    const forms = new Set(clause.kind === 'word' ? clause.forms : []);
    for (const shard of new Set([clause.forms[0]].concat(terms).map(t => index.shardOf(t)))) {
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
