import type { RenameStmt } from "@pgsql/types";
import { catalogOf } from "../../document/catalog.ts";
import { isNamed } from "../../document/named-record.ts";
import type {
  AttributeRecord,
  ColumnRecord,
  RangeRecord,
  SchemaRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { followColumn } from "../../expression/follow-column.ts";
import { followName } from "../../expression/follow-name.ts";
import { followNamespace } from "../../expression/follow-namespace.ts";
import type { Records } from "../../expression/records.ts";
import { objectName } from "../../postgres/default-names.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { findAttribute, tablesOf } from "./composite.ts";
import { isTypeTaken, noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { findColumn, findConstraint, pathOf } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import { withDescendants } from "./partitions.ts";
import { renameObject } from "./rename-object.ts";
import type { At } from "./statement.ts";

/** Renames a column in its table and those below it, and in all SQL that reads it, as PostgreSQL does. */
export function renameColumn(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly column: ColumnRecord; readonly to: string },
): void {
  const { column, to } = wanted;
  noteCutName(at, to);
  const before = catalogOf(draft.document());
  for (const table of withDescendants(draft, wanted.table.id)) {
    const own = findColumn(draft, table, column.name);
    if (!own) continue;
    if (findColumn(draft, table, to)) {
      at.refuse(`${pathOf(draft, table.id)} has a column ${to} already.`);
      return;
    }
    const usual = objectName(table.name, own.name, "seq");
    const identity = own.identity && { ...own.identity, sequence: own.identity.sequence ?? usual };
    draft.replace({ ...own, name: to, identity });
    followColumn(recordsOf(draft), before, {
      column: own,
      to,
      allowStale: true,
      onStale: noteStale(draft, at),
    });
  }
}

function recordsOf(draft: Draft): Records {
  return { find: draft.find, put: draft.replace };
}

/** Says where the old name had to stay. */
function noteStale(draft: Draft, at: At): (record: SchemaRecord) => void {
  return ({ id }) => at.note(`The old name still stands in the text of ${pathOf(draft, id)}.`);
}

/** Rewrites the SQL that names a record which gets another name or namespace; to be told before it has it. */
export function followRecord(
  draft: Draft,
  at: At,
  {
    record,
    to,
  }: { readonly record: SchemaRecord; readonly to: { readonly namespace: string; readonly name: string } },
): void {
  switch (record.kind) {
    case "table":
    case "view":
    case "sequence":
    case "enum":
    case "domain":
    case "composite":
    case "range":
    case "function": {
      const before = catalogOf(draft.document());
      const onStale = noteStale(draft, at);
      followName(recordsOf(draft), before, { record, to, allowStale: true, onStale });
      return;
    }
    case "namespace":
      followNamespace(recordsOf(draft), catalogOf(draft.document()), { namespace: record, to: to.name });
      return;
    default:
      return;
  }
}

/** Renames an attribute of a composite type; with CASCADE the columns of its tables too, without it there must be none. */
export function renameAttribute(
  draft: Draft,
  at: At,
  { attribute, statement }: { readonly attribute: AttributeRecord; readonly statement: RenameStmt },
): void {
  const to = statement.newname ?? "";
  const compositeId = draft.parentOf(attribute.id)?.id ?? "";
  noteCutName(at, to);
  const tables = tablesOf(draft, compositeId);
  if (findAttribute(draft, compositeId, to)) {
    at.refuse(`${pathOf(draft, compositeId)} has an attribute ${to} already.`);
    return;
  }
  if (tables.length > 0 && statement.behavior !== "DROP_CASCADE") {
    at.refuse(`${pathOf(draft, compositeId)} is the type of tables: only CASCADE renames their columns too.`);
    return;
  }
  draft.replace({ ...attribute, name: to });
  for (const table of tables) {
    const column = findColumn(draft, table, attribute.name);
    if (column) renameColumn(draft, at, { table, column, to });
  }
}

/** Gives the type of a range's sets another name. */
export function renameMultirange(
  draft: Draft,
  at: At,
  { range, to }: { readonly range: RangeRecord; readonly to: string },
): void {
  const namespace = draft.namespaceOf(range.id);
  if (namespace && isTypeTaken(draft, namespace, to)) {
    at.refuse(`${to} exists already.`);
    return;
  }
  const sets = { ...range, name: multirangeOf(range) };
  followRecord(draft, at, { record: sets, to: { namespace: namespace?.name ?? "", name: to } });
  draft.replace({ ...range, multirange: to });
}

/** Gives a table, view, sequence, index, type, function, constraint, trigger or namespace another name. */
export function renameRecord(
  draft: Draft,
  at: At,
  { record, to }: { readonly record: SchemaRecord; readonly to: string },
): void {
  noteCutName(at, to);
  if (isNameTaken(draft, record, to)) {
    at.refuse(`${to} exists already.`);
    return;
  }
  if (record.kind === "object") {
    const namespace = draft.find("namespace", record.namespace) ?? null;
    renameObject(draft, at, { object: record, to: { namespace, name: to } });
    return;
  }
  if (record.kind === "table") nameIdentitySequences(draft, record);
  followRecord(draft, at, { record, to: { namespace: draft.namespaceOf(record.id)?.name ?? "", name: to } });
  const current = draft.record(record.id);
  if (current?.kind === "range") {
    draft.replace({ ...current, name: to, multirange: multirangeOf(current) });
  } else if (current && isNamed(current)) draft.replace({ ...current, name: to });
}

/** A table's sequences keep their names when the table gets another. */
function nameIdentitySequences(draft: Draft, table: TableRecord): void {
  for (const id of table.columns) {
    const column = draft.get("column", id);
    if (column.identity && column.identity.sequence === null) {
      const sequence = objectName(table.name, column.name, "seq");
      draft.replace({ ...column, identity: { ...column.identity, sequence } });
    }
  }
}

function isNameTaken(draft: Draft, record: SchemaRecord, to: string): boolean {
  const namespace = draft.namespaceOf(record.id);
  const inNamespace = (space: "relation" | "type"): boolean =>
    namespace !== undefined && draft.idsNamed(nameKey(space, namespace.id, to)).length > 0;
  switch (record.kind) {
    case "namespace":
      return draft.idsNamed(nameKey("namespace", "", to)).length > 0;
    case "table":
    case "view":
      return inNamespace("relation") || inNamespace("type");
    case "sequence":
    case "index":
      return inNamespace("relation");
    case "enum":
    case "domain":
    case "range":
      return inNamespace("type");
    case "composite":
      return inNamespace("type") || inNamespace("relation");
    case "publication":
      return draft.idsNamed(nameKey("publication", "", to)).length > 0;
    case "object":
      return draft
        .idsNamed(nameKey(`object ${record.type}`, record.namespace ?? "", to))
        .some((id) => draft.find("object", id)?.signature === record.signature);
    case "statistics": {
      const own = record.namespace ?? namespace?.id ?? "";
      return draft.idsNamed(nameKey("statistics", own, to)).length > 0;
    }
    case "primary-key":
    case "unique":
    case "foreign-key":
    case "check":
    case "exclusion": {
      const table = draft.find("table", draft.parentOf(record.id)?.id);
      const isIndex = record.kind !== "foreign-key" && record.kind !== "check";
      return (
        (table && findConstraint(draft, table, to) !== undefined) || (isIndex && inNamespace("relation"))
      );
    }
    case "trigger":
    case "policy":
    case "rule":
      return draft.idsNamed(nameKey(record.kind, draft.parentOf(record.id)?.id ?? "", to)).length > 0;
    default:
      return false;
  }
}
