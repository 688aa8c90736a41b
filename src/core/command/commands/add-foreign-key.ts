import type { Mint } from "../../base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import {
  addIndexOn,
  addForeignKey as addKey,
  addReferringColumn,
  type ForeignKeyRules,
} from "../new-foreign-key.ts";
import { missing } from "../place.ts";
import { referablePrimaryKey } from "../referenced-key.ts";

type Input = ForeignKeyRules & {
  readonly tableId: string;
  /** The table it leads to. */
  readonly references: string;
  /** Which columns refer to which; nothing means the primary key of the other table. */
  readonly pairs?: readonly { readonly columnId: string; readonly references: string }[];
  /** One column that refers to the one column of the other table's primary key: a column dragged onto a table. */
  readonly columnId?: string;
  readonly name?: string;
  /** Whether columns that are made for it are not null; they may be null unless this is said. */
  readonly notNull?: boolean;
  /** Add an index on the referring columns where none begins with them. */
  readonly index?: boolean;
};

/** Adds a foreign key between columns that are named, or to a table's primary key, making the columns that are missing. */
export const addForeignKey = defineCommand<Input>()({
  id: "add-foreign-key",
  title: "Add foreign key",
  run(catalog, input, mint) {
    const table = catalog.find("table", input.tableId);
    const target = catalog.find("table", input.references);
    if (!table || !target) return missing("table");
    const edit = editOf(catalog.document);
    const pairs = pairsFor(edit, catalog, { input, table, target, mint });
    if (isRefusal(pairs)) return pairs;
    const { onDelete, onUpdate, match, deferral, notValid } = input;
    const rules = Object.fromEntries(
      Object.entries({ onDelete, onUpdate, match, deferral, notValid }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const key = addKey(edit, { table, target, pairs, name: input.name, rules, mint });
    if (isRefusal(key)) return key;
    if (input.index) addIndexOn(edit, table, { columns: pairs.map(({ column }) => column), mint });
    return { patch: edit.patch() };
  },
});

type Wanted = {
  readonly input: Input;
  readonly table: TableRecord;
  readonly target: TableRecord;
  readonly mint: Mint;
};

type Pair = { readonly column: ColumnRecord; readonly references: ColumnRecord };

function pairsFor(edit: Edit, catalog: Catalog, wanted: Wanted): readonly Pair[] | Refusal {
  const { input, table, target } = wanted;
  if (input.pairs) return givenPairs(catalog, wanted, input.pairs);
  const key = referablePrimaryKey(catalog, target);
  if (isRefusal(key)) return key;
  if (input.columnId === undefined) return madePairs(edit, wanted, key);
  const column = catalog.find("column", input.columnId);
  const [references] = key;
  if (!column || catalog.tableOf(column.id)?.id !== table.id) return missing("column");
  if (key.length > 1)
    return refuse(
      `The primary key of ${catalog.pathOf(target.id)} has ${key.length} columns. Say which column refers to each.`,
    );
  return [{ column, references }];
}

function givenPairs(
  catalog: Catalog,
  { table, target }: Wanted,
  given: NonNullable<Input["pairs"]>,
): readonly Pair[] | Refusal {
  const pairs: Pair[] = [];
  for (const { columnId, references: referencesId } of given) {
    const column = catalog.find("column", columnId);
    const references = catalog.find("column", referencesId);
    if (!column || catalog.tableOf(columnId)?.id !== table.id) return missing("column");
    if (!references || catalog.tableOf(referencesId)?.id !== target.id) return missing("column");
    pairs.push({ column, references });
  }
  return pairs;
}

function madePairs(
  edit: Edit,
  { input, table, target, mint }: Wanted,
  key: readonly ColumnRecord[],
): readonly Pair[] | Refusal {
  if (table.partitionOf)
    return refuse("A partition gets its columns from its parent. Add the foreign key to the parent.");
  const notNull = input.notNull ?? false;
  return key.map((references) => ({
    references,
    column: addReferringColumn(edit, table, { target, key: references, notNull, mint }),
  }));
}
