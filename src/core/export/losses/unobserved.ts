import type { Catalog } from "../../document/catalog.ts";
import type { FunctionRecord, ViewRecord } from "../../document/records/index.ts";
import type { Observed } from "../../introspect/observed.ts";
import type { Loss } from "../target.ts";

/** Views and functions that no database said anything of, each with the loss it makes where types are wanted. */
export function unobserved(
  catalog: Catalog,
  observed: Observed | undefined,
): readonly { readonly record: ViewRecord | FunctionRecord; readonly loss: Loss }[] {
  const because = (what: string): string =>
    observed === undefined
      ? `${what} are known only where PostgreSQL runs.`
      : `PostgreSQL could not build it here, so ${what} are not known.`;
  const isIn = (
    seen: readonly { readonly namespace: string; readonly name: string }[] | undefined,
    { id, name }: ViewRecord | FunctionRecord,
  ): boolean => {
    const namespace = catalog.namespaceOf(id)?.name;
    return (seen ?? []).some((each) => each.name === name && each.namespace === namespace);
  };
  const views = catalog.all("view").filter((view) => !isIn(observed?.relations, view));
  const functions = catalog
    .all("function")
    .filter((fn) => fn.routine === "function" && !/\bRETURNS\s+(event_)?trigger\b/i.test(fn.definition))
    .filter((fn) => !isIn(observed?.functions, fn));
  return [
    ...views.map((record) => ({
      record,
      loss: {
        at: catalog.pathOf(record.id),
        message: `The ${record.materialized ? "materialized view" : "view"} is left out: ${because("the types of its columns")}`,
      },
    })),
    ...functions.map((record) => ({
      record,
      loss: {
        at: `${catalog.pathOf(record.id)}(${record.identity})`,
        message: `The function is left out: ${because("the types of its arguments and result")}`,
      },
    })),
  ];
}
