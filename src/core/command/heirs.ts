import type { Mint } from "../base/mint.ts";
import type { Refusal } from "../base/refusal.ts";
import { refuse } from "../base/refusal.ts";
import { checksThrough } from "../document/checks-through.ts";
import { idOf } from "../document/id.ts";
import type { CheckRecord, ColumnRecord, TableRecord } from "../document/records/index.ts";
import type { Edit } from "./edit.ts";
import { columnFamily, familyOf } from "./family.ts";
import { type HeirMisfit, heirMisfit, lackOf } from "./heir-fit.ts";

/** A table that gets a parent, and whether it gets what it lacks for that. */
export type Heir = {
  readonly parent: TableRecord;
  readonly addMissing: boolean | undefined;
  readonly mint: Mint;
};

/** Makes a table fit under a parent, as INHERIT and ATTACH PARTITION demand; refused where it does not. */
export function fitUnder(
  edit: Edit,
  childId: string,
  { addMissing, mint, parent }: Heir,
): Refusal | undefined {
  const now = edit.now();
  const child = now.find("table", childId);
  // Of a table that lives elsewhere only what is referred to is known.
  if (!child || child.external || parent.external) return undefined;
  const misfit = heirMisfit(now, child, parent);
  if (misfit.refused !== undefined) return refuse(misfit.refused);
  const lack = lackOf(now, child, misfit);
  if (lack === undefined) return undefined;
  if (!addMissing) return refuse(lack);
  addLacking(edit, child, { misfit, mint });
  return undefined;
}

function addLacking(
  edit: Edit,
  child: TableRecord,
  { mint, misfit }: { readonly misfit: HeirMisfit; readonly mint: Mint },
): void {
  const { checks, columns, nullable } = misfit;
  const now = edit.now();
  for (const member of familyOf(now, child.id)) {
    const added = columns
      .filter(({ name }) => !now.columnNamed(member.id, name))
      .map((column) => copyFor(column, { id: idOf("column", mint()), redeclared: member.id === child.id }));
    for (const column of added) edit.put(column);
    if (added.length > 0) edit.put({ ...member, columns: [...member.columns, ...added.map(({ id }) => id)] });
  }
  for (const column of nullable)
    for (const member of columnFamily(now, column)) edit.put({ ...member, notNull: true });
  giveChecks(edit, child.id, { checks, mint });
}

/** Copies of checks for a table. */
function giveChecks(
  edit: Edit,
  tableId: string,
  { checks, mint }: { readonly checks: readonly CheckRecord[]; readonly mint: Mint },
): void {
  const table = edit.find("table", tableId);
  if (!table) return;
  const copies = checks.map((check) => ({ ...check, id: idOf("check", mint()), comment: null }));
  for (const check of copies) edit.put(check);
  edit.put({ ...table, constraints: [...table.constraints, ...copies.map(({ id }) => id)] });
}

/** What a column has from its parent's: not its numbers, nor how it is stored and sampled. */
function copyFor(column: ColumnRecord, own: Pick<ColumnRecord, "id" | "redeclared">): ColumnRecord {
  const usual = { comment: null, foreignOptions: [], parameters: [], statisticsTarget: null, identity: null };
  return { ...column, ...usual, notNullConstraint: null, ...own };
}

/** Gives a table the checks that it had from parents that it has left: what held for its rows holds on. */
export function keepChecks(edit: Edit, before: TableRecord, mint: Mint): void {
  const now = edit.now();
  const child = now.find("table", before.id);
  if (!child) return;
  const here = new Set(checksThrough(now, child).map(({ name }) => name));
  const checks = checksThrough(edit.before, before).filter(({ name }) => !here.has(name));
  giveChecks(edit, child.id, { checks, mint });
}
