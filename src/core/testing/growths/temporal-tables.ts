import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { Id } from "../../document/id.ts";
import type { NamespaceRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { builtin } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { freeName } from "../names.ts";
import { columnsTaken, constraintsTaken, relationsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

/** A table with a key WITHOUT OVERLAPS, and perhaps another that refers to it for a PERIOD. */
export const growTemporalTables: Growth = (document, choices) => {
  const namespace = namespaceFrom(catalogOf(document), choices);
  const unique = choices.once(3);
  const target = rangesIn(document, namespace, choices);
  let grown = target.document;
  const key = {
    name: freeName(choices, constraintsTaken(catalogOf(grown), target.table)),
    columns: target.columns,
    withoutOverlaps: true,
  };
  grown = withRecord(
    grown,
    target.table,
    unique
      ? blank("unique", newId(grown, "unique"), key)
      : blank("primary-key", newId(grown, "primary-key"), key),
  );
  if (choices.once(2)) return grown;
  const source = rangesIn(grown, catalogOf(grown).get("namespace", namespace.id), choices);
  const foreignKey = blank("foreign-key", newId(source.document, "foreign-key"), {
    name: freeName(choices, constraintsTaken(catalogOf(source.document), source.table)),
    references: target.table,
    pairs: source.columns.flatMap((column, at) => {
      const references = target.columns[at];
      return references === undefined ? [] : [{ column, references }];
    }),
    period: true,
  });
  return withRecord(source.document, source.table, foreignKey);
};

type Ranges = {
  readonly document: Document;
  readonly table: Id<"table">;
  readonly columns: readonly Id<"column">[];
};

function rangesIn(document: Document, namespace: NamespaceRecord, choices: Choices): Ranges {
  const table = newId(document, "table");
  const name = freeName(choices, relationsTaken(catalogOf(document), namespace.id));
  let grown = withRecord(document, namespace.id, blank("table", table, { name }));
  const columns: Id<"column">[] = [];
  for (const type of ["int4range", "tstzrange"]) {
    const id = newId(grown, "column");
    const name = freeName(choices, columnsTaken(catalogOf(grown), table));
    grown = withRecord(grown, table, blank("column", id, { name, type: builtin(type), notNull: true }));
    columns.push(id);
  }
  return { document: grown, table, columns };
}
