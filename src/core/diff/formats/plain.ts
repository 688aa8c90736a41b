import { type Format, stampText } from "../format.ts";
import { migrationScript } from "../migration-script.ts";
import { isOnline } from "../online/online-plan.ts";
import { onlineFiles } from "../online/online-script.ts";

/** Two scripts for psql, with transactions of their own; online one for each transaction, and one for the way back. */
export const plainFormat: Format = {
  id: "plain",
  title: "SQL",
  stamp: "number",
  files(plan, given) {
    if (isOnline(plan)) {
      const back = migrationScript({ ...plan, steps: [] }, "down");
      return [...onlineFiles(plan, given), { path: `${given.name}.down.sql`, text: back }];
    }
    if (plan.steps.length === 0) return [];
    const stem = `${stampText(given.stamp(0), 3)}_${given.name}`;
    return [
      { path: `${stem}.up.sql`, text: migrationScript(plan, "up") },
      { path: `${stem}.down.sql`, text: migrationScript(plan, "down") },
    ];
  },
};
