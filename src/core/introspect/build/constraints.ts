import { blank } from "../../document/blank.ts";
import type { ExclusionRecord, TableRecord } from "../../document/records/index.ts";
import { address } from "./address.ts";
import type { Building, ConstraintRow, IndexRow, RelationRow } from "./building.ts";
import { bare } from "./fragment.ts";
import { indexKeyOf } from "./index-key-of.ts";
import { columnsAt } from "./indexes.ts";
import { isOwn } from "./places.ts";
import { parametersOf } from "./type-of.ts";

type ConstraintIds = TableRecord["constraints"];

/** The constraints of a table, without NOT NULL and without what it only has from its parents. */
export function buildConstraints(building: Building, table: RelationRow): ConstraintIds {
  return building
    .constraintsOf(table.oid)
    .filter(isOwn)
    .flatMap((row) => (row.type === "n" ? [] : builders[row.type](building, row)));
}

type Id = ConstraintIds[number];

function buildCheck(building: Building, row: ConstraintRow): Id {
  const own = address("pg_constraint", row.oid);
  const check = blank("check", building.get(own, "check"), {
    name: row.name,
    expression: bare(row.expression ?? ""),
    noInherit: row.noInherit,
    notValid: !row.validated && row.enforced,
    notEnforced: !row.enforced,
    comment: building.commentAt(own),
  });
  building.add(check);
  return check.id;
}

const actions = {
  "": "no action",
  " ": "no action",
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
} as const;

function buildForeignKey(building: Building, row: ConstraintRow): Id {
  const own = address("pg_constraint", row.oid);
  const target = row.target ?? "";
  const referenced = columnsAt(building, target, row.targetColumns);
  const key = blank("foreign-key", building.get(own, "foreign-key"), {
    name: row.name,
    references: building.get(address("pg_class", target), "table"),
    pairs: columnsAt(building, row.relation, row.columns).flatMap((column, at) => {
      const references = referenced[at];
      return references === undefined ? [] : [{ column, references }];
    }),
    onDelete: actions[row.onDelete],
    onDeleteColumns: columnsAt(building, row.relation, row.onDeleteColumns),
    onUpdate: actions[row.onUpdate],
    match: row.match === "f" ? "full" : "simple",
    deferral: deferralOf(row),
    notValid: !row.validated && row.enforced,
    notEnforced: !row.enforced,
    period: row.period,
    comment: building.commentAt(own),
  });
  building.add(key);
  return key.id;
}

/** When a constraint is checked, from the two flags of the catalog. */
export function deferralOf(row: {
  readonly deferrable: boolean;
  readonly deferred: boolean;
}): "immediate" | "deferrable" | "initially deferred" {
  if (row.deferred) return "initially deferred";
  return row.deferrable ? "deferrable" : "immediate";
}

function keyParts(building: Building, row: ConstraintRow) {
  const index = building.index(row.index);
  const own = address("pg_constraint", row.oid);
  return {
    name: row.name,
    columns: columnsAt(building, row.relation, row.columns),
    include: columnsAt(building, row.relation, index?.include ?? []),
    deferral: deferralOf(row),
    withoutOverlaps: row.period,
    parameters: parametersOf(index?.parameters ?? []),
    tablespace: index?.tablespace ?? null,
    comment: building.commentAt(own),
  };
}

function parentOf(index: IndexRow | undefined): string {
  return address("pg_class", index?.parent ?? "");
}

function buildPrimaryKey(building: Building, row: ConstraintRow): Id {
  const key = blank("primary-key", building.get(address("pg_constraint", row.oid), "primary-key"), {
    ...keyParts(building, row),
    partOf: building.idAt(parentOf(building.index(row.index)), "primary-key") ?? null,
  });
  building.add(key);
  return key.id;
}

function buildUnique(building: Building, row: ConstraintRow): Id {
  const index = building.index(row.index);
  const key = blank("unique", building.get(address("pg_constraint", row.oid), "unique"), {
    ...keyParts(building, row),
    nullsNotDistinct: index?.nullsNotDistinct ?? false,
    partOf: building.idAt(parentOf(index), "unique") ?? null,
  });
  building.add(key);
  return key.id;
}

function buildExclusion(building: Building, row: ConstraintRow): Id {
  const own = address("pg_constraint", row.oid);
  const index = building.index(row.index);
  const exclusion = blank("exclusion", building.get(own, "exclusion"), {
    name: row.name,
    method: index?.method ?? "gist",
    elements: index ? elementsOf(building, index, row) : [],
    include: columnsAt(building, row.relation, index?.include ?? []),
    predicate: index?.predicate == null ? null : bare(index.predicate),
    deferral: deferralOf(row),
    parameters: parametersOf(index?.parameters ?? []),
    tablespace: index?.tablespace ?? null,
    partOf: building.idAt(parentOf(index), "exclusion") ?? null,
    comment: building.commentAt(own),
  });
  building.add(exclusion);
  return exclusion.id;
}

const builders = {
  p: buildPrimaryKey,
  u: buildUnique,
  x: buildExclusion,
  f: buildForeignKey,
  c: buildCheck,
} as const;

function elementsOf(building: Building, index: IndexRow, row: ConstraintRow): ExclusionRecord["elements"] {
  return index.keys.map((key, at) => ({
    key: indexKeyOf(building, index, key),
    operator: row.operators[at] ?? "",
  }));
}
