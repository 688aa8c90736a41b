import type { Field, Fields, VariantField } from "./field.ts";

type Plain = Readonly<Record<string, unknown>>;

/** Where a value departs from its shape, as a path and a reason; undefined when it fits. */
export function misfit(fields: Fields, value: Plain, at = ""): string | undefined {
  const stray = Object.keys(value).find((key) => !Object.hasOwn(fields, key) && !isIdentity(key, at));
  if (stray !== undefined) return `${at}${stray} is unknown`;
  for (const [key, field] of Object.entries(fields)) {
    const found = fieldMisfit(field, value[key], `${at}${key}`);
    if (found) return found;
  }
  return undefined;
}

/** `kind` tells records and variants apart; `id` stands only at the top. */
function isIdentity(key: string, at: string): boolean {
  return key === "kind" || (key === "id" && at === "");
}

function fieldMisfit(field: Field, value: unknown, at: string): string | undefined {
  switch (field.type) {
    case "text":
    case "id":
      return typeof value === "string" ? undefined : `${at} is not text`;
    case "flag":
      return typeof value === "boolean" ? undefined : `${at} is not true or false`;
    case "count":
      return Number.isSafeInteger(value) ? undefined : `${at} is not a whole number`;
    case "choice":
      return field.values.some((word) => word === value)
        ? undefined
        : `${at} is none of ${field.values.join(", ")}`;
    case "optional":
      return value === null ? undefined : fieldMisfit(field.of, value, at);
    case "children":
      return listMisfit({ type: "id", kinds: field.kinds, required: true }, value, at);
    case "list":
      return listMisfit(field.of, value, at);
    case "group":
      return isPlain(value) ? misfit(field.fields, value, `${at}.`) : `${at} is not a group`;
    case "variant":
      return variantMisfit(field, value, at);
  }
}

function variantMisfit(field: AnyVariant, value: unknown, at: string): string | undefined {
  const chosen = chosenGroup(field, value);
  return chosen ? misfit(chosen.fields, chosen.value, `${at}.`) : `${at} is of no known kind`;
}

function listMisfit(of: Field, value: unknown, at: string): string | undefined {
  if (!Array.isArray(value)) return `${at} is not a list`;
  for (const [index, item] of value.entries()) {
    const found = fieldMisfit(of, item, `${at}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

type AnyVariant = VariantField<Readonly<Record<string, Fields>>>;

/** The fields a variant's value must have by its `kind`; undefined when it has no known kind. */
export function chosenGroup(
  field: AnyVariant,
  value: unknown,
): { readonly kind: string; readonly fields: Fields; readonly value: Plain } | undefined {
  if (!isPlain(value) || typeof value.kind !== "string" || !Object.hasOwn(field.of, value.kind))
    return undefined;
  const fields = field.of[value.kind];
  return fields && { kind: value.kind, fields, value };
}

/** Whether a value is an object with string keys. */
export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
