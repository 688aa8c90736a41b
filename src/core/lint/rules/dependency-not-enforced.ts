import { dependencyText } from "../../dependencies/dependency-line.ts";
import { dependenciesOf, tableRelation } from "../../dependencies/table-relation.ts";
import { attributeSet } from "../../normalize/attribute-set.ts";
import { implies } from "../../normalize/closure.ts";
import { defineRule } from "../rule.ts";
import { withDependencies } from "../with-dependencies.ts";

/** What is kept as history is meant to disagree with what is so today. */
const history = /\b(history|historical|snapshot|frozen|at the time|as of)\b/i;

/** A copy that was accepted and that nothing keeps equal to the others. */
export const dependencyNotEnforced = defineRule({
  id: "dependency-not-enforced",
  severity: "info",
  category: "normalization",
  title: "Accepted copies that can disagree",
  why: "The table stays as it is although columns that are no key decide others; without a trigger or a foreign key over both, the copies can disagree.",
  remedy:
    "Refer to a table that has both columns by a foreign key over both, or keep them equal by a trigger.",
  optIn: true,
  examples: {
    bad: [
      "-- crowfoot: dependency zip -> city (stated, person; read together)\ncreate table shops (id int primary key, zip text, city text);",
    ],
    good: [
      "-- crowfoot: dependency zip -> city (stated, person; kept as history)\ncreate table shops (id int primary key, zip text, city text);",
      "create table zips (zip text primary key, city text not null, unique (zip, city));\n-- crowfoot: dependency zip -> city (stated, person; read together)\ncreate table shops (id int primary key, zip text not null, city text not null, foreign key (zip, city) references zips (zip, city));",
    ],
  },
  reach: "neighbours",
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      if (table.triggers.length > 0) continue;
      const { columns, model } = tableRelation(catalog, table.id);
      const placesOf = (ids: readonly string[]) =>
        attributeSet(ids.map((id) => columns.findIndex((column) => column.id === id)));
      const open = dependenciesOf(catalog, table.id).find(
        ({ determinant, dependent, multivalued, reason, standing }) =>
          standing === "stated" &&
          !multivalued &&
          reason !== null &&
          !history.test(reason) &&
          !implies(model, { left: placesOf(determinant), right: placesOf(dependent) }),
      );
      if (!open) continue;
      yield { at: table.id, message: `${table.name}: nothing enforces ${dependencyText(catalog, open)}.` };
    }
  },
});
