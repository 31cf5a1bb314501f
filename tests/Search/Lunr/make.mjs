// Makes corpus.json, queries.json and results.json beside this file; README.md says how it is run.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFileSync } from "node:fs";

const lunr = createRequire(join(process.cwd(), "any.js"))("lunr");
if (lunr.version !== "2.3.9") {
  throw new Error(`lunr 2.3.9 is the reference, this is ${lunr.version}`);
}

const RECORDS = 1000;
const FIELDS = ["s", "t", "f", "p", "k", "x"];
const BOOSTS = [10, 6, 3, 3, 1, 1];
const LISTED = 50;

// ---- chance that is the same every time (mulberry32)

let state = 20100611;
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(chance() * n);
const between = (low, high) => low + below(high - low + 1);
const pick = (list) => list[below(list.length)];

// ---- words

const ONSETS = ["b", "br", "c", "ch", "cl", "d", "dr", "f", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sc", "sh", "st", "t", "th", "tr", "v", "w", "z"];
const MIDDLES = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "io", "ou"];
const ENDS = ["", "", "", "l", "m", "n", "nd", "nt", "r", "rd", "s", "st", "t", "ck"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function inventedWord() {
  let word = "";
  for (let i = pick([1, 2, 2, 2, 3, 3, 4]); i > 0; i--) {
    word += pick(ONSETS) + pick(MIDDLES) + pick(ENDS);
  }
  return word;
}

/** A word one edit away: a letter put in, left out, exchanged, or two neighbours swapped. */
function misspelt(word) {
  const at = 1 + below(word.length - 1);
  switch (below(4)) {
    case 0: return word.slice(0, at) + LETTERS[below(26)] + word.slice(at);
    case 1: return word.slice(0, at) + word.slice(at + 1);
    case 2: return word.slice(0, at) + LETTERS[below(26)] + word.slice(at + 1);
    default: return word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1);
  }
}

function newWords(count, known) {
  const words = [];
  while (words.length < count) {
    // every sixth is a neighbour of one before it, or edit distance would find little
    const word = words.length > 20 && words.length % 6 === 0 ? misspelt(pick(words)) : inventedWord();
    if (word.length > 2 && !known.has(word)) {
      known.add(word);
      words.push(word);
    }
  }
  return words;
}

const known = new Set();
const words = newWords(1380, known);    // of texts and titles, from common to rare
const names = newWords(70, known);      // of contributors
const topics = newWords(40, known);
const kinds = newWords(10, known);
const symbols = [];
for (let meeting = 1; symbols.length < RECORDS; meeting++) {
  for (let number = 1, last = between(10, 60); number <= last && symbols.length < RECORDS; number++) {
    symbols.push(`wg-cp-${meeting}-${number}`);
  }
}

const vocabulary = [...words, ...names, ...topics, ...kinds, ...symbols];
const numberOf = new Map(vocabulary.map((word, i) => [word, i]));

// ---- records

const weights = [];
words.reduce((sum, _, rank) => (weights[rank] = sum + 1 / (rank + 2) ** 1.1), 0);
function zipfWord() {
  const at = chance() * weights[weights.length - 1];
  return words[weights.findIndex((weight) => weight > at)];
}

function record(number) {
  const title = Array.from({ length: between(3, 10) }, zipfWord);
  const from = Array.from({ length: between(1, 4) }, () => names[Math.floor(chance() * chance() * names.length)]);
  const topic = Array.from({ length: between(1, 3) }, () => pick(topics));
  const theme = [...title, ...topic, ...from, ...Array.from({ length: 5 }, () => pick(words))];
  const text = Array.from({ length: between(20, 150) }, () => (chance() < 0.2 ? pick(theme) : zipfWord()));
  for (let cited = below(4); cited > 0; cited--) {
    text[below(text.length)] = pick(symbols);
  }

  return {
    s: [symbols[number]],
    t: title,
    f: from,
    p: number % 40 === 7 ? [] : topic,   // as in an archive, some have no topic
    k: [pick(kinds)],
    x: number % 30 === 11 ? [] : text,   // and some are known by their title only
  };
}

const records = Array.from({ length: RECORDS }, (_, number) => record(number));

// ---- the index, built by lunr

const builder = new lunr.Builder();      // bare: no trimmer, no stop words, no stemmer
builder.ref("id");
FIELDS.forEach((field, i) => builder.field(field, { boost: BOOSTS[i] }));
builder.k1(1.2);
builder.b(0.75);
records.forEach((fields, number) => builder.add({ id: String(number), ...fields }));
const index = builder.build();

for (const word of new Set(records.flatMap((fields) => FIELDS.flatMap((field) => fields[field])))) {
  if (!index.invertedIndex[word]) {
    throw new Error(`lunr cut ${word}`);
  }
}

// ---- queries

const PRESENCE = {
  optional: lunr.Query.presence.OPTIONAL,
  required: lunr.Query.presence.REQUIRED,
  prohibited: lunr.Query.presence.PROHIBITED,
};

const spread = new Map();               // in how many records each word stands
for (const fields of records) {
  for (const word of new Set(FIELDS.flatMap((field) => fields[field]))) {
    spread.set(word, (spread.get(word) ?? 0) + 1);
  }
}
const standing = (low, high) => words.filter((word) => spread.get(word) >= low && spread.get(word) <= high);
const common = standing(300, RECORDS);
const middling = standing(20, 120);
const rare = standing(1, 4);
function absent() {
  const word = inventedWord();
  return word.length > 4 && !known.has(word) ? word : absent();
}
const textOf = () => pick(records.filter((fields) => fields.x.length > 0));
const together = (count) => {
  const fields = textOf();
  return Array.from({ length: count }, () => pick(fields.x));
};
const must = (term, more) => ({ term, presence: "required", ...more });
const not = (term, more) => ({ term, presence: "prohibited", ...more });
const within = (fields, term, more) => ({ term, fields, ...more });
const starting = (term, more) => ({ term, wildcard: "trailing", ...more });
const near = (term, more) => ({ term, editDistance: 1, ...more });
const cut = (word) => word.slice(0, between(2, 4));
const misspeltUnknown = (word) => {
  const other = misspelt(word);
  return known.has(other) ? misspeltUnknown(word) : other;
};
const long = (list) => pick(list.filter((word) => word.length >= 5));

const KINDS = [
  ["one common word", 6, () => [{ term: pick(common) }]],
  ["one middling word", 6, () => [{ term: pick(middling) }]],
  ["one rare word", 6, () => [{ term: pick(rare) }]],
  ["one absent word", 3, () => [{ term: absent() }]],
  ["two words of one record", 8, () => together(2).map((term) => ({ term }))],
  ["a common and a rare word", 6, () => [{ term: pick(common) }, { term: pick(rare) }]],
  ["a word and an absent one", 3, () => [{ term: pick(middling) }, { term: absent() }]],
  ["three words", 10, () => together(3).map((term) => ({ term }))],
  ["five words", 10, () => together(5).map((term) => ({ term }))],
  ["a whole title", 5, () => textOf().t.map((term) => ({ term }))],
  ["a word twice", 5, () => { const term = pick(middling); return [{ term }, { term: pick(common) }, { term }]; }],
  ["a word in the title", 5, () => [within("t", pick(middling))],],
  ["a contributor", 5, () => [within("f", pick(names))]],
  ["a topic and a word", 5, () => [within("p", pick(topics)), { term: pick(middling) }]],
  ["two fields at once", 5, () => [within("tp", textOf().t[0]), { term: pick(middling) }]],
  ["a field that never holds the word", 2, () => [within("s", pick(middling)), { term: pick(rare) }]],
  ["one word in two fields with a boost", 4, () => { const term = textOf().t[1]; return [within("t", term, { boost: 10 }), within("x", term)]; }],
  ["one must", 4, () => [must(pick(middling))]],
  ["must and may", 6, () => { const [a, b] = together(2); return [must(a), { term: b }]; }],
  ["two musts", 6, () => together(2).map((term) => must(term))],
  ["a must that is absent", 2, () => [must(absent()), { term: pick(common) }]],
  ["a must in a field", 5, () => { const fields = textOf(); return [must(fields.f[0], { fields: "f" }), { term: pick(fields.x) }]; }],
  ["not", 6, () => [{ term: pick(middling) }, not(pick(common))]],
  ["not in a field", 4, () => [{ term: pick(common) }, not(pick(kinds), { fields: "k" })]],
  ["only not", 4, () => [not(pick(common))]],
  ["only not, twice", 2, () => [not(pick(common)), not(pick(middling), { fields: "t" })]],
  ["not what is absent", 2, () => [not(absent())]],
  ["must, may and not", 6, () => { const [a, b, c] = together(3); return [must(a), { term: b }, { term: c }, not(pick(middling))]; }],
  ["beginning of words", 8, () => [starting(cut(long(words)))]],
  ["beginning and a word", 5, () => [starting(cut(long(words))), { term: pick(middling) }]],
  ["beginning in the title", 4, () => [starting(cut(long(words)), { fields: "t" })]],
  ["beginning that must", 3, () => [must(cut(long(words)), { wildcard: "trailing" }), { term: pick(common) }]],
  ["beginning that must not", 2, () => [{ term: pick(common) }, not(cut(long(words)), { wildcard: "trailing" })]],
  ["beginning of nothing", 1, () => [starting("xxx")]],
  ["one edit from a word", 8, () => [near(misspeltUnknown(long(words)))]],
  ["one edit from a word that also stands", 4, () => [near(long(middling))]],
  ["one edit and another word", 5, () => [near(misspeltUnknown(long(middling))), { term: pick(middling) }]],
  ["one edit in a field", 3, () => [near(misspeltUnknown(textOf().f[0]), { fields: "f" })]],
  ["one edit that must", 3, () => [must(misspeltUnknown(long(middling)), { editDistance: 1 }), { term: pick(common) }]],
  ["a symbol", 5, () => [{ term: pick(symbols) }]],
  ["a symbol in its field", 3, () => [within("s", pick(symbols))]],
  ["a symbol and words", 5, () => [{ term: pick(symbols) }, { term: pick(middling) }, { term: pick(common) }]],
  ["symbols of a meeting", 3, () => [starting(`wg-cp-${between(2, 9)}-`, { fields: "s" })]],
  ["boosts", 5, () => { const [a, b, c] = together(3); return [{ term: a, boost: 4 }, { term: b }, { term: c, boost: 0.5 }]; }],
  ["a mix", 8, () => {
    const fields = textOf();
    return [
      must(pick(fields.x)),
      within("t", pick(fields.t), { boost: 2 }),
      starting(cut(pick(fields.x))),
      near(misspeltUnknown(long(middling))),
      within("fp", pick(fields.f)),
      not(pick(kinds), { fields: "k" }),
    ];
  }],
];

const queries = KINDS.flatMap(([kind, count, make]) => Array.from({ length: count }, () => ({ kind, clauses: make() })));

function run(query) {
  const hits = index.query((q) => {
    for (const clause of query.clauses) {
      const given = { boost: clause.boost ?? 1, presence: PRESENCE[clause.presence ?? "optional"] };
      if (clause.fields) {
        given.fields = [...clause.fields];
      }
      if (clause.wildcard === "trailing") {
        given.wildcard = lunr.Query.wildcard.TRAILING;
      }
      if (clause.editDistance) {
        given.editDistance = clause.editDistance;
      }
      q.term(clause.term, given);
    }
  });

  const set = new Uint8Array(RECORDS / 8);
  hits.forEach((hit) => (set[hit.ref >> 3] |= 1 << (hit.ref & 7)));
  return {
    total: hits.length,
    top: hits.slice(0, LISTED).map((hit) => [Number(hit.ref), Number(hit.score.toPrecision(6))]),
    ...(hits.length > LISTED ? { all: Buffer.from(set).toString("base64") } : {}),
  };
}

// ---- files: one record, query, result a line

const lines = (list) => "[\n" + list.map((value) => JSON.stringify(value)).join(",\n") + "\n]";
const write = (name, text) => writeFileSync(join(dirname(fileURLToPath(import.meta.url)), name), text + "\n");
const numbers = (list) => list.map((word) => numberOf.get(word)).join(" ");

write("corpus.json", `{"fields":${JSON.stringify(FIELDS.join(""))},"boosts":${JSON.stringify(BOOSTS)},"k1":1.2,"b":0.75,\n`
  + `"vocabulary":${JSON.stringify(vocabulary)},\n`
  + `"records":${lines(records.map((fields) => FIELDS.map((field) => numbers(fields[field]))))}}`);
write("queries.json", lines(queries));
write("results.json", lines(queries.map(run)));
