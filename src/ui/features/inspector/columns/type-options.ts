import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import type { Catalog } from "../../../../core/document/catalog.ts";
import { builtinTypeLabel } from "../../../../core/postgres/type-label.ts";
import { builtinTypeNames } from "../../../../core/postgres/type-names.ts";
import type { ComboOption } from "../../../parts/rank-options.ts";

/** Types people mean most often, in that order, each with what it holds. PostgreSQL manual, chapter 8. */
const common: readonly (readonly [name: string, detail: string])[] = [
  ["int4", "4 bytes, to 2 billion"],
  ["int8", "8 bytes"],
  ["text", "any length"],
  ["bool", "true or false"],
  ["timestamptz", "a moment"],
  ["date", "a day"],
  ["numeric", "exact decimals"],
  ["uuid", "16 bytes"],
  ["jsonb", "JSON, indexable"],
  ["varchar", "text up to a length"],
  ["int2", "2 bytes, to 32,767"],
  ["float8", "8 bytes, inexact"],
];

const details: Readonly<Record<string, string>> = {
  bpchar: "padded with spaces",
  float4: "4 bytes, inexact",
  timestamp: "without time zone",
  time: "of day, without zone",
  timetz: "of day, with zone",
  interval: "a span of time",
  bytea: "bytes",
  json: "JSON as written",
  inet: "address, with mask",
  cidr: "network",
  money: "amount, by locale",
  tsvector: "text search",
  tsquery: "text search",
  name: "internal names",
  xml: "XML",
};

/** Types that no column can have: pseudo-types and PostgreSQL's own (manual, section 8.21). */
const notForColumns =
  /^(any|cstring|internal|record|trigger|event_trigger|void|unknown|pg_ddl|pg_node|pg_ndi|pg_dep|pg_mcv|gtsv)|_handler$/;

/** What completes a column's type: the common types, the design's own, then all others. */
export function typeOptions(catalog: Catalog): readonly ComboOption[] {
  const known = new Set(common.map(([name]) => name));
  const others = builtinTypeNames.filter((name) => !known.has(name) && !notForColumns.test(name));
  return [
    ...common.map(([name, detail]) => builtinOption(name, detail)),
    ...ownOptions(catalog),
    ...others.map((name) => builtinOption(name, details[name])),
  ];
}

function builtinOption(name: string, detail: string | undefined): ComboOption {
  const value = builtinTypeLabel({ name, modifiers: [], fields: "" });
  return { value, ...(detail === undefined ? {} : { detail }), aliases: [name] };
}

function ownOptions(catalog: Catalog): readonly ComboOption[] {
  const own = (["enum", "domain", "composite", "range"] as const).flatMap((kind) => catalog.all(kind));
  const named = own.map((type) => {
    const namespace = catalog.namespaceOf(type.id)?.name ?? "public";
    return { type, name: namespace === "public" ? type.name : `${namespace}.${type.name}` };
  });
  return inNaturalOrder(named).map(({ type, name }) => ({
    value: name,
    detail: type.kind,
    aliases: [type.name],
  }));
}
