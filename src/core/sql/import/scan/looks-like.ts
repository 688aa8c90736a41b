/** What a text seems to be written in. */
export type TextKind =
  | "postgresql"
  | "mysql"
  | "sql-server"
  | "oracle"
  | "sqlite"
  | "json"
  | "design-file"
  | "dbml"
  | "markup"
  | "prose"
  | "empty";

/** A guess at the language of a text, with a sentence that tells a person why. */
export interface Likeness {
  readonly kind: TextKind;
  readonly sentence: string;
}

/** Enough of a file to tell: the first statements, not the data. */
const HEAD = 200_000;

interface Sign {
  readonly kind: TextKind;
  readonly sentence: string;
  readonly signs: readonly RegExp[];
}

/** Dialects by signs that PostgreSQL's grammar does not have; the first that matches wins. */
const dialects: readonly Sign[] = [
  {
    kind: "mysql",
    sentence: "This looks like MySQL or MariaDB: convert it to PostgreSQL first, for example with pgloader.",
    signs: [
      /^-- (?:MySQL|MariaDB) dump\b/m,
      /\)\s*ENGINE\s*=\s*\w+/i,
      /^\s*CREATE TABLE (?:IF NOT EXISTS )?`/im,
      /^\s*`\w+`\s+\w+.*\bAUTO_INCREMENT\b/im,
      /^\s*\/\*!\d{5} SET\b/m,
    ],
  },
  {
    kind: "sql-server",
    sentence: "This looks like SQL Server: square brackets and GO are not PostgreSQL.",
    signs: [/^\s*GO\s*$/m, /\[dbo\]\./i, /^\s*CREATE TABLE \[/im, /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/i],
  },
  {
    kind: "oracle",
    sentence: "This looks like Oracle: VARCHAR2 and NUMBER are not PostgreSQL types.",
    signs: [/\bVARCHAR2\s*\(/i, /\bNUMBER\s*\(\s*\d+(?:\s*,\s*\d+)?\s*\)/i],
  },
  {
    kind: "sqlite",
    sentence: "This looks like a SQLite dump: PRAGMA and AUTOINCREMENT are not PostgreSQL.",
    signs: [/^\s*PRAGMA\s+\w+/im, /\bPRIMARY KEY\s+AUTOINCREMENT\b/i],
  },
];

/** Words that begin a PostgreSQL statement or a psql line. */
const statement =
  /^\s*(?:\\\w+|(?:create|alter|drop|comment\s+on|grant|revoke|insert\s+into|copy|select|set|begin|do|with|update|delete\s+from|truncate|cluster|start\s+transaction|refresh|reset|security\s+label|vacuum|analyze|call|lock)\b)/im;

function withoutComments(text: string): string {
  return text.replace(/\/\*(?!!)[\s\S]*?\*\//g, " ").replace(/^\s*--(?! (?:MySQL|MariaDB) dump).*$/gm, "");
}

/** Guesses what a text is written in, so that a refusal can name it. It reads only the head,
 * and is meant for texts that did not parse: data in a valid file can bear the signs of another dialect. */
export function looksLike(text: string): Likeness {
  // The signs pass over white space from the beginning of each line: runs of empty lines would cost their square.
  const head = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, "")
    .replace(/\n\s+/g, "\n");
  const trimmed = head.trimStart();
  if (trimmed === "") return { kind: "empty", sentence: "The text is empty." };
  if (/^[{[]\s*(?:["{[\]}\d]|$)/.test(trimmed)) return jsonKind(trimmed);
  if (/^<(?:!doctype|\?xml|html|[a-z]+[\s>])/i.test(trimmed)) {
    return {
      kind: "markup",
      sentence: "This is HTML or XML, perhaps a saved web page instead of the file itself.",
    };
  }
  const code = withoutComments(head);
  if (/^\s*(?:Table|TableGroup|Ref|Enum|Project)\s*[^;()]*\{/m.test(code)) {
    return { kind: "dbml", sentence: "This looks like DBML." };
  }
  const dialect = dialects.find(({ signs }) => signs.some((sign) => sign.test(code)));
  if (dialect !== undefined) return { kind: dialect.kind, sentence: dialect.sentence };
  if (code.trim() === "" || statement.test(code)) {
    return { kind: "postgresql", sentence: "This looks like PostgreSQL." };
  }
  return { kind: "prose", sentence: "No SQL statement was found in this text." };
}

function jsonKind(text: string): Likeness {
  if (/^\{\s*"(?:format"\s*:\s*")?crowfoot"/.test(text))
    return { kind: "design-file", sentence: "This is a Crowfoot design file." };
  return { kind: "json", sentence: "This is JSON, but not a Crowfoot design file." };
}
