import { referableKeys } from "../../command/referenced-key.ts";
import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { Id } from "../../document/id.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { Choices } from "../choices.ts";
import { type Growth, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { columnsTaken, constraintsTaken } from "../spaces-of-names.ts";
import { withRecord } from "../with-records.ts";

type Target = { readonly table: TableRecord; readonly columns: readonly Id<"column">[] };

const actions = ["no action", "restrict", "cascade", "set null", "set default"] as const;

/** A foreign key from new columns of some table to a key of some table, perhaps the same. */
export const growForeignKey: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const source = choices.among(plainTables(catalog));
  const targets = plainTables(catalog)
    .filter((table) => source?.unlogged || !table.unlogged)
    .flatMap((table) => keysOf(catalog, table));
  const target = choices.among(targets);
  if (!source || !target) return document;

  const order = choices.once(4) ? target.columns.toReversed() : target.columns;
  let grown = document;
  const pairs = order.map((references) => {
    const column = twin(grown, source, { of: catalog.get("column", references), choices });
    grown = withRecord(grown, source.id, column);
    return { column: column.id, references };
  });
  const onDelete = choices.pick(actions);
  const sets = onDelete === "set null" || onDelete === "set default";
  const notEnforced = choices.once(8);
  const foreignKey = blank("foreign-key", newId(grown, "foreign-key"), {
    name: freeName(choices, constraintsTaken(catalogOf(grown), source.id)),
    references: target.table.id,
    pairs,
    onDelete,
    onDeleteColumns: sets && choices.once(2) ? pairs.slice(0, 1).map((pair) => pair.column) : [],
    onUpdate: choices.pick(actions),
    match: choices.once(6) ? "full" : "simple",
    deferral: choices.pick(["immediate", "immediate", "deferrable", "initially deferred"]),
    notEnforced,
    notValid: !notEnforced && choices.once(6),
    comment: commentFrom(choices),
  });
  return withRecord(grown, source.id, foreignKey);
};

/** What a foreign key can refer to. */
function keysOf(catalog: Catalog, table: TableRecord): readonly Target[] {
  return referableKeys(catalog, table.id).map(({ columns }) => ({ table, columns }));
}

type Twin = { readonly of: ColumnRecord; readonly choices: Choices };

/** A new column that can refer to the given one. */
function twin(document: Document, source: TableRecord, { of, choices }: Twin): ColumnRecord {
  return blank("column", newId(document, "column"), {
    name: freeName(choices, columnsTaken(catalogOf(document), source.id)),
    type: of.type,
    collation: of.collation,
    notNull: choices.once(2),
  });
}
