import { capitalised } from "./capitalised.ts";

/** Nouns whose plural form is all there is, or which only look like a plural. */
const unchanged = new Set(
  "address alias analysis atlas basis bias bonus bus business campus canvas census chassis class corps crisis data diagnosis focus gas glass goods headquarters hypothesis index lens mass means media metadata news pass process progress radius series species status success tax thesis virus".split(
    " ",
  ),
);

const irregular: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["mice", "mouse"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["indices", "index"],
  ["matrices", "matrix"],
  ["vertices", "vertex"],
  ["analyses", "analysis"],
  ["bases", "basis"],
  ["crises", "crisis"],
  ["aliases", "alias"],
  ["statuses", "status"],
  ["buses", "bus"],
  ["bonuses", "bonus"],
  ["viruses", "virus"],
  ["lives", "life"],
  ["knives", "knife"],
  ["leaves", "leaf"],
  ["shelves", "shelf"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["caches", "cache"],
  ["databases", "database"],
  ["purchases", "purchase"],
  ["releases", "release"],
  ["cases", "case"],
  ["phases", "phase"],
  ["leases", "lease"],
  ["expenses", "expense"],
  ["licenses", "license"],
  ["responses", "response"],
  ["houses", "house"],
  ["warehouses", "warehouse"],
  ["courses", "course"],
  ["nurses", "nurse"],
  ["causes", "cause"],
  ["clauses", "clause"],
]);

/** The name for one row of a table: the last word of `order_lines` or `OrderLines` without its plural. */
export function singular(name: string): string {
  const last = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0] ?? "";
  const single = singularWord(last.toLowerCase());
  const before = name.slice(0, name.length - last.length);
  if (last.length > 1 && last === last.toUpperCase()) return before + single.toUpperCase();
  return before + (/^[A-Z]/.test(last) ? capitalised(single) : single);
}

function singularWord(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (unchanged.has(word) || word.length < 4 || /(ss|us|is|ous)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  [...irregular].map(([many, one]): [string, string] => [one, many]),
);

/** The name for many rows: the last word of `order_line` or `OrderLine` in its plural. */
export function plural(name: string): string {
  const last = /(?:[A-Z]?[a-z]+|[A-Z]+)$/.exec(name)?.[0] ?? "";
  const word = last.toLowerCase();
  if (last === "" || isPlural(word)) return name;
  const many = pluralWord(word);
  const before = name.slice(0, name.length - last.length);
  if (last.length > 1 && last === last.toUpperCase()) return before + many.toUpperCase();
  return before + (/^[A-Z]/.test(last) ? capitalised(many) : many);
}

function pluralWord(word: string): string {
  const known = irregularPlurals.get(word);
  if (known !== undefined) return known;
  if (unchanging.has(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|sh|ch|x|z)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Nouns that have one form for one and for many. */
const unchanging = new Set(
  "corps crisis data equipment feedback fish goods headquarters history information mail means media metadata money news progress series sheep software species staff storage traffic".split(
    " ",
  ),
);

/** Whether the last word of a name is a plural, or a noun that has no other form. */
export function isPlural(name: string): boolean {
  const word = (/[A-Za-z]+$/.exec(name)?.[0] ?? "").replace(/^.*[a-z](?=[A-Z])/, "").toLowerCase();
  return unchanging.has(word) || isTooShort(word) || singularWord(word) !== word;
}

/** Whether the last word of a name is one thing, or a noun that has no other form. */
export function isSingular(name: string): boolean {
  const word = (/[A-Za-z]+$/.exec(name)?.[0] ?? "").replace(/^.*[a-z](?=[A-Z])/, "").toLowerCase();
  return unchanging.has(word) || singularWord(word) === word;
}

/** add_ons: of words this short the letter at the end says nothing. */
function isTooShort(word: string): boolean {
  return word.length < 4 && word.endsWith("s");
}
