import type { Catalog } from "../document/catalog.ts";
import { membersOf } from "../normalize/attribute-set.ts";
import type { TableAssessment } from "./assess-table.ts";
import type { DecompositionPlan } from "./plan-decomposition.ts";

/** Rows of a file that were counted: how many there are, and in how many values of some columns. */
export type CountedRows = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly distinct: readonly { readonly columns: readonly string[]; readonly count: number }[];
};

/** What a decomposition costs and saves, each in a sentence or two; undefined where there is nothing to say. */
export type DecompositionCost = {
  /** What gets smaller, in figures where rows were counted. */
  readonly size: string;
  /** Which joins come. */
  readonly joins: string | undefined;
  /** Which anomalies of changing, adding and deleting rows end. */
  readonly anomalies: string | undefined;
};

type Costing = {
  readonly plan: DecompositionPlan;
  readonly assessment: TableAssessment;
  readonly counted?: CountedRows | undefined;
};

/** Says what a plan costs and saves. Counted rows count where they are rows of the table: it has each of their columns. */
export function decompositionCost(
  catalog: Catalog,
  { plan, assessment, counted }: Costing,
): DecompositionCost {
  const table = catalog.get("table", assessment.of.tableId);
  const own = catalog.columnsOf(table.id).map(({ name }) => name.toLowerCase());
  const isOf = counted?.columns.every((name) => own.includes(name.toLowerCase())) ?? false;
  const rows = isOf ? counted : undefined;
  return {
    size: [columnSentence(catalog, plan, table.name), ...figures(catalog, plan, rows)].join(" "),
    joins: joinSentence(catalog, plan),
    anomalies: anomalySentence(catalog, { plan, assessment, counted: rows }),
  };
}

function columnSentence(catalog: Catalog, plan: DecompositionPlan, name: string): string {
  const stays = plan.stays === undefined ? undefined : plan.parts[plan.stays];
  const all = new Set(plan.parts.flatMap(({ columns }) => columns)).size;
  if (!stays) return `${name} goes; ${listed(plan.parts.map((part) => part.name))} take over its rows.`;
  const moved = [...new Set(plan.parts.flatMap(({ columns }) => columns))].filter(
    (id) => !stays.columns.includes(id),
  );
  const names = moved.map((id) => catalog.get("column", id).name);
  return `${name} keeps ${stays.columns.length} of ${all} columns; ${listed(names)} ${names.length === 1 ? "leaves" : "leave"} it.`;
}

/** How many values stand where, before and after; none unless the rows of each part are known. */
function figures(
  catalog: Catalog,
  plan: DecompositionPlan,
  counted: CountedRows | undefined,
): readonly string[] {
  if (!counted) return [];
  const counts = plan.parts.map((part, at) => {
    if (at === plan.stays) return { part, rows: counted.rows };
    if (part.merged) return { part, rows: 0 };
    return { part, rows: distinctOf(catalog, part.key, counted) };
  });
  const known = counts.flatMap(({ part, rows }) => (rows === undefined ? [] : [{ part, rows }]));
  const all = new Set(plan.parts.flatMap(({ columns }) => columns)).size;
  if (known.length < counts.length) return [];
  const after = known.reduce((sum, { part, rows }) => sum + rows * part.columns.length, 0);
  const each = known
    .filter(({ rows }) => rows > 0)
    .map(({ part, rows }) => `${part.name} ${grouped(rows)} × ${part.columns.length}`);
  return [
    `In the ${grouped(counted.rows)} rows of ${counted.name}, ${grouped(counted.rows * all)} values become ${grouped(after)}: ${listed(each)}.`,
  ];
}

function distinctOf(catalog: Catalog, ids: readonly string[], { distinct }: CountedRows): number | undefined {
  const names = ids.map((id) => catalog.get("column", id).name.toLowerCase());
  return distinct.find(
    ({ columns }) =>
      columns.length === names.length && columns.every((name) => names.includes(name.toLowerCase())),
  )?.count;
}

function joinSentence(catalog: Catalog, { parts, stays }: DecompositionPlan): string | undefined {
  const others = parts.filter((_, at) => at !== stays);
  if (parts.length < 2) return undefined;
  const kept = new Set(stays === undefined ? [] : parts[stays]?.columns);
  const wants = others.map(({ columns, key, name }) => {
    const found = columns.filter((id) => !kept.has(id) && !key.includes(id));
    const names = found.map((id) => catalog.get("column", id).name);
    return names.length === 0 ? name : `${name} for ${listed(names)}`;
  });
  const count = parts.length - 1;
  return `A row as it was takes ${count} ${count === 1 ? "join" : "joins"}: ${wants.join("; ")}.`;
}

/** A dependency that no longer repeats, in terms of what can be changed, added and deleted now. */
function anomalySentence(catalog: Catalog, { plan, assessment, counted }: Costing): string | undefined {
  const { of, violations, multivalued } = assessment;
  const ids = (set: (typeof violations)[number]["left"]) =>
    membersOf(set).flatMap((at) => of.columns[at]?.id ?? []);
  const names = (list: readonly string[]): string => listed(list.map((id) => catalog.get("column", id).name));
  const moved = [...violations, ...multivalued]
    .map(({ left, right }) => ({ left: ids(left), right: ids(right) }))
    .filter(({ left, right }) =>
      plan.parts.some(
        ({ columns }, at) => at !== plan.stays && [...left, ...right].every((id) => columns.includes(id)),
      ),
    );
  if (moved.length === 0) return undefined;
  const facts = moved.map(({ left, right }) => {
    const values = counted && distinctOf(catalog, left, counted);
    const often = counted && values ? counted.rows / values : 0;
    const times = often >= 2 ? ` (now in ${grouped(Math.round(often))} rows on average)` : "";
    return left.length === 0 ? names(right) : `${names(right)} of one ${names(left)}${times}`;
  });
  const one = facts.length === 1;
  return `${facts.join("; ")}: ${one ? "it is" : "each is"} changed in one row, can be there before the first row of ${catalog.get("table", of.tableId).name} that needs it, and stays when the last one is deleted.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A count with thousands commas. */
function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}
