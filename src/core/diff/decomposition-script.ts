import type { DecompositionPlan } from "../dependencies/plan-decomposition.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { quotedPath } from "../postgres/quoted-path.ts";
import { quoteLiteral, quoteName } from "../postgres/quoting.ts";
import { printSchema } from "../sql/print/print-schema.ts";
import { addConstraint } from "../sql/print/statements/add-constraint.ts";
import { createIndex } from "../sql/print/statements/create-index.ts";

/** A decomposition that was carried out: the design before and after, and the plan in between. */
export type Decomposed = {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly tableId: string;
  readonly plan: DecompositionPlan;
};

/**
 * The script that splits a table with its rows, in one transaction: new tables, filled from the old one; foreign keys; then
 * the columns that moved are dropped. It stops, and changes nothing, where rows contradict what was stated (a key
 * of a new table would come twice, a table that exists says otherwise) or would be lost (no value to find them by).
 */
export function decompositionScript(decomposed: Decomposed): string {
  const { before, tableId } = decomposed;
  const path = quotedPath(before, tableId);
  const made = newTables(decomposed);
  const merged = mergedTables(decomposed);
  const only = new Set(made.map(({ table }) => String(table.id)));
  const printed = printSchema(decomposed.after, { only });
  const isForeignKey = (id: string): boolean => decomposed.after.record(id)?.kind === "foreign-key";
  const [linking, building] = [true, false].map((late) =>
    printed.filter(({ about }) => isForeignKey(about) === late).map(({ text }) => text),
  );
  const statements = [
    "BEGIN",
    `LOCK TABLE ${path} IN ACCESS EXCLUSIVE MODE`,
    ...merged.map(({ table }) => `LOCK TABLE ${quotedPath(before, table.id)} IN SHARE ROW EXCLUSIVE MODE`),
    ...[...made, ...merged].flatMap((one) => guard(decomposed, one) ?? []),
    ...merged.flatMap((one) => contradiction(decomposed, one) ?? []),
    ...(building ?? []),
    ...made.map((one) => fill(decomposed, one)),
    ...merged.flatMap((one) => complete(decomposed, one) ?? []),
    ...(linking ?? []),
    ...merged.flatMap(({ table }) => added(decomposed, table.id)),
    ...oldTable(decomposed),
    "COMMIT",
  ];
  return statements.map((text) => `${text};\n`).join("\n");
}

/** A new table, its columns beside those they are filled from, and those of its key. */
type Made = {
  readonly table: TableRecord;
  readonly columns: readonly { readonly own: ColumnRecord; readonly from: ColumnRecord }[];
  readonly key: readonly ColumnRecord[];
};

function newTables({ before, after, plan }: Decomposed): readonly Made[] {
  const tables = after.all("table").filter(({ id }) => !before.find("table", id));
  const parts = plan.parts.filter(({ merged }, at) => at !== plan.stays && !merged);
  return parts.flatMap((part, at): readonly Made[] => {
    const table = tables[at];
    if (!table) return [];
    const columns = part.columns.flatMap((id) => {
      const from = before.get("column", id);
      const own = after.columnNamed(table.id, from.name);
      return own ? [{ own, from }] : [];
    });
    return [{ table, columns, key: part.key.map((id) => before.get("column", id)) }];
  });
}

/** The tables that were there before and take over what others say too. */
function mergedTables({ before, plan }: Decomposed): readonly (Made & { readonly complete: boolean })[] {
  return plan.parts.flatMap(({ columns, existing, key, merged }) => {
    const table = merged ? before.find("table", existing?.tableId) : undefined;
    if (!table || !existing) return [];
    const pairs = columns.flatMap((id) => {
      const own = before.find("column", existing.columns.get(id));
      return own ? [{ own, from: before.get("column", id) }] : [];
    });
    const keys = key.map((id) => before.get("column", id));
    return [{ table, columns: pairs, key: keys, complete: existing.complete }];
  });
}

/** Where a table that exists says something else of the same key, one of the two would be lost. */
function contradiction({ before, tableId }: Decomposed, { table, columns, key }: Made): string | undefined {
  const rest = columns.filter(({ from }) => !key.includes(from));
  if (rest.length === 0) return undefined;
  const keyed = columns.filter(({ from }) => key.includes(from));
  const [here, there] = [quotedPath(before, tableId), quotedPath(before, table.id)];
  return raiseIf(
    [
      `EXISTS (SELECT FROM ${here} AS here JOIN ${there} AS there ON ${compared(keyed, "=", "AND")}`,
      `    WHERE ${compared(rest, "IS DISTINCT FROM", "OR")})`,
    ].join("\n"),
    `Rows of ${before.pathOf(tableId)} and ${before.pathOf(table.id)} say different things of the same ${key.map(({ name }) => name).join(", ")}`,
  );
}

/** Adds the rows that a table that exists lacks; none where a foreign key keeps them there. */
function complete(
  decomposed: Decomposed,
  { table, columns, key, complete: isComplete }: Made & { readonly complete: boolean },
): string | undefined {
  if (isComplete) return undefined;
  const keyed = columns.filter(({ from }) => key.includes(from));
  const path = quotedPath(decomposed.before, table.id);
  // Not ON CONFLICT: two new rows that contradict each other shall stop the script.
  const lacking = `NOT EXISTS (SELECT FROM ${path} AS there WHERE ${compared(keyed, "=", "AND")})`;
  return fill(decomposed, { table, columns, key }, [lacking]);
}

/** Columns of `there`, a table that exists, beside those of `here`, the table that is split. */
function compared(columns: Made["columns"], operator: string, word: string): string {
  return columns
    .map(({ own, from }) => `there.${quoteName(own.name)} ${operator} here.${quoteName(from.name)}`)
    .join(` ${word} `);
}

/** A row without a value in the key finds nothing in the new table, so it may say nothing that moves there. */
function guard({ before, tableId }: Decomposed, { columns, key }: Made): string | undefined {
  const open = key.filter(({ notNull }) => !notNull).map(({ name }) => quoteName(name));
  const rest = columns.filter(({ from }) => !key.includes(from)).map(({ from }) => quoteName(from.name));
  if (open.length === 0 || rest.length === 0) return undefined;
  const missing = open.map((name) => `${name} IS NULL`).join(" OR ");
  const said = rest.map((name) => `${name} IS NOT NULL`).join(" OR ");
  const names = (list: readonly ColumnRecord[]): string => list.map(({ name }) => name).join(", ");
  const moved = columns.filter(({ from }) => !key.includes(from)).map(({ from }) => from);
  return raiseIf(
    `EXISTS (SELECT FROM ${quotedPath(before, tableId)} WHERE (${missing}) AND (${said}))`,
    `Rows of ${before.pathOf(tableId)} without ${names(key)} say something of ${names(moved)}`,
  );
}

/** A statement that stops the script where a condition holds. */
function raiseIf(condition: string, message: string): string {
  const body = [
    "BEGIN",
    `  IF ${condition} THEN`,
    `    RAISE EXCEPTION ${quoteLiteral(message.replaceAll("%", "%%"))};`,
    "  END IF;",
    "END",
  ].join("\n");
  return `DO ${quoteLiteral(body)}`;
}

function fill(
  { before, after, tableId }: Decomposed,
  { table, columns, key }: Made,
  lacking: readonly string[] = [],
): string {
  const stored = columns.filter(({ own }) => own.generated === null);
  const list = (names: readonly ColumnRecord[]): string =>
    names.map(({ name }) => quoteName(name)).join(", ");
  const open = key.filter(({ notNull }) => !notNull).map(({ name }) => `${quoteName(name)} IS NOT NULL`);
  const conditions = [...open, ...lacking];
  const where = conditions.length === 0 ? "" : `\nWHERE ${conditions.join(" AND ")}`;
  return [
    `INSERT INTO ${quotedPath(after, table.id)} (${list(stored.map(({ own }) => own))})`,
    `SELECT DISTINCT ${list(stored.map(({ from }) => from))}`,
    `FROM ${quotedPath(before, tableId)}${lacking.length === 0 ? "" : " AS here"}${where}`,
  ].join("\n");
}

/** What becomes of the table itself: new keys and indexes, and without the columns that moved; or it goes. */
function oldTable({ before, after, tableId }: Decomposed): readonly string[] {
  const path = quotedPath(before, tableId);
  const table = after.find("table", tableId);
  if (!table) return [`DROP TABLE ${path}`];
  // What is computed goes before what it is computed from.
  const gone = before
    .columnsOf(tableId)
    .filter(({ id }) => !after.find("column", id))
    .toSorted((one, other) => Number(one.generated === null) - Number(other.generated === null));
  const drops = gone.map(({ name }) => `  DROP COLUMN ${quoteName(name)}`).join(",\n");
  return [
    ...added({ before, after }, tableId),
    `ALTER TABLE ${path}\n${drops}`,
    ...changedKey({ before, after, tableId }),
  ];
}

/** The constraints and indexes that a table that was there before has got; what others may refer to comes first. */
function added({ before, after }: Pick<Decomposed, "before" | "after">, tableId: string): readonly string[] {
  const fresh = after.get("table", tableId).constraints.filter((id) => !before.record(id));
  const indexes = after.indexesOf(tableId).filter(({ id }) => !before.record(id));
  return [
    ...fresh.flatMap((id) => after.find("unique", id) ?? after.find("check", id) ?? []),
    ...fresh.flatMap((id) => after.find("foreign-key", id) ?? []),
  ]
    .map((constraint) => addConstraint(after, constraint))
    .concat(indexes.map((index) => createIndex(after, index)));
}

/** A primary key that lost columns went with them. */
function changedKey({ before, after, tableId }: Omit<Decomposed, "plan">): readonly string[] {
  const [old, key] = [before.primaryKeyOf(tableId), after.primaryKeyOf(tableId)];
  const isSame = old?.columns.every((id) => key?.columns.includes(id));
  return !key || isSame ? [] : [addConstraint(after, key)];
}
