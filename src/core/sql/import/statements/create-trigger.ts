import type { CreateTrigStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { RoutineReference } from "../../../document/fields/routine-reference.ts";
import type { TableRecord, TriggerRecord, ViewRecord } from "../../../document/records/index.ts";
import { eventsIn, timingIn } from "../../../postgres/trigger-bits.ts";
import { afterName, insideParentheses } from "../clauses.ts";
import { deferralOf } from "../constraining.ts";
import { noteCutName } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { columnsFor, findFunctions, pathOf, tableFor } from "../find.ts";
import { keep } from "../keep.ts";
import { nameKey } from "../name-keys.ts";
import { ownerFor } from "../on-relation.ts";
import { type At, defineImporter } from "../statement.ts";
import { partsOf, stringsOf, writtenName } from "../tree.ts";

/** CREATE TRIGGER on a table or view. */
export const createTrigger = defineImporter({
  type: "CreateTrigStmt",
  run(statement, draft, at) {
    const name = statement.trigname ?? "";
    const owner = ownerFor(draft, at, statement.relation);
    if (!owner) return;
    const path = pathOf(draft, owner.id);
    at.about(`trigger ${name} on ${path}`);
    if (owner.kind !== "table" && owner.kind !== "view") {
      if (owner.kind === "kept") {
        keep(draft, at, { subject: `trigger ${name} on ${path}`, phase: "after all", on: [owner.id] });
      } else at.refuse(`${path} is not a table.`, statement.relation?.location);
      return;
    }
    noteCutName(at, name);
    const [existing] = draft.idsNamed(nameKey("trigger", owner.id, name));
    if (existing !== undefined && statement.replace !== true) {
      at.refuse(`${path} has a trigger ${name} already.`);
      return;
    }
    const trigger = triggerOf(draft, at, { owner, statement });
    if (!trigger) return;
    const before = draft.find("trigger", existing);
    if (before) draft.replace({ ...trigger, id: before.id, comment: before.comment });
    else draft.add(trigger, owner.id);
  },
});

type Place = { readonly owner: TableRecord | ViewRecord; readonly statement: CreateTrigStmt };

function triggerOf(draft: Draft, at: At, place: Place): TriggerRecord | undefined {
  const { statement } = place;
  const events = eventsOf(draft, at, place);
  const from = statement.constrrel ? tableFor(draft, at, statement.constrrel) : undefined;
  if (!events || at.isRefused()) return undefined;
  const transitions = partsOf(statement.transitionRels, "TriggerTransition");
  return blank("trigger", draft.newId("trigger"), {
    name: statement.trigname ?? "",
    timing: timingIn(statement.timing ?? 0),
    events,
    forEach: statement.row === true ? "row" : "statement",
    when: statement.whenClause ? whenText(at, statement) : null,
    function: functionOf(draft, statement),
    arguments: stringsOf(statement.args),
    constraint: statement.isconstraint === true,
    deferral: deferralOf(statement),
    from: from?.id ?? null,
    oldTable: transitions.find((each) => each.isNew !== true)?.name ?? null,
    newTable: transitions.find((each) => each.isNew === true)?.name ?? null,
  });
}

function eventsOf(draft: Draft, at: At, { owner, statement }: Place): TriggerRecord["events"] | undefined {
  const names = stringsOf(statement.columns);
  const columns = owner.kind === "table" ? columnsFor(draft, at, { table: owner, names }) : [];
  const ids = columns?.map((column) => column.id);
  return ids && eventsIn(statement.events ?? 0, ids);
}

function whenText(at: At, statement: CreateTrigStmt): string {
  const { source } = at;
  const from = afterName(source, statement.relation?.location);
  const when = source.findWord(["when"], { from, to: source.all().to });
  return source.slice(insideParentheses(source, when + 1));
}

/** A trigger function takes no parameters. One that nothing before defines is named. */
function functionOf(draft: Draft, statement: CreateTrigStmt): RoutineReference {
  const written = writtenName(stringsOf(statement.funcname));
  const found = findFunctions(draft, written).find(
    (record) => record.kind === "function" && record.identity === "",
  );
  return found?.kind === "function"
    ? { kind: "defined", id: found.id }
    : { kind: "external", namespace: written.namespace ?? null, name: written.name };
}
