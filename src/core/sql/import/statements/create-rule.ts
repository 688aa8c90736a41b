import type { RuleStmt } from "@pgsql/types";
import { blank } from "../../../document/blank.ts";
import type { RuleRecord } from "../../../document/records/index.ts";
import { afterName } from "../clauses.ts";
import { noteCutName } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { pathOf } from "../find.ts";
import { nameKey } from "../name-keys.ts";
import { keepOnRelation, ownerFor } from "../on-relation.ts";
import { type At, defineImporter } from "../statement.ts";
import { listedUses } from "../view-definition.ts";

const events = {
  CMD_SELECT: "select",
  CMD_INSERT: "insert",
  CMD_UPDATE: "update",
  CMD_DELETE: "delete",
} as const;

/** CREATE [OR REPLACE] RULE on a table or view. */
export const createRule = defineImporter({
  type: "RuleStmt",
  run(statement, draft, at) {
    const name = statement.rulename ?? "";
    const owner = ownerFor(draft, at, statement.relation);
    if (!owner) return;
    if (owner.kind === "kept") {
      keepOnRelation(draft, at, { noun: "rule", name, on: owner });
      return;
    }
    const path = pathOf(draft, owner.id);
    at.about(`rule ${name} on ${path}`);
    noteCutName(at, name);
    if (owner.kind !== "table" && owner.kind !== "view") {
      at.refuse(`${path} is not a table or view.`, statement.relation?.location);
      return;
    }
    const before = draft.find("rule", draft.idsNamed(nameKey("rule", owner.id, name))[0]);
    if (before && statement.replace !== true) {
      at.refuse(`${path} has a rule ${name} already.`);
      return;
    }
    const properties = propertiesOf(draft, at, { statement, ownerId: owner.id });
    if (before) draft.replace({ ...before, ...properties });
    else draft.add(blank("rule", draft.newId("rule"), { name, ...properties }), owner.id);
  },
});

/** The condition stands between WHERE and DO, the actions behind DO [ALSO | INSTEAD]. */
function propertiesOf(
  draft: Draft,
  at: At,
  { ownerId, statement }: { readonly statement: RuleStmt; readonly ownerId: string },
): Pick<RuleRecord, "event" | "instead" | "when" | "actions" | "uses"> {
  const { source } = at;
  const { to } = source.all();
  const from = afterName(source, statement.relation?.location);
  const begin = source.findWord(["do"], { from, to });
  const where = source.findWord(["where"], { from, to: begin });
  const hasWord = ["also", "instead"].includes(source.word(begin + 1));
  const event = Object.entries(events).find(([tag]) => tag === statement.event)?.[1] ?? "select";
  const uses = listedUses([statement.whereClause, statement.actions], draft);
  return {
    event,
    instead: statement.instead === true,
    when: where < 0 ? null : source.slice({ from: where + 1, to: begin }),
    actions: source.slice({ from: begin + (hasWord ? 2 : 1), to }),
    uses: uses.filter((id) => id !== ownerId),
  };
}
