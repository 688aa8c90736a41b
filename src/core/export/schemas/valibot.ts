import { assertNever } from "../../base/assert-never.ts";
import { type Dialect, listLiteral, numberLiteral, regularExpression } from "./dialect.ts";
import { formatPatterns, type Rule, type ValueShape } from "./value-shape.ts";

/** Valibot 1. Its own formats of times are narrower than what PostgreSQL prints, so that patterns stand for them. */
export const valibotDialect: Dialect = {
  import: 'import * as v from "valibot";\n',
  reserved: ["v", "JsonSchema"],
  schemaName: (type) => `${type}Schema`,
  typeOf: (schema) => `v.InferOutput<typeof ${schema}>`,
  object: (entries) => `v.object({${lines(entries)}})`,
  choice: (labels) => (labels.length === 0 ? "v.never()" : `v.picklist(${listLiteral(labels)})`),
  value,
  nullable: (schema) => `v.nullable(${schema})`,
  optional: (schema) => `v.optional(${schema})`,
  absent: "v.optional(v.never())",
  prelude: (kinds) => (kinds.has("json") ? [jsonSchema] : []),
};

const jsonSchema = `/** Any value of JSON. */
export type Json = string | number | boolean | null | { [key: string]: Json } | Json[];
export const JsonSchema: v.GenericSchema<Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(JsonSchema), v.record(v.string(), JsonSchema)]),
);
`;

function lines(entries: readonly (readonly [string, string])[]): string {
  return entries.length === 0 ? "" : `\n${entries.map(([key, schema]) => `  ${key}: ${schema},\n`).join("")}`;
}

function value(shape: ValueShape, named: (id: string) => string): string {
  switch (shape.kind) {
    case "boolean":
      return "v.boolean()";
    case "date":
      return "v.date()";
    case "bytes":
      return "v.instance(Uint8Array)";
    case "json":
      return "JsonSchema";
    case "bigint":
      return "v.bigint()";
    case "texts":
      return "v.record(v.string(), v.nullable(v.string()))";
    case "unknown":
      return "v.unknown()";
    case "interval":
      return `v.object({ ${intervalParts.map((part) => `${part}: v.optional(v.number())`).join(", ")} })`;
    case "numbers":
      return `v.object({ ${shape.parts.map((part) => `${part}: v.number()`).join(", ")} })`;
    case "named":
      return named(shape.id);
    case "array":
      return `${"v.array(".repeat(shape.dimensions)}${elementOf(value(shape.element, named), shape.nullable)}${")".repeat(shape.dimensions)}`;
    case "either":
      return `v.union([${shape.of.map((one) => value(one, named)).join(", ")}])`;
    case "number":
      return piped("v.number()", [...integers[shape.bits], ...shape.rules.map(action)]);
    case "text":
      return textSchema(shape);
    default:
      return assertNever(shape);
  }
}

function elementOf(element: string, nullable: true | undefined): string {
  return nullable ? `v.nullable(${element})` : element;
}

const intervalParts = ["years", "months", "days", "hours", "minutes", "seconds", "milliseconds"];

const integers = {
  0: [],
  16: ["v.integer()", "v.minValue(-32768)", "v.maxValue(32767)"],
  32: ["v.integer()", "v.minValue(-2147483648)", "v.maxValue(2147483647)"],
  64: ["v.integer()"],
} as const;

function piped(base: string, actions: readonly string[]): string {
  return actions.length === 0 ? base : `v.pipe(${[base, ...actions].join(", ")})`;
}

function textSchema({ format, rules }: Extract<ValueShape, { readonly kind: "text" }>): string {
  if (format === "uuid") return "v.pipe(v.string(), v.uuid())";
  const choice = format === undefined ? rules.find(({ kind }) => kind === "among") : undefined;
  if (choice && "values" in choice && choice.values.length > 0) {
    const others = rules.filter((rule) => rule !== choice).map(action);
    return piped(`v.picklist(${listLiteral(choice.values)})`, others);
  }
  const pattern = format === undefined ? [] : [`v.regex(${regularExpression(formatPatterns[format])})`];
  return piped("v.string()", [...pattern, ...rules.map(action)]);
}

/** Valibot counts UTF-16 units and graphemes; PostgreSQL counts code points. */
function action(rule: Rule): string {
  switch (rule.kind) {
    case "at least":
      return `v.minValue(${numberLiteral(rule.value)})`;
    case "at most":
      return `v.maxValue(${numberLiteral(rule.value)})`;
    case "above":
      return `v.gtValue(${numberLiteral(rule.value)})`;
    case "below":
      return `v.ltValue(${numberLiteral(rule.value)})`;
    case "shortest":
      return `v.check((text) => [...text].length >= ${rule.value}, "At least ${rule.value} characters")`;
    case "longest":
      return `v.check((text) => [...text].length <= ${rule.value}, "At most ${rule.value} characters")`;
    case "among":
      return `v.values(${listLiteral(rule.values)})`;
    case "not among":
      return `v.notValues(${listLiteral(rule.values)})`;
    default:
      return assertNever(rule);
  }
}
