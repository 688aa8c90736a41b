import { equal } from "../base/equal.ts";
import type { Catalog } from "../document/catalog.ts";
import { checksThrough } from "../document/checks-through.ts";
import type { CheckRecord, ColumnRecord, TableRecord } from "../document/records/index.ts";
import { sameFragment } from "../expression/same-fragment.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { addFirst } from "./lacking.ts";

/** What keeps a table from having another as its parent: what it lacks can be added, what it has otherwise cannot. */
export type HeirMisfit = {
  /** What stands in the way, in a sentence with what would make it possible; undefined when nothing does. */
  readonly refused: string | undefined;
  /** Columns of the parent that the table has not. */
  readonly columns: readonly ColumnRecord[];
  /** Columns of the table that must not be null, as the parent's are not. */
  readonly nullable: readonly ColumnRecord[];
  /** Checks of the parent that the table has not. */
  readonly checks: readonly CheckRecord[];
};

/** How a table compares with what ALTER TABLE … INHERIT and ATTACH PARTITION ask of it (manual, ALTER TABLE). */
export function heirMisfit(catalog: Catalog, child: TableRecord, parent: TableRecord): HeirMisfit {
  const columns: ColumnRecord[] = [];
  const nullable: ColumnRecord[] = [];
  let refused: string | undefined;
  for (const wanted of catalog.columnsOf(parent.id)) {
    const own = catalog.columnNamed(child.id, wanted.name);
    if (!own) columns.push(wanted);
    else {
      refused ??= columnFault(catalog, wanted, own);
      if (isHandedDown(wanted) && !own.notNull) nullable.push(own);
    }
  }
  const own = checksThrough(catalog, child);
  const wantedChecks = checksThrough(catalog, parent).filter(({ noInherit }) => !noInherit);
  for (const wanted of wantedChecks) {
    const twin = own.find(({ name }) => name === wanted.name);
    if (twin) refused ??= checkFault(catalog, child, { wanted, twin });
  }
  const checks = wantedChecks.filter(({ name }) => own.every((other) => other.name !== name));
  return { refused, columns, nullable, checks };
}

/** What a table lacks, as a sentence; undefined when it lacks nothing. */
export function lackOf(catalog: Catalog, child: TableRecord, misfit: HeirMisfit): string | undefined {
  const { checks, columns, nullable } = misfit;
  const lacking = [
    ...columns.map(({ name }) => `the column ${name}`),
    ...nullable.map(({ name }) => `NOT NULL of ${name}`),
    ...checks.map(({ name }) => `the check ${name}`),
  ];
  const [first] = lacking;
  if (first === undefined) return undefined;
  const more = lacking.length > 3 ? ` and ${lacking.length - 3} more` : "";
  return `${catalog.pathOf(child.id)} lacks ${lacking.slice(0, 3).join(", ")}${more}. ${addFirst}`;
}

/** NOT NULL goes down unless it says that it does not. */
function isHandedDown({ notNull, notNullConstraint }: ColumnRecord): boolean {
  return notNull && notNullConstraint?.noInherit !== true;
}

function columnFault(catalog: Catalog, wanted: ColumnRecord, own: ColumnRecord): string | undefined {
  const path = catalog.pathOf(own.id);
  const above = catalog.pathOf(wanted.id);
  if (!equal(own.type, wanted.type)) {
    const types = [own, wanted].map(({ type }) => typeLabel(catalog, type));
    return `${path} is ${types[0]}, but ${above} is ${types[1]}. Give them the same type first.`;
  }
  if (!equal(own.collation, wanted.collation))
    return `${path} has another collation than ${above}. Give them the same first.`;
  if (wanted.generated?.storage !== own.generated?.storage) {
    const [made, plain] = wanted.generated ? [above, path] : [path, above];
    return wanted.generated && own.generated
      ? `${path} and ${above} are generated, one stored and one not. Make them the same first.`
      : `${made} is generated, and ${plain} is not. Make them the same first.`;
  }
  const { notNullConstraint: constraint } = own;
  if (!isHandedDown(wanted) || !own.notNull) return undefined;
  if (constraint?.noInherit)
    return `NOT NULL of ${path} is NO INHERIT, and that of ${above} goes down. Let it be inherited first.`;
  return constraint?.notValid && !wanted.notNullConstraint?.notValid
    ? `NOT NULL of ${path} is NOT VALID. Validate it first.`
    : undefined;
}

function checkFault(
  catalog: Catalog,
  child: TableRecord,
  { twin, wanted }: { readonly wanted: CheckRecord; readonly twin: CheckRecord },
): string | undefined {
  const called = `The check ${twin.name} of ${catalog.pathOf(child.id)}`;
  if (!sameFragment(twin.expression, wanted.expression))
    return `${called} says something else than that of its parent. Give one of them another name first.`;
  if (twin.noInherit) return `${called} is NO INHERIT. Let it be inherited first.`;
  if (twin.notValid && !wanted.notValid) return `${called} is NOT VALID. Validate it first.`;
  return twin.notEnforced && !wanted.notEnforced
    ? `${called} is not enforced, and that of its parent is. Enforce it first.`
    : undefined;
}
