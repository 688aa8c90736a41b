import { dependenciesOf } from "../../dependencies/table-relation.ts";
import { defineRule } from "../rule.ts";
import { withDependencies } from "../with-dependencies.ts";

/** The reason is known to the design; who reads the database sees only the copy. */
export const dependencyKeptWithoutComment = defineRule({
  id: "dependency-kept-without-comment",
  severity: "info",
  category: "documentation",
  title: "Accepted copy that the database does not explain",
  why: "The design says why a column repeats what others decide; whoever reads the database sees a copy, and may mend it.",
  remedy: "Say the reason in the comment on the column.",
  optIn: true,
  examples: {
    bad: [
      "-- crowfoot: dependency zip -> city (stated, person; kept as history)\ncreate table shops (id int primary key, zip text, city text);",
    ],
    good: [
      "-- crowfoot: dependency zip -> city (stated, person; kept as history)\ncreate table shops (id int primary key, zip text, city text); comment on column shops.city is 'kept as history';",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      const said = new Set<string>();
      for (const { dependent, reason, standing } of dependenciesOf(catalog, table.id)) {
        if (standing !== "stated" || reason === null) continue;
        for (const id of dependent) {
          const column = catalog.find("column", id);
          if (!column || column.comment?.trim() || said.has(id)) continue;
          said.add(id);
          yield {
            at: id,
            message: `${table.name}.${column.name} has no comment that says why it is there: ${reason.replace(/\.$/, "")}.`,
            fix: { id: "comment-on", input: { id, comment: reason } },
          };
        }
      }
    }
  },
});
