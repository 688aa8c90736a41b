import type { Catalog } from "../../document/catalog.ts";
import type { IndexKey } from "../../document/fields/index-key.ts";
import { kindWords } from "../../document/record-words.ts";
import { type Kind, recordShapes, type SchemaRecord } from "../../document/records/index.ts";
import { withoutDefaults } from "../../document/sparse.ts";
import { compareTexts } from "../naming/in-order.ts";
import type { Loss } from "../target.ts";
import { fieldWords } from "./field-words.ts";

/** The kinds of records a target has words for, and which of their properties. */
export type Said = { readonly [K in Kind]?: readonly string[] };

type Described = {
  readonly said: Said;
  /** Why a record that the target has words for is left out all the same; empty: it is accounted for elsewhere. */
  readonly leftOut?: (record: SchemaRecord) => string | undefined;
};

/** Never part of a schema: what a person draws, writes or states beside it. Who owns what is left aside as well. */
const besides: ReadonlySet<Kind> = new Set(["design", "area", "note", "saved-view", "dependency"]);

/** Properties that follow from others, or that no database knows. */
const derived: ReadonlySet<string> = new Set(["name", "uses", "partOf", "expectedRows", "routine"]);

/**
 * Whatever a target has no words for, object by object: a record of another kind is one loss (and what it owns with
 * it), a property that is not its default another. New kinds and properties are losses until a target says them.
 */
export function unsaid(catalog: Catalog, described: Described): readonly Loss[] {
  const losses: Loss[] = [];
  const gone = new Set<string>();
  for (const record of catalog.walk()) {
    if (besides.has(record.kind) || (record.kind === "kept" && record.phase === "ownership")) continue;
    const withOwner = gone.has(catalog.parentOf(record.id)?.id ?? "");
    const missing = withOwner ? "" : missingWhole(record, described);
    if (missing !== undefined) gone.add(record.id);
    const message = missing ?? unsaidProperties(record, described.said[record.kind] ?? []);
    if (message !== "") losses.push({ at: catalog.pathOf(record.id), message });
  }
  return inLossOrder(losses);
}

/** Losses by place, so that the order on screen does not change an export. */
export function inLossOrder(losses: readonly Loss[]): readonly Loss[] {
  return [...losses].sort((a, b) => compareTexts(a.at, b.at) || compareTexts(a.message, b.message));
}

/** Why a record is not there at all, empty when it needs no word; undefined when it is there. */
function missingWhole(record: SchemaRecord, { said, leftOut }: Described): string | undefined {
  const reason = leftOut?.(record);
  if (reason !== undefined) return reason;
  return said[record.kind] === undefined ? `The ${kindWords(record)} is left out.` : undefined;
}

function unsaidProperties(record: SchemaRecord, known: readonly string[]): string {
  const lost = unsaidFields(record, known);
  return lost.length > 0 ? `Left out: ${lost.join(", ")}.` : "";
}

function unsaidFields(record: SchemaRecord, known: readonly string[]): readonly string[] {
  const { fields } = recordShapes[record.kind];
  const children = Object.entries(fields).flatMap(([key, field]) => (field.type === "children" ? [key] : []));
  return [
    ...Object.entries(withoutDefaults(fields, record)).flatMap(([key, value]) =>
      derived.has(key) || children.includes(key) || known.includes(key) || isEmptyGroup(value)
        ? []
        : [fieldWords(key)],
    ),
    ...unsaidDetails(record, known),
  ];
}

function isEmptyGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Properties within properties: of the sequence behind an identity, of the keys of an index. */
function unsaidDetails(record: SchemaRecord, known: readonly string[]): readonly string[] {
  if (record.kind === "column" && record.identity && known.includes("identity")) {
    const { sequence, options } = record.identity;
    const plain = Object.values(options).every((value) => value === null || value === false);
    const isSaid = known.includes("identity.options") || (plain && sequence === null);
    return isSaid ? [] : ["name and options of the identity's sequence"];
  }
  if (record.kind !== "index" || !known.includes("keys")) return [];
  return keyDetails.flatMap(([detail, words, test]) =>
    record.keys.some(test) && !known.includes(detail) ? [words] : [],
  );
}

const keyDetails: readonly (readonly [detail: string, words: string, test: (key: IndexKey) => boolean])[] = [
  ["keys.collation", "collations of its keys", ({ collation }) => collation !== null],
  ["keys.operatorClass", "operator classes of its keys", ({ operatorClass }) => operatorClass !== null],
  ["keys.descending", "the descending order of its keys", ({ descending }) => descending],
  ["keys.nulls", "NULLS FIRST or LAST of its keys", ({ nulls }) => nulls !== "default"],
];
