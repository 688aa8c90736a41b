import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { ownerNameOf } from "../../sql/print/name-of.ts";
import type { Hazard } from "../hazards/effect.ts";
import { OLD } from "./recipe.ts";
import { syncIds } from "./sync-trigger.ts";

/** A column whose successor stands behind all others of its table: what goes by position misses it. */
interface Moved {
  readonly column: string;
  readonly table: string;
  /** Where it takes effect: names are switched, or the old column goes. */
  readonly from: "switch" | "contract";
  /** The statement that does it. */
  readonly sql: string;
}

/** What is doubled on the way; `switched` is the design when names have been switched. */
export function movedColumns(before: Document, switched: Document): readonly Moved[] {
  const [was, catalog] = [catalogOf(before), catalogOf(switched)];
  return catalog.all("column").flatMap((old): readonly Moved[] => {
    const next = old.id.startsWith(OLD) ? catalog.find("column", old.id.slice(OLD.length)) : undefined;
    const table = catalog.tableOf(old.id);
    if (!next || !table || table.partitionOf) return [];
    // A column of another type has taken over the name of the old one, with which it is in step no more.
    const isSwitched = !catalog.find("trigger", syncIds(next.id)[0]);
    const isLast = was.find("table", table.id)?.columns.at(-1) === next.id;
    if (isLast && !isSwitched) return [];
    const start = `ALTER TABLE ${ownerNameOf(catalog, old.id)}`;
    return [
      {
        column: catalog.pathOf(next.id),
        table: catalog.pathOf(table.id),
        from: isSwitched ? "switch" : "contract",
        sql: isSwitched
          ? `${start} RENAME COLUMN ${quoteName(next.name)} TO ${quoteName(old.name)}`
          : `${start} DROP COLUMN ${quoteName(old.name)}`,
      },
    ];
  });
}

const advice = "Name the columns in INSERT, COPY and SELECT of running code before.";

/** The same in a sentence. */
export function movedNotes(before: Document, switched: Document): readonly string[] {
  return movedColumns(before, switched).map((moved) => `${sentence(moved)} ${advice}`);
}

/** What a statement does to code that goes by position; undefined when nothing. */
export function movedHazard(moved: readonly Moved[], sql: string): Hazard | undefined {
  const found = moved.find((one) => one.sql === sql);
  return (
    found && {
      kind: "breaks-running-code",
      severity: "caution",
      relation: found.table,
      reason: sentence(found),
      version: null,
      safer: { recipe: null, advice },
      sqlstate: null,
      rows: null,
    }
  );
}

function sentence({ column, from, table }: Moved): string {
  const since = from === "switch" ? "names are switched" : "the old column goes";
  return `From when ${since}, ${column} stands behind all that ${table} had: an INSERT or COPY without a list of columns writes into the wrong ones, and SELECT * has another order.`;
}
