import { sqlName, sqlNames, sqlPath } from "../sql-text.ts";
import type { Token } from "../tokens.ts";
import { type DbmlPath, type DbmlScope, keyOf, namesIn, pathOf } from "./dbml-scope.ts";
import { type DbmlSettings, settingsOf, settingText } from "./settings.ts";

/** One end of a reference: a table and columns of it. */
export type DbmlEnd = { readonly table: DbmlPath; readonly columns: readonly string[] };

/** The statements of `a.x > b.y [delete: cascade]`; a sentence where it cannot be read. */
export function referenceSql(
  tokens: readonly Token[],
  scope: DbmlScope,
  { name, from }: { readonly name: string | undefined; readonly from?: DbmlEnd },
): readonly string[] | string {
  const left = from === undefined ? endAt(tokens, scope) : { end: from, taken: 0 };
  if (left === undefined) return "The reference has no columns on its left side.";
  const operator = operatorAt(tokens, left.taken);
  if (operator === undefined) return "The reference has no >, <, - or <>.";
  const right = endAt(tokens.slice(left.taken + operator.taken), scope);
  if (right === undefined) return "The reference has no columns on its right side.";
  if (left.end.columns.length !== right.end.columns.length)
    return "Its sides have different numbers of columns.";
  const settings = settingsOf(tokens.slice(left.taken + operator.taken + right.taken + 1, -1));
  if (operator.sign === "<>") return junction(left.end, right.end, scope);
  // Of one to one, the second end holds the foreign key, but for a reference that stands in its column.
  const toLeft = operator.sign === "<" || (operator.sign === "-" && from === undefined);
  const [child, parent] = toLeft ? [right.end, left.end] : [left.end, right.end];
  return [foreignKey(child, parent, { name, settings })];
}

function operatorAt(
  tokens: readonly Token[],
  at: number,
): { readonly sign: string; readonly taken: number } | undefined {
  const sign = tokens[at]?.value ?? "";
  return ["<>", ">", "<", "-"].includes(sign) ? { sign, taken: 1 } : undefined;
}

function endAt(
  tokens: readonly Token[],
  { aliases }: DbmlScope,
): { readonly end: DbmlEnd; readonly taken: number } | undefined {
  const { names, taken } = namesIn(tokens);
  const composite = tokens[taken]?.value === "(" && tokens[taken]?.kind === "sign";
  const close = composite ? tokens.findIndex(({ value }, at) => at > taken && value === ")") : -1;
  if (composite && close < 0) return undefined;
  const columns = composite
    ? tokens
        .slice(taken + 1, close)
        .filter(({ kind }) => kind !== "sign")
        .map(({ value }) => value)
    : names.slice(-1);
  const written = pathOf(composite ? names : names.slice(0, -1));
  if (written === undefined || columns.length === 0) return undefined;
  const table = (written.namespace === undefined ? aliases.get(written.name) : undefined) ?? written;
  return { end: { table, columns }, taken: composite ? close + 1 : taken };
}

const actions = new Set(["cascade", "restrict", "set null", "set default", "no action"]);

function foreignKey(
  child: DbmlEnd,
  parent: DbmlEnd,
  { name, settings }: { readonly name: string | undefined; readonly settings: DbmlSettings },
): string {
  const on = (["delete", "update"] as const).map((event) => {
    const words = (settings.get(event)?.[0] ?? []).map(({ value }) => value.toLowerCase()).join(" ");
    return actions.has(words) ? ` ON ${event.toUpperCase()} ${words.toUpperCase()}` : "";
  });
  const constraint = name === undefined ? "" : `CONSTRAINT ${sqlName(name)} `;
  return `ALTER TABLE ${pathSql(child)} ADD ${constraint}FOREIGN KEY ${sqlNames(child.columns)} REFERENCES ${pathSql(parent)} ${sqlNames(parent.columns)}${on.join("")}`;
}

function pathSql({ table }: DbmlEnd): string {
  return sqlPath(table.namespace, table.name);
}

/** Many to many needs a table between, named after both, as `@dbml/core` makes it. */
function junction(left: DbmlEnd, right: DbmlEnd, { columnTypes }: DbmlScope): readonly string[] | string {
  const name = `${left.table.name}_${right.table.name}`;
  const table = { namespace: left.table.namespace, name };
  const sides = [left, right].map((end) => ({
    end,
    columns: end.columns.map((column) => `${end.table.name}_${column}`),
  }));
  const lines: string[] = [];
  for (const { end, columns } of sides) {
    for (const [at, column] of columns.entries()) {
      const type = columnTypes.get(`${keyOf(end.table)}.${end.columns[at]}`);
      if (type === undefined) return `There is no column ${end.table.name}.${end.columns[at]}.`;
      lines.push(`${sqlName(column)} ${type}`);
    }
  }
  const all = sides.flatMap(({ columns }) => columns);
  if (new Set(all).size < all.length)
    return "A table between a table and itself needs names for its columns.";
  const create = `CREATE TABLE ${sqlPath(table.namespace, name)} (${lines.join(", ")}, PRIMARY KEY ${sqlNames(all)})`;
  const settings: DbmlSettings = new Map();
  return [
    create,
    ...sides.map(({ end, columns }) => foreignKey({ table, columns }, end, { name: undefined, settings })),
  ];
}

/** The name in front of the colon or brace of a `Ref`. */
export function referenceName(head: readonly Token[]): string | undefined {
  return namesIn(head).names.at(-1);
}

/** `name` of a setting list, for what is named that way. */
export function nameIn(settings: DbmlSettings): string | undefined {
  return settingText(settings, "name");
}
