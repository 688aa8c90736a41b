import { isRefusal } from "../base/refusal.ts";
import { freeName } from "../command/names.ts";
import type { Catalog } from "../document/catalog.ts";
import type { FunctionRecord } from "../document/records/index.ts";
import type { StepsTo } from "./pattern.ts";

/** The body of a function between dollar signs, with a tag where its own text has some (manual, section 4.1.2.4). */
export function dollarQuoted(body: string): string {
  const tag = freeName("body", (taken) => body.includes(`$${taken}$`));
  const mark = body.includes("$") ? `$${tag}$` : "$$";
  return `${mark}${body}${mark}`;
}

type WantedRoutine = {
  /** A record beside which it lies: in the same namespace. */
  readonly beside: string;
  readonly name: string;
  readonly definition: string;
};

/** A function without parameters and the design with it. */
export type Routine = { readonly now: Catalog; readonly routine: FunctionRecord };

/** Adds a function that takes nothing, under the first name that is free; one that is there and does the same is taken. */
export function* routineFor(catalog: Catalog, { beside, definition, name }: WantedRoutine): StepsTo<Routine> {
  const namespace = catalog.namespaceOf(beside);
  const others = (namespace?.functions ?? []).flatMap((id) => catalog.find("function", id) ?? []);
  const same = others.find(
    (other) => other.arguments === "" && other.definition === definition && other.name.startsWith(name),
  );
  if (same) return { now: catalog, routine: same };
  const called = freeName(name, (taken) => others.some((other) => other.name === taken));
  const now = yield {
    id: "add-function",
    input: { ...(namespace ? { namespaceId: namespace.id } : {}), name: called, definition },
  };
  const routine = now.all("function").find(({ id }) => !catalog.find("function", id));
  return routine ? { now, routine } : { refused: `The function ${called} could not be made.` };
}

type WantedTrigger = {
  readonly tableId: string;
  readonly name: string;
  readonly timing: "before" | "after";
  readonly events: readonly ("insert" | "update" | "delete")[];
  readonly routine: { readonly name: string; readonly definition: string };
};

/** Adds a trigger for each row with its function; one that calls the same function for the table is left alone. */
export function* triggerFor(catalog: Catalog, wanted: WantedTrigger): StepsTo<Catalog> {
  const { events, name, tableId, timing } = wanted;
  const made = yield* routineFor(catalog, { beside: tableId, ...wanted.routine });
  if (isRefusal(made)) return made;
  const { now, routine } = made;
  const others = now.triggersOf(tableId);
  if (others.some((other) => other.function.kind === "defined" && other.function.id === routine.id))
    return now;
  return yield {
    id: "add-trigger",
    input: {
      ...{ tableId, timing, forEach: "row" },
      name: freeName(name, (taken) => others.some((other) => other.name === taken)),
      events: events.map((event) => ({ event })),
      function: { functionId: routine.id },
    },
  };
}
