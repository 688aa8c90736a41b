import { equal } from "../../base/equal.ts";
import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { ColumnRecord, ForeignKeyRecord } from "../../document/records/index.ts";
import { parseType } from "../../postgres/parse-type.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isSerialType } from "../../postgres/type-names.ts";
import { defineCommand } from "../command.ts";
import { canRefer, isOrdered } from "../comparable.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { typeLookup } from "../lookup.ts";
import { missing } from "../place.ts";

/** Gives a column another type, in partitions too. `type` is SQL: `numeric(10,2)[]`, an enum's name. */
export const changeColumnType = defineCommand<{ readonly columnId: string; readonly type: string }>()({
  id: "change-column-type",
  title: "Change type",
  run(catalog, { columnId, type: written }) {
    const column = catalog.find("column", columnId);
    if (!column) return missing("column");
    const inherited = inheritedRefusal(catalog, column);
    if (inherited) return inherited;
    if (isSerialType(written.trim().toLowerCase()))
      return refuse(
        "Serial is an integer with a sequence. Choose integer or bigint and make it an identity.",
      );
    const type = parseType(written, typeLookup(catalog));
    if (isRefusal(type)) return type;
    const edit = editOf(catalog.document);
    if (equal(type, column.type)) return { patch: edit.patch() };
    for (const member of columnFamily(catalog, column)) {
      const next = { ...member, type, collation: isText(type) ? member.collation : null };
      const refused = ownRefusal(catalog, next) ?? foreignKeyRefusal(catalog, next);
      if (refused) return refused;
      edit.put(next);
    }
    return { patch: edit.patch() };
  },
});

function isText({ base }: TypeReference): boolean {
  return base.kind !== "builtin" || ["text", "varchar", "bpchar", "name", "char"].includes(base.name);
}

const integers = ["int2", "int4", "int8"];

function ownRefusal(catalog: Catalog, column: ColumnRecord): Refusal | undefined {
  const { base, dimensions } = column.type;
  const own = catalog.tableOf(column.id);
  if (base.kind === "defined" && base.id === own?.id)
    return refuse(`${catalog.pathOf(own.id)} cannot be the type of its own column.`);
  const whole = base.kind === "builtin" && integers.includes(base.name) && dimensions === 0;
  if (column.identity && !whole)
    return refuse(`${column.name} is an identity column, which is smallint, integer or bigint.`);
  const inKey = catalog
    .referencesTo(column.id)
    .find(({ kind }) => kind === "primary-key" || kind === "unique");
  if (inKey && !isOrdered(catalog, column.type))
    return refuse(
      `${column.name} is part of ${catalog.pathOf(inKey.id)}, and values of that type cannot be compared.`,
    );
  const numbered = column.default !== null && /^nextval\s*\(/i.test(column.default);
  const numeric = whole || (base.kind === "builtin" && ["numeric", "float4", "float8"].includes(base.name));
  if (numbered && (!numeric || dimensions > 0))
    return refuse(`The default of ${column.name} is a number from a sequence. Remove the default first.`);
  return undefined;
}

/** Columns on both sides of a foreign key have to stay comparable. */
function foreignKeyRefusal(catalog: Catalog, column: ColumnRecord): Refusal | undefined {
  for (const key of catalog.referencesTo(column.id)) {
    const other = key.kind === "foreign-key" ? partnerIn(catalog, key, column) : undefined;
    if (other)
      return refuse(
        `The foreign key ${catalog.pathOf(key.id)} compares ${column.name} with ${catalog.pathOf(other.id)}, which is ${typeLabel(catalog, other.type)}. Remove it first.`,
      );
  }
  return undefined;
}

/** The column on the other side of a foreign key that can no longer be compared with this one. */
function partnerIn(
  catalog: Catalog,
  { pairs }: ForeignKeyRecord,
  column: ColumnRecord,
): ColumnRecord | undefined {
  const forth = pairs
    .filter((pair) => pair.column === column.id)
    .map(({ references }) => catalog.find("column", references))
    .find((other) => other && other.id !== column.id && !canRefer(catalog, column, other));
  const back = pairs
    .filter(({ references }) => references === column.id)
    .map((pair) => catalog.find("column", pair.column))
    .find((other) => other && other.id !== column.id && !canRefer(catalog, other, column));
  return forth ?? back;
}
