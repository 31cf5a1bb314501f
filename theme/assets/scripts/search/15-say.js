'use strict';

/**
 * What the search says, in the language of the page, which hands the sentences over: this script has none of its own.
 *
 * @typedef {(string | [string] | [string, { [form: string]: any[] }])[]} Message words, slots, and choices by the number in a slot
 */
(function (search) {
  /** @type {{ [key: string]: Message }} */
  let messages = {};
  /** @type {{ [group: string]: { [key: string]: string } }} */
  let names = {};
  /** @type {(number: number) => string} */
  let formOf = String;

  /** Takes the sentences. @param {any} all by their keys, with the language */
  search.speak = all => {
    messages = all;
    names = all.names;
    // the command line has one language, and an interpreter that counts in none
    const Rules = typeof Intl === 'object' && Intl.PluralRules;
    const rules = Rules ? new Rules(all.language) : null;
    formOf = number => rules ? rules.select(number) : number === 1 ? 'one' : 'other';
  };

  /**
   * A sentence in pieces: its own words, and what is put between them.
   * @param {Message} message
   * @param {{ [slot: string]: any }} values
   * @returns {any[]}
   */
  const filled = (message, values) => message.flatMap(part => typeof part === 'string' ? part
    : part[1] ? filled(part[1][values[part[0]]] || part[1][formOf(values[part[0]])] || part[1].other, values) : [values[part[0]]]);

  /**
   * What a frame calls a filter or a value of one: the index has one language.
   * @param {string} group
   * @param {string} key
   * @param {string} name as the index has it
   */
  search.named = (group, key, name) => ((names || {})[group] || {})[key] || name;
  /** The values of a filter in the alphabet of a frame, where the index has them in its own. @type {SearchParts['inOrder']} */
  search.inOrder = (group, values) => {
    const all = Object.keys((/^(topic|from|country)$/.test(group) && names || {})[group] || {});
    return values.slice().sort((a, b) => all.indexOf(a.key) - all.indexOf(b.key));
  };
  search.sayIn = (key, values) => filled(messages[key], values);
  search.say = (key, values) => filled(messages[key], values || {}).join('');
})(ArchiveSearch);
