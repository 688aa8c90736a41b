import { recordInvariant } from "../violation.ts";

const systemColumns: ReadonlySet<string> = new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);

/** No column has the name of one of PostgreSQL's system columns (manual, 5.6 "System Columns"). */
export const columnNameFree = recordInvariant({
  id: "column-name-free",
  kinds: ["column"],
  check: ({ name }) =>
    systemColumns.has(name) ? `Every table already has a system column named ${name}.` : undefined,
});
