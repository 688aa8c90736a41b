import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import type { Keeping } from "./keeping.ts";

/** Security labels, each as its statement. */
export function securityLabels(building: Building): readonly Keeping[] {
  return building.answer.rows(schemaSources.securityLabels).map(({ catalog, oid, ...row }) => {
    const on = building.idAt(
      address(catalog, oid),
      ...([
        "namespace",
        "enum",
        "domain",
        "composite",
        "range",
        "sequence",
        "table",
        "view",
        "function",
      ] as const),
      ...(["object", "publication"] as const),
    );
    return {
      statement: `SECURITY LABEL FOR ${quoteName(row.provider)} ON ${row.type.toUpperCase()} ${row.name} IS ${quoteLiteral(row.label)}`,
      subject: `security label on ${row.name}`,
      phase: "after all",
      uses: on === undefined ? [] : [on],
    };
  });
}
