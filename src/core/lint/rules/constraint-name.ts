import type { Catalog } from "../../document/catalog.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { prevailing, type Style } from "../conventions.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isPartition } from "../table-facts.ts";

type Named = { readonly id: string; readonly name: string };

const starts = (id: string, pattern: RegExp): Style<Named> => ({
  id,
  fits: ({ name }) => pattern.test(name),
});

/** The forms that names of each kind of constraint have in the wild, PostgreSQL's own first. */
const styles: Readonly<Record<"unique" | "foreign-key" | "check", readonly Style<Named>[]>> = {
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

const lists = {
  unique: (catalog: Catalog, { id }: TableRecord): readonly Named[] => catalog.uniquesOf(id),
  "foreign-key": (catalog: Catalog, { id }: TableRecord): readonly Named[] => catalog.foreignKeysOf(id),
  check: (catalog: Catalog, { id }: TableRecord): readonly Named[] => catalog.checksOf(id),
} as const;

const forms = (["unique", "foreign-key", "check"] as const).map((kind) => ({
  of: lists[kind],
  styles: styles[kind],
  prevails: prevailing(lists[kind], styles[kind]),
}));

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
  premise: ({ catalog }) => forms.map(({ prevails }) => prevails(catalog)?.id ?? "").join(),
  *check({ catalog, tables }) {
    const agreed = forms.filter(({ prevails }) => prevails(catalog)?.unanimous === false);
    for (const table of tables) {
      if (isPartition(table)) continue;
      const odd = agreed.flatMap(({ of, styles }) =>
        of(catalog, table).filter((one) => !styles.some(({ fits }) => fits(one))),
      );
      const [only, ...more] = odd;
      if (!only) continue;
      const names = [only, ...more].map(({ name }) => name);
      yield {
        at: more.length === 0 ? only.id : table.id,
        message: `Constraints of ${table.name} are not named as most are: ${listed(names)}.`,
      };
    }
  },
});
