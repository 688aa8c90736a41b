import { blank } from "../../document/blank.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { defaultName } from "../../postgres/default-names.ts";
import { quoteLiteral, quoteQualified } from "../../postgres/quoting.ts";
import { isRelationTaken } from "./create-in.ts";
import type { Draft } from "./draft.ts";
import { sequenceTypeOf } from "./options.ts";

/** The name PostgreSQL chooses for the sequence of a column. */
export function chooseSequenceName(draft: Draft, table: TableRecord, column: string): string {
  const namespace = draft.namespaceOf(table.id);
  return defaultName(
    { kind: "sequence", table: table.name, columns: [column] },
    (name) => namespace !== undefined && isRelationTaken(draft, namespace, name),
  );
}

/** Makes the sequence that `serial` stands for; returns the column with its default. */
export function makeSerialSequence(
  draft: Draft,
  wanted: { readonly table: TableRecord; readonly column: ColumnRecord; readonly type: string },
): ColumnRecord {
  const { column, table } = wanted;
  const namespace = draft.namespaceOf(table.id);
  if (!namespace) throw new Error(`The table ${table.name} lies in no namespace`);
  const name = chooseSequenceName(draft, table, column.name);
  const sequence = blank("sequence", draft.newId("sequence"), {
    name,
    type: sequenceTypeOf(wanted.type),
    options: { start: null, increment: null, minimum: null, maximum: null, cache: null, cycle: false },
    ownedBy: column.id,
    unlogged: table.unlogged,
  });
  draft.add(sequence, namespace.id);
  return { ...column, default: `nextval(${quoteLiteral(quoteQualified(namespace.name, name))}::regclass)` };
}
