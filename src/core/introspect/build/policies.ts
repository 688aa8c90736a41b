import { blank } from "../../document/blank.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { bare } from "./fragment.ts";

const commands = { "*": "all", r: "select", a: "insert", w: "update", d: "delete" } as const;

/** Row level security policies. */
export function buildPolicies(building: Building): void {
  for (const row of building.answer.rows(schemaSources.policies)) {
    const own = address("pg_policy", row.oid);
    building.add(
      blank("policy", building.get(own, "policy"), {
        name: row.name,
        restrictive: !row.permissive,
        command: commands[row.command],
        roles: row.roles,
        using: row.using === null ? null : bare(row.using),
        check: row.check === null ? null : bare(row.check),
        uses: building.usesOf(own),
        comment: building.commentAt(own),
      }),
    );
  }
}
