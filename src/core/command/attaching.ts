import { equal } from "../base/equal.ts";
import type { Mint } from "../base/mint.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import type { Catalog } from "../document/catalog.ts";
import { checksThrough } from "../document/checks-through.ts";
import { idOf } from "../document/id.ts";
import type { SchemaRecord, TableRecord } from "../document/records/index.ts";
import { rewriteRecord } from "../document/rewrite.ts";
import { withoutChildren } from "./children.ts";
import { freeDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { familyOf } from "./family.ts";
import { keepChecks } from "./heirs.ts";
import { constraintNamed } from "./names.ts";
import { handDown } from "./new-partition.ts";

/**
 * Makes a fitting table a partition: its checks that are the parent's are the parent's from then on, its keys and
 * indexes that are like the parent's are attached, and what it lacks of them is made.
 */
export function attach(
  edit: Edit,
  childId: string,
  { bound, mint, parent }: { readonly parent: TableRecord; readonly bound: string; readonly mint: Mint },
): Refusal | undefined {
  const now = edit.now();
  const child = now.find("table", childId);
  if (!child) return undefined;
  const above = checksThrough(now, parent).filter(({ noInherit }) => !noInherit);
  const gone = new Set(
    now.checksOf(childId).flatMap(({ id, name }) => (above.some((check) => check.name === name) ? [id] : [])),
  );
  for (const id of gone) edit.remove(id);
  const bare = withoutChildren(child, gone);
  if (bare.kind === "table") edit.put({ ...bare, partitionOf: { parent: parent.id, bound } });
  for (const { identity, name } of now.columnsOf(parent.id))
    for (const member of identity ? familyOf(now, childId) : []) {
      const own = now.columnNamed(member.id, name);
      if (own) edit.put({ ...own, identity, notNull: true });
    }
  return handDownAll(edit, parent, { childId, mint });
}

function handDownAll(
  edit: Edit,
  { id: parentId }: TableRecord,
  { childId, mint }: { readonly childId: string; readonly mint: Mint },
): Refusal | undefined {
  const now = edit.now();
  const parent = now.find("table", parentId);
  const ids = counterparts(now, parentId, childId);
  for (const id of [...(parent?.constraints ?? []), ...(parent?.indexes ?? [])]) {
    const whole = now.record(id);
    if (!whole || !("partOf" in whole)) continue;
    const refused = takeOrMake(edit, whole, { childId, ids, mint });
    if (refused) return refused;
  }
  for (const { id } of edit.now().partitionsOf(childId)) {
    const child = edit.find("table", childId);
    const refused = child && handDownAll(edit, child, { childId: id, mint });
    if (refused) return refused;
  }
  return undefined;
}

/** Gives each partition of a table its part of one of its indexes, as an index that is not ON ONLY has them. */
export function attachToPartitions(edit: Edit, whole: Attachable, mint: Mint): void {
  const now = edit.now();
  const table = now.tableOf(whole.id);
  for (const { id: childId } of now.partitionsOf(table?.id ?? "")) {
    const before = new Set<string>(edit.find("table", childId)?.indexes);
    takeOrMake(edit, whole, { childId, ids: counterparts(edit.now(), table?.id ?? "", childId), mint });
    const part = edit
      .now()
      .indexesOf(childId)
      .find((index) => index.partOf === whole.id);
    if (part && !before.has(part.id)) attachToPartitions(edit, part, mint);
  }
}

/** The columns of a partition by those of its parent. */
export function counterparts(
  catalog: Catalog,
  parentId: string,
  childId: string,
): ReadonlyMap<string, string> {
  return new Map(
    catalog
      .columnsOf(parentId)
      .map(({ id, name }) => [id, catalog.columnNamed(childId, name)?.id ?? id] as const),
  );
}

type Attachable = Extract<SchemaRecord, { readonly partOf: unknown }>;

function takeOrMake(
  edit: Edit,
  whole: Attachable,
  place: { readonly childId: string; readonly ids: ReadonlyMap<string, string>; readonly mint: Mint },
): Refusal | undefined {
  const { childId, ids, mint } = place;
  const child = edit.find("table", childId);
  const own = [...(child?.constraints ?? []), ...(child?.indexes ?? [])].flatMap((id) => {
    const record = edit.now().record(id);
    return record && "partOf" in record && record.kind === whole.kind ? [record] : [];
  });
  if (own.some(({ partOf }) => partOf === whole.id)) return undefined;
  const wanted = rewriteRecord(whole, { id: (id) => ids.get(id) ?? id });
  const fitting = own.find((record) => record.partOf === null && isAlike(record, wanted));
  if (fitting) {
    edit.put(withPartOf(fitting, whole.id));
    return undefined;
  }
  if (whole.kind === "primary-key" && own.length > 0)
    return refuse(
      `${edit.now().pathOf(childId)} has a primary key of its own over other columns. Give it the columns of ${whole.name} first.`,
    );
  handDown(edit, whole, { tableId: childId, ids, mint });
  return undefined;
}

/** Whether an index says the same as another; its name, comment and how it is stored are its own. */
export function isAlike(one: SchemaRecord, other: SchemaRecord): boolean {
  const own = { id: "", name: "", comment: null, partOf: null, only: false, clustered: false };
  const storage = { parameters: [], tablespace: null };
  return equal({ ...one, ...own, ...storage }, { ...other, ...own, ...storage });
}

function withPartOf(record: Attachable, whole: string): Attachable {
  switch (record.kind) {
    case "index":
      return { ...record, partOf: idOf("index", whole) };
    case "primary-key":
      return { ...record, partOf: idOf("primary-key", whole) };
    case "unique":
      return { ...record, partOf: idOf("unique", whole) };
    default:
      return { ...record, partOf: idOf("exclusion", whole) };
  }
}

/** Makes a partition a table of its own: what held for it by way of its parent holds on, but for the identity. */
export function detach(edit: Edit, child: TableRecord, mint: Mint): void {
  const { before } = edit;
  for (const id of [...child.constraints, ...child.indexes]) {
    const record = before.record(id);
    if (record && "partOf" in record) edit.put({ ...record, partOf: null });
  }
  for (const member of familyOf(before, child.id))
    for (const column of before.columnsOf(member.id))
      if (column.identity) edit.put({ ...column, identity: null });
  edit.put({ ...child, partitionOf: null });
  keepChecks(edit, child, mint);
  for (let above = parentOf(edit, child); above; above = parentOf(edit, above)) {
    for (const key of before.foreignKeysOf(above.id)) keepForeignKey(edit, key, { childId: child.id, mint });
  }
}

function parentOf(edit: Edit, { partitionOf }: TableRecord): TableRecord | undefined {
  return edit.before.find("table", partitionOf?.parent);
}

function keepForeignKey(
  edit: Edit,
  key: Extract<SchemaRecord, { readonly kind: "foreign-key" }>,
  { childId, mint }: { readonly childId: string; readonly mint: Mint },
): void {
  const now = edit.now();
  const table = now.find("table", childId);
  const above = now.tableOf(key.id)?.id ?? "";
  if (!table) return;
  const ids = new Map([...counterparts(now, above, childId), [key.id, mint()]]);
  const copy = rewriteRecord(key, { id: (id) => ids.get(id) ?? id });
  if (copy.kind !== "foreign-key") return;
  const pairs = copy.pairs.map(({ column }, at) => ({
    column,
    references: key.pairs[at]?.references ?? column,
  }));
  const unlike = { id: "", name: "", comment: null, notValid: false };
  const own = { ...copy, pairs, comment: null };
  if (now.foreignKeysOf(childId).some((other) => equal({ ...other, ...unlike }, { ...own, ...unlike })))
    return;
  const columns = pairs.flatMap(({ column }) => now.find("column", column)?.name ?? []);
  const isFree = constraintNamed(now, childId, key.name) === undefined;
  const name = isFree ? key.name : freeDefaultName(now, childId, { kind: "foreign-key", columns });
  edit.put({ ...own, name });
  edit.put({ ...table, constraints: [...table.constraints, own.id] });
}
