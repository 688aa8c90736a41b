import { isReferable, referableKeys } from "../command/referenced-key.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ForeignKeyRecord } from "../document/records/index.ts";
import { addAgain } from "./add-again.ts";
import type { SureSteps } from "./pattern.ts";

/** The table of tenants, and by table the id of the column that says whose a row is. */
export type Tenancy = { readonly tenantsId: string; readonly columns: ReadonlyMap<string, string> };

/**
 * Lets the foreign keys of a table to others of tenants compare the tenant as well, with a unique constraint there and
 * an index here.
 */
export function* relateWithinTenant(
  catalog: Catalog,
  tableId: string,
  { columns, tenantsId }: Tenancy,
): SureSteps {
  const own = columns.get(tableId) ?? "";
  let now = catalog;
  for (const key of catalog.foreignKeysOf(tableId)) {
    const theirs = columns.get(key.references);
    const compared = key.pairs.some(({ column, references }) => column === own || references === theirs);
    if (theirs !== undefined && key.references !== tenantsId && !compared)
      now = yield* widen(now, key, { tableId, own, theirs });
  }
  return now;
}

/** Makes sure that an index of a table begins with the tenant; after the foreign keys, whose indexes may do. */
export function* indexByTenant(catalog: Catalog, tableId: string, { columns }: Tenancy): SureSteps {
  const own = [columns.get(tableId) ?? ""];
  return leads(catalog, tableId, own) ? catalog : yield* addIndex(tableId, own);
}

type Ends = { readonly tableId: string; readonly own: string; readonly theirs: string };

function* widen(catalog: Catalog, key: ForeignKeyRecord, { own, tableId, theirs }: Ends): SureSteps {
  const there = [theirs, ...key.pairs.map(({ references }) => references)];
  const here = [own, ...key.pairs.map(({ column }) => column)];
  let now = catalog;
  if (!isReferable(referableKeys(now, key.references), there))
    now = yield { id: "add-unique", input: { tableId: key.references, columnIds: there } };
  // Only the old columns can be emptied: whose a row is stays.
  const empties = key.onDelete === "set null" || key.onDelete === "set default";
  const kept = key.onDeleteColumns.length > 0 ? key.onDeleteColumns : key.pairs.map(({ column }) => column);
  const pairs = here.flatMap((id, at) => {
    const [column, references] = [now.find("column", id), now.find("column", there[at])];
    return column && references ? [{ column: column.id, references: references.id }] : [];
  });
  now = yield { id: "remove-constraint", input: { constraintId: key.id } };
  now = yield* addAgain(
    now,
    { ...key, pairs, onDeleteColumns: empties ? kept : [] },
    now.find("table", tableId),
  );
  return leads(now, tableId, here) ? now : yield* addIndex(tableId, here);
}

function* addIndex(tableId: string, columns: readonly string[]): SureSteps {
  return yield { id: "add-index", input: { tableId, keys: columns.map((columnId) => ({ columnId })) } };
}

/** Whether a whole index or key begins with these columns, in any order. */
function leads(catalog: Catalog, tableId: string, columns: readonly string[]): boolean {
  const indexes = catalog
    .indexesOf(tableId)
    .filter(({ method, predicate }) => predicate === null && method === "btree")
    .map(({ keys }) => keys.map(({ of }) => (of.kind === "column" ? of.column : "")));
  return [...referableKeys(catalog, tableId).map((key) => key.columns), ...indexes].some((keys) =>
    columns.every((id) => keys.slice(0, columns.length).some((one) => one === id)),
  );
}
