'use strict';

/**
 * The query language, Lunr's with quotation marks: nothing is a syntax error, what cannot be read is read as words and said.
 *
 * @typedef {'optional' | 'required' | 'prohibited'} Presence
 * @typedef {{ kind: 'word' | 'prefix' | 'ending' | 'fuzzy' | 'phrase' | 'said', text: string, forms: string[], field: string | null,
 *   presence: Presence, edits: number, from: number, to: number, joined?: boolean, ways?: string[][], key?: boolean, alias?: Alias,
 *   instead?: string }} Clause
 *   `forms`: the folded words, several in a phrase only; `joined`: written in one with others, as in `UIT-D`; `from`, `to`: where it
 *   stands in what was typed; `ways`, `key`, `alias`: of what is said in other words; `instead`: the form of the one good offer
 * @typedef {{ sign: string, field: string | undefined, quoted: string | undefined, word: string, from: number, to: number }} Piece
 * @typedef {{ key: string | null, text: string, count: number, offer?: string }} NumberIn a document number and how many pieces it takes
 * @typedef {{ facet: string, text: string, presence: Presence }} Filter a limit to values of a facet whose name holds the words
 * @typedef {{ text: string, query: string, count?: number, filters?: boolean }} Offer another search: what it is called, what is asked,
 *   how much it finds, whether the filters stay
 * @typedef {{ clauses: Clause[], filters: Filter[], symbols: string[], notices: string[], offers: Offer[], instead: string,
 *   only: Offer | null, typed: string,
 *   row: string, thing: boolean }} Query
 *   `symbols`: keys of the document numbers in it, which are clauses too; `instead`: the words of the one good offer, empty for
 *   none; `only`: the search without it;
 *   `row`: the fact that a question asks for, empty for
 *   none; `thing`: whether papers or decisions of the thing are asked for
 */
(function (search) {
  /** Fields that hold words, by the name that readers use. */
  const FIELDS = new Map([['title', 't'], ['symbol', 's'], ['from', 'f'], ['topic', 'p'], ['text', 'x']]);
  const FACETS = ['type', 'meeting', 'year', 'country', 'region', 'lang', 'holding', 'date'];
  const PIECE = /([+-]?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+))/gu;
  const MOST_WORDS = 40;
  const MOST_PIECES = 200;

  /**
   * Reads what was typed.
   * @param {string} typed
   * @param {SymbolSeries} series
   * @param {Index} index tells which numbers papers bear or name
   * @returns {Query}
   */
  function parse(typed, series, index) {
    /** @type {Query} */
    const query = { clauses: [], filters: [], symbols: [], notices: [], offers: [], instead: '', only: null, typed, row: '', thing: false };
    const pieces = [...mended(typed).matchAll(PIECE)].slice(0, MOST_PIECES).map(m => (
      { sign: m[1], field: m[2], quoted: m[3], word: m[4], from: m.index, to: m.index + m[0].length }));
    const isKnown = (/** @type {string} */ form) => index.termsOf(form).length > 0;
    const numbers = index.each(pieces, (_, i) => number(pieces, i, series, isKnown));
    const apart = index.each(pieces, (one, i) => numbers[i].key === null ? unglued(one, isKnown) : [one]);
    for (let i = 0; i < pieces.length && query.clauses.length < MOST_WORDS; i++) {
      const found = numbers[i];
      if (found.key !== null) {
        const whole = Object.assign({}, pieces[i], { to: pieces[i + found.count - 1].to });
        clause(query, whole, { kind: 'word', text: found.text, forms: [found.key] });
        query.symbols.push(found.key);
        i += found.count - 1;
      } else {
        if (found.offer) {
          query.offers.push({ text: found.offer, query: found.offer });
        }

        apart[i].forEach(one => piece(query, one, series));
      }
    }

    if (query.clauses.length > MOST_WORDS || (query.clauses.length === MOST_WORDS && pieces.length > MOST_WORDS)) {
      query.clauses.length = MOST_WORDS;
      query.notices.push(search.say('first-words', { n: MOST_WORDS }));
    }

    return query;
  }

  /**
   * A word and a number written as one, where no paper has it so: `res179`.
   * @param {Piece} one
   * @param {(form: string) => boolean} isKnown
   * @returns {Piece[]}
   */
  function unglued(one, isKnown) {
    const glued = /^(\p{L}{2,})\.?(\d{1,4})$/u.exec(one.quoted === undefined && !one.field ? one.word : '');
    const at = glued ? one.to - glued[2].length : 0;
    return !glued || isKnown(search.words.fold(one.word)) || !isKnown(search.words.fold(glued[1])) || !isKnown(glued[2]) ? [one]
      : [Object.assign({}, one, { word: glued[1], to: at }), Object.assign({}, one, { word: glued[2], from: at })];
  }

  /**
   * Pasted words as they were before a line broke them; a sign before a space belongs to nothing. The length stays.
   * @param {string} typed
   */
  const mended = typed => {
    const joined = typed.replace(/\u00ad\s*|(?<=\p{Ll})[-‐]\s*\n\s*(?=\p{Ll})/gu, m => '\u034f'.repeat(m.length));
    return joined.replace(/(^|\s)[+-](?=\s|$)/g, m => ' '.repeat(m.length));
  };

  /**
   * The document number that begins at a piece: the longest run of pieces, up to six, that is one; a number that no paper bears counts
   * only where it is written in one piece with a sign between letters and digits.
   * @param {Piece[]} pieces
   * @param {number} at
   * @param {SymbolSeries} series
   * @param {(form: string) => boolean} isKnown
   * @returns {NumberIn}
   */
  function number(pieces, at, series, isKnown) {
    const { quoted } = pieces[at];
    if (quoted !== undefined && quoted.trim().length > 0) {
      const key = search.words.symbolKey(quoted, series);
      return { key: key !== null && isKnown(key) ? key : null, text: quoted, count: 1 };
    }

    for (let count = Math.min(6, pieces.length - at); count > 0; count--) {
      const run = pieces.slice(at, at + count);
      if (run.some((p, i) => p.quoted !== undefined || (i > 0 && (p.sign || p.field)) || (p.field && p.field.toLowerCase() !== 'symbol'))) {
        continue;
      }

      const text = run.map(p => p.word).join(' ');
      // a year in two digits or in four
      const keys = [text, text.replace(/(?<!\d)(?:19|20)(?=\d\d(?!\d))/, '')].map(t => search.words.symbolKey(t, series));
      const key = keys.find(k => k !== null && isKnown(k)) || keys[0];
      if (key === null) {
        continue;
      }

      if (isKnown(key) || (count === 1 && /[\p{L}\p{N}].*[\p{Pd}\/].*\p{N}/u.test(text))) {
        return { key, text, count };
      }
    }

    return split(pieces, at, series, isKnown);
  }

  /**
   * A number that leaves out the signs or the series: `wgcp210`, `wgcp210rev1`, `document 2/9`; of `2/10` alone it is an offer.
   * @param {Piece[]} pieces
   * @param {number} at
   * @param {SymbolSeries} series
   * @param {(form: string) => boolean} isKnown
   * @returns {NumberIn}
   */
  function split(pieces, at, series, isKnown) {
    const first = pieces[at];
    const led = first.word && /^(documents?|docs?|papers?|letters?)\.?$/i.test(first.word) && pieces[at + 1] ? 1 : 0;
    const word = pieces[at + led].word || '';
    const run = /^(\p{L}[\p{L}-]*)[-\/]?(\d{2,6})(\p{L}.*)?$/u.exec(word);
    const bare = /^(\d{1,2})\/(\d{1,4})$/.exec(word);
    const keys = first.field ? []
      : run ? Array.from({ length: run[2].length - 1 }, (_, i) => run[2][i + 1] === '0' ? null
        : search.words.symbolKey(run[1] + '/' + run[2].slice(0, i + 1) + '/' + run[2].slice(i + 1) + (run[3] || ''), series))
      : bare ? series.patterns.map(p => keyOf(p.key, bare, series)) : [];
    const key = keys.find(k => k !== null && isKnown(k));
    return key && (run || led) ? { key, text: word, count: 1 + led } : { key: null, text: '', count: 1, offer: (key || '').toUpperCase() };
  }

  /**
   * The key of a series whose two numbers these are; null where it has not two.
   * @param {string} key
   * @param {string[]} numbers
   * @param {SymbolSeries} series
   */
  const keyOf = (key, numbers, series) => (key.match(/\{(year|meeting|number)\}/g) || []).length !== 2 ? null
    : key.replace('{group}', series.group).replace('{year}', numbers[1].padStart(2, '0')).replace('{meeting}', String(Number(numbers[1])))
      .replace('{number}', String(Number(numbers[2])));

  /** @param {Query} query @param {Piece} one @param {SymbolSeries} series */
  function piece(query, one, series) {
    const name = one.field ? one.field.toLowerCase() : null;
    if (name !== null && FACETS.includes(name)) {
      const text = (one.quoted !== undefined ? one.quoted : one.word).replace(/[*~]\d*$/, '');
      query.filters.push({ facet: name, text, presence: presenceOf(one.sign) });
      return;
    }

    if (name !== null && !FIELDS.has(name)) {
      query.notices.push(search.say('no-field', { field: one.field }));
      one = Object.assign({}, one, { field: '' });
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
      query.notices.push(search.say('no-partner'));
    }

    words(query, one, one.word, series);
  }

  /**
   * The words of one piece, with a star or a tilde behind or before.
   * @param {Query} query
   * @param {Piece} one
   * @param {string} text
   * @param {SymbolSeries} series
   */
  function words(query, one, text, series) {
    const fuzzy = /^(.*?[\p{L}\p{N}\p{M}].*)~(\d*)$/u.exec(text);
    const star = !fuzzy && /[\p{L}\p{N}\p{M}]\*$/u.test(text);
    const ending = !fuzzy && !star && /^\*[\p{L}\p{N}]/u.test(text);
    if (fuzzy && Number(fuzzy[2] || 1) > 2) {
      query.notices.push(search.say('two-letters'));
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
   * @param {Piece} one
   * @param {{ kind: any, text: string, forms: string[], edits?: number, joined?: boolean }} what
   */
  function clause(query, one, what) {
    const field = one.field ? FIELDS.get(one.field.toLowerCase()) || null : null;
    const { from, to } = one;
    const presence = (what.kind === 'phrase' || field !== null) && one.sign === '' ? 'required' : presenceOf(one.sign);
    query.clauses.push(Object.assign({ field, presence, edits: 0, from, to }, what));
  }

  /** @param {string} sign @returns {Presence} */
  const presenceOf = sign => sign === '+' ? 'required' : sign === '-' ? 'prohibited' : 'optional';

  /** Whether a clause is a word and nothing more. @param {Clause} clause @param {Query} query */
  const isPlain = (clause, query) => clause.kind === 'word' && clause.presence === 'optional' && clause.field === null
    && !query.symbols.includes(clause.forms[0]);

  search.parse = parse;
  search.isPlain = isPlain;
})(ArchiveSearch);
