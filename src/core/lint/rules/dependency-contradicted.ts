import { dependencyText } from "../../dependencies/dependency-line.ts";
import { dependenciesOf, tableRelation } from "../../dependencies/table-relation.ts";
import { attributeSet, has } from "../../normalize/attribute-set.ts";
import { closureOf } from "../../normalize/closure.ts";
import { defineRule } from "../rule.ts";
import { withDependencies } from "../with-dependencies.ts";

/** One of the answers was a mistake; which, only a person knows. */
export const dependencyContradicted = defineRule({
  id: "dependency-contradicted",
  severity: "error",
  category: "normalization",
  title: "Dependency that is said to hold and not to hold",
  why: "What was rejected follows from what was stated and from the keys, so one of them is wrong.",
  remedy: "Take back the statement that is wrong.",
  examples: {
    bad: [
      "-- crowfoot: dependency zip -> city\n-- crowfoot: dependency city -> state\n-- crowfoot: dependency zip -> state (rejected, person)\ncreate table shops (id int primary key, zip text, city text, state text);",
      "-- crowfoot: dependency id -> city (rejected, person)\ncreate table shops (id int primary key, city text);",
    ],
    good: [
      "-- crowfoot: dependency zip -> city\n-- crowfoot: dependency city -> zip (rejected, person)\ncreate table shops (id int primary key, zip text, city text);",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      const { columns, relation } = tableRelation(catalog, table.id);
      const placesOf = (ids: readonly string[]) =>
        attributeSet(ids.map((id) => columns.findIndex((column) => column.id === id)));
      const wrong = dependenciesOf(catalog, table.id).find(
        ({ determinant, dependent, multivalued, standing }) => {
          if (standing !== "rejected" || multivalued) return false;
          const decided = closureOf(placesOf(determinant), relation.dependencies);
          return dependent.some((id) =>
            has(
              decided,
              columns.findIndex((column) => column.id === id),
            ),
          );
        },
      );
      if (!wrong) continue;
      yield {
        at: table.id,
        message: `${table.name}: ${dependencyText(catalog, wrong)} was rejected, but follows from what is stated.`,
      };
    }
  },
});
