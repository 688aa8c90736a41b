import { blank } from "../../document/blank.ts";
import type { ViewRecord } from "../../document/records/index.ts";
import { address } from "./address.ts";
import type { Building, RelationRow } from "./building.ts";
import { buildIndexes } from "./indexes.ts";
import { parametersOf } from "./type-of.ts";

/** Views and materialized views: their query as PostgreSQL prints it. */
export function buildViews(building: Building, rows: readonly RelationRow[]): void {
  for (const row of rows) {
    if (row.kind !== "v" && row.kind !== "m") continue;
    const own = address("pg_class", row.oid);
    const options = parametersOf(row.parameters);
    building.add(
      blank("view", building.get(own, "view"), {
        name: row.name,
        query: (row.query ?? "").trim().replace(/;$/, ""),
        materialized: row.kind === "m",
        withoutRows: row.kind === "m" && !row.populated,
        options: options.filter(({ name }) => name !== "check_option"),
        checkOption: checkOptionOf(options.find(({ name }) => name === "check_option")?.value),
        tablespace: row.tablespace,
        indexes: buildIndexes(building, row).map(({ id }) => id),
        triggers: building.hangers("trigger", row.oid),
        rules: building.hangers("rule", row.oid),
        uses: building.usesOf(own),
        comment: building.commentAt(own),
      }),
    );
  }
}

function checkOptionOf(value: string | undefined): ViewRecord["checkOption"] {
  return value === "local" || value === "cascaded" ? value : "none";
}
