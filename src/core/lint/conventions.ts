import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import { isPlural, isSingular, singular } from "../base/singular.ts";
import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../document/records/index.ts";
import { lastWordOf, snakeCase, stemOf } from "./name-words.ts";
import { isEntity, keyColumnsOf } from "./table-facts.ts";
import { tally, type Votes } from "./tally.ts";
import { typeNameOf } from "./type-facts.ts";

/** One way to name a kind of things. */
export type Style<T> = { readonly id: string; readonly fits: (thing: T) => boolean };

/** The style that prevails, and whether everything has it. */
export type Prevailing<T> = Style<T> & { readonly unanimous: boolean };

/** From how many names on a design has habits of its own, and which share of them makes a habit. */
const least = 5;
const share = 0.6;

/**
 * The style that most names of a design have, the first of equals. A design of few names has no habit yet: then it is
 * the fallback. Undefined where no style prevails: nothing deviates then.
 */
export function prevailing<T>(
  thingsOf: (catalog: Catalog, table: TableRecord) => readonly T[],
  styles: readonly Style<T>[],
  fallback?: Style<T>,
): (catalog: Catalog) => Prevailing<T> | undefined {
  const ballots = styles.map((style) => ({
    style,
    votes: tally((catalog, table) => votesOf(thingsOf(catalog, table), style)),
  }));
  return memoizeByIdentity((catalog: Catalog) => {
    let best: { readonly style: Style<T>; readonly fitting: number; readonly things: number } | undefined;
    for (const { style, votes } of ballots) {
      const { things, fitting } = votes(catalog);
      if (things < least) return fallback && { ...fallback, unanimous: false };
      if (fitting > (best?.fitting ?? 0) && fitting >= share * things) best = { style, fitting, things };
      if (fitting === things) break;
    }
    return best && { ...best.style, unanimous: best.fitting === best.things };
  });
}

const noVotes: Votes = { things: 0, fitting: 0 };

function votesOf<T>(things: readonly T[], { fits }: Style<T>): Votes {
  if (things.length === 0) return noVotes;
  let fitting = 0;
  things.forEach((thing) => {
    if (fits(thing)) fitting += 1;
  });
  return { things: things.length, fitting };
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

/** How most columns are written, snake_case in a small design. */
export const columnCase = prevailing<Named>((catalog, { id }) => catalog.columnsOf(id), cases, snake);

/** How most tables are written, snake_case in a small design. */
export const tableCase = prevailing<Named>((_, table) => [table], cases, snake);

const numbers: readonly Style<TableRecord>[] = [
  { id: "plural", fits: ({ name }) => isPlural(name) },
  { id: "singular", fits: ({ name }) => isSingular(name) },
];

/** Whether most tables that hold things are named in the plural or the singular; plural in a small design. */
export const tableNumber = prevailing(
  (catalog, table) => (isEntity(catalog, table) ? [table] : []),
  numbers,
  numbers[0],
);

/** A column that is the whole primary key of its table. */
export type KeyColumn = { readonly table: TableRecord; readonly column: ColumnRecord };

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

/** The column that is a table's primary key by itself and is a number or uuid of its own. */
export function keyColumnOf(catalog: Catalog, table: TableRecord): readonly KeyColumn[] {
  const [column, ...more] = table.partitionOf === null ? keyColumnsOf(catalog, table.id) : [];
  if (!column || more.length > 0) return [];
  const surrogate = ["int2", "int4", "int8", "uuid"].includes(typeNameOf(catalog, column));
  const referring = catalog.foreignKeysOf(table.id).some(({ pairs }) => pairs[0]?.column === column.id);
  return surrogate && !referring ? [{ table, column }] : [];
}

/** How most primary keys of one column are called. */
export const keyName = prevailing(keyColumnOf, keyNames, keyNames[0]);
