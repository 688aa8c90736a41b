import { equal } from "../../base/equal.ts";
import { freeName, takenIn } from "../../command/names.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { IndexRecord, UniqueRecord } from "../../document/records/index.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { idsOf, tablesIn } from "../chosen.ts";
import { definePattern, type Remark, type SureSteps } from "../pattern.ts";

/** Rows are marked as deleted and stay. */
export const softDelete = definePattern({
  id: "soft-delete",
  title: "Mark rows as deleted",
  why: "A deleted row stays and says when it was deleted, so that it can come back. Uniqueness and indexes count only the rows that are not deleted, and a view shows only those.",
  takes: "one or more tables",
  options: {
    column: { kind: "text", label: "Column", start: "deleted_at" },
    indexes: { kind: "flag", label: "Leave deleted rows out of unique constraints and indexes", start: true },
    cascades: {
      kind: "flag",
      label: "Refuse to delete a row that others lead to, instead of deleting those with it",
      start: true,
    },
    view: { kind: "flag", label: "Add a view of the rows that are not deleted", start: true },
  },
  subjects: (catalog, selection) => idsOf(tablesIn(catalog, selection)),
  *steps({ catalog, options, subjects }) {
    let now = catalog;
    for (const tableId of subjects) {
      if (!now.columnNamed(tableId, options.column))
        now = yield { id: "add-column", input: { tableId, name: options.column, type: "timestamptz" } };
      const mark: Mark = {
        tableId,
        condition: `${quoteName(options.column)} IS NULL`,
        column: options.column,
      };
      if (options.indexes && !isDivided(now, tableId)) now = yield* narrowIndexes(now, mark);
      if (options.cascades) now = yield* keepRows(now, tableId);
      if (options.view) now = yield* addLiveView(now, mark);
    }
    const divided = options.indexes ? subjects.filter((id) => isDivided(catalog, id)) : [];
    return divided.map(
      (id): Remark => ({
        text: `The indexes of ${now.pathOf(id)} stay as they are: it has partitions.`,
      }),
    );
  },
});

function isDivided(catalog: Catalog, tableId: string): boolean {
  return catalog.get("table", tableId).partitionBy !== null;
}

type Mark = { readonly tableId: string; readonly condition: string; readonly column: string };

/** Uniqueness holds among the rows that are not deleted; what foreign keys lead to, or are found by, stays whole. */
function* narrowIndexes(catalog: Catalog, { condition, tableId }: Mark): SureSteps {
  let now = catalog;
  for (const unique of catalog.uniquesOf(tableId)) {
    const { columns, deferral, include, name, nullsNotDistinct, withoutOverlaps } = unique;
    if (isLedTo(catalog, tableId, columns) || deferral !== "immediate" || withoutOverlaps) continue;
    if (isNumberAlone(catalog, unique)) continue;
    now = yield { id: "remove-constraint", input: { constraintId: unique.id } };
    const keys = columns.map((columnId) => ({ columnId }));
    const rest = { include, name, nullsNotDistinct, predicate: condition };
    now = yield { id: "add-index", input: { tableId, keys, unique: true, ...rest } };
  }
  for (const index of catalog.indexesOf(tableId)) {
    if (index.predicate !== null || isNeeded(catalog, tableId, index)) continue;
    now = yield { id: "change-index", input: { indexId: index.id, predicate: condition } };
  }
  return now;
}

/** Rows that are to stay must not go with the one they lead to. */
function* keepRows(catalog: Catalog, tableId: string): SureSteps {
  let now = catalog;
  for (const { id, onDelete } of catalog.foreignKeysOf(tableId)) {
    if (onDelete === "cascade")
      now = yield { id: "change-foreign-key", input: { constraintId: id, onDelete: "restrict" } };
  }
  return now;
}

function isLedTo(catalog: Catalog, tableId: string, columns: readonly string[]): boolean {
  return catalog
    .foreignKeysTo(tableId)
    .some(({ pairs }) =>
      equal(pairs.map(({ references }) => references).toSorted(), [...columns].toSorted()),
    );
}

/** Ids that are made anew for each row never meet those of a deleted one. */
function isNumberAlone(catalog: Catalog, { columns }: UniqueRecord): boolean {
  return columns.some((id) => {
    const { base } = catalog.get("column", id).type;
    return base.kind === "builtin" && base.name === "uuid";
  });
}

/** Deleting what is referred to looks for the referring rows, deleted or not. */
function isNeeded(catalog: Catalog, tableId: string, { keys, unique }: IndexRecord): boolean {
  const columns = keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  if (unique) return isLedTo(catalog, tableId, columns);
  const [first] = columns;
  return catalog.foreignKeysOf(tableId).some(({ pairs }) => pairs.some(({ column }) => column === first));
}

function* addLiveView(catalog: Catalog, { column, condition, tableId }: Mark): SureSteps {
  const { name, rowSecurity } = catalog.get("table", tableId);
  const namespace = catalog.namespaceOf(tableId);
  if (!namespace) return catalog;
  const columns = catalog.columnsOf(tableId).filter((one) => one.name !== column);
  const from = quoteQualified(namespace.name, name);
  const query = `SELECT ${columns.map((one) => quoteName(one.name)).join(", ")} FROM ${from} WHERE ${condition}`;
  if (catalog.all("view").some((view) => view.query === query)) return catalog;
  const called = freeName(`live_${name}`, takenIn(catalog, namespace.id));
  const now = yield { id: "add-view", input: { namespaceId: namespace.id, name: called, query } };
  const view = now.relationNamed(namespace.id, called);
  if (!rowSecurity || !view) return now;
  const options = [{ name: "security_invoker", value: "true" }];
  return yield { id: "change-view", input: { viewId: view.id, options } };
}
