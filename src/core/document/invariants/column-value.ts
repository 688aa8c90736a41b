import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** At most one of default, identity and generated says where a column's value comes from. */
export const columnValue = recordInvariant({
  id: "column-value",
  kinds: ["column"],
  check(column, catalog) {
    // Most columns have none of them.
    if (column.identity === null && column.generated === null) return undefined;
    const sources = [
      column.default !== null ? "a default" : [],
      column.identity !== null ? "an identity" : [],
      column.generated !== null ? "a generated value" : [],
    ].flat();
    if (sources.length < 2) return undefined;
    return `${recordSubject(catalog, column)} has ${sources.join(" and ")}; only one can say its value.`;
  },
});
