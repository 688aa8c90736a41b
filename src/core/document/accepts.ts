import { entriesOf, type Field, type Fields, type VariantField } from "./field.ts";

type Plain = Readonly<Record<string, unknown>>;

/**
 * Where a value departs from its shape, as a path and a reason; undefined when it fits. `besides` are keys the value
 * certainly has next to its fields.
 */
export function misfit(fields: Fields, value: Plain, besides: readonly string[] = []): string | undefined {
  const entries = entriesOf(fields);
  if (fitsInOrder(entries, value, besides)) return undefined;
  const strange = Object.keys(value).find((key) => !Object.hasOwn(fields, key) && !besides.includes(key));
  return strange === undefined ? firstMisfit(entries, value) : `${strange} is unknown`;
}

/**
 * Whether a value's keys are those besides and then the fields in their order, each with what fits: so are nearly all,
 * and every group of every record is asked. Other values are looked at field by field.
 */
function fitsInOrder(
  entries: ReturnType<typeof entriesOf>,
  value: Plain,
  besides: readonly string[],
): boolean {
  let beside = 0;
  let at = 0;
  let last: string | undefined;
  for (const key in value) {
    last = key;
    if (beside < besides.length) {
      if (besides[beside] !== key) return false;
      beside += 1;
      continue;
    }
    const entry = entries[at];
    if (entry === undefined || entry[0] !== key) return false;
    if (fieldMisfit(entry[1], value[key]) !== undefined) return false;
    at += 1;
  }
  // Inherited keys come after a value's own: if the last is its own, all are.
  const areOwn = last === undefined || Object.hasOwn(value, last);
  return areOwn && at === entries.length && beside === besides.length;
}

function firstMisfit(entries: ReturnType<typeof entriesOf>, value: Plain): string | undefined {
  for (const [key, field] of entries) {
    const found = fieldMisfit(field, Object.hasOwn(value, key) ? value[key] : undefined);
    if (found) return `${key}${found}`;
  }
  return undefined;
}

/** What follows the field's name: the rest of the path and the reason. Built only when something is wrong. */
function fieldMisfit(field: Field, value: unknown): string | undefined {
  switch (field.type) {
    case "text":
    case "id":
      return typeof value === "string" ? undefined : " is not text";
    case "flag":
      return typeof value === "boolean" ? undefined : " is not true or false";
    case "count":
      return Number.isSafeInteger(value) ? undefined : " is not a whole number";
    case "choice":
      return isOneOf(field.values, value) ? undefined : ` is none of ${field.values.join(", ")}`;
    case "optional":
      return value === null ? undefined : fieldMisfit(field.of, value);
    case "children":
      return listMisfit(childId, value);
    case "list":
      return listMisfit(field.of, value);
    case "group":
      return isPlain(value) ? below(misfit(field.fields, value)) : " is not a group";
    case "variant":
      return variantMisfit(field, value);
  }
}

/** Not said with a function of its own in the switch: that one would be made for every field of every record. */
function isOneOf(words: readonly unknown[], value: unknown): boolean {
  return words.includes(value);
}

const childId: Field = { type: "id", kinds: [], required: true };

function below(found: string | undefined): string | undefined {
  return found && `.${found}`;
}

function variantMisfit(field: AnyVariant, value: unknown): string | undefined {
  const chosen = chosenGroup(field, value);
  return chosen ? below(misfit(chosen.fields, chosen.value, ["kind"])) : " is of no known kind";
}

function listMisfit(of: Field, value: unknown): string | undefined {
  if (!Array.isArray(value)) return " is not a list";
  for (let index = 0; index < value.length; index += 1) {
    const found = fieldMisfit(of, value[index]);
    if (found) return `[${index}]${found}`;
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
