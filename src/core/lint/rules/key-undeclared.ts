import { assessTable, columnsAt } from "../../dependencies/assess-table.ts";
import { isSubset } from "../../normalize/attribute-set.ts";
import { listed } from "../name-words.ts";
import { defineRule } from "../rule.ts";
import { isText } from "../type-facts.ts";
import { withDependencies } from "../with-dependencies.ts";

/** A key that follows from what was stated, and that the database does not check. */
export const keyUndeclared = defineRule({
  id: "key-undeclared",
  severity: "warning",
  category: "keys",
  title: "Key that is not declared",
  why: "By what is stated, no two rows agree in these columns; without a unique constraint the database does not see to it.",
  remedy: "Make the columns unique.",
  examples: {
    bad: [
      "-- crowfoot: dependency badge -> id\ncreate table users (id int primary key, badge int not null);",
    ],
    good: [
      "-- crowfoot: dependency badge -> id\ncreate table users (id int primary key, badge int not null unique);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      const { of, keys } = assessTable(catalog, table.id);
      const declared = of.model.filter(({ by }) => by.kind !== "foreign-key" && by.kind !== "check");
      const whole = keys.filter(
        (key) => of.stated.length > 0 && !declared.some(({ left }) => isSubset(left, key)),
      );
      const columns = whole.map((key) => columnsAt(of, key)).find((key) => key.length > 0);
      if (!columns || table.partitionBy !== null) continue;
      const columnIds = columns.map(({ id }) => id);
      // Of text, a person says whether case matters.
      const isPlain = columns.every(
        (column) => column.notNull && !column.generated && !isText(catalog, column),
      );
      yield {
        at: table.id,
        message: `${table.name}: ${listed(columns.map(({ name }) => name))} ${columns.length > 1 ? "are a key" : "is a key"} by what is stated, but not declared as one.`,
        ...(isPlain ? { fix: { id: "add-unique" as const, input: { tableId: table.id, columnIds } } } : {}),
      };
    }
  },
});
