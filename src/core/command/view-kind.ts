import { type Refusal, refuse } from "../base/refusal.ts";
import type { ViewRecord } from "../document/records/index.ts";

/** A view without what its kind cannot have: a plain one keeps no rows, and nothing is written through a materialized one. */
export function ofItsKind(view: ViewRecord): ViewRecord {
  return view.materialized
    ? { ...view, checkOption: "none" }
    : { ...view, withoutRows: false, tablespace: null };
}

/** Why a view cannot become what is wanted, with what would make it possible (CREATE VIEW, CREATE MATERIALIZED VIEW). */
export function viewKindRefusal(before: ViewRecord, after: ViewRecord): Refusal | undefined {
  return kindRefusal(before, after) ?? (after.recursive ? recursionRefusal(after) : undefined);
}

function kindRefusal({ materialized, name }: ViewRecord, after: ViewRecord): Refusal | undefined {
  if (materialized === after.materialized) return undefined;
  if (materialized && after.indexes.length > 0)
    return refuse(`A plain view has no indexes. Remove those of ${name} first.`);
  if (!materialized && after.triggers.length + after.rules.length > 0)
    return refuse(`A materialized view has no triggers and no rules. Remove those of ${name} first.`);
  return after.options.length > 0
    ? refuse(`Plain and materialized views have other options. Remove those of ${name} first.`)
    : undefined;
}

function recursionRefusal({ checkOption, columnNames, materialized, name }: ViewRecord): Refusal | undefined {
  if (materialized)
    return refuse(`A recursive view is read anew each time. Write WITH RECURSIVE into the query of ${name}.`);
  if (columnNames.length === 0)
    return refuse(`A recursive view says what its columns are called. Name those of ${name} first.`);
  return checkOption === "none"
    ? undefined
    : refuse("Rows written through a recursive view are not checked.");
}
