import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { ColumnRecord, ExclusionRecord, TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { isOfType, isTextual, keyColumns } from "../column-types.ts";
import { conditionOn, textOf } from "../expressions.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { constraintsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

type Element = ExclusionRecord["elements"][number];

const order = { collation: null, operatorClass: null, descending: false, nulls: "default" } as const;

/** An exclusion constraint: equal values under b-tree, ranges that overlap under GiST. */
export const growExclusion: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const table = choices.among(plainTables(catalog));
  if (!table) return document;
  const ranges = catalog.columnsOf(table.id).filter((column) => isRange(column));
  const overlapping = choices.once(2) ? choices.among(ranges) : undefined;
  const elements = overlapping ? [overlap(overlapping)] : equals(catalog, table, choices);
  if (elements.length === 0) return document;
  const condition = choices.once(3) ? choices.among(keyColumns(catalog, table.id)) : undefined;
  const exclusion = blank("exclusion", newId(document, "exclusion"), {
    name: freeName(choices, constraintsTaken(catalog, table.id)),
    method: overlapping ? "gist" : "btree",
    elements,
    predicate: condition ? conditionOn(condition, choices) : null,
    deferral: choices.pick(["immediate", "immediate", "deferrable", "initially deferred"]),
    parameters: choices.once(6) ? [{ name: "fillfactor", value: "80" }] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, table.id, exclusion);
};

function isRange(column: ColumnRecord): boolean {
  return column.generated === null && (isOfType(column, "int4range") || isOfType(column, "tstzrange"));
}

function overlap(column: ColumnRecord): Element {
  return { key: { of: { kind: "column", column: column.id }, ...order }, operator: "&&" };
}

function equals(catalog: Catalog, table: TableRecord, choices: Choices): readonly Element[] {
  return choices.some(keyColumns(catalog, table.id), 3).map((column) => {
    const operator = choices.pick(["=", "=", "OPERATOR(pg_catalog.=)"]);
    const of =
      isTextual(column) && choices.once(3)
        ? ({ kind: "expression", expression: textOf(column, choices) } as const)
        : ({ kind: "column", column: column.id } as const);
    return { key: { of, ...order }, operator };
  });
}
