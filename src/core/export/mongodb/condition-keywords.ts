import { assertNever } from "../../base/assert-never.ts";
import type { Condition, Constant } from "../conditions.ts";
import type { BsonSchema } from "./bson-type.ts";

const numeric: ReadonlySet<unknown> = new Set(["int", "long", "double", "decimal"]);

/** What a check says of a value, in draft 4 (bounds are exclusive by a flag); undefined when it cannot be said. */
export function conditionKeywords(condition: Condition, { bsonType }: BsonSchema): BsonSchema | undefined {
  switch (condition.kind) {
    case "compares":
      return compared(condition, bsonType);
    case "in":
      return oneOf(condition.values, bsonType);
    case "length":
      return bsonType === "string" ? lengths(condition.comparison, condition.value) : undefined;
    case "null":
      return undefined;
    default:
      return assertNever(condition);
  }
}

type Compares = Extract<Condition, { readonly kind: "compares" }>;

function compared({ comparison, value }: Compares, bsonType: unknown): BsonSchema | undefined {
  if (comparison === "=") return oneOf([value], bsonType);
  if (comparison === "<>") {
    const same = oneOf([value], bsonType);
    return same && { not: same };
  }
  if (value.kind !== "number" || !numeric.has(bsonType)) return undefined;
  const bound = Number(value.text);
  const low = comparison === ">" || comparison === ">=";
  const exclusive = comparison === ">" || comparison === "<";
  if (low) return { minimum: bound, ...(exclusive ? { exclusiveMinimum: true } : {}) };
  return { maximum: bound, ...(exclusive ? { exclusiveMaximum: true } : {}) };
}

function lengths(comparison: string, value: number): BsonSchema | undefined {
  switch (comparison) {
    case "=":
      return { minLength: value, maxLength: value };
    case ">":
      return { minLength: value + 1 };
    case ">=":
      return { minLength: value };
    case "<":
      return { maxLength: value - 1 };
    case "<=":
      return { maxLength: value };
    default:
      return undefined;
  }
}

function oneOf(values: readonly Constant[], bsonType: unknown): BsonSchema | undefined {
  const fits = values.every(
    ({ kind }) =>
      (kind === "text" && bsonType === "string") ||
      (kind === "number" && numeric.has(bsonType)) ||
      (kind === "boolean" && bsonType === "bool"),
  );
  if (!fits || values.length === 0) return undefined;
  return { enum: values.map((value) => (value.kind === "number" ? Number(value.text) : value.value)) };
}
