'use strict';

/**
 * What people call things: dates and meetings in any spelling, words of the house, two words for one. A run of words that says such a
 * thing becomes one clause with several ways, of which a record must hold one whole.
 *
 * @typedef {{ months: Map<string, number>, ordinals: Map<string, number>, meeting: Set<string>, ask: Map<string, string>,
 *   things: Set<string>,
 *   month: string[], ordinal: string[], aliases: Map<string, Alias> }} Asked how people ask, in all languages of the archive;
 *   `month` and `ordinal`: as the archive's own language writes them
 * @typedef {{ means: string, record: number, language: string }} Alias `record`: its number, -1 where words alone are meant
 * @typedef {{ count: number, ways: string[][], key?: boolean, alias?: Alias }} Said how many words it takes; `key`: it names a thing
 */
(function (search) {
  const MOST_WORDS = 7;
  const PART = new Set(['of', 'in', 'the', 'de', 'du', 'del', 'le', 'г', 'года', '年', '月', '日', 'th', 'st', 'nd', 'rd']);
  const BEFORE_NUMBER = new Set(['no', 'nr', 'number', 'n', 'num']);

  /** @param {any[]} languages @param {any[][]} aliases @returns {Asked} */
  function askedOf(languages, aliases) {
    /** @type {Asked} */
    const asked = { months: new Map(), ordinals: new Map(), meeting: new Set(), ask: new Map(), things: new Set(),
      month: names(languages, 'months'), ordinal: names(languages, 'ordinals'), aliases: new Map() };
    for (const language of languages) {
      number(language.months, asked.months);
      number(language.ordinals, asked.ordinals);
      language.meeting.split(' ').forEach((/** @type {string} */ w) => asked.meeting.add(w));
      language.things.split(' ').forEach((/** @type {string} */ w) => asked.things.add(w));
      for (const key of Object.keys(language.ask)) {
        language.ask[key].split(' ').forEach((/** @type {string} */ w) => asked.ask.has(w) || asked.ask.set(w, key));
      }
    }

    addAliases(asked, aliases);
    return asked;
  }

  /** @param {Asked} asked @param {any[][]} aliases */
  function addAliases(asked, aliases) {
    for (const [say, means, record, language] of aliases) {
      asked.aliases.set(say, { means, record: (record || 0) - 1, language: language || '' });
    }
  }

  /** @param {any[]} languages @param {string} list @returns {string[]} */
  const names = (languages, list) => languages.length === 0 ? []
    : languages[0][list].split('|').map((/** @type {string} */ w) => w.split(' ')[0]);

  /** @param {string} list @param {Map<string, number>} all */
  function number(list, all) {
    list.split('|').forEach((same, i) => same.split(' ').forEach(w => w !== '' && all.set(w.replace(/-/g, ' '), i + 1)));
  }

  /**
   * Runs of words that say one thing, made one clause each.
   * @param {Index} index
   * @param {Query} query
   */
  function readSaid(index, query) {
    const asked = index.asked;
    const all = [];
    /** @type {boolean[]} */
    let known = [];
    // all that is asked of the index at once, and the names among which the whole of it would stand, since they are asked for next
    const [compounds] = index.each([0, 1, 2], step => {
      if (step === 0) {
        return index.each(query.clauses, (_, i) => compoundIn(plainFrom(query, i), index, query.clauses.length));
      }

      if (step === 1) {
        index.shardOf('=' + query.clauses.flatMap(c => c.forms).join(' '));
      } else {
        known = index.each(query.clauses, c => !search.isPlain(c, query)
          || (/^[ -~]*$/.test(c.text) && index.termsOf(c.forms[0]).length > 0));
      }

      return [];
    });
    if (known.includes(false)) {
      index.askForeign();
    }

    for (let i = 0; i < query.clauses.length;) {
      const run = plainFrom(query, i);
      const named = run.length === 0 ? null : dateIn(run, asked) || meetingIn(run, asked) || aliasIn(run, asked);
      const joined = named && (named.key || named.count !== 2) ? null : compounds[i];
      const said = named && joined ? Object.assign(named, { ways: named.ways.concat(joined.ways.slice(-1)) }) : named || joined;
      if (!said) {
        all.push(query.clauses[i++]);
        continue;
      }

      const taken = query.clauses.slice(i, i + said.count);
      all.push(Object.assign({}, taken[0], { kind: 'said', text: taken.map(c => c.text).join(' '), forms: taken.map(c => c.forms[0]),
        ways: said.ways, key: said.key, alias: said.alias, joined: false, to: taken[taken.length - 1].to }));
      i += said.count;
    }

    query.clauses = all;
  }

  /** The words from here on that are nothing but words. @param {Query} query @param {number} from */
  function plainFrom(query, from) {
    let to = from;
    while (to < query.clauses.length && to < from + 8 && search.isPlain(query.clauses[to], query)) {
      to++;
    }

    return query.clauses.slice(from, to);
  }

  /**
   * `11 June 2010`, `June 2010`, `2010-06-11`, `17-18 March 2010`, `11/06/2010`.
   * @param {Clause[]} run
   * @param {Asked} asked
   * @returns {Said | null}
   */
  function dateIn(run, asked) {
    const numbers = [];
    let month = 0;
    let year = 0;
    let yearFirst = false;
    let count = 0;
    for (let i = 0; i < run.length; i++) {
      const form = run[i].forms[0];
      const digits = /^(\d+)(?:st|nd|rd|th|er|o|a)?$/.exec(form);
      const named = asked.months.get(form);
      if (digits && digits[1].length === 4 && year === 0 && /^(19|20)/.test(form)) {
        year = Number(form);
        yearFirst = numbers.length === 0 && month === 0;
      } else if (digits && Number(digits[1]) > 0 && Number(digits[1]) < 32 && numbers.length < 2) {
        numbers.push(Number(digits[1]));
      } else if (named && month === 0) {
        month = named;
      } else if (!(PART.has(form) && count > 0)) {
        break;
      } else {
        continue;
      }

      count = i + 1;
    }

    const days = year === 0 ? [] : month > 0 ? span(numbers, month, year)
      : numbers.length < 2 || !run[1].joined ? []
      : yearFirst ? [[year, numbers[0], numbers[1]]] : [[year, numbers[1], numbers[0]], [year, numbers[0], numbers[1]]];
    const keys = days.filter(d => d[1] < 13)
      .map(d => '@' + d.filter(n => n > 0).map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-'));
    if (keys.length === 0) {
      return null;
    }

    const written = days.map(d => (d[2] > 0 ? [String(d[2])] : []).concat(asked.month[d[1] - 1], String(d[0])));
    return { count, key: true, ways: keys.map(k => [k]).concat([run.slice(0, count).map(c => c.forms[0])], month > 0 ? [] : written) };
  }

  /**
   * Year, month, and the days from the first to the last; 0 for a month as a whole.
   * @param {number[]} numbers
   * @param {number} month
   * @param {number} year
   */
  function span(numbers, month, year) {
    const last = numbers[1] || numbers[0] || 0;
    const all = [];
    for (let day = numbers[0] || 0; day <= last; day++) {
      all.push([year, month, day]);
    }

    return all;
  }

  /**
   * `17th meeting`, `second meeting`, `meeting no. 2`, `meetings in 2016`.
   * @param {Clause[]} run
   * @param {Asked} asked
   * @returns {Said | null}
   */
  function meetingIn(run, asked) {
    const forms = run.map(c => c.forms[0]);
    const first = asked.meeting.has(forms[0]);
    const at = first ? forms.findIndex((f, i) => i > 0 && !PART.has(f) && !BEFORE_NUMBER.has(f)) : 0;
    if (at < 0) {
      return null;
    }

    const two = asked.ordinals.get(forms[at] + ' ' + forms[at + 1]);
    const digits = /^(\d{1,4})(?:st|nd|rd|th|e|er|eme|a|o)?$/.exec(forms[at]);
    const number = two || asked.ordinals.get(forms[at]) || (digits ? Number(digits[1]) : 0);
    let to = at + (two ? 2 : 1);
    // an ending of its own, as in 17-е; signs between number and noun, as Chinese has them
    while (to < forms.length && !asked.meeting.has(forms[to]) && forms[to].length < 3 && run[to].joined && !/\d/.test(forms[to])) {
      to++;
    }

    const behind = !first && asked.meeting.has(forms[to]);
    if (number === 0 || !(first || behind)) {
      return null;
    }

    const year = number > 1900;
    const count = behind ? to + 1 : at + (two ? 2 : 1);
    const word = asked.ordinal[number - 1];
    return { count, key: true, ways: [[(year ? '@' : '#') + number], forms.slice(0, count)]
      .concat(year || !word ? [] : [word.split('-').concat('meeting')]) };
  }

  /** Words of the house. @param {Clause[]} run @param {Asked} asked @returns {Said | null} */
  function aliasIn(run, asked) {
    for (let count = Math.min(MOST_WORDS, run.length); count > 0; count--) {
      const forms = run.slice(0, count).map(c => c.forms[0]);
      const alias = asked.aliases.get(forms.join(' '));
      if (alias) {
        // where the name holds the very words, they are enough
        const means = search.words.tokens(alias.means).map(t => t.form);
        return { count, alias, ways: forms.every(f => means.includes(f)) ? [forms] : [forms, means] };
      }
    }

    return null;
  }

  /**
   * Two words that others write as one.
   * @param {Clause[]} run
   * @param {Index} index
   * @param {number} all
   * @returns {Said | null}
   */
  function compoundIn(run, index, all) {
    const [one, two] = run.map(c => c.forms[0]);
    // "on line" says nothing but "online"
    const apart = index.stops.has(one) || index.stops.has(two) ? [] : [[one, two]];
    return two === undefined || (all > 6 && !run[1].joined) || /\d/.test(one + two) || one.length < 2 || two.length < 2
      || index.termsOf(one + two).length === 0 ? null : { count: 2, ways: apart.concat([[one + two]]) };
  }

  /** The days, months or years that a text names, as the index has them. @param {string} text @param {Asked} asked @returns {string[]} */
  function daysIn(text, asked) {
    const run = search.words.tokens(text).map(t => /** @type {any} */ ({ forms: [t.form], joined: true }));
    const said = dateIn(run, asked);
    const month = /^(\d{4})-(\d{2})$/.exec(text);
    return said !== null && said.count === run.length ? said.ways.map(w => w[0]).filter(k => k[0] === '@') : month ? ['@' + text] : [];
  }

  search.daysIn = daysIn;
  search.askedOf = askedOf;
  search.addAliases = addAliases;
  search.readSaid = readSaid;
})(ArchiveSearch);
