import type { languages } from "monaco-editor/editor";

type Plain = {
  readonly keyWords: string;
  readonly typeWords?: string;
  /** What begins a comment that ends with its line. */
  readonly comment: RegExp;
};

/** A language of names, strings, numbers and a few key words: all that a schema in it has. */
function plain({ keyWords, typeWords = "", comment }: Plain): languages.IMonarchLanguage {
  return {
    defaultToken: "",
    keyWords: keyWords.split(/\s+/),
    typeWords: typeWords.split(/\s+/),
    tokenizer: {
      root: [
        [comment, "comment"],
        [/'''/, "string", "@long"],
        [/"(?:[^"\\]|\\.)*"/, "string"],
        [/'(?:[^'\\]|\\.)*'/, "string"],
        [/`[^`]*`/, "string"],
        [/@@?[a-zA-Z_.]+/, "keyword"],
        [
          /[A-Za-z_][\w-]*/,
          { cases: { "@keyWords": "keyword", "@typeWords": "type", "@default": "identifier" } },
        ],
        [/\d[\w.]*/, "number"],
        [/[^\s\w]/, "delimiter"],
      ],
      long: [
        [/'''/, "string", "@pop"],
        [/[^']+|'/, "string"],
      ],
    },
  };
}

const sqlTypes = `bigint boolean bytea char character date decimal double integer int json jsonb numeric real smallint
  text time timestamp timestamptz uuid varchar`;

/** Languages Monaco does not know. */
export const plainLanguages: Readonly<Record<string, languages.IMonarchLanguage>> = {
  dbml: plain({
    keyWords: `Project Table TableGroup Enum Ref Note indexes checks pk increment unique not null note name type default
      delete update cascade restrict set no action`,
    typeWords: sqlTypes,
    comment: /\/\/.*$/,
  }),
  prisma: plain({
    keyWords: "model enum datasource generator view type provider url",
    typeWords: "String Boolean Int BigInt Float Decimal DateTime Json Bytes Unsupported",
    comment: /\/\/.*$/,
  }),
  mermaid: plain({ keyWords: "erDiagram PK FK UK", typeWords: sqlTypes, comment: /%%.*$/ }),
  plantuml: plain({
    keyWords: "entity enum hide skinparam left right direction package as circle",
    typeWords: sqlTypes,
    comment: /^\s*'.*$/,
  }),
  dot: plain({ keyWords: "digraph graph node edge subgraph strict", comment: /\/\/.*$/ }),
  csv: plain({ keyWords: "yes no", comment: /(?!)/ }),
};
