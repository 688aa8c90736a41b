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
  /** The table that a constraint trigger refers to besides its own, by id; null for none. */
  readonly from?: string | null;
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
  { events: wanted, from, function: routine, when, ...plain }: TriggerInput,
): Partial<TriggerRecord> | Refusal {
  const events = eventsOf(catalog, owner, wanted ?? []);
  if (isRefusal(events)) return events;
  if (wanted && events.length === 0) return refuse("A trigger needs an event that fires it.");
  const called = routine && functionOf(catalog, routine);
  if (called && "refused" in called) return called;
  const referred = from == null ? null : catalog.find("table", from);
  if (referred === undefined) return missing("table");
  return {
    ...plain,
    ...(wanted ? { events } : {}),
    ...(called ? { function: called } : {}),
    ...(when === undefined ? {} : { when: conditionOf(when) }),
    ...(from === undefined ? {} : { from: referred?.id ?? null }),
  };
}

function conditionOf(when: string | null): string | null {
  return when === null || tokenize(when).length === 0 ? null : when.trim();
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
  const { timing, forEach, events } = trigger;
  if (owner.kind === "view" && owner.materialized) return refuse("A materialized view has no triggers.");
  if (owner.kind === "table" && timing === "instead of")
    return refuse("Only a view has INSTEAD OF triggers.");
  if (owner.kind === "view" && forEach === "row" && timing !== "instead of")
    return refuse("On a view a trigger for each row is INSTEAD OF.");
  if (timing === "instead of" && (forEach === "statement" || trigger.when !== null))
    return refuse("An INSTEAD OF trigger is for each row and has no condition.");
  if (forEach === "row" && events.some(({ event }) => event === "truncate"))
    return refuse("A trigger on truncate is for each statement.");
  return constraintRefusal(trigger);
}

function constraintRefusal({
  constraint,
  forEach,
  from,
  timing,
}: Omit<TriggerRecord, "id" | "kind">): Refusal | undefined {
  if (!constraint)
    return from === null ? undefined : refuse("Only a constraint trigger refers to another table.");
  return timing === "after" && forEach === "row"
    ? undefined
    : refuse("A constraint trigger is AFTER and for each row.");
}
