import { blank } from "../../document/blank.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { address } from "./address.ts";
import type { Building, ColumnRow, ConstraintRow, RelationRow } from "./building.ts";
import { bare } from "./fragment.ts";
import { sequenceOptions } from "./sequences.ts";
import { parametersOf, typeOf } from "./type-of.ts";

const storages = { p: "plain", e: "external", x: "extended", m: "main" } as const;

/** The columns of a table. */
export function buildColumns(building: Building, table: RelationRow): readonly ColumnRecord[] {
  return building.columnsOf(table.oid).map((row) => {
    const own = address("pg_class", table.oid, row.number);
    const column = blank("column", building.get(own, "column"), {
      name: row.name,
      redeclared: row.redeclared,
      type: typeOf(building, row.type),
      notNull: row.notNull,
      default: row.generated === "" ? row.default : null,
      identity: identityOf(building, table, row),
      generated: generatedOf(row),
      collation: row.collation,
      storage: row.storage === null ? null : storages[row.storage],
      compression: row.compression === null ? null : row.compression === "l" ? "lz4" : "pglz",
      foreignOptions: parametersOf(row.foreignOptions),
      parameters: parametersOf(row.parameters),
      statisticsTarget: row.statisticsTarget === null ? null : Number(row.statisticsTarget),
      notNullConstraint: notNullOf(building, table, row),
      comment: building.commentAt(own),
    });
    building.add(column);
    return column;
  });
}

function generatedOf({ default: expression, generated }: ColumnRow): ColumnRecord["generated"] {
  if (generated === "" || expression === null) return null;
  return { expression: bare(expression), storage: generated === "v" ? "virtual" : "stored" };
}

/**
 * The identity with its sequence, which a partition shares with its parent. Before PostgreSQL 17 it has none, although
 * rows that come by way of the parent do: told alike, since the same statements build both.
 */
function identityOf(building: Building, table: RelationRow, row: ColumnRow): ColumnRecord["identity"] {
  if (row.identity === "") return table.bound === null ? null : inheritedIdentity(building, table, row);
  const sequence = building.identityOf(table.oid, row.number);
  if (!sequence) return inheritedIdentity(building, table, row);
  const name = building.relation(sequence.oid)?.name ?? null;
  return {
    when: row.identity === "a" ? "always" : "by default",
    sequence: name === objectName(table.name, row.name, "seq") ? null : name,
    options: sequenceOptions(sequence),
  };
}

function inheritedIdentity(building: Building, table: RelationRow, row: ColumnRow): ColumnRecord["identity"] {
  const parent = building.relation(table.parents[0] ?? "");
  const above = parent && building.columnsOf(parent.oid).find(({ name }) => name === row.name);
  return parent && above ? identityOf(building, parent, above) : null;
}

/** A NOT NULL constraint that says more than that it is there: another name than the usual or its parent's, or how. */
function notNullOf(
  building: Building,
  table: RelationRow,
  row: ColumnRow,
): ColumnRecord["notNullConstraint"] {
  const constraint = notNullConstraint(building, table, row.number);
  if (!constraint) return null;
  const isUsual = isUsualName(building, table, { column: row.name, name: constraint.name });
  if (isUsual && !constraint.noInherit && constraint.validated) return null;
  const { name, noInherit, validated } = constraint;
  return { name: isUsual ? null : name, noInherit, notValid: !validated };
}

function notNullConstraint(
  building: Building,
  table: RelationRow,
  number: string,
): ConstraintRow | undefined {
  return building
    .constraintsOf(table.oid)
    .find(({ columns, type }) => type === "n" && columns.includes(number));
}

/** Whether a NOT NULL constraint is called as PostgreSQL does it, with a number if need be, or as the parent's. */
function isUsualName(
  building: Building,
  table: RelationRow,
  { column, name }: { readonly column: string; readonly name: string },
): boolean {
  const number = /_not_null(\d*)$/.exec(name)?.[1] ?? "";
  if (name === objectName(table.name, column, `not_null${number}`)) return true;
  return table.parents.some((oid) => {
    const parent = building.relation(oid);
    const row = building.columnsOf(oid).find((each) => each.name === column);
    if (!parent || !row) return false;
    return (
      notNullConstraint(building, parent, row.number)?.name === name ||
      isUsualName(building, parent, { column, name })
    );
  });
}
