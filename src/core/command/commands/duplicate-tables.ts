import type { Mint } from "../../base/mint.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { SchemaRecord, TableRecord } from "../../document/records/index.ts";
import { childIdsOf } from "../../document/references.ts";
import { rewriteRecord } from "../../document/rewrite.ts";
import { renameNameInStatement } from "../../expression/rename-in-statement.ts";
import { defineCommand } from "../command.ts";
import { plainDefaultName } from "../default-name-of.ts";
import { type Edit, editOf } from "../edit.ts";
import { freeName, takenAround, takenIn } from "../names.ts";
import { missing } from "../place.ts";

const STEP = 40;

/**
 * Copies tables with columns, constraints, indexes, triggers, policies, rules, statistics and owned sequences, as `<name>_copy`. Foreign keys
 * among them lead to the copies, others where they led. A copy of a partition is a table of its own.
 */
export const duplicateTables = defineCommand<{ readonly tableIds: readonly string[] }>()({
  id: "duplicate-tables",
  title: "Duplicate tables",
  run(catalog, { tableIds }, mint) {
    const tables = [...new Set(tableIds)].flatMap((id) => catalog.find("table", id) ?? []);
    if (tables.length === 0) return missing("table");
    const edit = editOf(catalog.document);
    const ids = copiedIds(catalog, tables, mint);
    for (const table of tables) copyTable(edit, catalog, { table, ids });
    return { patch: edit.patch() };
  },
});

function copiedIds(
  catalog: Catalog,
  tables: readonly TableRecord[],
  mint: Mint,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const table of tables) {
    for (const record of partsOf(catalog, table)) ids.set(record.id, mint());
  }
  return ids;
}

/** The table, what it owns, and the sequences its columns own. */
function partsOf(catalog: Catalog, table: TableRecord): readonly SchemaRecord[] {
  const owned = childIdsOf(table).flatMap((id) => catalog.record(id) ?? []);
  const sequences = table.columns
    .flatMap((id) => catalog.referencesTo(id))
    .filter((record) => record.kind === "sequence");
  return [table, ...owned, ...new Set(sequences)];
}

type Copy = { readonly table: TableRecord; readonly ids: ReadonlyMap<string, string> };

function copyTable(edit: Edit, catalog: Catalog, { table, ids }: Copy): void {
  const namespace = catalog.namespaceOf(table.id);
  const home = namespace && edit.find("namespace", namespace.id);
  if (!namespace || !home) return;
  const name = freeName(`${table.name}_copy`, takenIn(edit.now(), namespace.id));
  const renames = new Map([[table.name, name]]);
  const copies = partsOf(catalog, table).map((record) =>
    detached(rewriteRecord(record, { id: (id) => ids.get(id) ?? id }), name),
  );
  const sequences = copies.flatMap((copy) => (copy.kind === "sequence" ? [copy] : []));
  for (const copy of copies) edit.put(copy);
  edit.put({
    ...home,
    tables: [...home.tables, ...copies.flatMap((copy) => (copy.kind === "table" ? [copy.id] : []))],
    sequences: [...home.sequences, ...sequences.map(({ id }) => id)],
  });
  for (const [at, record] of partsOf(catalog, table).entries()) {
    const copy = copies[at];
    if (copy) renameCopy(edit, catalog, { record, copy, renames });
  }
  for (const copy of copies) followRenames(edit, copy, { namespace: namespace.name, renames });
  const placed = catalog.placementOf(table.id);
  const owner = edit.find("table", ids.get(table.id));
  if (placed && owner) edit.place({ ...placed, id: owner.id, x: placed.x + STEP, y: placed.y + STEP });
}

/** A copy stands alone: it is no partition, attached to nothing and made here. */
function detached(copy: SchemaRecord, name: string): SchemaRecord {
  if (copy.kind === "table") return { ...copy, name, partitionOf: null, external: false };
  return "partOf" in copy ? { ...copy, partOf: null } : copy;
}

/** Names of relations are taken by the originals; names of constraints are the copy's own, but follow their default. */
function renameCopy(
  edit: Edit,
  catalog: Catalog,
  {
    record,
    copy,
    renames,
  }: { readonly record: SchemaRecord; readonly copy: SchemaRecord; readonly renames: Map<string, string> },
): void {
  const own = [
    "primary-key",
    "unique",
    "foreign-key",
    "check",
    "exclusion",
    "index",
    "statistics",
    "sequence",
  ];
  if (!own.includes(copy.kind)) return;
  if (!("name" in copy)) return;
  const now = edit.now();
  const owner = copy.kind === "sequence" ? (copy.ownedBy ?? "") : copy.id;
  const usual = copy.name === plainDefaultName(catalog, record);
  const relation = !["foreign-key", "check"].includes(copy.kind);
  if (!usual && !relation) return;
  const wanted = (usual ? plainDefaultName(now, copy) : undefined) ?? `${copy.name}_copy`;
  const isTaken = takenAround(now, now.tableOf(owner)?.id ?? "");
  const isStatistics = (name: string): boolean =>
    copy.kind === "statistics" && now.all("statistics").some((other) => other.name === name);
  const name = freeName(wanted, (candidate) => isTaken(candidate) || isStatistics(candidate));
  if (copy.kind === "sequence") renames.set(copy.name, name);
  edit.put({ ...copy, name });
}

function followRenames(
  edit: Edit,
  copy: SchemaRecord,
  { namespace, renames }: { readonly namespace: string; readonly renames: ReadonlyMap<string, string> },
): void {
  const record = edit.find(copy.kind, copy.id);
  if (!record || record.kind === "trigger") return;
  const sql = (text: string): string =>
    [...renames].reduce(
      (done, [from, to]) =>
        renameNameInStatement(done, {
          from: { namespace, name: from },
          to: { namespace, name: to },
          bare: true,
        }),
      text,
    );
  edit.put(rewriteRecord(record, { sql }));
}
