import type { IndexKey } from "../../document/fields/index-key.ts";
import { address } from "./address.ts";
import type { Building, IndexRow } from "./building.ts";
import { bare } from "./fragment.ts";
import { parametersOf } from "./type-of.ts";

/** One key of an index: a column of a table, an output column of a view, or an expression. */
export function indexKeyOf(building: Building, index: IndexRow, key: IndexRow["keys"][number]): IndexKey {
  const { descending, nullsFirst, operatorClass } = key;
  return {
    of: subjectOf(building, index, key),
    collation: key.collation,
    operatorClass: operatorClass && {
      name: operatorClass,
      parameters: parametersOf(key.operatorClassOptions),
    },
    descending,
    nulls: descending === nullsFirst ? "default" : nullsFirst ? "first" : "last",
  };
}

function subjectOf(building: Building, index: IndexRow, key: IndexRow["keys"][number]): IndexKey["of"] {
  if (key.expression !== null) return { kind: "expression", expression: bare(key.expression) };
  const column = building.idAt(address("pg_class", index.relation, key.column), "column");
  const output = building.relation(index.relation)?.kind === "m";
  if (column === undefined || output) {
    return { kind: "output", name: building.column(index.relation, key.column)?.name ?? "" };
  }
  return { kind: "column", column };
}
