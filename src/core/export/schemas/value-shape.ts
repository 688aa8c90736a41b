/** What a check or a modifier says of a value. */
export type Rule =
  | { readonly kind: "at least" | "at most" | "above" | "below"; readonly value: number }
  /** Of the number of characters, as PostgreSQL counts them: code points. */
  | { readonly kind: "shortest" | "longest"; readonly value: number }
  | { readonly kind: "among" | "not among"; readonly values: readonly (string | number)[] };

/** A value of JavaScript as a schema library checks it. */
export type ValueShape =
  | { readonly kind: "boolean" | "date" | "bytes" | "json" | "interval" | "texts" | "unknown" }
  | {
      readonly kind: "number";
      /** How many bits an integer has; 64 for one that may be inexact, 0 for any number. */
      readonly bits: 0 | 16 | 32 | 64;
      readonly rules: readonly Rule[];
    }
  | {
      readonly kind: "text";
      /** What the whole text must look like; undefined for any text. */
      readonly format?: TextFormat;
      readonly rules: readonly Rule[];
    }
  | { readonly kind: "bigint" }
  /** A point or circle: its parts are numbers. */
  | { readonly kind: "numbers"; readonly parts: readonly string[] }
  /** An enum, domain, row or composite type with a schema of its own. */
  | { readonly kind: "named"; readonly id: string }
  | {
      readonly kind: "array";
      readonly element: ValueShape;
      readonly dimensions: number;
      readonly nullable?: true;
    }
  | { readonly kind: "either"; readonly of: readonly ValueShape[] };

export type TextFormat =
  | "uuid"
  | "date"
  | "time"
  | "timetz"
  | "timestamp"
  | "timestamptz"
  | "bytea"
  | "integer"
  | "decimal";

/** The formats as regular expressions; uuid is not among them, because libraries know it. */
export const formatPatterns: Readonly<Record<Exclude<TextFormat, "uuid">, string>> = {
  date: "^(?:-?infinity|\\d{4,}-\\d\\d-\\d\\d(?: BC)?)$",
  time: "^\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?$",
  timetz: "^\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?[+-]\\d\\d(?::\\d\\d){0,2}$",
  timestamp: "^(?:-?infinity|\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?(?: BC)?)$",
  timestamptz:
    "^(?:-?infinity|\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?[+-]\\d\\d(?::\\d\\d){1,2}(?: BC)?)$",
  bytea: "^\\\\x(?:[0-9a-f]{2})*$",
  integer: "^-?\\d{1,19}$",
  decimal: "^(?:-?\\d+(?:\\.\\d+)?|NaN|-?Infinity)$",
};
