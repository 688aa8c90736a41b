import { blank } from "../../document/blank.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { signatureType } from "./type-of.ts";

/** Functions and procedures: the parts of the statement PostgreSQL prints. */
export function buildFunctions(building: Building): void {
  for (const row of building.answer.rows(schemaSources.routines)) {
    const own = address("pg_proc", row.oid);
    building.add(
      blank("function", building.get(own, "function"), {
        name: row.name,
        routine: row.kind === "p" ? "procedure" : "function",
        arguments: row.arguments,
        identity: row.input.map(signatureType).join(", "),
        definition: row.definition.trim(),
        uses: building.usesOf(own),
        comment: building.commentAt(own),
      }),
    );
  }
}
