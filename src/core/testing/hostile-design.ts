import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { aDocument } from "./a-document.ts";
import { aView } from "./routine-parts.ts";
import { aCheck, aForeignKey, anIndex } from "./table-parts.ts";
import { aDomain, anEnum } from "./type-parts.ts";

/** Names that mean something to one tool or another, or that end what they stand in. */
const hostile = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "class",
    "end",
    "style",
    "graph",
    "node",
    "note",
    "entity",
    "Table",
  ],
  ...[
    "select",
    "order",
    "_id",
    "pk",
    "fk",
    "n",
    "se",
    "1st",
    "0",
    "a b",
    " a",
    "a ",
    "a.b",
    "a,b",
    "(a)",
    "{a}",
    "[a]",
  ],
  ...[
    'a"b',
    "it's",
    "a`b",
    "``",
    "\\",
    "a\\",
    "--",
    "/*",
    "*/",
    "//",
    "-->",
    "<!--",
    "<b>",
    "&amp;",
    "#quot;",
    "|",
    "||",
  ],
  ...[
    "$",
    "$1",
    "$$",
    "%",
    "%%",
    "%s",
    "%%{init: 1}%%",
    "a\nb",
    "a\r\nb",
    "a\tb",
    "é",
    "e\u0301",
    "名前",
    "🦩",
    "\u202eabc",
  ],
  ...[
    "\ufeff",
    "direction TB",
    "sqlite_x",
    "system.x",
    "@enduml",
    "~a",
    "*a*",
    "_a_",
    "+",
    "-",
    "=",
    "#",
    ":",
    ";",
    "?",
  ],
] as const;

const words =
  'End */ of --> "it\'s" `quoted` ``` \\ %% {a} <b> | $x\n@enduml\nsecond // line # three\r\n"""\'\'\'';

function renamed(document: Document): Document {
  const schema = new Map(document.schema);
  for (const [at, name] of hostile.entries()) {
    for (const kind of ["table", "column"] as const) {
      const record = catalogOf(document).get(kind, kind === "table" ? `t${at}` : `t${at}.c`);
      schema.set(record.id, { ...record, name, comment: words });
    }
  }
  return { ...document, schema };
}

/**
 * Tables, columns, values and comments named to break what prints them, each table referring to the one before it,
 * with a check, an index, a view and columns of all sorts that targets have no words for.
 */
export const hostileDesign: Document = renamed(
  aDocument(
    anEnum("mood", ["sad", "it's", 'a"b', "a`b", "\\", "a,b", "a\nb", "%%", "<b>", " ", "e\u0301", "🦩"]),
    anEnum("nothing", []),
    aDomain("positive", "int4", {
      notNull: true,
      checks: [{ name: "positive_check", expression: "VALUE > 0", notValid: false }],
    }),
    Object.fromEntries(
      hostile.map((_, at) => [
        `t${at}`,
        {
          id: "int4 pk identity always",
          c: "text not null default 'it''s `\\ \"x\"'",
          [`other${at}`]: `int4${at === 0 ? "" : ` -> t${at - 1}.id on delete set null`}`,
          moods: "mood[]",
          mood: "mood default 'a\\b'",
          none: "nothing",
          amount: "positive",
          at: "timestamptz default now()",
          twice: "int4 generated id * 2",
        },
      ]),
    ),
    aCheck("t0", "(c)::text <> ALL (ARRAY['a`b'::text, 'c\\'::text])"),
    aCheck("t1", "other1 > 0 AND c ~ '`'", { name: "t1_more" }),
    anIndex("t2", ["(lower(c) || '`')"], { unique: true }),
    anIndex("t3", ["c"], { predicate: "mood IS NOT NULL AND c <> '|`\\'", unique: true }),
    aForeignKey(["t4", "other4"], ["t4", "id"], { name: "self" }),
    aView("v", "SELECT '```' AS a -- -->"),
  ),
);
