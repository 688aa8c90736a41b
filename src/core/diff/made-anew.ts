import type { Catalog } from "../document/catalog.ts";
import type { Kind, SchemaRecord } from "../document/records/index.ts";
import { routineReturns } from "./routine-returns.ts";

/** Properties that an ALTER or a statement of their own changes in place; all others make the record anew. */
const altered: { readonly [K in Kind]?: readonly string[] | "all" } = {
  design: "all",
  namespace: "all",
  extension: "all",
  enum: "all",
  "enum-value": "all",
  domain: "all",
  composite: "all",
  attribute: "all",
  range: "all",
  sequence: "all",
  dependency: "all",
  area: "all",
  note: "all",
  "saved-view": "all",
  table: [
    "comment",
    "unlogged",
    "partitionOf",
    "inherits",
    "ofType",
    "parameters",
    "accessMethod",
    "tablespace",
    "rowSecurity",
    "forceRowSecurity",
    "replicaIdentity",
    "expectedRows",
    "external",
  ],
  column: [
    "type",
    "notNull",
    "default",
    "identity",
    "collation",
    "storage",
    "compression",
    "parameters",
    "statisticsTarget",
    "notNullConstraint",
    // Nothing changes it in place, and a column is not dropped for it.
    "redeclared",
    "comment",
  ],
  "primary-key": ["comment", "partOf"],
  unique: ["comment", "partOf"],
  exclusion: ["comment", "partOf"],
  "foreign-key": ["comment"],
  check: ["comment"],
  index: ["comment", "partOf"],
  view: ["comment"],
  function: ["comment", "definition"],
  trigger: ["comment", "enabled"],
  rule: ["comment", "enabled"],
  policy: ["comment"],
  statistics: ["comment", "target"],
  object: ["comment"],
  publication: ["comment"],
};

type Sides = { readonly followed: Catalog; readonly after: Catalog };

/** Whether a record that stays must be dropped and made again because of what changes in it. */
export function isMadeAnew(
  { followed, after }: Sides,
  now: SchemaRecord,
  { next, changed }: { readonly next: SchemaRecord; readonly changed: ReadonlySet<string> },
): boolean {
  if (now.kind === "function" && next.kind === "function" && changed.has("definition")) {
    if (routineReturns(now.definition) !== routineReturns(next.definition)) return true;
  }
  if (next.kind === "foreign-key" || next.kind === "check") {
    if (becomesValid(now, next, changed)) return false;
  }
  if (isMovedAway(followed, after, next)) return true;
  const ways = altered[next.kind] ?? [];
  return ways !== "all" && [...changed].some((property) => !ways.includes(property));
}

/** NOT VALID to valid is a VALIDATE, if it is all. */
function becomesValid(now: SchemaRecord, next: SchemaRecord, changed: ReadonlySet<string>): boolean {
  const others = [...changed].filter((name) => name !== "notValid" && name !== "comment");
  return others.length === 0 && "notValid" in now && "notValid" in next && now.notValid && !next.notValid;
}

/** Statistics and objects that say another namespace, and names that PostgreSQL does not change. */
function isMovedAway(followed: Catalog, _after: Catalog, next: SchemaRecord): boolean {
  if (next.kind !== "object" && next.kind !== "extension") return false;
  const now = followed.record(next.id);
  return now !== undefined && "name" in now && now.name !== next.name;
}
