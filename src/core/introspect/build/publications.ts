import { blank } from "../../document/blank.ts";
import type { IdOf } from "../../document/id.ts";
import type { PublicationRecord } from "../../document/records/index.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { bare } from "./fragment.ts";
import { columnsAt } from "./indexes.ts";

type PublicationRow = RowOf<typeof schemaSources.publications>;

/** Publications. */
export function buildPublications(building: Building): readonly IdOf<"publication">[] {
  const parents = new Set(
    building.answer.rows(schemaSources.relations).flatMap((row) => (row.bound === null ? row.parents : [])),
  );
  return building.answer.rows(schemaSources.publications).map((row) => {
    const own = address("pg_publication", row.oid);
    const publication = blank("publication", building.get(own, "publication"), {
      name: row.name,
      allTables: row.allTables,
      tables: row.tables.flatMap(({ columns, relation, where }) => {
        const table = building.idAt(address("pg_class", relation), "table");
        if (table === undefined) return [];
        const filter = where === null ? null : bare(where);
        // Heirs that are published are listed too: without ONLY their parent would bring in the others.
        const only = parents.has(relation);
        return [{ table, only, columns: columnsAt(building, relation, columns), where: filter }];
      }),
      namespaces: row.namespaces.flatMap(
        (oid) => building.idAt(address("pg_namespace", oid), "namespace") ?? [],
      ),
      parameters: parametersOf(row),
      comment: building.commentAt(own),
    });
    building.add(publication);
    return publication.id;
  });
}

const everything = ["insert", "update", "delete", "truncate"];

function parametersOf({
  generatedColumns,
  operations,
  viaRoot,
}: PublicationRow): PublicationRecord["parameters"] {
  const isAll = operations.length === everything.length;
  return [
    ...(isAll ? [] : [{ name: "publish", value: `'${operations.join(", ")}'` }]),
    ...(viaRoot ? [{ name: "publish_via_partition_root", value: "true" }] : []),
    ...(generatedColumns ? [{ name: "publish_generated_columns", value: "stored" }] : []),
  ];
}
