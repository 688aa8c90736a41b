import { assertNever } from "../../base/assert-never.ts";
import { capitalised } from "../../base/capitalised.ts";
import { type Dialect, listLiteral, numberLiteral, regularExpression } from "./dialect.ts";
import { formatPatterns, type Rule, type ValueShape } from "./value-shape.ts";

/** Zod 4. `z.guid` is what it calls a UUID of any version and variant, as PostgreSQL's are. */
export const zodDialect: Dialect = {
  import: 'import { z } from "zod";\n',
  reserved: ["z"],
  schemaName: (type) => `${type.slice(0, 1).toLowerCase()}${type.slice(1)}Schema`,
  typeOf: (schema) => `z.infer<typeof ${schema}>`,
  object: (entries) => `z.object({${lines(entries)}})`,
  choice: (labels) => (labels.length === 0 ? "z.never()" : `z.enum(${listLiteral(labels)})`),
  value,
  nullable: (schema) => `${schema}.nullable()`,
  optional: (schema) => `${schema}.optional()`,
  absent: "z.never().optional()",
  prelude: () => [],
};

function lines(entries: readonly (readonly [string, string])[]): string {
  return entries.length === 0 ? "" : `\n${entries.map(([key, schema]) => `  ${key}: ${schema},\n`).join("")}`;
}

function value(shape: ValueShape, named: (id: string) => string): string {
  switch (shape.kind) {
    case "boolean":
      return "z.boolean()";
    case "date":
      return "z.date()";
    case "bytes":
      return "z.instanceof(Uint8Array)";
    case "json":
      return "z.json()";
    case "bigint":
      return "z.bigint()";
    case "texts":
      return "z.record(z.string(), z.string().nullable())";
    case "unknown":
      return "z.unknown()";
    case "interval":
      return `z.object({ ${intervalParts.map((part) => `${part}: z.number().optional()`).join(", ")} })`;
    case "numbers":
      return `z.object({ ${shape.parts.map((part) => `${part}: z.number()`).join(", ")} })`;
    case "named":
      return named(shape.id);
    case "array":
      return `${"z.array(".repeat(shape.dimensions)}${value(shape.element, named)}${shape.nullable ? ".nullable()" : ""}${")".repeat(shape.dimensions)}`;
    case "either":
      return `z.union([${shape.of.map((one) => value(one, named)).join(", ")}])`;
    case "number":
      return numberSchema(shape);
    case "text":
      return textSchema(shape);
    default:
      return assertNever(shape);
  }
}

const intervalParts = ["years", "months", "days", "hours", "minutes", "seconds", "milliseconds"];

const integers = {
  0: "z.number()",
  16: "z.int().min(-32768).max(32767)",
  32: "z.int32()",
  64: "z.number().multipleOf(1)",
} as const;

function numberSchema({ bits, rules }: Extract<ValueShape, { readonly kind: "number" }>): string {
  return integers[bits] + rules.map(ruleCall).join("");
}

function textSchema({ format, rules }: Extract<ValueShape, { readonly kind: "text" }>): string {
  if (format === "uuid") return "z.guid()";
  const choice = format === undefined ? rules.find(({ kind }) => kind === "among") : undefined;
  if (choice && "values" in choice && choice.values.length > 0) {
    return `z.enum(${listLiteral(choice.values)})${rules
      .filter((rule) => rule !== choice)
      .map(refinement)
      .join("")}`;
  }
  const base =
    format === undefined ? "z.string()" : `z.string().regex(${regularExpression(formatPatterns[format])})`;
  return base + rules.map(ruleCall).join("");
}

function ruleCall(rule: Rule): string {
  switch (rule.kind) {
    case "at least":
      return `.min(${numberLiteral(rule.value)})`;
    case "at most":
      return `.max(${numberLiteral(rule.value)})`;
    case "above":
      return `.gt(${numberLiteral(rule.value)})`;
    case "below":
      return `.lt(${numberLiteral(rule.value)})`;
    case "shortest":
      return `.min(${rule.value})`;
    case "longest":
      return `.max(${rule.value})`;
    default:
      return refinement(rule);
  }
}

/** What Zod has no word for, or not for a choice of texts. */
function refinement(rule: Rule): string {
  switch (rule.kind) {
    case "shortest":
      return `.refine((text) => [...text].length >= ${rule.value}, "At least ${rule.value} characters")`;
    case "longest":
      return `.refine((text) => [...text].length <= ${rule.value}, "At most ${rule.value} characters")`;
    case "among":
    case "not among": {
      const type = typeof rule.values[0] === "number" ? "number" : "string";
      const list = `(${listLiteral(rule.values)} as ${type}[])`;
      const words = `${capitalised(rule.kind === "among" ? "one" : "none")} of ${rule.values.join(", ")}`;
      return `.refine((value) => ${rule.kind === "among" ? "" : "!"}${list}.includes(value), ${JSON.stringify(words)})`;
    }
    case "at least":
    case "at most":
    case "above":
    case "below":
      return "";
    default:
      return assertNever(rule);
  }
}
