import { type Format, stampText } from "../format.ts";
import { migrationScript } from "../migration-script.ts";

/** Two scripts for psql, with transactions of their own. */
export const plainFormat: Format = {
  id: "plain",
  title: "SQL",
  stamp: "number",
  files(plan, { name, stamp }) {
    if (plan.steps.length === 0) return [];
    const stem = `${stampText(stamp(0), 3)}_${name}`;
    return [
      { path: `${stem}.up.sql`, text: migrationScript(plan, "up") },
      { path: `${stem}.down.sql`, text: migrationScript(plan, "down") },
    ];
  },
};
