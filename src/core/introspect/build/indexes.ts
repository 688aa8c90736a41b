import { blank } from "../../document/blank.ts";
import type { IndexRecord } from "../../document/records/index.ts";
import { address } from "./address.ts";
import type { Building, RelationRow } from "./building.ts";
import { bare } from "./fragment.ts";
import { indexKeyOf } from "./index-key-of.ts";
import { parametersOf } from "./type-of.ts";

/** The indexes of a table or materialized view, without those of constraints. */
export function buildIndexes(building: Building, owner: RelationRow): readonly IndexRecord[] {
  return building.indexesOf(owner.oid).flatMap((row) => {
    const own = address("pg_class", row.oid);
    const id = building.idAt(own, "index");
    if (id === undefined) return [];
    const index = blank("index", id, {
      name: row.name,
      method: row.method,
      unique: row.unique,
      nullsNotDistinct: row.nullsNotDistinct,
      keys: row.keys.map((key) => indexKeyOf(building, row, key)),
      include: columnsAt(building, owner.oid, row.include),
      predicate: row.predicate === null ? null : bare(row.predicate),
      parameters: parametersOf(row.parameters),
      tablespace: row.tablespace,
      only: owner.kind === "p" && !row.valid,
      partOf: row.parent === null ? null : (building.idAt(address("pg_class", row.parent), "index") ?? null),
      clustered: row.clustered,
      comment: building.commentAt(own),
    });
    building.add(index);
    return [index];
  });
}

/** The columns of a table with these numbers. */
export function columnsAt(
  building: Building,
  relation: string,
  numbers: readonly string[],
): IndexRecord["include"] {
  return numbers.flatMap((number) => building.idAt(address("pg_class", relation, number), "column") ?? []);
}
