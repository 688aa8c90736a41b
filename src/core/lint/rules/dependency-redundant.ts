import { dependencyText } from "../../dependencies/dependency-line.ts";
import { tableRelation } from "../../dependencies/table-relation.ts";
import { implies } from "../../normalize/closure.ts";
import { defineRule } from "../rule.ts";
import { withDependencies } from "../with-dependencies.ts";

/** What keys say as well is said on purpose: it confirms that nothing less decides a column. */
export const dependencyRedundant = defineRule({
  id: "dependency-redundant",
  severity: "info",
  category: "normalization",
  title: "Dependency that follows from others",
  why: "It says nothing that the other stated dependencies do not say together, and hides which of them matter.",
  remedy: "Remove it.",
  examples: {
    bad: [
      "-- crowfoot: dependency zip -> city\n-- crowfoot: dependency city -> state\n-- crowfoot: dependency zip -> state\ncreate table shops (id int primary key, zip text, city text, state text);",
    ],
    good: [
      "-- crowfoot: dependency zip -> city\n-- crowfoot: dependency city -> state\ncreate table shops (id int primary key, zip text, city text, state text);",
      "-- crowfoot: dependency id -> zip\ncreate table shops (id int primary key, zip text);",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      const stated = tableRelation(catalog, table.id).stated.filter(({ by }) => !by.multivalued);
      const found = stated.find((one) =>
        implies(
          stated.filter((other) => other !== one),
          one,
        ),
      );
      if (!found) continue;
      yield {
        at: table.id,
        message: `${table.name}: ${dependencyText(catalog, found.by)} follows from what else is stated.`,
        fix: { id: "remove-dependency", input: { dependencyId: found.by.id } },
      };
    }
  },
});
