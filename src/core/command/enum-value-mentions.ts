import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, EnumRecord, SchemaRecord } from "../document/records/index.ts";
import { renameEnumValueInExpression } from "../expression/rename-name-in-sql.ts";
import { quoteLiteral } from "../postgres/quoting.ts";
import { tokenize } from "../postgres/tokens.ts";

/** A fragment of SQL with one value of an enum renamed, as far as it is certainly that enum's value. */
export function renameValueIn(
  catalog: Catalog,
  owner: EnumRecord,
  { from, to }: { readonly from: string; readonly to: string },
): (record: SchemaRecord, sql: string) => string {
  const namespace = catalog.namespaceOf(owner.id)?.name ?? "";
  const type = { namespace, name: owner.name };
  return (record, sql) => {
    const cast = renameEnumValueInExpression(sql, { type, bare: true, from, to });
    const plain = record.kind === "column" && isOfEnum(record, owner) && isOnly(sql, from);
    return plain ? quoteLiteral(to) : cast;
  };
}

/** Defaults of columns are often written without a cast: `'new'`. */
function isOnly(sql: string, value: string): boolean {
  const tokens = tokenize(sql);
  return tokens.length === 1 && tokens[0]?.kind === "string" && tokens[0].value === value;
}

function isOfEnum({ type }: ColumnRecord, owner: EnumRecord): boolean {
  return type.base.kind === "defined" && type.base.id === owner.id;
}
