import type { Mint } from "../base/mint.ts";
import { isRefusal, type Refusal } from "../base/refusal.ts";
import type { DecompositionPlan, PlannedPart } from "../dependencies/plan-decomposition.ts";
import { blank } from "../document/blank.ts";
import { blankPlacement } from "../document/diagram-record.ts";
import { idOf } from "../document/id.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { carryOver, type MadePart } from "./carry-over.ts";
import { decompositionRefusal } from "./decomposition-refusal.ts";
import { freeDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { relationNameRefusal } from "./names.ts";
import { addForeignKey, addIndexOn } from "./new-foreign-key.ts";
import { setPrimaryKey } from "./new-key.ts";
import { removeRecords } from "./removal.ts";

/** What is carried out: a plan, with other names for its new tables. */
type Decomposition = {
  readonly plan: DecompositionPlan;
  readonly names: Readonly<Record<number, string>>;
  readonly mint: Mint;
};

/** How far a new table stands from the one it came from, px. */
const BESIDE = 360;
const BELOW = 200;

/** Splits a table by a plan: new tables with keys and foreign keys, and what they took over leaves the old one. */
export function decompose(edit: Edit, table: TableRecord, wanted: Decomposition): Refusal | undefined {
  const { plan, mint } = wanted;
  const refused = decompositionRefusal(edit.before, table, plan);
  if (refused) return refused;
  const made: MadePart[] = [];
  for (const [at, part] of plan.parts.entries()) {
    const one =
      at === plan.stays
        ? staying(table, part)
        : (mergedPart(edit, part) ?? addPart(edit, table, { wanted, part, at }));
    if (isRefusal(one)) return one;
    made.push(one);
  }
  const keyless = newKey(edit, table, wanted);
  keepOtherKeys(edit, table, wanted);
  const linked = keyless ?? link(edit, made, wanted) ?? carryOver(edit, table, { plan, made, mint });
  if (linked) return linked;
  if (plan.stays === undefined) return removeRecords(edit, [table.id], {});
  const kept = new Set(plan.parts[plan.stays]?.columns);
  const moved = table.columns.filter((id) => !kept.has(id));
  return removeRecords(edit, moved, {});
}

function staying(table: TableRecord, part: PlannedPart): MadePart {
  return { table, columns: new Map(part.columns.map((id) => [id, id])) };
}

/** The table that takes over the rows of a part, where it exists. */
function mergedPart(edit: Edit, { existing, merged }: PlannedPart): MadePart | undefined {
  const table = merged ? edit.find("table", existing?.tableId) : undefined;
  return table && existing && { table, columns: existing.columns };
}

/** The table that stays needs a smaller primary key where columns of it go. */
function newKey(edit: Edit, table: TableRecord, { plan, mint }: Decomposition): Refusal | undefined {
  const part = plan.stays === undefined ? undefined : plan.parts[plan.stays];
  const old = edit.before.primaryKeyOf(table.id);
  if (!part || !old || old.columns.every((id) => part.columns.includes(id))) return undefined;
  return setPrimaryKey(edit, table, { columnIds: part.key, mint });
}

/** What else is a key of the part that stays is said, because what told it may leave with other columns. */
function keepOtherKeys(edit: Edit, table: TableRecord, { plan, mint }: Decomposition): void {
  const part = plan.stays === undefined ? undefined : plan.parts[plan.stays];
  const said: (readonly string[])[] = edit.before.uniquesOf(table.id).map(({ columns }) => columns);
  const own = edit.find("table", table.id)?.constraints ?? [];
  for (const id of own) said.push(edit.find("primary-key", id)?.columns ?? []);
  const isSaid = (key: readonly string[]): boolean =>
    said.some((columns) => columns.length > 0 && columns.every((id) => key.includes(id)));
  for (const columns of part ? [part.key, ...part.otherKeys] : []) {
    if (!isSaid(columns)) addUniqueTo(edit, table, { columns, mint });
  }
}

type Adding = { readonly wanted: Decomposition; readonly part: PlannedPart; readonly at: number };

function addPart(edit: Edit, from: TableRecord, { wanted, part, at }: Adding): MadePart | Refusal {
  const { names, mint, plan } = wanted;
  const name = names[at]?.trim() ?? part.name;
  const namespaceId = edit.before.namespaceOf(from.id)?.id ?? "";
  const refused = relationNameRefusal(edit.now(), { what: "A table", namespaceId, name });
  if (refused) return refused;
  const stayed = new Set(plan.stays === undefined ? [] : plan.parts[plan.stays]?.columns);
  const copies = part.columns.map((id) => copyOf(edit.before.get("column", id), stayed.has(id), mint));
  const table = blank("table", idOf("table", mint()), {
    name,
    columns: copies.map(({ id }) => id),
    unlogged: from.unlogged,
    rowSecurity: from.rowSecurity,
    forceRowSecurity: from.forceRowSecurity,
  });
  for (const copy of copies) edit.put(copy);
  edit.put(table);
  const namespace = edit.find("namespace", namespaceId);
  if (namespace) edit.put({ ...namespace, tables: [...namespace.tables, table.id] });
  const columns = new Map(part.columns.map((id, place): [string, string] => [id, copies[place]?.id ?? id]));
  const keyed = setPrimaryKey(edit, table, { columnIds: translated(part.key, columns), mint });
  if (keyed) return keyed;
  for (const key of part.otherKeys) addUniqueTo(edit, table, { columns: translated(key, columns), mint });
  const placed = edit.before.placementOf(from.id);
  if (placed) edit.place({ ...blankPlacement(table.id), x: placed.x + BESIDE, y: placed.y + at * BELOW });
  return { table, columns };
}

/** A column in its new table. One that also stays where it was only refers to it: no value comes by itself there. */
function copyOf(column: ColumnRecord, isCopy: boolean, mint: Mint): ColumnRecord {
  const id = idOf("column", mint());
  const plain = { ...column, id, notNullConstraint: null };
  return isCopy ? { ...plain, default: null, identity: null, generated: null } : plain;
}

function addUniqueTo(
  edit: Edit,
  table: TableRecord,
  { columns, mint }: { readonly columns: readonly string[]; readonly mint: Mint },
): void {
  const names = columns.flatMap((id) => edit.find("column", id)?.name ?? []);
  const name = freeDefaultName(edit.now(), table.id, { kind: "unique", columns: names });
  const ids = columns.flatMap((id) => edit.find("column", id)?.id ?? []);
  const unique = blank("unique", idOf("unique", mint()), { name, columns: ids });
  const owner = edit.find("table", table.id) ?? table;
  edit.put(unique);
  edit.put({ ...owner, constraints: [...owner.constraints, unique.id] });
}

/** The foreign keys between the parts, with an index over the columns of each. */
function link(edit: Edit, made: readonly MadePart[], { plan, mint }: Decomposition): Refusal | undefined {
  const links = plan.parts.flatMap(({ refersTo }, at) => refersTo.map((to) => ({ at, to })));
  for (const { at, to } of links) {
    const [from, target] = [made[at], made[to]];
    if (!from || !target) continue;
    const pairs = pairsBetween(edit, plan.parts[to]?.key ?? [], { from, target });
    if (isLinked(edit, pairs)) continue;
    const table = edit.find("table", from.table.id) ?? from.table;
    const key = addForeignKey(edit, { table, target: target.table, pairs, mint });
    if (isRefusal(key)) return key;
    addIndexOn(edit, edit.find("table", table.id) ?? table, {
      columns: pairs.map(({ column }) => column),
      mint,
    });
  }
  return undefined;
}

function pairsBetween(
  edit: Edit,
  key: readonly string[],
  { from, target }: { readonly from: MadePart; readonly target: MadePart },
): Pairs {
  return key.flatMap((id) => {
    const column = edit.find("column", from.columns.get(id));
    const references = edit.find("column", target.columns.get(id));
    return column && references ? [{ column, references }] : [];
  });
}

type Pairs = readonly { readonly column: ColumnRecord; readonly references: ColumnRecord }[];

/** Whether a foreign key over these columns is there: it may have led to a table that a part is merged with. */
function isLinked(edit: Edit, pairs: Pairs): boolean {
  const now = edit.now();
  const table = now.tableOf(pairs[0]?.column.id ?? "");
  return now
    .foreignKeysOf(table?.id ?? "")
    .some(
      (key) =>
        key.pairs.length === pairs.length &&
        pairs.every(({ column, references }) =>
          key.pairs.some((own) => own.column === column.id && own.references === references.id),
        ),
    );
}

function translated(ids: readonly string[], columns: ReadonlyMap<string, string>): readonly string[] {
  return ids.flatMap((id) => columns.get(id) ?? []);
}
