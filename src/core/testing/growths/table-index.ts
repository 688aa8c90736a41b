import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { IndexKey } from "../../document/fields/index-key.ts";
import type { ColumnRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { isOfType, isTextual, keyColumns } from "../column-types.ts";
import { conditionOn, textOf } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

/** An index of some table: b-tree with all its options, or of another method. */
export const growIndex: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const body = choices.once(4) ? otherIndex(catalog, table, choices) : btree(catalog, table, choices);
  if (body.keys.length === 0) return document;
  const index = blank("index", newId(document, "index"), {
    name: freeName(choices, relationsTaken(catalog, catalog.namespaceOf(table.id)?.id ?? "")),
    comment: commentFrom(choices),
    ...body,
  });
  return withRecord(document, table.id, index);
};

type Body = Pick<IndexRecord, "method" | "keys"> & Partial<IndexRecord>;

function btree(catalog: Catalog, table: TableRecord, choices: Choices): Body {
  const columns = choices.some(keyColumns(catalog, table.id), 3);
  const predicateOn = choices.once(4) ? choices.among(storedColumns(catalog, table)) : undefined;
  const included = choices.once(6) ? storedColumns(catalog, table).slice(0, 1) : [];
  const unique = choices.once(3);
  const clustered = predicateOn === undefined && choices.once(8);
  return {
    method: "btree",
    keys: columns.map((column) => keyOn(column, choices)),
    unique,
    nullsNotDistinct: unique && choices.once(3),
    include: included.filter((column) => !columns.includes(column)).map((column) => column.id),
    predicate: predicateOn ? conditionOn(predicateOn, choices) : null,
    parameters: choices.once(6) ? [{ name: "fillfactor", value: "80" }] : [],
    clustered: clustered && !catalog.indexesOf(table.id).some((index) => index.clustered),
  };
}

/** Columns that exist on disk: virtual ones cannot be indexed. */
function storedColumns(catalog: Catalog, table: TableRecord): readonly ColumnRecord[] {
  return catalog.columnsOf(table.id).filter((column) => column.generated === null);
}

function keyOn(column: ColumnRecord, choices: Choices): IndexKey {
  const descending = choices.once(4);
  const order = {
    descending,
    nulls: choices.once(4) ? (descending ? "last" : "first") : "default",
  } as const;
  const plain: IndexKey = {
    of: { kind: "column", column: column.id },
    collation: null,
    operatorClass: null,
    ...order,
  };
  if (!isTextual(column)) return plain;
  switch (choices.below(5)) {
    case 1:
      return { ...plain, of: { kind: "expression", expression: textOf(column, choices) } };
    case 2:
      return column.collation ? plain : { ...plain, collation: { namespace: null, name: "C" } };
    case 3:
      return { ...plain, operatorClass: operatorClass(patternClass(column)) };
    default:
      return plain;
  }
}

function patternClass(column: ColumnRecord): string {
  return isOfType(column, "bpchar") ? "bpchar_pattern_ops" : "text_pattern_ops";
}

function operatorClass(name: string): IndexKey["operatorClass"] {
  return { name: { namespace: null, name }, parameters: [] };
}

/** Methods for types that a b-tree does not serve. */
const methods = [
  { type: "int4", method: "hash", class: null },
  { type: "int8", method: "brin", class: null },
  { type: "text", method: "hash", class: null },
  { type: "jsonb", method: "gin", class: "jsonb_path_ops" },
  { type: "jsonb", method: "gin", class: null },
  { type: "tsvector", method: "gin", class: null },
  { type: "point", method: "gist", class: null },
  { type: "int4range", method: "gist", class: null },
  { type: "inet", method: "gist", class: "inet_ops" },
] as const;

function otherIndex(catalog: Catalog, table: TableRecord, choices: Choices): Body {
  const fitting = storedColumns(catalog, table).flatMap((column) =>
    methods.filter(({ type }) => isOfType(column, type)).map((method) => ({ column, ...method })),
  );
  const chosen = choices.among(fitting);
  if (!chosen) return btree(catalog, table, choices);
  const key: IndexKey = {
    of: { kind: "column", column: chosen.column.id },
    collation: null,
    operatorClass: chosen.class === null ? null : operatorClass(chosen.class),
    descending: false,
    nulls: "default",
  };
  return { method: chosen.method, keys: [key] };
}
