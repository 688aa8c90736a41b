import type { Catalog } from "../document/catalog.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { followName } from "../expression/follow-name.ts";
import { plainDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { takenAround } from "./names.ts";

/**
 * Gives constraints, indexes and owned sequences the default name again after a rename of their table or columns,
 * where they had it before: nobody chose it, so nobody misses it, and the design reads as if it had been drawn so.
 * A name somebody chose stays, and so does one whose successor is taken. `before` is the design before the rename.
 */
export function followDefaultNames(edit: Edit, before: Catalog, tableIds: readonly string[]): void {
  const now = edit.now();
  const given = new Set<string>();
  for (const tableId of tableIds) {
    const taken = takenAround(now, tableId);
    for (const old of namedWith(before, tableId)) {
      if (old.name !== plainDefaultName(before, old)) continue;
      const record = edit.find(old.kind, old.id);
      const name = record && plainDefaultName(now, record);
      if (!record || name === undefined || name === record.name || taken(name) || given.has(name)) continue;
      given.add(name);
      edit.put({ ...record, name });
      if (old.kind === "sequence") follow(edit, before, { old, name });
    }
  }
}

type Defaulted = Extract<
  SchemaRecord,
  {
    readonly kind:
      | "primary-key"
      | "unique"
      | "foreign-key"
      | "check"
      | "exclusion"
      | "index"
      | "statistics"
      | "sequence";
  }
>;

function namedWith(catalog: Catalog, tableId: string): readonly Defaulted[] {
  const columns = new Set<string>(catalog.find("table", tableId)?.columns ?? []);
  return [
    ...(catalog.primaryKeyOf(tableId) ? [catalog.primaryKeyOf(tableId)].flatMap((key) => key ?? []) : []),
    ...catalog.uniquesOf(tableId),
    ...catalog.foreignKeysOf(tableId),
    ...catalog.checksOf(tableId),
    ...(catalog.find("table", tableId)?.constraints ?? []).flatMap(
      (id) => catalog.find("exclusion", id) ?? [],
    ),
    ...catalog.indexesOf(tableId),
    ...(catalog.find("table", tableId)?.statistics ?? []).flatMap(
      (id) => catalog.find("statistics", id) ?? [],
    ),
    ...catalog.all("sequence").filter(({ ownedBy }) => ownedBy !== null && columns.has(ownedBy)),
  ];
}

function follow(
  edit: Edit,
  before: Catalog,
  { old, name }: { readonly old: SchemaRecord & { readonly kind: "sequence" }; readonly name: string },
): void {
  const namespace = before.namespaceOf(old.id)?.name ?? "";
  followName(edit, before, { record: old, to: { namespace, name }, allowStale: true });
}
