import { isRefusal, type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { TableRecord, TriggerRecord, ViewRecord } from "../document/records/index.ts";
import { tokenize } from "../postgres/tokens.ts";
import { missing } from "./place.ts";

/** What a person may say of a trigger. */
export type TriggerInput = {
  /** What fires it; columns only with update. */
  readonly events?: readonly {
    readonly event: TriggerRecord["events"][number]["event"];
    readonly columnIds?: readonly string[];
  }[];
  /** A function of the design by id, or one from elsewhere by name. */
  readonly function?:
    | { readonly functionId: string }
    | { readonly namespace?: string | null; readonly name: string };
  /** Condition in SQL over OLD and NEW; null for none. */
  readonly when?: string | null;
} & Partial<
  Pick<
    TriggerRecord,
    "timing" | "forEach" | "arguments" | "constraint" | "deferral" | "oldTable" | "newTable" | "enabled"
  >
>;

/** The fields of a trigger record that an input sets; refused when they do not go together. */
export function triggerFields(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  { events: wanted, function: routine, when, ...plain }: TriggerInput,
): Partial<TriggerRecord> | Refusal {
  const events = eventsOf(catalog, owner, wanted ?? []);
  if (isRefusal(events)) return events;
  if (wanted && events.length === 0) return refuse("A trigger needs an event that fires it.");
  const called = routine && functionOf(catalog, routine);
  if (called && "refused" in called) return called;
  const condition = when == null || tokenize(when).length === 0 ? null : when.trim();
  return {
    ...plain,
    ...(wanted ? { events } : {}),
    ...(called ? { function: called } : {}),
    ...(when === undefined ? {} : { when: condition }),
  };
}

function eventsOf(
  catalog: Catalog,
  owner: TableRecord | ViewRecord,
  wanted: NonNullable<TriggerInput["events"]>,
): TriggerRecord["events"] | Refusal {
  const events: TriggerRecord["events"][number][] = [];
  for (const { event, columnIds = [] } of wanted) {
    const columns = columnIds.flatMap((id) => catalog.find("column", id)?.id ?? []);
    const own = columns.every((id) => catalog.tableOf(id)?.id === owner.id);
    if (!own || columns.length !== columnIds.length) return missing("column");
    if (columns.length > 0 && event !== "update") return refuse("Only an update trigger can watch columns.");
    events.push({ event, columns });
  }
  return events;
}

function functionOf(
  catalog: Catalog,
  given: NonNullable<TriggerInput["function"]>,
): TriggerRecord["function"] | Refusal {
  if ("functionId" in given) {
    const found = catalog.find("function", given.functionId);
    return found ? { kind: "defined", id: found.id } : missing("function");
  }
  if (given.name.trim() === "") return refuse("A trigger needs a function to call.");
  return { kind: "external", namespace: given.namespace ?? null, name: given.name.trim() };
}

/** Why a trigger cannot be as it is (manual, CREATE TRIGGER); undefined when it can. */
export function triggerRefusal(
  owner: TableRecord | ViewRecord,
  trigger: Omit<TriggerRecord, "id" | "kind">,
): Refusal | undefined {
  const { timing, forEach, constraint, events } = trigger;
  if (owner.kind === "view" && owner.materialized) return refuse("A materialized view has no triggers.");
  if (owner.kind === "table" && timing === "instead of")
    return refuse("Only a view has INSTEAD OF triggers.");
  if (owner.kind === "view" && forEach === "row" && timing !== "instead of")
    return refuse("On a view a trigger for each row is INSTEAD OF.");
  if (timing === "instead of" && (forEach === "statement" || trigger.when !== null))
    return refuse("An INSTEAD OF trigger is for each row and has no condition.");
  if (constraint && (timing !== "after" || forEach !== "row"))
    return refuse("A constraint trigger is AFTER and for each row.");
  return forEach === "row" && events.some(({ event }) => event === "truncate")
    ? refuse("A trigger on truncate is for each statement.")
    : undefined;
}
