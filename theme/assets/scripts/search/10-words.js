'use strict';

/**
 * Words as the index folds them (src/Search says the same in C#; tests hold the two together), and document numbers in any spelling.
 *
 * @typedef {{ text: string, form: string, start: number, end: number }} Token a word as written, folded, and where it stands
 * @typedef {{ atoms: string[][], key: string }} SymbolPattern runs of letters and digits of a series, and how its key is made
 * @typedef {{ patterns: SymbolPattern[], groups: string[][], group: string, names?: Set<string> }} SymbolSeries
 */
/** @type {SearchParts} */
var ArchiveSearch = /** @type {any} */ ({});

(function (search) {
  const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}\p{M}]))*/gu;
  // Han, Hiragana, Katakana by their ranges, each with its marks: not every engine that runs this knows scripts by name
  const SIGNS = new RegExp('(?:['
    + '\\u2E80-\\u2FDF\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u3035\\u3038-\\u303B\\u3041-\\u3096\\u309B-\\u30FF\\u31F0-\\u31FF'
    + '\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{1B000}-\\u{1B16F}\\u{20000}-\\u{3FFFF}'
    + ']\\p{M}*)+', 'gu');
  const SIGN = new RegExp('.\\p{M}*', 'gsu');
  const TWINS = 'АВЕЅІЈКМНОРСТХУԚԜавеѕіјкмнорстхуԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
  const LATIN = 'ABESIJKMHOPCTXYQWabesijkmhopctxyqwABEZHIKMNOPTYX';
  const NUMBERED = /^[acefrs]?(r|rev|revision|corr|corrigendum|add|addendum)$/;
  const UNNUMBERED = /^(?:[acefrs]|[acefrs]?(rev|revision|corr|corrigendum|add|addendum)[acefrs]?)$/;
  const BETWEEN = /[\p{Pd}\/\s]+/gu;
  const LEAD = /^[^\p{L}\p{N}]*(?:documents?|docs?)(?!\p{L})[\s.:]*/iu;

  /** Compatibility forms, accents, the tatweel and invisible signs dropped, lower case. @param {string} text */
  const fold = text => text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]/gu, '').toLowerCase().replace(/ς/g, 'σ');

  /** The words of a text. @param {string} text @returns {Token[]} */
  function tokens(text) {
    /** @type {Token[]} */
    const all = [];
    for (const match of text.matchAll(WORD)) {
      const whole = match[0].replace(/['’]s$/i, '');
      let at = match.index;
      for (const piece of whole.split(/['’]/)) {
        add(all, text, at, at + piece.length);
        at += piece.length + 1;
      }
    }

    return all;
  }

  /**
   * A run of letters, its East Asian signs in overlapping pairs.
   * @param {Token[]} all
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  function add(all, text, start, end) {
    const run = text.slice(start, end);
    let from = 0;
    for (const match of run.matchAll(SIGNS)) {
      push(all, text, start + from, start + match.index);
      const signs = match[0].match(SIGN) || [];
      let at = start + match.index;
      for (let i = 0; i < Math.max(1, signs.length - 1); i++) {
        push(all, text, at, at + signs[i].length + (i + 1 < signs.length ? signs[i + 1].length : 0));
        at += signs[i].length;
      }

      from = match.index + match[0].length;
    }

    push(all, text, start + from, end);
  }

  /** @param {Token[]} all @param {string} text @param {number} start @param {number} end */
  function push(all, text, start, end) {
    const form = fold(text.slice(start, end));
    if (form.length > 0) {
      all.push({ text: text.slice(start, end), form, start, end });
    }
  }

  /** Runs of letters and of digits, neighbouring runs of letters as one: `WG-CP/2/6 Rev.1` → wgcp, 2, 6, rev, 1. @param {string} text */
  function atoms(text) {
    /** @type {string[]} */
    const runs = [];
    let separated = true;
    for (const sign of text.normalize('NFKD').replace(/[\p{Mn}\p{Cf}]/gu, '')) {
      const twin = TWINS.indexOf(sign);
      const one = twin >= 0 ? LATIN[twin].toLowerCase() : digit(sign);
      if (!/[\p{L}\p{N}]/u.test(one)) {
        separated = true;
        continue;
      }

      const isDigit = /[0-9]/.test(one);
      const last = runs[runs.length - 1];
      if (last !== undefined && /[0-9]/.test(last) === isDigit && !(isDigit && separated)) {
        runs[runs.length - 1] += one;
      } else {
        runs.push(one);
      }

      separated = false;
    }

    return runs;
  }

  /** A digit of any script as an ASCII one, else the sign in lower case. @param {string} sign */
  function digit(sign) {
    if (!/\p{Nd}/u.test(sign)) {
      return sign.toLowerCase();
    }

    // digits stand in blocks of ten, the zero of each preceded by no digit
    const code = /** @type {number} */ (sign.codePointAt(0));
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero--;
    }

    return String(code - zero);
  }

  /**
   * The key of a document number in any spelling; null where it fits no series.
   * @param {string} text
   * @param {SymbolSeries} series
   * @returns {string | null}
   */
  function symbolKey(text, series) {
    const lead = LEAD.exec(text);
    return readAtoms(atoms(text), series) || (lead ? readAtoms(atoms(text.slice(lead[0].length)), series) : null);
  }

  /** @param {string[]} runs @param {SymbolSeries} series */
  function readAtoms(runs, series) {
    for (const pattern of series.patterns) {
      const names = pattern.atoms.some(a => a[0] === 'group') ? series.groups : [[]];
      for (const name of names) {
        const key = read(runs, pattern, name);
        if (key !== null) {
          return key.replace('{group}', series.group);
        }
      }
    }

    return null;
  }

  /** @param {string[]} runs @param {SymbolPattern} pattern @param {string[]} name */
  function read(runs, pattern, name) {
    const wanted = joined(pattern.atoms, name);
    if (runs.length < wanted.length) {
      return null;
    }

    let key = pattern.key;
    for (let i = 0; i < wanted.length; i++) {
      const [kind, literal] = wanted[i];
      const number = /^[0-9]/.test(runs[i]) ? trimmed(runs[i]) : null;
      if (kind === 'literal' ? runs[i] !== literal : number === null) {
        return null;
      }

      key = key.replace('{' + kind + '}', kind === 'year' ? String(number).padStart(2, '0') : String(number));
    }

    const rest = suffix(runs, wanted.length);
    return rest === null ? null : key + rest;
  }

  /** Atoms of a series under one name of the group, neighbouring letters as one. @param {string[][]} pattern @param {string[]} name */
  function joined(pattern, name) {
    /** @type {string[][]} */
    const all = [];
    for (const [kind, text] of pattern) {
      for (const literal of kind === 'group' ? name : [text]) {
        const last = all[all.length - 1];
        const isLiteral = kind === 'group' || kind === 'literal';
        if (isLiteral && last && last[0] === 'literal' && !/^[0-9]/.test(literal) && !/^[0-9]/.test(last[1])) {
          all[all.length - 1] = ['literal', last[1] + literal];
        } else {
          all.push([isLiteral ? 'literal' : kind, literal]);
        }
      }
    }

    return all;
  }

  /**
   * What stands behind a number: language dropped, revision kept; null where it is no suffix.
   * @param {string[]} runs
   * @param {number} from
   */
  function suffix(runs, from) {
    let all = '';
    for (let i = from; i < runs.length; i++) {
      const number = /^[0-9]/.test(runs[i + 1] || '') ? runs[i + 1] : null;
      const match = (number === null ? UNNUMBERED : NUMBERED).exec(runs[i]);
      if (!match) {
        return null;
      }

      if (match[1]) {
        const short = match[1][0] === 'r' ? 'r' : match[1][0] === 'c' ? 'corr' : 'add';
        all += '-' + short + (trimmed(number || '1') || '1');
        i += number === null ? 0 : 1;
      }
    }

    return all;
  }

  /** Without padding; null where it is too long to be a number of a paper. @param {string} digits */
  function trimmed(digits) {
    const bare = digits.replace(/^0+/, '');
    return bare.length > 9 ? null : bare || '0';
  }

  /** Whether a word is a name of the group. @param {string} text @param {SymbolSeries} series */
  function isGroup(text, series) {
    const names = series.names || (series.names = new Set(series.groups.map(name => name.join(''))));
    return text.length < 20 && names.has(fold(text).replace(BETWEEN, ''));
  }

  /**
   * Words of a text with document numbers and the group's names as one.
   * @param {string} text
   * @param {SymbolSeries} series
   * @returns {Token[]}
   */
  function of(text, series) {
    /** @type {Token[]} */
    const all = [];
    const chunks = Array.from(text.matchAll(/\S+/g));
    for (let i = 0; i < chunks.length; i++) {
      const at = chunks[i].index;
      const bare = (/^[^\p{L}\p{N}]*(.*?)[^\p{L}\p{N}]*$/u.exec(chunks[i][0]) || ['', ''])[1];
      const start = at + chunks[i][0].indexOf(bare);
      const next = chunks[i + 1] && /^\(?rev/i.test(chunks[i + 1][0]) ? chunks[i + 1] : null;
      const longer = next ? text.slice(start, next.index + next[0].length).replace(/[^\p{L}\p{N})]+$/u, '') : null;
      const key = numbered(longer, series) || numbered(bare, series);
      if (key) {
        const taken = longer !== null && numbered(longer, series) ? longer : bare;
        all.push({ text: taken, form: key, start, end: start + taken.length });
        i += taken === longer ? 1 : 0;
      } else if (isGroup(bare, series)) {
        all.push({ text: bare, form: series.group, start, end: start + bare.length });
      } else {
        all.push(...tokens(chunks[i][0]).map(t => ({ text: t.text, form: t.form, start: t.start + at, end: t.end + at })));
      }
    }

    return all;
  }

  /** @param {string | null} text @param {SymbolSeries} series */
  const numbered = (text, series) =>
    text !== null && /\p{L}/u.test(text) && /\p{N}/u.test(text) && /[\p{Pd}\/]/u.test(text)
      ? symbolKey(text, series)
      : null;

  search.words = { fold, tokens, of, symbolKey, isGroup };
})(ArchiveSearch);
