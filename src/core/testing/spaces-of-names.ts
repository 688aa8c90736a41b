import type { Catalog } from "../document/catalog.ts";
import { objectName } from "../postgres/default-names.ts";
import { multirangeOf } from "../postgres/multirange-name.ts";

type IsTaken = (name: string) => boolean;

const reserved: ReadonlySet<string> = new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);

/** Names of relations and types in a namespace; identity sequences count under the names they will get. */
export function relationsTaken(catalog: Catalog, namespaceId: string): IsTaken {
  const taken = new Set<string>();
  const { composites, domains, enums, ranges, sequences, tables, views } = catalog.get(
    "namespace",
    namespaceId,
  );
  for (const id of composites) taken.add(catalog.get("composite", id).name);
  for (const id of ranges) {
    const range = catalog.get("range", id);
    taken.add(range.name).add(multirangeOf(range));
  }
  for (const id of enums) taken.add(catalog.get("enum", id).name);
  for (const id of domains) taken.add(catalog.get("domain", id).name);
  for (const id of sequences) taken.add(catalog.get("sequence", id).name);
  for (const id of tables) {
    const table = catalog.get("table", id);
    const exclusions = table.constraints.flatMap((constraint) => catalog.find("exclusion", constraint) ?? []);
    const keys = [
      catalog.primaryKeyOf(id) ?? [],
      catalog.uniquesOf(id),
      catalog.indexesOf(id),
      exclusions,
    ].flat();
    for (const { name } of [table, ...keys]) taken.add(name);
    for (const column of catalog.columnsOf(id)) {
      taken.add(column.identity?.sequence ?? objectName(table.name, column.name, "seq"));
    }
  }
  for (const id of views) {
    for (const { name } of [catalog.get("view", id), ...catalog.indexesOf(id)]) taken.add(name);
  }
  return (name) => taken.has(name);
}

/** Names of columns in a table; PostgreSQL's system columns count. */
export function columnsTaken(catalog: Catalog, tableId: string): IsTaken {
  return (name) => reserved.has(name) || catalog.columnNamed(tableId, name) !== undefined;
}

/** Names of constraints of a table, NOT NULL and constraint triggers too; and of relations, because keys need both. */
export function constraintsTaken(catalog: Catalog, tableId: string): IsTaken {
  const table = catalog.get("table", tableId);
  const own = new Set<string>();
  for (const id of table.constraints) {
    const record = catalog.record(id);
    if (record && "name" in record) own.add(record.name);
  }
  for (const { name } of catalog.triggersOf(tableId)) own.add(name);
  for (const { name, notNullConstraint } of catalog.columnsOf(tableId)) {
    own.add(objectName(table.name, name, "not_null"));
    if (notNullConstraint?.name != null) own.add(notNullConstraint.name);
  }
  const isRelation = relationsTaken(catalog, catalog.namespaceOf(tableId)?.id ?? "");
  return (name) => own.has(name) || isRelation(name);
}
