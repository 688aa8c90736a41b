import type { ResolvedType } from "../resolved-type.ts";
import { sqlite } from "./scope.ts";

/** A type of SQLite, what must be checked beside it, and what it does not keep. */
export type SqliteType = {
  readonly type: string;
  readonly check?: (column: string) => string;
  readonly loss?: string;
};

const json = (column: string): string => `json_valid(${column})`;

const fixed: Readonly<Record<string, SqliteType>> = {
  int2: { type: "INTEGER" },
  int4: { type: "INTEGER" },
  int8: { type: "INTEGER" },
  oid: { type: "INTEGER" },
  float4: { type: "REAL" },
  float8: { type: "REAL" },
  bool: { type: "INTEGER", check: (column) => `${column} IN (0, 1)` },
  bytea: { type: "BLOB" },
  json: { type: "TEXT", check: json },
  jsonb: { type: "TEXT", check: json },
};

const moments = new Set(["date", "time", "timetz", "timestamp", "timestamptz", "interval"]);
const strings = new Set(["text", "varchar", "bpchar", "name", "char", "uuid", "xml"]);

/** The type a column has in SQLite; in a STRICT table only its five storage types are there. */
export function sqliteType(type: ResolvedType, strict: boolean): SqliteType {
  switch (type.kind) {
    case "builtin":
      return builtin(type.name, type.modifiers, strict);
    case "enum":
      return enumerated(type.labels);
    case "domain":
      return sqliteType(type.under, strict);
    case "array":
      return { type: "TEXT", check: json, loss: "The array is text that holds JSON." };
    case "record":
      return { type: "TEXT", check: json, loss: "The row is text that holds JSON." };
    case "external":
      return type.name === "citext"
        ? { type: "TEXT COLLATE NOCASE", loss: "Case is ignored for ASCII letters only." }
        : { type: "TEXT", loss: `It is text: SQLite has no ${type.name}.` };
  }
}

function builtin(name: string, [limit]: readonly string[], strict: boolean): SqliteType {
  const known = Object.hasOwn(fixed, name) ? fixed[name] : undefined;
  if (known) return known;
  if (name === "numeric" || name === "money") {
    return {
      type: strict ? "REAL" : "NUMERIC",
      loss: `The ${name} is kept to 15 digits, as a floating point number.`,
    };
  }
  if (moments.has(name))
    return { type: "TEXT", loss: `It is text in the form of ISO 8601: SQLite has no ${name}.` };
  if (!strings.has(name)) return { type: "TEXT", loss: `It is text: SQLite has no ${name}.` };
  const limited = (name === "varchar" || name === "bpchar") && limit !== undefined;
  return limited ? { type: "TEXT", check: (column) => `length(${column}) <= ${limit}` } : { type: "TEXT" };
}

function enumerated(labels: readonly string[]): SqliteType {
  if (labels.length === 0) return { type: "TEXT", loss: "It is any text: its enum has no values." };
  return { type: "TEXT", check: (column) => `${column} IN (${labels.map(sqlite.text).join(", ")})` };
}
