import type { Catalog } from "../../../core/document/catalog.ts";
import type { ForeignKeyRecord } from "../../../core/document/records/index.ts";
import { nounForMany, nounForOne } from "./noun-number.ts";

/** What a foreign key says about rows, in two sentences: of one child, and of one parent. */
export function cardinalityWords(catalog: Catalog, foreignKey: ForeignKeyRecord): string {
  const child = catalog.tableOf(foreignKey.id)?.name ?? "";
  const parent = catalog.find("table", foreignKey.references)?.name ?? "";
  const optional = foreignKey.pairs.some((pair) => catalog.find("column", pair.column)?.notNull !== true);
  const parents = optional ? "at most one" : "exactly one";
  const children = isUnique(catalog, foreignKey) ? "at most one" : "many";
  const one = nounForOne(parent);
  const kin = children === "many" ? nounForMany(child) : nounForOne(child);
  return `Each ${nounForOne(child)} has ${parents} ${one}; ${articled(one)} may have ${children} ${kin}.`;
}

function articled(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}

/** Whether no two children can have the same parent: some key lies within the foreign key's columns. */
function isUnique(catalog: Catalog, foreignKey: ForeignKeyRecord): boolean {
  const table = catalog.tableOf(foreignKey.id);
  if (!table) return false;
  const columns = new Set<string>(foreignKey.pairs.map((pair) => pair.column));
  const primary = catalog.primaryKeyOf(table.id);
  const keys: readonly (readonly string[])[] = [
    ...(primary ? [primary.columns] : []),
    ...catalog.uniquesOf(table.id).map((unique) => unique.columns),
    ...catalog
      .indexesOf(table.id)
      .filter((index) => index.unique && index.predicate === null)
      .map((index) => index.keys.map((key) => (key.of.kind === "column" ? key.of.column : ""))),
  ];
  return keys.some((key) => key.length > 0 && key.every((id) => columns.has(id)));
}
