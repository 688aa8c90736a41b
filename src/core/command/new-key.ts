import { equal } from "../base/equal.ts";
import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import { blank } from "../document/blank.ts";
import type { Catalog } from "../document/catalog.ts";
import { idOf } from "../document/id.ts";
import type { ColumnRecord, PrimaryKeyRecord, TableRecord, UniqueRecord } from "../document/records/index.ts";
import { withoutChildren } from "./children.ts";
import { columnsOfTable, keyColumnsRefusal } from "./columns-of-input.ts";
import { freeDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { columnFamily } from "./family.ts";
import { withoutMentions } from "./forgetting.ts";
import { isReferable, referableKeys } from "./referenced-key.ts";

/** The foreign keys that would lead nowhere without a key, named for the person. */
export function neededRefusal(
  catalog: Catalog,
  table: TableRecord,
  key: PrimaryKeyRecord | UniqueRecord,
): Refusal | undefined {
  const others = referableKeys(catalog, table.id).filter(({ of }) => of?.id !== key.id);
  const dependent = catalog.foreignKeysTo(table.id).find(({ pairs }) => {
    const columns = pairs.map(({ references }) => references);
    return equal([...columns].sort(), [...key.columns].sort()) && !isReferable(others, columns);
  });
  return (
    dependent &&
    refuse(
      `The foreign key ${catalog.pathOf(dependent.id)} refers to ${key.name}. Remove it first, or make the same columns unique.`,
    )
  );
}

/** The foreign key that leads nowhere as the table stands now, named for the person. */
export function strandedRefusal(catalog: Catalog, tableId: string): Refusal | undefined {
  const keys = referableKeys(catalog, tableId);
  const stranded = catalog.foreignKeysTo(tableId).find(
    ({ pairs }) =>
      !isReferable(
        keys,
        pairs.map(({ references }) => references),
      ),
  );
  return (
    stranded &&
    refuse(
      `The foreign key ${catalog.pathOf(stranded.id)} needs this to be unique. Remove it first, or add a unique constraint.`,
    )
  );
}

/**
 * Makes columns the primary key of a table in their order, and not null; without columns the table loses its key.
 * A key that is there keeps its name and id. Answers a refusal, or nothing.
 */
export function setPrimaryKey(
  edit: Edit,
  table: TableRecord,
  { columnIds, mint }: { readonly columnIds: readonly string[]; readonly mint: Mint },
): Refusal | undefined {
  const catalog = edit.now();
  const current = catalog.find("table", table.id) ?? table;
  const columns = columnsOfTable(catalog, current, columnIds);
  if (isRefusal(columns)) return columns;
  const attached = attachedRefusal(catalog, current);
  if (attached) return attached;
  const old = catalog.primaryKeyOf(table.id);
  const same = old && equal([...old.columns].sort(), [...columnIds].sort());
  const refused =
    (old && !same && neededRefusal(catalog, current, old)) ||
    (columns.length > 0 && keyColumnsRefusal(catalog, current, columns));
  if (refused) return refused;
  if (columns.length === 0) {
    if (old) removeKey(edit, catalog, old);
    return undefined;
  }
  for (const column of columns) setNotNull(edit, catalog, column);
  const ids = columns.map(({ id }) => id);
  if (old) {
    removeAttached(edit, catalog, old);
    edit.put({ ...old, columns: ids, include: old.include.filter((id) => !ids.includes(id)) });
    return undefined;
  }
  const name = freeDefaultName(catalog, table.id, { kind: "primary-key", columns: [] });
  const key = blank("primary-key", idOf("primary-key", mint()), { name, columns: ids });
  edit.put(key);
  edit.put({ ...current, constraints: [key.id, ...current.constraints] });
  return undefined;
}

/** A partition whose parent has a primary key gets its own from there. */
function attachedRefusal(catalog: Catalog, table: TableRecord): Refusal | undefined {
  const parent = table.partitionOf?.parent;
  return parent !== undefined && catalog.primaryKeyOf(parent)
    ? refuse(
        `${catalog.pathOf(table.id)} has the primary key of ${catalog.pathOf(parent)}, whose partition it is. Change it there.`,
      )
    : undefined;
}

/** Removes a key together with the keys of partitions that are attached to it. */
export function removeKey(edit: Edit, catalog: Catalog, key: PrimaryKeyRecord | UniqueRecord): void {
  removeAttached(edit, catalog, key);
  const owner = catalog.tableOf(key.id);
  const table = owner && edit.find("table", owner.id);
  const gone = new Set<string>([key.id]);
  if (table) {
    const { replicaIdentity } = table;
    const isTelling = replicaIdentity?.kind === "index" && gone.has(replicaIdentity.index);
    edit.put(withoutChildren(isTelling ? withoutMentions(table, gone) : table, gone));
  }
  edit.remove(key.id);
}

/** PostgreSQL makes the partitions' keys anew from the parent's. */
function removeAttached(edit: Edit, catalog: Catalog, key: PrimaryKeyRecord | UniqueRecord): void {
  for (const record of catalog.referencesTo(key.id)) {
    const isKey = record.kind === "primary-key" || record.kind === "unique";
    if (isKey && record.partOf === key.id) removeKey(edit, catalog, record);
  }
}

function setNotNull(edit: Edit, catalog: Catalog, column: ColumnRecord): void {
  for (const { id } of columnFamily(catalog, column)) {
    const member = edit.find("column", id);
    if (member) edit.put({ ...member, notNull: true });
  }
}
