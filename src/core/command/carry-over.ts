import { equal } from "../base/equal.ts";
import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import type { DecompositionPlan } from "../dependencies/plan-decomposition.ts";
import { idOf } from "../document/id.ts";
import type { SchemaRecord, TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { homesOf } from "./decomposition-refusal.ts";
import { plainDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { constraintNamed, freeName, takenAround } from "./names.ts";
import { addForeignKey } from "./new-foreign-key.ts";

/** A part as a table, with its columns by the ids of those they were. */
export type MadePart = { readonly table: TableRecord; readonly columns: ReadonlyMap<string, string> };

type Carrying = {
  readonly plan: DecompositionPlan;
  readonly made: readonly MadePart[];
  readonly mint: Mint;
};

/**
 * Gives the new tables what the old one said of the columns that they took over: checks, foreign keys, unique
 * constraints, indexes, and dependencies that are more than their key. The old ones go with their columns.
 */
export function carryOver(edit: Edit, table: TableRecord, carrying: Carrying): Refusal | undefined {
  const { plan, made } = carrying;
  const ids = [...table.constraints, ...table.indexes, ...table.dependencies];
  for (const record of ids.flatMap((id) => edit.before.record(id) ?? [])) {
    const [home] = homesOf(edit.before, table, { record, plan });
    const part = home === undefined || home === plan.stays ? undefined : made[home];
    if (!part || record.kind === "primary-key") continue;
    // A table that was there before has the indexes that it needs.
    if (plan.parts[home ?? -1]?.merged && record.kind === "index") continue;
    const refused = carry(edit, record, { part, mint: carrying.mint });
    if (refused) return refused;
  }
  return undefined;
}

type Place = { readonly part: MadePart; readonly mint: Mint };

function carry(edit: Edit, record: SchemaRecord, { part, mint }: Place): Refusal | undefined {
  const owner = edit.find("table", part.table.id) ?? part.table;
  if (record.kind === "foreign-key") {
    const target = edit.find("table", record.references);
    // Of a table that a part is merged with: it leads there already.
    if (isSaid(edit, rewriteRecord(record, { id: (old) => part.columns.get(old) ?? old }), []))
      return undefined;
    const pairs = record.pairs.flatMap(({ column, references }) => {
      const own = edit.find("column", part.columns.get(column));
      const to = edit.find("column", references);
      return own && to ? [{ column: own, references: to }] : [];
    });
    const { onDelete, onUpdate, match, deferral, notValid } = record;
    const rules = { onDelete, onUpdate, match, deferral, notValid };
    const key = target && addForeignKey(edit, { table: owner, target, pairs, rules, mint });
    return key && isRefusal(key) ? key : undefined;
  }
  const id = (old: string): string => (old === record.id ? mint() : (part.columns.get(old) ?? old));
  const copy = rewriteRecord(record, { id });
  const keys = edit.now().primaryKeyOf(owner.id)?.columns ?? [];
  if (isSaid(edit, copy, keys)) return undefined;
  switch (copy.kind) {
    case "check":
    case "unique":
    case "exclusion": {
      const partless = copy.kind === "check" ? copy : { ...copy, partOf: null };
      edit.put(partless);
      edit.put({ ...owner, constraints: [...owner.constraints, copy.id] });
      named(edit, partless, owner);
      return undefined;
    }
    case "index": {
      const index = { ...copy, partOf: null };
      edit.put(index);
      edit.put({ ...owner, indexes: [...owner.indexes, copy.id] });
      named(edit, index, owner);
      return undefined;
    }
    case "dependency":
      edit.put(copy);
      edit.put({ ...owner, dependencies: [...owner.dependencies, idOf("dependency", copy.id)] });
      return undefined;
    default:
      return undefined;
  }
}

/** Whether the new table's keys say it already, or a table that was there before says the same. */
function isSaid(edit: Edit, record: SchemaRecord, primary: readonly string[]): boolean {
  if (record.kind === "dependency")
    return !record.multivalued && primary.every((id) => record.determinant.some((own) => own === id));
  const now = edit.now();
  if (record.kind === "foreign-key") {
    const owner = now.tableOf(record.pairs[0]?.column ?? "");
    return now
      .foreignKeysOf(owner?.id ?? "")
      .some((other) => other.references === record.references && equal(other.pairs, record.pairs));
  }
  if (record.kind === "unique") {
    const same = (columns: readonly string[]): boolean =>
      columns.length === record.columns.length && record.columns.every((id) => columns.includes(id));
    const owner = now.tableOf(record.columns[0] ?? "");
    return same(primary) || now.uniquesOf(owner?.id ?? "").some(({ columns }) => same(columns));
  }
  return false;
}

/** A name as PostgreSQL would give it where the old one was such, else the old one; free in any case. */
function named(
  edit: Edit,
  copy: Extract<SchemaRecord, { readonly kind: "check" | "unique" | "exclusion" | "index" }>,
  owner: TableRecord,
): void {
  const wanted = plainDefaultName(edit.now(), copy) ?? copy.name;
  const around = takenAround(edit.before, owner.id);
  const now = edit.now();
  const isTaken = (name: string): boolean => {
    const other = constraintNamed(now, owner.id, name);
    const relation = now.relationNamed(now.namespaceOf(owner.id)?.id ?? "", name);
    return (
      (other !== undefined && other.id !== copy.id) ||
      (relation !== undefined && relation.id !== copy.id) ||
      around(name)
    );
  };
  edit.put({ ...copy, name: freeName(wanted, isTaken) });
}
