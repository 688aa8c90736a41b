import { blank } from "../../document/blank.ts";
import { eventsIn, reachIn, timingIn } from "../../postgres/trigger-bits.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { deferralOf } from "./constraints.ts";
import { inParenthesesBehind } from "./fragment.ts";
import { columnsAt } from "./indexes.ts";
import { routineOf } from "./routine-of.ts";

export const enabledWords = { O: "origin", D: "disabled", R: "replica", A: "always" } as const;

/** Triggers of tables and views. */
export function buildTriggers(building: Building): void {
  for (const row of building.answer.rows(schemaSources.triggers)) {
    const own = address("pg_trigger", row.oid);
    const bits = Number(row.type);
    building.add(
      blank("trigger", building.get(own, "trigger"), {
        name: row.name,
        timing: timingIn(bits),
        events: eventsIn(bits, columnsAt(building, row.relation, row.columns)),
        forEach: reachIn(bits),
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
