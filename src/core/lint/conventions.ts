import { isPlural, isSingular, singular } from "../base/singular.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { lastWordOf, snakeCase, stemOf } from "./name-words.ts";
import { isEntity, keyColumnsOf } from "./table-facts.ts";
import { typeNameOf } from "./type-facts.ts";

/** One way to name a kind of things. */
export type Style<T> = { readonly id: string; readonly fits: (thing: T) => boolean };

/** From how many names on a design has habits of its own, and which share of them makes a habit. */
const least = 5;
const share = 0.6;

/**
 * The style that most names have, the first of equals. A design of few names has no habit yet: then it is the
 * fallback. Undefined where no style prevails: nothing deviates then.
 */
export function prevailing<T>(
  things: readonly T[],
  styles: readonly Style<T>[],
  fallback?: Style<T>,
): Style<T> | undefined {
  if (things.length < least) return fallback;
  let best: { readonly style: Style<T>; readonly count: number } | undefined;
  for (const style of styles) {
    const count = things.filter(style.fits).length;
    if (count > (best?.count ?? 0)) best = { style, count };
    if (count === things.length) break;
  }
  return best && best.count >= share * things.length ? best.style : undefined;
}

type Named = { readonly name: string };

const snake: Style<Named> = {
  id: "snake_case",
  fits: ({ name }) => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name),
};

const cases: readonly Style<Named>[] = [
  snake,
  { id: "camelCase", fits: ({ name }) => /^[a-z][a-zA-Z0-9]*$/.test(name) },
  { id: "PascalCase", fits: ({ name }) => /^[A-Z][a-zA-Z0-9]*$/.test(name) && /[a-z]/.test(name) },
  { id: "UPPER_CASE", fits: ({ name }) => /^[A-Z][A-Z0-9_]*$/.test(name) },
];

/** How most names are written, snake_case in a small design. */
export function caseStyle(things: readonly Named[]): Style<Named> | undefined {
  return prevailing(things, cases, snake);
}

const numbers: readonly Style<TableRecord>[] = [
  { id: "plural", fits: ({ name }) => isPlural(name) },
  { id: "singular", fits: ({ name }) => isSingular(name) },
];

/** Whether most tables that hold things are named in the plural or the singular; plural in a small design. */
export function numberStyle(
  catalog: Catalog,
  tables: readonly TableRecord[],
): Style<TableRecord> | undefined {
  return prevailing(
    tables.filter((table) => isEntity(catalog, table)),
    numbers,
    numbers[0],
  );
}

/** A column that is the whole primary key of its table. */
type KeyColumn = { readonly table: TableRecord; readonly column: ColumnRecord };

const keyNames: readonly Style<KeyColumn>[] = [
  { id: "id", fits: ({ column }) => /^id$/i.test(column.name) },
  {
    id: "<table>_id",
    // us_states.state_id: the last words of the table's name are enough.
    fits: ({ table, column }) =>
      lastWordOf(column.name) === "id" &&
      `_${snakeCase(singular(table.name))}`.endsWith(`_${stemOf(column.name)}`),
  },
  {
    id: "<tables>_id",
    fits: ({ table, column }) => snakeCase(column.name) === `${snakeCase(table.name)}_id`,
  },
];

/** The columns that are primary keys by themselves and are numbers or uuids, and how most of them are called. */
export function keyNameStyle(catalog: Catalog, tables: readonly TableRecord[]) {
  const keys = tables.flatMap((table): readonly KeyColumn[] => {
    const [column, ...more] = keyColumnsOf(catalog, table.id);
    const surrogate = column && ["int2", "int4", "int8", "uuid"].includes(typeNameOf(catalog, column));
    const referring = catalog.foreignKeysOf(table.id).some(({ pairs }) => pairs[0]?.column === column?.id);
    return surrogate && more.length === 0 && !referring && table.partitionOf === null
      ? [{ table, column }]
      : [];
  });
  return { keys, style: prevailing(keys, keyNames, keyNames[0]) };
}
