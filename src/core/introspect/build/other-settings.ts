import { quoteName, quoteQualified } from "../../postgres/quoting.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building, IndexRow, RelationRow } from "./building.ts";
import type { Keeping } from "./keeping.ts";

/** What keys and indexes have set beyond their records: the order a table is clustered in, statistics of expressions. */
export function otherSettings(building: Building): readonly Keeping[] {
  return building.answer
    .rows(schemaSources.relations)
    .flatMap((row) =>
      building
        .indexesOf(row.oid)
        .flatMap((index) => [
          ...clustering(building, row, index),
          ...statisticsTargets(building, row, index),
        ]),
    );
}

function clustering(building: Building, row: RelationRow, index: IndexRow): readonly Keeping[] {
  const isKey = building.idAt(address("pg_class", index.oid), "index") === undefined;
  const id = building.idAt(address("pg_class", row.oid), "table");
  if (!index.clustered || !isKey || id === undefined) return [];
  const namespace = building.namespaceName(row.namespace);
  return [
    {
      statement: `ALTER TABLE ${quoteQualified(namespace, row.name)} CLUSTER ON ${quoteName(index.name)}`,
      subject: `clustering of ${namespace}.${row.name}`,
      phase: "after tables",
      uses: [id],
    },
  ];
}

function statisticsTargets(building: Building, row: RelationRow, index: IndexRow): readonly Keeping[] {
  const id = building.idAt(address("pg_class", index.oid), "index");
  const namespace = building.namespaceName(row.namespace);
  return index.keys.flatMap(({ statisticsTarget }, at) =>
    statisticsTarget === null || id === undefined
      ? []
      : [
          {
            statement: `ALTER INDEX ${quoteQualified(namespace, index.name)} ALTER COLUMN ${at + 1} SET STATISTICS ${statisticsTarget}`,
            subject: `statistics target of ${namespace}.${index.name}`,
            phase: "after tables" as const,
            uses: [id],
          },
        ],
  );
}
