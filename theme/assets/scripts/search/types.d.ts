// What the scripts of the search share; read by tsc alone (tests), never sent to a reader.

interface Index {
  files: Map<string, any>;
  missing: Set<string>;
  take(name: string, value: any): void;
  file(name: string): any;
  attempt<T>(make: () => T): T | { need: string[] };
  each<S, T>(list: S[], make: (one: S, i: number) => T): T[];
  once<T>(key: string, make: () => T): T;
  hashOf(name: string): string;
  shardOf(text: string): TermShard;
  shardsFrom(beginning: string, most: number): TermShard[];
  termsOf(form: string): string[];
  postings(term: string): TermPostings;
  holders(terms: string[], fields: string): Records;
  holds(record: number, term: string, field: string): boolean;
  head(record: number): Head;
  sideBySide(forms: string[], field: string | null): (record: number) => boolean;
  wordsOf(language: string, form: string): Map<string, string>;
  askForeign(): void;
  facetsWith(more: string[]): Facet[];
  facet(key: string): Facet;
  having(key: string, fits: (value: any[]) => boolean): (record: number) => boolean;
  readonly manifest: Manifest;
  readonly weights: Float64Array;
  readonly dates: number[];
  readonly vocabulary: string[];
  readonly stops: Set<string>;
  readonly asked: Asked;
}

/** Records, each once. */
interface Records extends Iterable<number> {
  add(record: number): void;
  has(record: number): boolean;
  readonly size: number;
}

/** Forms with their terms, and terms with their postings, each list sorted. */
interface TermShard {
  f: [string, any][];
  w: [string, { [field: string]: string }][];
}

type Chosen = { [facet: string]: string[] };
type Sort = 'relevance' | 'newest' | 'oldest';

/** The head of a record in a list of results, one of a file `r/`; `x` and `c`: the hashes of its paragraphs and facts, where it has any. */
interface Head {
  id: string;
  type: string;
  kind: string;
  numbers: string[];
  title: string;
  lang: string;
  url: string;
  date: string;
  from: string;
  about: string;
  aboutLang?: string;
  held: string | null;
  x?: string;
  c?: string;
  also?: string[];
  under?: number;
}

/** A paragraph of a file `x/`: anchor, place, text, language and address where they are other than the record's. */
type Unit = [string, string, string, string?, string?] & { words?: Token[] };

/** A line of words and links, each with its language where that is another one; a fact of a file `c/`: its key, its label, its values, its source. */
type Line = (string | [string, string, string?])[];
type Fact = [string, string, Line[], Line];

interface SearchParts {
  speak(all: any): void;
  say(key: string, values?: { [slot: string]: any }): string;
  named(group: string, key: string, name: string): string;
  inOrder<T extends { key: string }>(group: string, values: T[]): T[];
  sayIn(key: string, values: { [slot: string]: any }): any[];
  index: Index;
  Index: new () => Index;
  take(name: string, value: any): void;
  unpack(packed: string): number[];
  lookUp<T extends any[]>(sorted: T[], text: string): T | undefined;
  termsIn(shard: TermShard, named: any): string[];
  words: {
    fold(text: string): string;
    tokens(text: string): Token[];
    of(text: string, series: SymbolSeries): Token[];
    symbolKey(text: string, series: SymbolSeries): string | null;
    isGroup(text: string, series: SymbolSeries): boolean;
  };
  parse(typed: string, series: SymbolSeries, index: Index): Query;
  isPlain(clause: Clause, query: Query): boolean;
  askedOf(languages: any[], aliases: any[][]): Asked;
  addAliases(asked: Asked, aliases: any[][]): void;
  daysIn(text: string, asked: Asked): string[];
  readSaid(index: Index, query: Query): void;
  rank(corpus: Corpus, asked: AskedFor[], postings: (term: string) => TermPostings): Ranked;
  holders(count: number, terms: TermPostings[], fields: string): Records;
  Records: new (count: number) => Records;
  conceptOf(index: Index, clause: Clause, query: Query): Concept;
  MOST_TERMS: number;
  find(index: Index, typed: string, chosen: Chosen, sort: Sort, opened: string[]): Found;
  answer(index: Index, typed: string, chosen: Chosen, sort: Sort, most: number, opened: string[]): { found: Found, shown: Hit[] };
  passages(units: Unit[], concepts: Concept[], series: SymbolSeries, most: number): Passage[];
  marksIn(text: string, concepts: Concept[], series: SymbolSeries): Token[];
  why(index: Index, piece: Head, record: number, concepts: Concept[]): string;
  inText(index: Index, record: number, concepts: Concept[]): boolean;
  readable(index: Index): [number, number];
  loader(root: string, pages: string, failed: () => void): (names: string[], then: () => void) => void;
  drawing(page: HTMLElement): {
    element(name: string, attributes: { [name: string]: string | null }, ...content: (Node | string | null)[]): any;
    address(path: string, anchor: string): string;
    result(found: Found, hit: Hit, before: number): HTMLElement;
    explain(item: HTMLElement, why: string): void;
    passage(piece: Head, one: Passage): HTMLElement;
    facet(facet: FacetCount, opened: Set<string>, choose: (key: string, value: string, on: boolean) => void, want: () => void): HTMLElement;
    card(found: Found): HTMLElement;
  };
  save(form: string, hits: Hit[], page: HTMLElement, load: (names: string[], then: () => void) => void): void;
  asJson(typed: string, most: number): string;
}
