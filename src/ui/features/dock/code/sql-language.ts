import type { languages } from "monaco-editor/editor";
import { reservedWords } from "../../../../core/postgres/keywords.ts";

/** Words that begin or join statements in text people wrote in lower case, beside PostgreSQL's reserved words. */
const commonWords = `add after alter before begin by cascade comment commit copy declare delete domain drop each enum
  execute exists extension function generated identity if immutable index insert inner is join key language left like
  loop materialized no of outer owner partition procedure range replace restrict return returns revoke row rule schema
  sequence set stable start statement temporary trigger truncate type update values view volatile without`;

/** Types as SQL spells them. Words that are more often names (name, path, line) are left to be names. */
const typeWords = `bigint bigserial bool boolean bytea char character cidr date daterange decimal double float inet int
  int2 int4 int4range int8 int8range integer interval json jsonb macaddr money numeric numrange oid precision real
  regclass serial smallint smallserial text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid
  varbit varchar varying xml zone`;

/**
 * PostgreSQL for the highlighter. What Crowfoot prints has its key words in capitals and its names in lower case or
 * in quotes, which tells a column called "date" from the type; the words above are for what was kept as written.
 */
export const sqlLanguage: languages.IMonarchLanguage = {
  defaultToken: "",
  typeWords: words(typeWords),
  keyWords: [...words(commonWords), ...reservedWords],
  tokenizer: {
    root: [
      // The first word of an indented line is a column's name, unless it is a key word of a query.
      [/^( +)([a-z_][\w$]*)/, ["white", { cases: { "@keyWords": "keyword", "@default": "identifier" } }]],
      [/\.[a-z_][\w$]*/, "identifier"],
      { include: "@quiet" },
      [/[A-Z][A-Z_]+\b/, "keyword"],
      [/[a-z_][\w$]*/, { cases: { "@typeWords": "type", "@keyWords": "keyword", "@default": "identifier" } }],
      [/\d[\w.]*/, "number"],
      [/[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/, "identifier"],
      [/[^\s\w]/, "delimiter"],
    ],
    quiet: [
      [/--.*$/, "comment"],
      [/\/\*/, "comment", "@comment"],
      [/'/, "string", "@string"],
      [/"(?:[^"]|"")*"/, "identifier"],
      [/(\$\w*\$)/, { token: "string", next: "@dollar.$1" }],
      [/\s+/, "white"],
    ],
    comment: [
      [/\/\*/, "comment", "@push"],
      [/\*\//, "comment", "@pop"],
      [/[^/*]+|./, "comment"],
    ],
    string: [
      [/[^']+|''/, "string"],
      [/'/, "string", "@pop"],
    ],
    // A function's body between dollar tags, read as SQL until the same tag comes back.
    dollar: [
      [/\$\w*\$/, { cases: { "$0==$S2": { token: "string", next: "@pop" }, "@default": "identifier" } }],
      { include: "@quiet" },
      [/[A-Z][A-Z_]+\b/, "keyword"],
      [/[a-z_][\w$]*/, { cases: { "@typeWords": "type", "@keyWords": "keyword", "@default": "identifier" } }],
      [/\d[\w.]*/, "number"],
      [/./, "identifier"],
    ],
  },
};

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
