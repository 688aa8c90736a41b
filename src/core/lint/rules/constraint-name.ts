import { groupBy } from "../../base/group-by.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

type Constrained = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly table: TableRecord;
};

const starts = (id: string, pattern: RegExp): Style<Constrained> => ({
  id,
  fits: ({ name }) => pattern.test(name),
});

/** The forms that names of each kind of constraint have in the wild, PostgreSQL's own first. */
const styles: Readonly<Record<string, readonly Style<Constrained>[]>> = {
  unique: [
    starts("…_key", /_key\d*$/i),
    starts("uniq_…", /^(uniq|unique|uk|uq)_/i),
    starts("…_unique", /_(unique|uniq|uk|uq)$/i),
  ],
  "foreign-key": [starts("…_fkey", /_fkey\d*$/i), starts("fk_…", /^fk_/i), starts("…_fk", /_fk(_\w+)?$/i)],
  check: [
    starts("…_check", /_check\d*$/i),
    starts("chk_…", /^(chk|ck|check)_/i),
    starts("…_chk", /_(chk|ck)$/i),
  ],
};

/** One finding for each table. */
export const constraintName = defineRule({
  id: "constraint-name",
  severity: "info",
  category: "naming",
  title: "Constraint named in another style",
  why: "The name of a constraint is what people see when it refuses a row; the form of the others tells the table and what kind it is.",
  remedy: "Rename it in the form that the others have.",
  examples: {
    bad: [
      "create table a (id int primary key); create table b (id int primary key, a1 int references a, a2 int references a, a3 int references a, a4 int references a, a5 int, constraint oops foreign key (a5) references a);",
    ],
    good: [
      "create table a (id int primary key, x int, constraint positive check (x > 0)); create table b (id int primary key, a_id int references a);",
    ],
  },
  *check({ catalog, tables }) {
    const all = tables
      .filter((table) => !isPartition(table))
      .flatMap((table) => constraintsOf(catalog, table));
    const odd = [...groupBy(all, ({ kind }) => kind)].flatMap(([kind, same]) => {
      const style = prevailing(same, styles[kind] ?? []);
      return style ? same.filter((one) => !styles[kind]?.some(({ fits }) => fits(one))) : [];
    });
    for (const [table, [only, ...more]] of groupBy(odd, (one) => one.table)) {
      if (!only) continue;
      const names = [only, ...more].map(({ name }) => name);
      yield {
        at: more.length === 0 ? only.id : table.id,
        message: `Constraints of ${table.name} are not named as most are: ${listed(names)}.`,
      };
    }
  },
});

function constraintsOf(catalog: Catalog, table: TableRecord): readonly Constrained[] {
  const all = [
    ...catalog.uniquesOf(table.id),
    ...catalog.foreignKeysOf(table.id),
    ...catalog.checksOf(table.id),
  ];
  return all.map(({ id, name, kind }) => ({ id, name, kind, table }));
}
