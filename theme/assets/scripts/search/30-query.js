'use strict';

/**
 * The query language, Lunr's with quotation marks: nothing is a syntax error, what cannot be read is read as words and said.
 *
 * @typedef {'optional' | 'required' | 'prohibited'} Presence
 * @typedef {{ kind: 'word' | 'prefix' | 'ending' | 'fuzzy' | 'phrase', text: string, forms: string[], field: string | null,
 *   presence: Presence, edits: number, joined?: boolean }} Clause
 *   `forms`: the folded words, several in a phrase only; `joined`: written in one with others, as in `UIT-D`
 * @typedef {{ facet: string, text: string, presence: Presence }} Filter a limit to values of a facet whose name holds the words
 * @typedef {{ clauses: Clause[], filters: Filter[], symbols: string[], notices: string[] }} Query
 *   `symbols`: keys of the document numbers in it, which are clauses too
 */
(function (search) {
  /** Fields that hold words, by the name that readers use. */
  const FIELDS = new Map([['title', 't'], ['symbol', 's'], ['from', 'f'], ['topic', 'p'], ['text', 'x']]);
  const FACETS = ['type', 'meeting', 'year', 'country', 'region', 'lang', 'holding'];
  const PIECE = /([+-]?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+))/gu;
  const MOST_WORDS = 40;

  /**
   * Reads what was typed.
   * @param {string} typed
   * @param {SymbolSeries} series
   * @param {(form: string) => boolean | null} isKnown whether a form stands in the records; null where that is not known yet
   * @returns {Query | null} null where it must be asked again
   */
  function parse(typed, series, isKnown) {
    /** @type {Query} */
    const query = { clauses: [], filters: [], symbols: [], notices: [] };
    const pieces = Array.from(joinSigns(typed).matchAll(PIECE)).map(m => ({ sign: m[1], field: m[2], quoted: m[3], word: m[4] }));
    let open = false;
    for (let i = 0; i < pieces.length && query.clauses.length < MOST_WORDS; i++) {
      const found = number(pieces, i, series, isKnown);
      if (found === null) {
        open = true;
      } else if (found.key !== null) {
        clause(query, pieces[i], { kind: 'word', text: found.text, forms: [found.key] });
        query.symbols.push(found.key);
        i += found.count - 1;
      } else {
        piece(query, pieces[i], series);
      }
    }

    if (pieces.length > MOST_WORDS) {
      query.notices.push('Only the first ' + MOST_WORDS + ' words were looked for.');
    }

    return open ? null : query;
  }

  /** A sign before a space belongs to nothing. @param {string} typed */
  const joinSigns = typed => typed.replace(/(^|\s)[+-](?=\s|$)/g, ' ');

  /**
   * The document number that begins at a piece: the longest run of pieces, up to six, that is one; a number that no paper bears counts
   * only where it is written in one piece with a sign between letters and digits.
   */
  function number(pieces, at, series, isKnown) {
    if (pieces[at].quoted !== undefined && pieces[at].quoted.trim().length > 0) {
      const key = search.words.symbolKey(pieces[at].quoted, series);
      const known = key === null ? false : isKnown(key);
      return known === null ? null : { key: known ? key : null, text: pieces[at].quoted, count: 1 };
    }

    let open = false;
    for (let count = Math.min(6, pieces.length - at); count > 0; count--) {
      const run = pieces.slice(at, at + count);
      if (run.some((p, i) => p.quoted !== undefined || (i > 0 && (p.sign || p.field)) || (p.field && p.field.toLowerCase() !== 'symbol'))) {
        continue;
      }

      const text = run.map(p => p.word).join(' ');
      const key = search.words.symbolKey(text, series);
      if (key === null) {
        continue;
      }

      const known = isKnown(key);
      open = open || known === null;
      if (known || (known === false && count === 1 && /\p{L}.*[\p{Pd}\/].*\p{N}|\p{N}.*[\p{Pd}\/].*\p{N}/u.test(text))) {
        return open ? null : { key, text, count };
      }
    }

    return open ? null : { key: null, text: '', count: 1 };
  }

  /** @param {Query} query @param {{ sign: string, field: string, quoted: string, word: string }} one @param {SymbolSeries} series */
  function piece(query, one, series) {
    const name = one.field ? one.field.toLowerCase() : null;
    if (name !== null && FACETS.includes(name)) {
      const text = (one.quoted !== undefined ? one.quoted : one.word).replace(/[*~]\d*$/, '');
      query.filters.push({ facet: name, text, presence: presenceOf(one.sign) });
      return;
    }

    if (name !== null && !FIELDS.has(name)) {
      query.notices.push('“' + one.field + ':” is no field here, so it was read as a word.');
      one = { sign: one.sign, field: '', quoted: one.quoted, word: one.word };
      words(query, one, name, series);
    }

    if (one.quoted !== undefined) {
      const forms = search.words.of(one.quoted, series).map(t => t.form);
      if (forms.length > 0) {
        clause(query, one, { kind: 'phrase', text: one.quoted, forms });
      }

      return;
    }

    if (/["“”„«»]/.test(one.word)) {
      query.notices.push('A quotation mark has no partner, so its words were looked for one by one.');
    }

    words(query, one, one.word, series);
  }

  /** The words of one piece, with a star or a tilde behind or before. */
  function words(query, one, text, series) {
    const fuzzy = /^(.*?[\p{L}\p{N}\p{M}].*)~(\d*)$/u.exec(text);
    const star = !fuzzy && /[\p{L}\p{N}\p{M}]\*$/u.test(text);
    const ending = !fuzzy && !star && /^\*[\p{L}\p{N}]/u.test(text);
    if (fuzzy && Number(fuzzy[2] || 1) > 2) {
      query.notices.push('Words are looked for with two letters other at most.');
    }

    if (search.words.isGroup(text, series)) {
      clause(query, one, { kind: 'word', text, forms: [series.group] });
      return;
    }

    const found = search.words.tokens(fuzzy ? fuzzy[1] : text);
    found.forEach((token, i) => {
      const last = i === found.length - 1;
      const kind = fuzzy && last ? 'fuzzy' : star && last ? 'prefix' : ending && i === 0 ? 'ending' : 'word';
      clause(query, one, { kind, text: token.text, forms: [token.form],
        edits: fuzzy ? Math.min(2, Number(fuzzy[2] || 1)) : 0, joined: found.length > 1 });
    });
  }

  /**
   * @param {Query} query
   * @param {{ sign: string, field: string }} one
   * @param {{ kind: any, text: string, forms: string[], edits?: number, joined?: boolean }} what
   */
  function clause(query, one, what) {
    const field = one.field ? FIELDS.get(one.field.toLowerCase()) || null : null;
    const presence = (what.kind === 'phrase' || field !== null) && one.sign === '' ? 'required' : presenceOf(one.sign);
    query.clauses.push(Object.assign({ field, presence, edits: 0 }, what));
  }

  /** @param {string} sign @returns {Presence} */
  const presenceOf = sign => sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional';

  search.parse = parse;
})(ArchiveSearch);
