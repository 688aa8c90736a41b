import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { relationshipOf } from "../relationship.ts";

/** A foreign key seen from one of its two ends. */
export type Relation = {
  readonly key: ForeignKeyRecord;
  /** `to-one` where the key stands; at its other end one row or many lead back. */
  readonly side: "to-one" | "one-back" | "many-back";
  /** The table at the other end. */
  readonly other: TableRecord;
  /** What people would call it: after the column, without its `_id`; back, after the table that refers. */
  readonly wanted: string;
  /** Whether another key joins the same two tables, so that mappers ask for a name of the pair. */
  readonly ambiguous: boolean;
};

/** The relations of each table: its own foreign keys in order, then those of others that lead to it. */
export function relationsBetween(
  catalog: Catalog,
  tables: readonly TableRecord[],
  keys: readonly ForeignKeyRecord[],
): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>(tables.map(({ id }) => [id, []]));
  const ends = keys.flatMap((key) => {
    const from = catalog.tableOf(key.id);
    const to = catalog.find("table", key.references);
    return from && to ? [{ key, from, to, pair: [from.id, to.id].sort().join(" ") }] : [];
  });
  const counts = new Map<string, number>();
  for (const { pair } of ends) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  for (const { key, from, to, pair } of ends) {
    const ambiguous = from.id === to.id || (counts.get(pair) ?? 0) > 1;
    const wanted = forwardName(catalog, key, to);
    found.get(from.id)?.push({ key, side: "to-one", other: to, wanted, ambiguous });
  }
  for (const { key, from, to, pair } of ends) {
    const ambiguous = from.id === to.id || (counts.get(pair) ?? 0) > 1;
    const { single } = relationshipOf(catalog, key);
    const own = single ? singular(from.name) : from.name;
    const wanted = ambiguous ? `${own}_by_${forwardName(catalog, key, to)}` : own;
    const side = single ? "one-back" : "many-back";
    found.get(to.id)?.push({ key, side, other: from, wanted, ambiguous });
  }
  return found;
}

function forwardName(catalog: Catalog, { pairs }: ForeignKeyRecord, to: TableRecord): string {
  const [pair] = pairs;
  const name = pair && pairs.length === 1 ? catalog.get("column", pair.column).name : "";
  const bare = name.replace(/(?:_id|Id|ID|_fk|_key)$/, "");
  return bare !== "" && bare !== name ? bare : singular(to.name);
}
