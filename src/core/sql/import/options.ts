import type { DefElem, Node } from "@pgsql/types";
import type { Parameter } from "../../document/fields/parameter.ts";
import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import { quoteLiteral } from "../../postgres/quoting.ts";
import { itemsOf, partOf, partsOf, stringsOf } from "./tree.ts";

/** `name = value` pairs: storage parameters, options of views and operator classes. */
export function parametersOf(nodes: readonly Node[] | undefined): readonly Parameter[] {
  return partsOf(nodes, "DefElem").map((element) => ({
    name: parameterName(element),
    value: element.arg === undefined ? "" : valueText(element.arg),
  }));
}

/** The name of a parameter; those of a table's TOAST table begin with `toast.`. */
export function parameterName(element: DefElem): string {
  const name = element.defname ?? "";
  return element.defnamespace === undefined ? name : `${element.defnamespace}.${name}`;
}

/** A value as it can be written: numbers and plain words bare, other text quoted. */
function valueText(node: Node): string {
  const number = numberText(node);
  if (number !== undefined) return number;
  const text = partOf(node, "String")?.sval ?? stringsOf(partOf(node, "TypeName")?.names).join(".");
  return /^(?:[a-z_][a-z0-9_]*|[+-]?\d+(?:\.\d+)?)$/i.test(text) ? text : quoteLiteral(text);
}

/** A whole or decimal number as text: sequences reach beyond what a number holds. */
export function numberText(node: Node | undefined): string | undefined {
  const integer = partOf(node, "Integer");
  if (integer) return String(integer.ival ?? 0);
  return partOf(node, "Float")?.fval;
}

/** Parameters with some set anew, and those of the given names taken out. */
export function mergeParameters(
  before: readonly Parameter[],
  set: readonly Parameter[],
  reset: readonly string[] = [],
): readonly Parameter[] {
  const gone = new Set([...reset, ...set.map((parameter) => parameter.name)]);
  return [...before.filter((parameter) => !gone.has(parameter.name)), ...set];
}

/** The options of a sequence that have no value: PostgreSQL's defaults. */
export const defaultSequenceOptions: SequenceOptions = {
  start: null,
  increment: null,
  minimum: null,
  maximum: null,
  cache: null,
  cycle: false,
};

export type SequenceType = "smallint" | "integer" | "bigint";

const reach: Readonly<Record<SequenceType, { readonly least: string; readonly most: string }>> = {
  smallint: { least: "-32768", most: "32767" },
  integer: { least: "-2147483648", most: "2147483647" },
  bigint: { least: "-9223372036854775808", most: "9223372036854775807" },
};

/**
 * Sequence options after those written, over what was there. A value equal to the default of the type and direction
 * becomes null, so that what pg_dump spells out and what people leave out is the same.
 */
export function sequenceOptionsOf(
  nodes: readonly Node[] | undefined,
  type: SequenceType,
  before?: SequenceOptions,
): SequenceOptions {
  const written = new Map(partsOf(nodes, "DefElem").map((element) => [element.defname ?? "", element.arg]));
  const value = (name: string, old: string | null): string | null =>
    written.has(name) ? (numberText(written.get(name)) ?? null) : old;
  const old = before ?? defaultSequenceOptions;
  const increment = unless("1", value("increment", old.increment));
  const descends = increment?.startsWith("-") === true;
  const minimum = unless(descends ? reach[type].least : "1", value("minvalue", old.minimum));
  const maximum = unless(descends ? "-1" : reach[type].most, value("maxvalue", old.maximum));
  const first = firstOf({ increment, minimum, maximum });
  return {
    increment,
    minimum,
    maximum,
    start: unless(first, value("start", before ? (before.start ?? firstOf(before)) : null)),
    cache: unless("1", value("cache", old.cache)),
    cycle: written.has("cycle") ? isTrue(written.get("cycle")) : old.cycle,
  };
}

/** Where a sequence starts when nothing is said. Changing its bounds later does not move an existing start. */
function firstOf({
  increment,
  minimum,
  maximum,
}: Pick<SequenceOptions, "increment" | "minimum" | "maximum">): string {
  return increment?.startsWith("-") === true ? (maximum ?? "-1") : (minimum ?? "1");
}

function unless(standard: string, value: string | null): string | null {
  return value === standard ? null : value;
}

function isTrue(node: Node | undefined): boolean {
  return partOf(node, "Boolean")?.boolval === true;
}

/** An option of this name; undefined when it was not written. */
export function optionNamed(nodes: readonly Node[] | undefined, name: string): DefElem | undefined {
  return partsOf(nodes, "DefElem").find((element) => element.defname === name);
}

/** The parts of a name given as an option: OWNED BY, SEQUENCE NAME. */
export function optionParts(nodes: readonly Node[] | undefined, name: string): readonly string[] | undefined {
  const element = optionNamed(nodes, name);
  return element && stringsOf(itemsOf(element.arg));
}

/** The type a sequence counts in, by the internal name of AS or of its column; bigint unless said. */
export function sequenceTypeOf(internalName: string | undefined): SequenceType {
  if (internalName === "int2") return "smallint";
  return internalName === "int4" ? "integer" : "bigint";
}
