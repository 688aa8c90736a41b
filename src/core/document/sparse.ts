import { chosenGroup, isPlain } from "./accepts.ts";
import { entriesOf, type Field, type Fields } from "./field.ts";

/** A group's values without those that `withDefaults` would fill in, at every depth, in the order of the shape. */
export function withoutDefaults(
  fields: Fields,
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const sparse: Record<string, unknown> = {};
  for (const [key, field] of entriesOf(fields)) {
    const given = value[key];
    if (!isDefault(field, given)) sparse[key] = sparseValue(field, given);
  }
  return sparse;
}

function isDefault(field: Field, value: unknown): boolean {
  switch (field.type) {
    case "text":
      return !field.required && value === "";
    case "flag":
      return value === false;
    case "count":
      return value === 0;
    case "choice":
      return value === field.values[0];
    case "optional":
      return value === null;
    case "list":
    case "children":
      return Array.isArray(value) && value.length === 0;
    case "id":
    case "group":
    case "variant":
      return false;
  }
}

function sparseValue(field: Field, value: unknown): unknown {
  if (field.type === "optional") return value === null ? null : sparseValue(field.of, value);
  if (field.type === "list" && Array.isArray(value)) return value.map((item) => sparseValue(field.of, item));
  if (field.type === "group" && isPlain(value)) return withoutDefaults(field.fields, value);
  if (field.type === "variant") {
    const chosen = chosenGroup(field, value);
    return chosen ? { kind: chosen.kind, ...withoutDefaults(chosen.fields, chosen.value) } : value;
  }
  return value;
}
