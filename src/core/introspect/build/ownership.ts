import { grantShape } from "../../document/records/grant.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import type { Keeping } from "./keeping.ts";
import { calledAt } from "./path-at.ts";

/** ALTER … OWNER TO for what does not belong to the owner of the database. What belongs to a column goes with its table. */
export function ownership(building: Building): readonly Keeping[] {
  const sequences = new Set(
    building.answer
      .rows(schemaSources.sequences)
      .flatMap(({ column, oid }) => (column === null ? [] : [oid])),
  );
  return building.answer.rows(schemaSources.owners).flatMap(({ catalog, oid, owner }) => {
    const called = calledAt(building, catalog, oid);
    if (!called || (catalog === "pg_class" && sequences.has(oid))) return [];
    const id = building.idAt(address(catalog, oid), ...grantShape.fields.on.kinds, "publication");
    return [
      {
        statement: `ALTER ${called.noun} ${called.path} OWNER TO ${quoteName(owner)}`,
        subject: `owner of ${called.noun.toLowerCase().replace("schema", "namespace")} ${called.plain}`,
        phase: "ownership" as const,
        uses: id === undefined ? [] : [id],
      },
    ];
  });
}
