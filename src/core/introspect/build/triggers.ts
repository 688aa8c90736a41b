import { blank } from "../../document/blank.ts";
import type { TriggerRecord } from "../../document/records/index.ts";
import type { RowOf } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { deferralOf } from "./constraints.ts";
import { inParenthesesBehind } from "./fragment.ts";
import { columnsAt } from "./indexes.ts";
import { routineOf } from "./routine-of.ts";

type TriggerRow = RowOf<typeof schemaSources.triggers>;

/** The bits of a trigger's kind (src/include/catalog/pg_trigger.h). */
const ROW = 1 << 0;
const BEFORE = 1 << 1;
const INSTEAD = 1 << 6;
const eventBits = [
  ["insert", 1 << 2],
  ["delete", 1 << 3],
  ["update", 1 << 4],
  ["truncate", 1 << 5],
] as const;

export const enabledWords = { O: "origin", D: "disabled", R: "replica", A: "always" } as const;

/** Triggers of tables and views. */
export function buildTriggers(building: Building): void {
  for (const row of building.answer.rows(schemaSources.triggers)) {
    const own = address("pg_trigger", row.oid);
    const bits = Number(row.type);
    building.add(
      blank("trigger", building.get(own, "trigger"), {
        name: row.name,
        timing: (bits & BEFORE) !== 0 ? "before" : (bits & INSTEAD) !== 0 ? "instead of" : "after",
        events: eventsOf(building, row, bits),
        forEach: (bits & ROW) !== 0 ? "row" : "statement",
        when: row.when ? (inParenthesesBehind(row.definition, "when") ?? null) : null,
        function: routineOf(building, row.routine),
        arguments: row.arguments,
        constraint: row.constraint,
        deferral: deferralOf(row),
        from: row.from === null ? null : (building.idAt(address("pg_class", row.from), "table") ?? null),
        oldTable: row.oldTable,
        newTable: row.newTable,
        enabled: enabledWords[row.enabled],
        comment: building.commentAt(own),
      }),
    );
  }
}

function eventsOf(building: Building, row: TriggerRow, bits: number): TriggerRecord["events"] {
  const columns = columnsAt(building, row.relation, row.columns);
  return eventBits.flatMap(([event, bit]) =>
    (bits & bit) === 0 ? [] : [{ event, columns: event === "update" ? columns : [] }],
  );
}
