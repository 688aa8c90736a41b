import type { TypeReference } from "../../document/fields/type-reference.ts";
import type { CheckRecord, ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { findColumn, pathOf } from "./find.ts";
import { childrenOf, withDescendants } from "./partitions.ts";

type Family = { readonly parent: TableRecord; readonly child: TableRecord };

/**
 * Why PostgreSQL does not take an existing table as a partition, in one sentence; undefined where it does, and where
 * only it can tell (whether two expressions mean the same, what a type of an extension is).
 */
export function misfitOfPartition(draft: Draft, family: Family): string | undefined {
  const { child, parent } = family;
  const path = pathOf(draft, child.id);
  if (child.inherits.length > 0) return `${path} inherits from another table, so it cannot be a partition.`;
  if (childrenOf(draft, child.id).some(({ partitionOf }) => partitionOf === null)) {
    return `Other tables inherit from ${path}, so it cannot be a partition.`;
  }
  const names = new Set(columnsOf(draft, parent).map(({ name }) => name));
  const extra = columnsOf(draft, child).find(({ name }) => !names.has(name));
  if (extra && !parent.external) {
    return `${path} has a column ${extra.name}, which ${pathOf(draft, parent.id)} has not.`;
  }
  return misfitOfHeir(draft, family);
}

/** Why PostgreSQL does not take an existing table as an heir; undefined where it does or only it can tell. */
export function misfitOfHeir(draft: Draft, { child, parent }: Family): string | undefined {
  // Of a table that lives elsewhere only what is referred to is known.
  if (parent.external || child.external) return undefined;
  if (withDescendants(draft, child.id).some(({ id }) => id === parent.id)) {
    return `${pathOf(draft, parent.id)} is ${pathOf(draft, child.id)} itself, or below it.`;
  }
  const path = pathOf(draft, child.id);
  for (const wanted of columnsOf(draft, parent)) {
    const own = findColumn(draft, child, wanted.name);
    if (!own) return `${path} lacks the column ${wanted.name}.`;
    const fault = columnFault(wanted, own);
    if (fault !== undefined) return `The column ${own.name} of ${path} ${fault}`;
  }
  return checkFault(draft, { parent, child });
}

function checkFault(draft: Draft, { child, parent }: Family): string | undefined {
  const path = pathOf(draft, child.id);
  const checks = checksFor(draft, child);
  for (const wanted of checksFor(draft, parent)) {
    if (wanted.noInherit) continue;
    const own = checks.find(({ name }) => name === wanted.name);
    if (!own) return `${path} lacks the constraint ${wanted.name}.`;
    if (own.noInherit) return `The constraint ${own.name} of ${path} is NO INHERIT.`;
    if (own.notValid && !wanted.notValid) return `The constraint ${own.name} of ${path} is NOT VALID.`;
  }
  return undefined;
}

function columnsOf(draft: Draft, table: TableRecord): readonly ColumnRecord[] {
  return table.columns.map((id) => draft.get("column", id));
}

/** The checks that hold for a table: its own and those it has from above. */
export function checksFor(draft: Draft, table: TableRecord): readonly CheckRecord[] {
  const above = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  return [
    ...table.constraints.flatMap((id) => draft.find("check", id) ?? []),
    ...above.flatMap((id) => checksFor(draft, draft.get("table", id))).filter(({ noInherit }) => !noInherit),
  ];
}

function columnFault(wanted: ColumnRecord, own: ColumnRecord): string | undefined {
  if (differ(wanted.type, own.type)) return "has another type.";
  if (collated(wanted) !== collated(own)) return "has another collation.";
  if (wanted.notNull && wanted.notNullConstraint?.noInherit !== true && !own.notNull) {
    return "must be NOT NULL, as that of its parent is.";
  }
  if (wanted.generated && !own.generated) return "must be generated, as that of its parent is.";
  return undefined;
}

/** The name of a collation that is not the usual one; a place may be left out, so it does not count. */
function collated({ collation }: ColumnRecord): string | undefined {
  return collation && collation.name !== "default" ? collation.name : undefined;
}

/** Types that are certainly not the same. Of a type from elsewhere it is unknown what it is, and of some what modifiers mean. */
function differ(a: TypeReference, b: TypeReference): boolean {
  if (a.base.kind === "external" || b.base.kind === "external") return false;
  if (a.dimensions > 0 !== b.dimensions > 0) return true;
  if (a.base.kind === "builtin" && b.base.kind === "builtin") {
    return (
      a.base.name !== b.base.name ||
      (a.base.name === "varchar" && String(a.modifiers) !== String(b.modifiers))
    );
  }
  return JSON.stringify(a.base) !== JSON.stringify(b.base);
}
