import { inNaturalOrder } from "../../../../core/base/natural-order.ts";
import type { Catalog } from "../../../../core/document/catalog.ts";
import { quoteName } from "../../../../core/postgres/quoting.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";

/** A name of the design that SQL may say: `insert` is what is written, `detail` what it is. */
export type NameCompletion = {
  readonly label: string;
  readonly insert: string;
  readonly detail: string;
  readonly what: "relation" | "column" | "function" | "type" | "sequence";
};

/**
 * What may stand at the end of `before` (the text up to the cursor, without the word being written): behind
 * `name.` the columns of that table, alias or view, or what lies in that namespace; else every name of the design.
 * `text` is the whole, where aliases are looked for. Columns of one table come in its order, all else by name.
 */
export function nameCompletions(
  catalog: Catalog,
  { before, text }: { readonly before: string; readonly text: string },
): readonly NameCompletion[] {
  const qualifier = /([a-z_][\w$]*|"(?:[^"]|"")+")\.$/i.exec(before)?.[1];
  if (qualifier === undefined) return [...objects(catalog), ...allColumns(catalog)];
  const name = unquoted(qualifier);
  const namespace = catalog.namespaceNamed(name);
  const tables = catalog.all("table").filter((table) => namesOf(table.name, text).includes(name));
  const rows = ["old", "new", "excluded"].includes(name) ? catalog.all("table") : [];
  return [
    ...[...tables, ...rows].flatMap(({ id }) => columnsOf(catalog, id)),
    ...(namespace ? objects(catalog, namespace.id) : []),
  ];
}

/** A table's name and what `FROM table [AS] alias` calls it. */
function namesOf(table: string, text: string): readonly string[] {
  const found = text.matchAll(/([a-z_][\w$]*|"(?:[^"]|"")+")(?=\s+(?:as\s+)?([a-z_][\w$]*))/gi);
  const aliases = [...found].flatMap(([, of = "", alias = ""]) => (unquoted(of) === table ? [alias] : []));
  return [table, ...aliases.map((alias) => alias.toLowerCase())];
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
}

const kinds = {
  table: ["relation", "table"],
  view: ["relation", "view"],
  function: ["function", "function"],
  enum: ["type", "enum"],
  domain: ["type", "domain"],
  composite: ["type", "composite type"],
  range: ["type", "range type"],
  sequence: ["sequence", "sequence"],
} as const;

/** What lies in a namespace, or in all; names outside of `public` are written with their namespace. */
function objects(catalog: Catalog, namespaceId?: string): readonly NameCompletion[] {
  return (["table", "view", "function", "enum", "domain", "composite", "range", "sequence"] as const).flatMap(
    (kind) =>
      inNaturalOrder(catalog.all(kind)).flatMap((record): readonly NameCompletion[] => {
        const namespace = catalog.namespaceOf(record.id);
        if (namespaceId !== undefined && namespace?.id !== namespaceId) return [];
        const bare = namespaceId !== undefined || !namespace || namespace.name === "public";
        const prefix = bare ? "" : `${quoteName(namespace.name)}.`;
        const [what, word] = kinds[kind];
        const call = kind === "function" ? "()" : "";
        const insert = `${prefix}${quoteName(record.name)}${call}`;
        return [{ label: insert, insert, detail: word, what }];
      }),
  );
}

/** Each name of a column once, with the tables that have it. */
function allColumns(catalog: Catalog): readonly NameCompletion[] {
  const tables = new Map<string, string[]>();
  for (const table of catalog.all("table")) {
    for (const { name } of table.partitionOf ? [] : catalog.columnsOf(table.id)) {
      const list = tables.get(name);
      if (list) list.push(table.name);
      else tables.set(name, [table.name]);
    }
  }
  return inNaturalOrder([...tables].map(([name, of]) => ({ name, of }))).map(({ name, of }) => ({
    label: name,
    insert: quoteName(name),
    detail: of.length > 2 ? `column of ${of.length} tables` : `column of ${of.join(", ")}`,
    what: "column",
  }));
}

function columnsOf(catalog: Catalog, tableId: string): readonly NameCompletion[] {
  return catalog.columnsOf(tableId).map((column) => ({
    label: column.name,
    insert: quoteName(column.name),
    detail: typeLabel(catalog, column.type),
    what: "column",
  }));
}
