import { isRefusal, type Refusal } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import type { RoutineReference } from "../document/fields/routine-reference.ts";
import type { RangeRecord } from "../document/records/index.ts";
import { parseQualifiedName } from "../postgres/parse-qualified-name.ts";
import { parseType } from "../postgres/parse-type.ts";
import { typeLookup } from "./lookup.ts";

/** What a person may say of a range; all texts are SQL. */
export type RangeInput = {
  readonly subtype?: string;
  readonly multirange?: string;
  readonly collation?: string | null;
  readonly operatorClass?: string | null;
  /** The function that gives the distance of two values, by name. */
  readonly difference?: string | null;
  /** The function that gives equal ranges one form, by name. */
  readonly canonical?: string | null;
};

type Traits = Partial<
  Pick<RangeRecord, "subtype" | "collation" | "operatorClass" | "difference" | "canonical">
>;

/** The fields of a range record that an input sets. */
export function rangeFields(catalog: Catalog, input: RangeInput): Traits | Refusal {
  const subtype = input.subtype === undefined ? undefined : parseType(input.subtype, typeLookup(catalog));
  if (subtype && isRefusal(subtype)) return subtype;
  const names = [input.collation, input.operatorClass, input.difference, input.canonical].map((text) =>
    text ? parseQualifiedName(text) : null,
  );
  for (const name of names) if (name && isRefusal(name)) return name;
  const [collation = null, operatorClass = null, difference = null, canonical = null] = names.map((name) =>
    name && !isRefusal(name) ? name : null,
  );
  return {
    ...(subtype ? { subtype } : {}),
    ...(input.collation === undefined ? {} : { collation }),
    ...(input.operatorClass === undefined ? {} : { operatorClass }),
    ...(input.difference === undefined
      ? {}
      : { difference: difference && routineCalled(catalog, difference) }),
    ...(input.canonical === undefined ? {} : { canonical: canonical && routineCalled(catalog, canonical) }),
  };
}

function routineCalled(
  catalog: Catalog,
  { name, namespace }: { readonly namespace: string | null; readonly name: string },
): RoutineReference {
  const found = catalog
    .all("function")
    .find(
      (routine) =>
        routine.name === name && (catalog.namespaceOf(routine.id)?.name ?? null) === (namespace ?? "public"),
    );
  return found ? { kind: "defined", id: found.id } : { kind: "external", namespace, name };
}
