import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { type Id, idOf } from "../../document/id.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import type { Choices } from "../choices.ts";
import { builtin } from "../column-types.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { columnsTaken, constraintsTaken, relationsTaken } from "../spaces-of-names.ts";
import { withRecord, withRecords } from "../with-records.ts";

const bounds = {
  range: ["FOR VALUES FROM (MINVALUE) TO (10)", "FOR VALUES FROM (10) TO (20)", "DEFAULT"],
  list: ["FOR VALUES IN (1, 2)", "FOR VALUES IN (3, NULL)", "DEFAULT"],
  hash: [0, 1, 2].map((remainder) => `FOR VALUES WITH (modulus 3, remainder ${remainder})`),
} as const;

/** A partitioned table with partitions, whose primary keys are attached to its own. */
export const growPartitionedTable: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const strategy = choices.pick(["range", "list", "hash"]);
  const id = newId(document, "table");
  const plain = blank("table", id, { name: freeName(choices, relationsTaken(catalog, namespace.id)) });
  let grown = withRecord(document, namespace.id, plain);
  grown = withColumns(grown, id, choices);
  const [first] = catalogOf(grown).columnsOf(id);
  if (!first) return document;
  const byExpression = choices.once(4);
  const of = byExpression
    ? ({ kind: "expression", expression: `abs(${quoteName(first.name)})` } as const)
    : ({ kind: "column", column: first.id } as const);
  const keys = [{ of, collation: null, operatorClass: null }];
  grown = withRecords(grown, { ...catalogOf(grown).get("table", id), partitionBy: { strategy, keys } });
  const withKey = !byExpression && choices.once(2);
  if (withKey) grown = withPrimaryKey(grown, id, choices);
  for (const bound of choices.some(bounds[strategy], 3)) {
    grown = withPartition(grown, catalogOf(grown).get("table", id), { bound, choices });
  }
  return grown;
};

/** A column to divide by, and others. */
function withColumns(document: Document, table: Id<"table">, choices: Choices): Document {
  let grown = document;
  for (const type of ["int4", ...choices.some(["text", "timestamptz", "jsonb"], 3)]) {
    const column = blank("column", newId(grown, "column"), {
      name: freeName(choices, columnsTaken(catalogOf(grown), table)),
      type: builtin(type),
      notNull: choices.once(3),
    });
    grown = withRecord(grown, table, column);
  }
  return grown;
}

function withPrimaryKey(document: Document, table: Id<"table">, choices: Choices): Document {
  const catalog = catalogOf(document);
  const [first] = catalog.columnsOf(table);
  if (!first) return document;
  const key = blank("primary-key", newId(document, "primary-key"), {
    name: freeName(choices, constraintsTaken(catalog, table)),
    columns: [first.id],
  });
  return withRecord(withRecords(document, { ...first, notNull: true }), table, key);
}

type Bound = { readonly bound: string; readonly choices: Choices };

function withPartition(document: Document, parent: TableRecord, { bound, choices }: Bound): Document {
  const catalog = catalogOf(document);
  const namespace = namespaceFrom(catalog, choices);
  const id = newId(document, "table");
  const table = blank("table", id, {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    partitionOf: { parent: parent.id, bound },
    comment: commentFrom(choices),
  });
  let grown = withRecord(document, namespace.id, table);
  for (const column of catalog.columnsOf(parent.id)) {
    grown = withRecord(grown, id, { ...column, id: newId(grown, "column") });
  }
  const key = catalog.primaryKeyOf(parent.id);
  const [first] = catalogOf(grown).columnsOf(id);
  if (!key || !first) return grown;
  const own = blank("primary-key", idOf("primary-key", newId(grown, "primary-key")), {
    name: freeName(choices, constraintsTaken(catalogOf(grown), id)),
    columns: [first.id],
    partOf: key.id,
  });
  return withRecord(grown, id, own);
}
