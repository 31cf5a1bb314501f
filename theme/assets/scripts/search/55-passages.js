'use strict';

/**
 * The paragraphs of a record that answer best, cut to an excerpt around the words.
 *
 * @typedef {{ anchor: string, locator: string, text: string, lang: string | null, url: string | null,
 *   marks: { start: number, end: number }[], from: number, to: number }} Passage
 *   `from` and `to`: the part of the text to show; `marks`: the words to mark in it
 */
(function (search) {
  const LENGTH = 260;
  const LEAD = 70;

  /**
   * @param {Unit[]} units
   * @param {Concept[]} concepts
   * @param {SymbolSeries} series
   * @param {number} most
   * @returns {Passage[]} best first; none where the words stand in the title or in the facts only
   */
  function passages(units, concepts, series, most) {
    const wanted = concepts.filter(c => c.clause.presence !== 'prohibited');
    const all = units.map((unit, at) => judge(unit, at, wanted, series)).filter(j => j.worth > 0);
    all.sort((a, b) => b.worth - a.worth || a.at - b.at);
    return all.slice(0, most).map(j => excerpt(j.unit, j.marks));
  }

  /**
   * Phrases weigh most, then how many of the words stand in it, then how often.
   * @param {Unit} unit
   * @param {number} at
   * @param {Concept[]} wanted
   * @param {SymbolSeries} series
   */
  function judge(unit, at, wanted, series) {
    // kept with the piece: while a reader types, the same paragraphs are judged again and again
    const words = unit.words || (unit.words = search.words.of(unit[2], series));
    /** @type {Token[]} */
    const marks = [];
    let worth = 0;
    for (const concept of wanted) {
      const found = concept.clause.kind === 'phrase' ? runs(words, concept.clause.forms) : words.filter(w => concept.forms.has(w.form));
      if (found.length > 0) {
        worth += (concept.clause.kind === 'phrase' ? 1000 : 100) + Math.min(found.length, 9) + (concept.records.size < 5 ? 5 : 0);
        marks.push(...found);
      }
    }

    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    // words side by side say more than words apart; what a paper says comes before what editors say of it
    const beside = marks.filter((m, i) => i > 0 && m.start > marks[i - 1].start && m.start - marks[i - 1].end < 3).length;
    return { unit, at, marks, worth: worth === 0 ? 0 : worth + 20 * Math.min(beside, 4) + (unit[0] === '' ? 0 : 60) };
  }

  /** @param {Token[]} words @param {string[]} forms */
  function runs(words, forms) {
    const all = [];
    for (let i = 0; i + forms.length <= words.length; i++) {
      if (forms.every((f, k) => words[i + k].form === f)) {
        all.push({ text: '', form: '', start: words[i].start, end: words[i + forms.length - 1].end });
      }
    }

    return all;
  }

  /** @param {Unit} unit @param {Token[]} marks @returns {Passage} */
  function excerpt(unit, marks) {
    const text = unit[2];
    const densest = marks.reduce((best, mark) => {
      const near = marks.filter(m => m.start >= mark.start && m.end <= mark.start + LENGTH - LEAD).length;
      return near > best.near ? { near, mark } : best;
    }, { near: 0, mark: marks[0] }).mark;
    const from = text.length <= LENGTH || densest.start <= LEAD ? 0 : text.indexOf(' ', densest.start - LEAD) + 1;
    const end = text.length - from <= LENGTH ? text.length : text.lastIndexOf(' ', from + LENGTH);
    return {
      anchor: unit[0], locator: unit[1], text, lang: unit[3] || null, url: unit[4] || null,
      marks: marks.filter(m => m.start >= from && m.end <= end), from, to: Math.max(end, densest.end),
    };
  }

  search.passages = passages;
})(ArchiveSearch);
