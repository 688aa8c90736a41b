import { groupBy } from "../../base/group-by.ts";
import { stemOf } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { referringColumns } from "../table-facts.ts";
import { isAnswered } from "../with-dependencies.ts";

const described = [
  "name",
  "title",
  "code",
  "email",
  "label",
  "phone",
  "address",
  "city",
  "country",
  "color",
  "type",
];

/** category_id beside category_name. */
export const columnCopiedFromParent = defineRule({
  id: "column-copied-from-parent",
  severity: "warning",
  category: "normalization",
  title: "Copy of what the row above says",
  why: "The foreign key finds the value already; the copy stays behind when it changes there (third normal form).",
  remedy:
    "Read it by a join or a view. If it keeps how things were, say so in its comment or ignore this with the reason.",
  yieldsTo: ["column-depends-on-key-part"],
  examples: {
    bad: [
      "create table categories (id int primary key, name text); create table products (id int primary key, category_id int references categories, category_name text); create index on products (category_id);",
    ],
    good: [
      "create table categories (id int primary key, name text); create table products (id int primary key, category_id int references categories, name text); create index on products (category_id);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    const candidates = groupBy(columnsNamed(catalog, tables, isAttribute), ({ table }) => table);
    for (const [table, placed] of candidates) {
      const referring = referringColumns(catalog, table.id);
      for (const { pairs, references } of catalog.foreignKeysOf(table.id)) {
        const from = catalog.get("column", pairs.at(-1)?.column ?? "");
        const stem = stemOf(from.name);
        const determinant = pairs.map(({ column }) => column);
        const copies = described.map((word) => {
          const found = placed.find(({ column }) => column.name === `${stem}_${word}`)?.column;
          const there =
            found && (catalog.columnNamed(references, word) ?? catalog.columnNamed(references, found.name));
          return there && found;
        });
        const copy = copies.find(
          (one) =>
            one && !referring.has(one.id) && !isAnswered(catalog, table, { determinant, dependent: one.id }),
        );
        if (!copy || copy.comment !== null || references === table.id) continue;
        const above = catalog.get("table", references).name;
        yield {
          at: copy.id,
          message: `${table.name}.${copy.name} repeats what ${above} says by ${from.name}.`,
          asks: { tableId: table.id, determinant, dependent: [copy.id] },
        };
      }
    }
  },
});

const attribute = new RegExp(`._(${described.join("|")})$`);

/** Whether a column is called after another and what that says. */
function isAttribute(name: string): boolean {
  return attribute.test(name);
}
