import type { Catalog } from "../../../../core/document/catalog.ts";
import type { TableRecord } from "../../../../core/document/records/index.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";

/** What is typed into the last row of the grid: a name, its type behind a space, and what SQL says behind that. */
export type NewColumn = {
  readonly name: string;
  readonly type: string | undefined;
  readonly rest: { readonly notNull?: true; readonly default?: string };
};

/** Reads `price numeric(10,2) not null default 0`; a name with spaces stands in double quotes. */
export function readNewColumn(text: string): NewColumn {
  const [, quoted, plain = "", rest = ""] = /^(?:"((?:[^"]|"")+)"|(\S*))\s*(.*)$/s.exec(text.trim()) ?? [];
  const [, before = "", value, after = ""] = /^(.*?)\bdefault\s+(.+?)(\s+not\s+null)?$/is.exec(
    rest.trim(),
  ) ?? ["", rest];
  const [, type = "", required] = /^(.*?)(\bnot\s+null|\bnull)?$/is.exec(before.trim()) ?? [];
  const isRequired = /^not/i.test(required ?? "") || after !== "";
  return {
    name: quoted?.replaceAll('""', '"') ?? plain,
    type: type.trim() === "" ? undefined : type.trim(),
    rest: { ...(isRequired && { notNull: true }), ...(value !== undefined && { default: value.trim() }) },
  };
}

const habits: readonly (readonly [RegExp, string])[] = [
  [/^id$|_id$/, "bigint"],
  [/_(at|time|timestamp)$/, "timestamptz"],
  [/(^|_)(date|day|on)$/, "date"],
  [/^(is|has|can|was)_|^(active|enabled|deleted)$/, "boolean"],
  [/(^|_)(count|quantity|number|position|year)$/, "integer"],
  [/(^|_)(price|amount|total|cost|rate)$/, "numeric"],
  [/(^|_)uuid$/, "uuid"],
];

/**
 * The type a new column most likely has, by its name: that of the key it seems to refer to, else by habit.
 * A wrong guess costs one more edit, and is shown before it is taken.
 */
export function guessedType(catalog: Catalog, table: TableRecord, name: string): string {
  const sought = name.toLowerCase();
  for (const other of catalog.all("table")) {
    if (other.id === table.id) continue;
    const [key, ...more] = catalog.primaryKeyOf(other.id)?.columns ?? [];
    const column = more.length === 0 ? catalog.find("column", key) : undefined;
    if (!column) continue;
    const sayings = [
      column.name,
      `${other.name}_${column.name}`,
      `${other.name.replace(/s$/, "")}_${column.name}`,
    ];
    if (column.name !== "id" ? sayings.includes(sought) : sayings.slice(1).includes(sought)) {
      return typeLabel(catalog, column.type);
    }
  }
  return habits.find(([pattern]) => pattern.test(sought))?.[1] ?? "text";
}
