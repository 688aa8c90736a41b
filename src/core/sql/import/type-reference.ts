import type { Node, TypeName } from "@pgsql/types";
import type { QualifiedName } from "../../document/fields/qualified-name.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";
import { quoteLiteral, quoteQualified } from "../../postgres/quoting.ts";
import { builtinTypeSql, isBuiltinType } from "../../postgres/type-names.ts";
import type { Draft } from "./draft.ts";
import { findType, isMultirange } from "./find.ts";
import { partOf, stringsOf, type WrittenName, writtenName } from "./tree.ts";

/** A type as the model has it: built in, a record of the design, or a name from elsewhere. */
export function typeReferenceOf(typeName: TypeName | undefined, draft: Draft): TypeReference {
  const { base, dimensions } = baseOf(writtenName(stringsOf(typeName?.names)), draft);
  const { fields, modifiers } = modifiersOf(base, typeName?.typmods ?? []);
  return { base, modifiers, fields, dimensions: dimensions + (typeName?.arrayBounds?.length ?? 0) };
}

/** pg_catalog comes first in every search path. `_int4` is how the catalogue calls `int4[]`. */
function baseOf(
  written: WrittenName,
  draft: Draft,
): { readonly base: TypeReference["base"]; readonly dimensions: number } {
  const { namespace, name } = written;
  if (namespace === undefined || namespace === "pg_catalog") {
    if (isBuiltinType(name)) return { base: { kind: "builtin", name }, dimensions: 0 };
    const element = name.slice(1);
    if (name.startsWith("_") && isBuiltinType(element)) {
      return { base: { kind: "builtin", name: element }, dimensions: 1 };
    }
  }
  const record = findType(draft, written);
  if (record === undefined || record.kind === "kept" || record.kind === "object") {
    return { base: { kind: "external", namespace: namespace ?? null, name }, dimensions: 0 };
  }
  if (isMultirange(record, name)) return { base: { kind: "multirange", id: record.id }, dimensions: 0 };
  return { base: { kind: "defined", id: record.id }, dimensions: 0 };
}

const YEAR = 1 << 2;
const MONTH = 1 << 1;
const DAY = 1 << 3;
const HOUR = 1 << 10;
const MINUTE = 1 << 11;
const SECOND = 1 << 12;

/** The bit masks the grammar makes of an interval's fields (src/include/utils/datetime.h). */
const intervalFields: ReadonlyMap<string, string> = new Map([
  [String(YEAR), "year"],
  [String(MONTH), "month"],
  [String(DAY), "day"],
  [String(HOUR), "hour"],
  [String(MINUTE), "minute"],
  [String(SECOND), "second"],
  [String(YEAR | MONTH), "year to month"],
  [String(DAY | HOUR), "day to hour"],
  [String(DAY | HOUR | MINUTE), "day to minute"],
  [String(DAY | HOUR | MINUTE | SECOND), "day to second"],
  [String(HOUR | MINUTE), "hour to minute"],
  [String(HOUR | MINUTE | SECOND), "hour to second"],
  [String(MINUTE | SECOND), "minute to second"],
]);

function modifiersOf(
  base: TypeReference["base"],
  nodes: readonly Node[],
): { readonly modifiers: readonly string[]; readonly fields: string } {
  const written = nodes.map(modifierText);
  if (base.kind !== "builtin" || base.name !== "interval") return { modifiers: written, fields: "" };
  const [mask, ...precision] = written;
  return { modifiers: precision, fields: intervalFields.get(mask ?? "") ?? "" };
}

function modifierText(node: Node): string {
  const constant = partOf(node, "A_Const");
  if (constant?.ival) return String(constant.ival.ival ?? 0);
  if (constant?.fval) return constant.fval.fval ?? "";
  if (constant?.sval) return quoteLiteral(constant.sval.sval ?? "");
  return stringsOf(partOf(node, "ColumnRef")?.fields).join(".");
}

/** A name of something that is no record of the design: a collation, an operator class. */
export function qualifiedNameOf(nodes: readonly Node[] | undefined): QualifiedName | null {
  if (!nodes || nodes.length === 0) return null;
  const { namespace, name } = writtenName(stringsOf(nodes));
  return { namespace: namespace === undefined || namespace === "pg_catalog" ? null : namespace, name };
}

/** A type as SQL, by which PostgreSQL tells overloaded functions apart: without modifiers, types of the design qualified. */
export function signatureType(typeName: TypeName | undefined, draft: Draft): string {
  const { base, dimensions } = typeReferenceOf(typeName, draft);
  return `${signatureBase(base, draft)}${dimensions > 0 ? "[]" : ""}`;
}

function signatureBase(base: TypeReference["base"], draft: Draft): string {
  if (base.kind === "builtin") return base.name === "bpchar" ? "character" : builtinTypeSql(base.name);
  if (base.kind === "external") return quoteQualified(base.namespace, base.name);
  const record = draft.record(base.id);
  const own = record && "name" in record ? record.name : "";
  const name = base.kind === "multirange" && record?.kind === "range" ? multirangeOf(record) : own;
  return quoteQualified(draft.namespaceOf(base.id)?.name, name);
}
