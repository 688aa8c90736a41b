import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, FunctionRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { quoteName } from "../postgres/quoting.ts";
import { makersOf } from "../sql/print/makers-of.ts";
import { nameOf, ownerNameOf } from "../sql/print/name-of.ts";
import { isGivenNamespace } from "../sql/print/statements/create-namespace.ts";
import { statements } from "../sql/print/statements/index.ts";
import { type Draft, draft } from "./draft.ts";
import { hardNeeds } from "./hard-needs.ts";
import { inheritsColumn, parentsThroughout, passesToParent } from "./inheriting.ts";
import { isForeign, type Migration } from "./migration.ts";
import type { Loss } from "./plan.ts";

/** What goes before anything else changes, each after what needs it. Names are those from before. */
export function earlyDrops(migration: Migration): readonly Draft[] {
  const { before, oldPieces } = migration;
  return oldPieces
    .toReversed()
    .flatMap(({ key }) => before.catalog.record(key) ?? [])
    .flatMap((record) => {
      if (isForeign(before.catalog, record.id) && record.kind === "table") return partsOf(migration, record);
      if (record.kind === "kept") return giveBack(migration, record);
      if (!migration.gone.has(record.id))
        return record.kind === "table" ? partsOf(migration, record) : makeWay(migration, record);
      return migration.late.has(record.id) || goesWithOwner(migration, record)
        ? []
        : drop(before.catalog, record);
    });
}

/** What goes when all else is done. Names are those that it has by then. */
export function lateDrops({ followed, late, oldPieces }: Migration): readonly Draft[] {
  return oldPieces
    .toReversed()
    .filter(({ key }) => late.has(key))
    .flatMap(({ key }) => followed.record(key) ?? [])
    .flatMap((record) => drop(followed, record));
}

/** The statement that drops a record, and what is lost with it. */
function drop(catalog: Catalog, record: SchemaRecord): readonly Draft[] {
  if (record.kind === "grant") return takeBack(catalog, record);
  if (record.kind === "namespace" && (record.external || isGivenNamespace(record))) return [];
  const sql = [statements.dropRecord(catalog, record)];
  return draft(catalog, { verb: "drop", record, sql, losses: lossesOf(catalog, record) });
}

function lossesOf(catalog: Catalog, record: SchemaRecord): readonly Loss[] {
  const object = catalog.pathOf(record.id);
  switch (record.kind) {
    case "table":
      return record.foreign || record.partitionBy
        ? []
        : [{ sentence: `The rows of ${object} are gone.`, object }];
    case "column":
      return record.generated ? [] : [{ sentence: `The values of ${object} are gone.`, object }];
    case "sequence":
      return [{ sentence: `The value that ${object} has reached is gone.`, object }];
    case "view":
      return record.materialized ? [{ sentence: `${object} is filled anew.`, object }] : [];
    default:
      return [];
  }
}

/** A statement that took something from whoever made a thing that stays is taken back; others cannot be. */
function giveBack(
  { before, gone }: Migration,
  record: SchemaRecord & { readonly kind: "kept" },
): readonly Draft[] {
  const taken = /^REVOKE\s+(?!GRANT\s+OPTION)(.+)\s+FROM\s+(\w+)\s*$/is.exec(record.statement);
  const [, what = "", from = ""] = taken ?? [];
  if (!gone.has(record.id) || !isMaker(from) || record.uses.some((id) => gone.has(id))) return [];
  return draft(before.catalog, { verb: "take back", record, sql: [`GRANT ${what} TO ${from}`] });
}

/** REVOKE, or what a default privilege was taken from gets it again. */
function takeBack(catalog: Catalog, grant: SchemaRecord & { readonly kind: "grant" }): readonly Draft[] {
  const on = catalog.record(grant.on);
  if (!grant.revoked) {
    // Who made it may do all with it anyway: taking that back would leave less than was there before the grant.
    const privileges = isMaker(grant.grantee)
      ? grant.privileges.filter(({ columns }) => columns.length > 0)
      : grant.privileges;
    return draft(catalog, {
      verb: "revoke",
      record: grant,
      sql: statements.grant(catalog, { ...grant, privileges, revoked: true }),
    });
  }
  const isDefault =
    grant.grantee !== "" || (on !== undefined && usable.has(on.kind === "object" ? on.type : on.kind));
  if (!isDefault) return [];
  const privileges =
    on?.kind === "namespace"
      ? grant.privileges.map((each) => ({ ...each, privilege: "USAGE" }))
      : grant.privileges;
  const sql = statements.grant(catalog, { ...grant, privileges, revoked: false });
  return draft(catalog, { verb: "restore", record: grant, sql });
}

/** Whoever runs the script owns what it makes. */
function isMaker(grantee: string): boolean {
  return /^(?:current_user|session_user|current_role)$/i.test(grantee);
}

/** What PUBLIC may use unless it is taken away. */
const usable: ReadonlySet<string> = new Set([
  "namespace",
  "function",
  "aggregate",
  "enum",
  "domain",
  "composite",
  "range",
  "base type",
  "language",
]);

/** Whether dropping its table, column or domain takes it along, so that it needs no statement of its own. */
function goesWithOwner(migration: Migration, record: SchemaRecord): boolean {
  const { before, gone, late } = migration;
  const { catalog } = before;
  if (record.kind === "sequence") {
    return record.ownedBy !== null && gone.has(record.ownedBy);
  }
  if (record.kind === "grant") return gone.has(record.on);
  if (record.kind === "function" && makesGone(migration, record)) return true;
  if (record.kind === "index" && record.partOf !== null && gone.has(record.partOf)) return true;
  const owner = catalog.parentOf(record.id);
  if (!owner || owner.kind === "namespace" || owner.kind === "design" || !gone.has(owner.id)) return false;
  const needsGone = hardNeeds(before, record).some((id) => gone.has(id) && !late.has(id) && id !== owner.id);
  return !needsGone || record.kind === "primary-key" || record.kind === "unique";
}

/** Whether a range that a function makes and takes goes, which takes the function along. */
function makesGone({ before, gone }: Migration, { id, uses }: FunctionRecord): boolean {
  return uses.some((used) => {
    const range = gone.has(used) ? before.catalog.find("range", used) : undefined;
    return range !== undefined && makersOf(range).some((maker) => maker === id);
  });
}

/** Of a table that stays: what goes of its keys, checks and columns, and what their defaults need. */
function partsOf(migration: Migration, table: TableRecord): readonly Draft[] {
  const { before, gone } = migration;
  const { catalog } = before;
  if (table.external) return [];
  const inherits = parentsThroughout(migration, table.id);
  const constraints = table.constraints
    .flatMap((id) => catalog.record(id) ?? [])
    .filter((record) => record.kind !== "foreign-key" && gone.has(record.id))
    .filter((record) => !("partOf" in record && record.partOf))
    .filter((record) => !isInheritedCheck(catalog, record, inherits))
    .filter((record) => !passesToParent(migration, table.id, record));
  const columns = catalog.columnsOf(table.id);
  const defaults = columns.filter(({ id }) => migration.gone.defaults.has(id));
  return [
    ...detached(migration, table),
    ...constraints.flatMap((record) => drop(catalog, record)),
    ...defaults.flatMap((column) =>
      draft(catalog, { verb: "free", record: column, sql: [withoutDefault(catalog, column)] }),
    ),
    ...asText(migration, table),
    ...columns.flatMap((column) => withoutIdentity(migration, column)),
    ...columns
      .filter(({ id, name }) => gone.has(id) && !inherits.some((parent) => catalog.columnNamed(parent, name)))
      .toReversed()
      .flatMap((column) => drop(catalog, column)),
  ];
}

/** Out of a partitioned table or an inheritance that is no more, or that is another. */
function detached(migration: Migration, table: TableRecord): readonly Draft[] {
  const { catalog } = migration.before;
  const name = nameOf(catalog, table);
  const kept = new Set(parentsThroughout(migration, table.id));
  const parent = table.partitionOf && catalog.find("table", table.partitionOf.parent);
  const sql = [
    ...(isFreed(migration, table) ? [`ALTER TABLE ${name} NOT OF`] : []),
    ...table.inherits
      .filter((id) => !kept.has(id))
      .map((id) => `ALTER TABLE ${name} NO INHERIT ${nameOf(catalog, catalog.get("table", id))}`),
    ...(parent && !kept.has(parent.id)
      ? [
          `ALTER TABLE ${nameOf(catalog, parent)} DETACH PARTITION ${name}`,
          ...leftBehind(catalog, table, parent).map(
            (key) => `ALTER TABLE ${name} DROP CONSTRAINT IF EXISTS ${quoteName(key)}`,
          ),
        ]
      : []),
  ];
  return draft(catalog, { verb: "detach", record: table, sql });
}

/** Whether a table that stays is no longer of its type: only then its columns can change by themselves. */
function isFreed({ after, gone }: Migration, { id, ofType }: TableRecord): boolean {
  const next = gone.has(id) ? undefined : after.catalog.find("table", id);
  return ofType !== null && next !== undefined && next.ofType !== ofType;
}

/** Foreign keys that a partition had from its parent: detached, it keeps copies. */
function leftBehind(catalog: Catalog, table: TableRecord, parent: TableRecord): readonly string[] {
  const own = new Set(catalog.foreignKeysOf(table.id).map(({ name }) => name));
  return catalog.foreignKeysOf(parent.id).flatMap(({ name }) => (own.has(name) ? [] : [name]));
}

/** The sequence of an identity that ends or is another: its name may be wanted. */
function withoutIdentity(migration: Migration, column: ColumnRecord): readonly Draft[] {
  const { after, before, gone } = migration;
  const next = after.catalog.find("column", column.id);
  if (!column.identity || !next || gone.has(column.id) || inheritsColumn(migration, next)) return [];
  // A partition has its identity columns from its parent, and leaves them there.
  if (before.catalog.tableOf(column.id)?.partitionOf) return [];
  if (!migration.changed(next).has("identity")) return [];
  const sql = statements.setColumnIdentity(before.catalog, { ...column, identity: null });
  return draft(before.catalog, { verb: "free", record: column, sql });
}

/** Columns of a range that goes, or of what is made of one: these types cannot wait, so the values wait as text. */
function asText({ before, gone, late }: Migration, table: TableRecord): readonly Draft[] {
  const { catalog } = before;
  return catalog.columnsOf(table.id).flatMap((column) => {
    const { base } = column.type;
    const id = base.kind === "defined" || base.kind === "multirange" ? base.id : undefined;
    const kind = id === undefined ? undefined : catalog.record(id)?.kind;
    if (id === undefined || (kind !== "range" && kind !== "composite" && kind !== "domain")) return [];
    if (!gone.has(id) || late.has(id) || gone.has(column.id)) return [];
    const waiting = {
      ...column,
      collation: null,
      type: { ...column.type, base: { kind: "builtin" as const, name: "text" }, dimensions: 0 },
    };
    const sql = [
      ...(column.default === null ? [] : [withoutDefault(catalog, column)]),
      statements.setColumnType(catalog, waiting, "text"),
    ];
    return draft(catalog, { verb: "free", record: column, sql });
  });
}

function isInheritedCheck(catalog: Catalog, record: SchemaRecord, parents: readonly string[]): boolean {
  if (record.kind !== "check") return false;
  return parents.some((id) =>
    catalog.checksOf(id).some(({ name, noInherit }) => name === record.name && !noInherit),
  );
}

function withoutDefault(catalog: Catalog, column: SchemaRecord & { readonly kind: "column" }): string {
  return `ALTER TABLE ONLY ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)} DROP DEFAULT`;
}

/** A sequence that gets another owner leaves the old one before that may go. */
function makeWay({ after, before }: Migration, record: SchemaRecord): readonly Draft[] {
  const next = after.catalog.record(record.id);
  if (record.kind !== "sequence" || next?.kind !== "sequence" || record.ownedBy === null) return [];
  if (next.ownedBy === record.ownedBy) return [];
  const sql = [statements.ownSequence(before.catalog, { ...record, ownedBy: null })];
  return draft(before.catalog, { verb: "free", record, sql });
}
