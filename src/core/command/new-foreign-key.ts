import { equal } from "../base/equal.ts";
import type { Mint } from "../base/mint.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import { blank, type Essentials } from "../document/blank.ts";
import { idOf } from "../document/id.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../document/records/index.ts";
import { indexKeyNames } from "../postgres/default-names.ts";
import { typeLabel } from "../postgres/type-label.ts";
import { canRefer } from "./comparable.ts";
import { freeDefaultName } from "./default-name-of.ts";
import type { Edit } from "./edit.ts";
import { familyIn } from "./family.ts";
import { constraintNameRefusal, freeName } from "./names.ts";
import { isReferable, referableKeys } from "./referenced-key.ts";

/** What happens to rows that refer to a changed or deleted one, and when it is checked. */
export type ForeignKeyRules = Partial<
  Pick<ForeignKeyRecord, "onDelete" | "onUpdate" | "match" | "deferral" | "notValid">
>;

/** A foreign key to be made between columns that exist. */
export type NewForeignKey = {
  readonly table: TableRecord;
  readonly target: TableRecord;
  readonly pairs: readonly { readonly column: ColumnRecord; readonly references: ColumnRecord }[];
  readonly name?: string | undefined;
  readonly rules?: ForeignKeyRules | undefined;
  readonly mint: Mint;
};

/** Adds a foreign key; refused when the columns it leads to are no key, or types do not match. */
export function addForeignKey(edit: Edit, wanted: NewForeignKey): ForeignKeyRecord | Refusal {
  const { table, target, pairs, mint } = wanted;
  const catalog = edit.now();
  const refused = pairsRefusal(edit, wanted);
  if (refused) return refused;
  const name =
    wanted.name?.trim() ??
    freeDefaultName(catalog, table.id, {
      kind: "foreign-key",
      columns: pairs.map(({ column }) => column.name),
    });
  const taken = constraintNameRefusal(catalog, { tableId: table.id, name, isKey: false });
  if (taken) return taken;
  const essentials: Essentials<"foreign-key"> = {
    name,
    references: target.id,
    pairs: pairs.map(({ column, references }) => ({ column: column.id, references: references.id })),
    ...wanted.rules,
  };
  const key = blank("foreign-key", idOf("foreign-key", mint()), essentials);
  const owner = edit.find("table", table.id) ?? table;
  edit.put(key);
  edit.put({ ...owner, constraints: [...owner.constraints, key.id] });
  return key;
}

function pairsRefusal(edit: Edit, { table, target, pairs }: NewForeignKey): Refusal | undefined {
  const catalog = edit.now();
  const to = pairs.map(({ references }) => references);
  if (pairs.length === 0) return refuse("A foreign key needs at least one column.");
  if (target.unlogged && !table.unlogged)
    return refuse(
      `${catalog.pathOf(target.id)} is unlogged, so only unlogged tables can refer to it. Make it logged first.`,
    );
  if (
    !target.external &&
    !isReferable(
      referableKeys(catalog, target.id),
      to.map(({ id }) => id),
    )
  )
    return refuse(
      `${catalog.pathOf(target.id)} has no key on ${to.map(({ name }) => name).join(", ")}. Make it the primary key or add a unique constraint first.`,
    );
  const mismatch = pairs.find(({ column, references }) => !canRefer(catalog, column, references));
  if (mismatch)
    return refuse(
      `${catalog.pathOf(mismatch.column.id)} is ${typeLabel(catalog, mismatch.column.type)}, but ${catalog.pathOf(mismatch.references.id)} is ${typeLabel(catalog, mismatch.references.type)}. Give them the same type.`,
    );
  const twin = catalog
    .foreignKeysOf(table.id)
    .find(
      (key) =>
        key.references === target.id &&
        equal(
          key.pairs.map(({ column, references }) => `${column} ${references}`).sort(),
          pairs.map(({ column, references }) => `${column.id} ${references.id}`).sort(),
        ),
    );
  return twin && refuse(`${catalog.pathOf(twin.id)} says the same already.`);
}

/** Adds a btree index over columns of a table, unless one begins with them already. */
export function addIndexOn(
  edit: Edit,
  table: TableRecord,
  { columns, mint }: { readonly columns: readonly ColumnRecord[]; readonly mint: Mint },
): void {
  const catalog = edit.now();
  const ids = columns.map(({ id }) => id);
  const existing = [
    ...referableKeys(catalog, table.id).map((key) => key.columns),
    ...catalog
      .indexesOf(table.id)
      .filter(({ predicate }) => predicate === null)
      .map(({ keys }) => keys.map(({ of }) => (of.kind === "column" ? of.column : ""))),
  ];
  if (existing.some((keys) => equal([...keys].slice(0, ids.length), ids))) return;
  const name = freeDefaultName(catalog, table.id, {
    kind: "index",
    columns: indexKeyNames(columns.map((column) => column.name)),
  });
  const index = blank("index", idOf("index", mint()), {
    name,
    method: "btree",
    keys: ids.map((column) => ({
      of: { kind: "column" as const, column },
      collation: null,
      operatorClass: null,
      descending: false,
      nulls: "default" as const,
    })),
  });
  const owner = edit.find("table", table.id) ?? table;
  edit.put(index);
  edit.put({ ...owner, indexes: [...owner.indexes, index.id] });
}

/**
 * Adds the column that refers to another table's key column: `<table>_id` for a key column `id`, else the key
 * column's own name, or `<table>_<column>` where that is taken; with its type, without its sequence.
 */
export function addReferringColumn(
  edit: Edit,
  table: TableRecord,
  wanted: {
    readonly target: TableRecord;
    readonly key: ColumnRecord;
    readonly notNull: boolean;
    /** What to call the other table; its own name in the singular unless given. */
    readonly called?: string | undefined;
    readonly mint: Mint;
  },
): ColumnRecord {
  const { target, key } = wanted;
  const names = new Set(edit.find("table", table.id)?.columns.map((id) => edit.find("column", id)?.name));
  const noun = wanted.called ?? singular(target.name);
  const plain = key.name.startsWith(`${noun}_`) || key.name.startsWith(`${target.name}_`);
  const first = plain ? key.name : `${noun}_${key.name}`;
  const column = blank("column", idOf("column", wanted.mint()), {
    name: freeName(first, (name) => names.has(name)),
    type: key.type,
    notNull: wanted.notNull,
    collation: key.collation,
  });
  for (const member of familyIn(edit, table.id)) {
    const own = member.id === table.id ? column : { ...column, id: idOf("column", wanted.mint()) };
    if (own !== column && member.columns.some((id) => edit.find("column", id)?.name === column.name))
      continue;
    edit.put(own);
    edit.put({ ...member, columns: [...member.columns, own.id] });
  }
  return column;
}

/** A table's name in the singular, by the plain English endings; others stay as they are. */
export function singular(name: string): string {
  if (/ies$/i.test(name)) return name.replace(/ies$/i, "y");
  if (/(ss|sh|ch|x|z)es$/i.test(name)) return name.slice(0, -2);
  return /[^sui]s$/i.test(name) ? name.slice(0, -1) : name;
}
