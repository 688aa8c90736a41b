import { groupBy } from "../../base/group-by.ts";
import type { ViewRecord } from "../../document/records/index.ts";
import type { Answer } from "../answer.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Places } from "./places.ts";

/** What a view or function at an address needs, in the order of names. */
export function usesIn(answer: Answer, places: Places): (user: string) => ViewRecord["uses"] {
  const byUser = groupBy(answer.rows(schemaSources.dependencies), ({ user, userOid }) =>
    address(user, userOid),
  );
  return (user) => {
    const used = (byUser.get(user) ?? []).flatMap(
      ({ oid, used }) =>
        places.idAt(
          address(used, oid),
          "table",
          "view",
          "function",
          "sequence",
          "enum",
          "domain",
          "composite",
          "range",
          "object",
        ) ?? [],
    );
    const own = places.at(user)?.id;
    return [...new Set(used)]
      .filter((id) => id !== own)
      .toSorted((a, b) => places.rankOf(a) - places.rankOf(b));
  };
}
