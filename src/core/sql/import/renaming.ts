import type { RenameStmt } from "@pgsql/types";
import { isNamed } from "../../document/named-record.ts";
import type {
  AttributeRecord,
  ColumnRecord,
  RangeRecord,
  SchemaRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { findAttribute, tablesOf } from "./composite.ts";
import { isTypeTaken, noteCutName } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { renameColumnIn } from "./expression-columns.ts";
import { findColumn, findConstraint, pathOf } from "./find.ts";
import { nameKey } from "./name-keys.ts";
import { withDescendants } from "./partitions.ts";
import type { At } from "./statement.ts";

/** Renames a column in its table and those below it, and in the expressions of these tables. */
export function renameColumn(
  draft: Draft,
  at: At,
  wanted: { readonly table: TableRecord; readonly column: ColumnRecord; readonly to: string },
): void {
  const { column, to } = wanted;
  noteCutName(at, to);
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
    renameInExpressions(draft, at, { table, from: column.name, to });
  }
  noteReaders(draft, at, wanted.table);
}

function renameInExpressions(
  draft: Draft,
  at: At,
  { from, table, to }: { readonly table: TableRecord; readonly from: string; readonly to: string },
): void {
  const nameLength = (text: string, place: number): number => {
    const [first] = tokenize(text.slice(place));
    return first ? first.end - first.start : 0;
  };
  const renamed = (text: string): string =>
    renameColumnIn(at.parse, text, { from, to: quoteName(to), nameLength });
  for (const id of [...table.constraints, ...table.indexes, ...table.columns]) {
    const record = draft.record(id);
    const after = record && withExpressions(record, renamed);
    if (after && after !== record) draft.replace(after);
  }
}

/** The record with each of its expressions rewritten; the same record when it has none. */
function withExpressions(record: SchemaRecord, rewrite: (text: string) => string): SchemaRecord {
  switch (record.kind) {
    case "check":
      return { ...record, expression: rewrite(record.expression) };
    case "column":
      if (!record.generated) return record;
      return {
        ...record,
        generated: { ...record.generated, expression: rewrite(record.generated.expression) },
      };
    case "index": {
      const keys = record.keys.map((key) =>
        key.of.kind === "expression"
          ? { ...key, of: { kind: "expression" as const, expression: rewrite(key.of.expression) } }
          : key,
      );
      return { ...record, keys, predicate: record.predicate === null ? null : rewrite(record.predicate) };
    }
    default:
      return record;
  }
}

/** PostgreSQL's views follow a rename; their text here does not, and the ledger says so. */
export function noteReaders(draft: Draft, at: At, relation: SchemaRecord): void {
  const readers = [...draft.records()].filter(
    (record) => record.kind === "view" && record.uses.some((id) => id === relation.id),
  );
  if (readers.length === 0) return;
  const paths = readers.map((record) => pathOf(draft, record.id)).join(", ");
  at.note(`The old name still stands in the text of ${paths}.`);
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
  if (namespace && isTypeTaken(draft, namespace, to)) at.refuse(`${to} exists already.`);
  else draft.replace({ ...range, multirange: to });
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
  switch (record.kind) {
    case "design":
    case "kept":
      return;
    case "table":
      nameIdentitySequences(draft, record);
      draft.replace({ ...record, name: to });
      noteReaders(draft, at, record);
      return;
    case "view":
      draft.replace({ ...record, name: to });
      noteReaders(draft, at, record);
      return;
    case "range":
      draft.replace({ ...record, name: to, multirange: multirangeOf(record) });
      return;
    default:
      if (isNamed(record)) draft.replace({ ...record, name: to });
  }
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
