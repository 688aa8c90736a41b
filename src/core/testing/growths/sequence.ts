import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { ColumnRecord, SequenceRecord } from "../../document/records/index.ts";
import { quoteLiteral } from "../../postgres/quoting.ts";
import type { Choices } from "../choices.ts";
import { isWhole } from "../column-types.ts";
import { qualifiedSql } from "../expressions.ts";
import { type Growth, namespaceFrom, newId, plainTables } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { sequenceOptionsFrom } from "../sequence-options.ts";
import { relationsTaken } from "../spaces-of-names.ts";
import { withRecord, withRecords } from "../with-records.ts";

/** A sequence of its own, or one that feeds a column as `serial` does. */
export const growSequence: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const column = choices.once(2) ? choices.among(unfedColumns(document)) : undefined;
  const namespace = (column && catalog.namespaceOf(column.id)) ?? namespaceFrom(catalog, choices);
  const sequence = blank("sequence", newId(document, "sequence"), {
    name: freeName(choices, relationsTaken(catalog, namespace.id)),
    type: choices.pick(["bigint", "integer", "smallint"]),
    options: sequenceOptionsFrom(choices),
    ownedBy: column?.id ?? null,
    unlogged: column === undefined && choices.once(6),
    comment: commentFrom(choices),
  });
  const grown = withRecord(document, namespace.id, sequence);
  return column ? withRecords(grown, fedBy(grown, { column, sequence, choices })) : grown;
};

/** Columns that a sequence can feed: nothing else says their value. */
function unfedColumns(document: Document): readonly ColumnRecord[] {
  const catalog = catalogOf(document);
  return plainTables(catalog)
    .flatMap((table) => catalog.columnsOf(table.id))
    .filter((column) => isWhole(column) && !column.default && !column.identity && !column.generated);
}

type Feeding = {
  readonly column: ColumnRecord;
  readonly sequence: SequenceRecord;
  readonly choices: Choices;
};

function fedBy(document: Document, { column, sequence, choices }: Feeding): ColumnRecord {
  const name = qualifiedSql(catalogOf(document), sequence);
  const notNull = column.notNull || choices.once(2);
  return { ...column, notNull, default: `nextval(${quoteLiteral(name)}::regclass)` };
}
