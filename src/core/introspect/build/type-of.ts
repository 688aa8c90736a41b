import type { ValueOf } from "../../document/field.ts";
import type { Parameter } from "../../document/fields/parameter.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { quoteQualified } from "../../postgres/quoting.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { builtinTypeSql, isBuiltinType } from "../../postgres/type-names.ts";
import type { optionRows, typeRow } from "../schema-source.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";

type TypeRow = ValueOf<typeof typeRow>;

/** A type as the model has it: built in, a record of the design, or a name from elsewhere. */
export function typeOf(building: Building, row: TypeRow): TypeReference {
  const { format } = row;
  const base = baseOf(building, row);
  const isInterval = base.kind === "builtin" && base.name === "interval";
  return {
    base,
    modifiers: modifiersIn(format),
    fields: isInterval ? (/^interval ([a-z][a-z ]*[a-z])/.exec(format)?.[1] ?? "") : "",
    dimensions: row.dimensions === null ? 0 : Number(row.dimensions),
  };
}

function baseOf(building: Building, { name, namespace, oid }: TypeRow): TypeReference["base"] {
  if (namespace === "pg_catalog") {
    return isBuiltinType(name) ? { kind: "builtin", name } : { kind: "external", namespace: null, name };
  }
  const id = building.idAt(address("pg_type", oid), "enum", "domain", "table", "view", "composite", "range");
  if (id !== undefined) return { kind: "defined", id };
  const range = building.answer.rows(schemaSources.ranges).find((row) => row.multirangeOid === oid);
  if (range) return { kind: "multirange", id: building.get(address("pg_type", range.oid), "range") };
  return { kind: "external", namespace, name };
}

/** What stands in parentheses, outside quotes, in a type as PostgreSQL prints it. */
function modifiersIn(format: string): readonly string[] {
  if (!format.includes("(")) return [];
  const tokens = tokenize(format);
  const open = tokens.find(({ kind, value }) => kind === "punctuation" && value === "(");
  const close = tokens.findLast(({ kind, value }) => kind === "punctuation" && value === ")");
  if (!open || !close) return [];
  return format
    .slice(open.end, close.start)
    .split(",")
    .map((part) => part.trim());
}

/** A type as SQL, by which PostgreSQL tells overloaded functions apart: without modifiers, those of the design qualified. */
export function signatureType({ dimensions, name, namespace }: TypeRow): string {
  const suffix = dimensions === null ? "" : "[]";
  if (namespace !== "pg_catalog") return `${quoteQualified(namespace, name)}${suffix}`;
  return `${name === "bpchar" ? "character" : builtinTypeSql(name)}${suffix}`;
}

/** Options as parameters: what is no number and no word is quoted. */
export function parametersOf(rows: readonly ValueOf<typeof optionRows>[]): readonly Parameter[] {
  return rows.map(({ name, value }) => ({
    name,
    value: /^(?:[a-z_][a-z0-9_]*|[+-]?\d+(?:\.\d+)?)$/i.test(value)
      ? value
      : `'${value.replaceAll("'", "''")}'`,
  }));
}
