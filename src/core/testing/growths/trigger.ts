import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { Id } from "../../document/id.ts";
import type { TableRecord, TriggerRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import type { Choices } from "../choices.ts";
import { type Growth, namespaceFrom, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { constraintsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

const definition = "RETURNS trigger\n    LANGUAGE plpgsql\n    AS $$begin\n  return new;\nend$$";

/** A trigger on a table or view, calling a function made for triggers. */
export const growTrigger: Growth = (document, choices) => {
  const views = catalogOf(document).all("view");
  const view = choices.once(5) ? choices.among(views.filter((one) => !one.materialized)) : undefined;
  const table = choices.among(plainTables(catalogOf(document)));
  const owner = view ?? table;
  if (!owner) return document;
  const called = withTriggerFunction(document, choices);
  const catalog = catalogOf(called.document);
  const names = new Set(catalog.triggersOf(owner.id).map(({ name }) => name));
  const isConstraint = owner.kind === "table" ? constraintsTaken(catalog, owner.id) : () => false;
  const body = owner.kind === "view" ? insteadOf : triggerOn(catalog, owner, choices);
  const trigger = blank("trigger", newId(called.document, "trigger"), {
    name: freeName(choices, (name) => names.has(name) || isConstraint(name)),
    function: { kind: "defined", id: called.id },
    arguments: choices.once(4) ? ["it's", ""] : [],
    comment: commentFrom(choices),
    ...body,
  });
  return withRecord(called.document, owner.id, trigger);
};

type Body = Pick<TriggerRecord, "events"> & Partial<TriggerRecord>;

const insteadOf: Body = {
  timing: "instead of",
  events: [
    { event: "insert", columns: [] },
    { event: "delete", columns: [] },
  ],
};

function triggerOn(catalog: Catalog, table: TableRecord, choices: Choices): Body {
  const column = choices.among(catalog.columnsOf(table.id).filter((one) => one.generated === null));
  const enabled = choices.pick(["origin", "origin", "disabled", "replica", "always"]);
  switch (choices.below(4)) {
    case 1:
      return {
        timing: "before",
        events: [{ event: "update", columns: column ? [column.id] : [] }],
        when: column
          ? `old.${quoteName(column.name)} IS NULL OR new.${quoteName(column.name)} IS NULL`
          : null,
        enabled,
      };
    case 2:
      return {
        timing: "after",
        events: [{ event: "update", columns: [] }],
        forEach: "statement",
        oldTable: choices.once(2) ? "Old rows" : null,
        newTable: "new_rows",
        enabled,
      };
    case 3:
      return {
        timing: "after",
        constraint: true,
        events: [
          { event: "insert", columns: [] },
          { event: "update", columns: [] },
        ],
        deferral: choices.pick(["immediate", "deferrable", "initially deferred"]),
        enabled,
      };
    default:
      return {
        timing: "after",
        forEach: "statement",
        events: [
          { event: "delete", columns: [] },
          { event: "truncate", columns: [] },
        ],
        enabled,
      };
  }
}

type Called = { readonly document: Document; readonly id: Id<"function"> };

/** A function for triggers that exists, or else a new one. */
function withTriggerFunction(document: Document, choices: Choices): Called {
  const catalog = catalogOf(document);
  const present = catalog.all("function").filter((routine) => routine.definition === definition);
  const reused = choices.once(2) ? choices.among(present) : undefined;
  if (reused) return { document, id: reused.id };
  const namespace = namespaceFrom(catalog, choices);
  const names = new Set(namespace.functions.map((id) => catalog.get("function", id).name));
  const id = newId(document, "function");
  const name = freeName(choices, (taken) => names.has(taken));
  return { document: withRecord(document, namespace.id, blank("function", id, { name, definition })), id };
}
