import { blank } from "../../document/blank.ts";
import type { PartitionBy } from "../../document/fields/partition.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { address } from "./address.ts";
import type { Building, RelationRow } from "./building.ts";
import { buildColumns } from "./columns.ts";
import { buildConstraints } from "./constraints.ts";
import { leadingExpression, listItems } from "./fragment.ts";
import { buildIndexes } from "./indexes.ts";
import { parametersOf } from "./type-of.ts";

const isTable = ({ kind }: RelationRow): boolean => kind === "r" || kind === "p" || kind === "f";

/** Tables with all that is theirs; triggers, rules, policies and statistics are listed and built elsewhere. */
export function buildTables(building: Building, rows: readonly RelationRow[]): void {
  for (const row of rows.filter(isTable)) buildTable(building, row);
}

function buildTable(building: Building, row: RelationRow): void {
  const own = address("pg_class", row.oid);
  const parents = row.parents.flatMap((oid) => building.idAt(address("pg_class", oid), "table") ?? []);
  const [parent] = parents;
  const isPartition = row.bound !== null && parent !== undefined;
  const { hangers } = building;
  building.add(
    blank("table", building.get(own, "table"), {
      name: row.name,
      comment: building.commentAt(own),
      columns: buildColumns(building, row).map(({ id }) => id),
      constraints: buildConstraints(building, row),
      indexes: buildIndexes(building, row).map(({ id }) => id),
      triggers: hangers("trigger", row.oid),
      rules: hangers("rule", row.oid),
      policies: hangers("policy", row.oid),
      statistics: hangers("statistics", row.oid),
      unlogged: row.unlogged,
      partitionBy: partitionByOf(building, row),
      partitionOf: isPartition ? { parent, bound: row.bound } : null,
      inherits: isPartition ? [] : parents,
      parameters: parametersOf(row.parameters),
      accessMethod: row.accessMethod,
      tablespace: row.tablespace,
      rowSecurity: row.rowSecurity,
      forceRowSecurity: row.forceRowSecurity,
      replicaIdentity: replicaIdentityOf(building, row),
      foreign: foreignOf(building, row),
      ofType:
        row.ofType === null ? null : (building.idAt(address("pg_type", row.ofType), "composite") ?? null),
    }),
  );
}

function replicaIdentityOf(building: Building, row: RelationRow): TableRecord["replicaIdentity"] {
  // A foreign table has no identity to set; PostgreSQL writes down "nothing" for it.
  if (row.server !== null) return null;
  switch (row.replicaIdentity) {
    case "d":
      return null;
    case "n":
      return { kind: "nothing" };
    case "f":
      return { kind: "full" };
    case "i": {
      const index = building.indexesOf(row.oid).find(({ replicaIdentity }) => replicaIdentity);
      const id = index && building.idAt(address("pg_class", index.oid), "index", "primary-key", "unique");
      // An index that was dropped leaves the table without an identity.
      return id === undefined ? { kind: "nothing" } : { kind: "index", index: id };
    }
  }
}

function foreignOf(building: Building, row: RelationRow): TableRecord["foreign"] {
  if (row.server === null) return null;
  const server = building.idAt(address("pg_foreign_server", row.server), "object");
  return server === undefined ? null : { server, options: parametersOf(row.serverOptions) };
}

const strategies = ["range", "list", "hash"] as const;

function partitionByOf(building: Building, row: RelationRow): PartitionBy | null {
  if (row.partitionKey === null) return null;
  const open = row.partitionKey.indexOf("(");
  const word = row.partitionKey.slice(0, open).trim().toLowerCase();
  const items = listItems(row.partitionKey.slice(open + 1, row.partitionKey.lastIndexOf(")")));
  return {
    strategy: strategies.find((strategy) => strategy === word) ?? "range",
    keys: row.partitionKeys.map(({ collation, column, operatorClass }, at) => {
      const id = building.idAt(address("pg_class", row.oid, column), "column");
      const of =
        id === undefined || column === "0"
          ? ({ kind: "expression", expression: leadingExpression(items[at] ?? "") } as const)
          : ({ kind: "column", column: id } as const);
      return { of, collation, operatorClass };
    }),
  };
}
