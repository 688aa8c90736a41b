import { type Refusal, refuse } from "../base/refusal.ts";
import type { DecompositionPlan } from "../dependencies/plan-decomposition.ts";
import type { Catalog } from "../document/catalog.ts";
import { isNamed } from "../document/named-record.ts";
import type { ColumnRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { referenceIdsOf } from "../document/references.ts";
import { columnsInExpression } from "../expression/rename-column-in-expression.ts";
import { isOrdered } from "./comparable.ts";
import { familyOf } from "./family.ts";
import { sqlOf } from "./sql-mentions.ts";

/** Why a table cannot be split by a plan, and what would make it possible; undefined when it can. */
export function decompositionRefusal(
  catalog: Catalog,
  table: TableRecord,
  plan: DecompositionPlan,
): Refusal | undefined {
  const path = catalog.pathOf(table.id);
  if (plan.parts.length < 2)
    return refuse(`${path} is in ${plan.form} already, by what is known of its rows.`);
  const isOne = table.partitionBy === null && table.partitionOf === null && table.inherits.length === 0;
  if (
    !isOne ||
    table.ofType !== null ||
    table.external ||
    table.foreign ||
    familyOf(catalog, table.id).length > 1
  )
    return refuse(`${path} shares its columns with other tables or a type, so it cannot be split alone.`);
  if (plan.join !== "lossless")
    return refuse(`The join of the parts is not known to give ${path} again, so it is not split this way.`);
  if (plan.stays === undefined && !catalog.primaryKeyOf(table.id))
    return refuse(`${path} has no primary key, so the same row twice would become one. Give it a key first.`);
  return (
    incomingRefusal(catalog, table, plan) ??
    columnRefusal(catalog, movedColumns(catalog, table, plan)) ??
    constraintRefusal(catalog, table, plan)
  );
}

/** The columns that leave the table. */
export function movedColumns(
  catalog: Catalog,
  table: TableRecord,
  { parts, stays }: DecompositionPlan,
): readonly ColumnRecord[] {
  const kept = new Set(stays === undefined ? [] : parts[stays]?.columns);
  return catalog.columnsOf(table.id).filter(({ id }) => !kept.has(id));
}

function incomingRefusal(catalog: Catalog, table: TableRecord, plan: DecompositionPlan): Refusal | undefined {
  const moved = new Set<string>(movedColumns(catalog, table, plan).map(({ id }) => id));
  const key = catalog
    .foreignKeysTo(table.id)
    .find(({ pairs }) => pairs.some(({ references }) => moved.has(references)));
  return (
    key &&
    refuse(`The foreign key ${catalog.pathOf(key.id)} leads to columns that would move. Remove it first.`)
  );
}

function columnRefusal(catalog: Catalog, moved: readonly ColumnRecord[]): Refusal | undefined {
  const odd = moved.find(({ type }) => !isOrdered(catalog, type));
  if (odd)
    return refuse(`The values of ${odd.name} cannot be compared, so it cannot move to a table of its own.`);
  const counted = moved.find(
    (column) =>
      column.identity !== null ||
      catalog.referencesTo(column.id).some((record) => record.kind === "sequence"),
  );
  return (
    counted &&
    refuse(`${counted.name} takes its values from a sequence. Make it a plain column before it moves.`)
  );
}

/** What says something of columns that would stand in different tables can be said of none of them. */
function constraintRefusal(
  catalog: Catalog,
  table: TableRecord,
  plan: DecompositionPlan,
): Refusal | undefined {
  const torn = table.constraints
    .flatMap((id) => catalog.record(id) ?? [])
    .filter(({ kind }) => kind !== "primary-key" && kind !== "unique")
    .find((record) => homesOf(catalog, table, { record, plan }).length === 0);
  if (!torn) return undefined;
  const name = isNamed(torn) ? torn.name : torn.kind;
  return refuse(`${name} reads columns that would stand in different tables. Remove or change it first.`);
}

/** The places of the parts that have all columns that a record of the table uses, the staying one first. */
export function homesOf(
  catalog: Catalog,
  table: TableRecord,
  { record, plan }: { readonly record: SchemaRecord; readonly plan: DecompositionPlan },
): readonly number[] {
  const names = new Set(sqlOf(record).flatMap((sql) => columnsInExpression(sql)));
  const mentioned = new Set(referenceIdsOf(record));
  const used = catalog
    .columnsOf(table.id)
    .filter(({ id, name }) => mentioned.has(id) || names.has(name))
    .map(({ id }) => id);
  const { parts, stays } = plan;
  const order = [...(stays === undefined ? [] : [stays]), ...parts.keys()];
  const holding = order.filter((at) => used.every((id) => parts[at]?.columns.some((own) => own === id)));
  return [...new Set(holding)];
}
