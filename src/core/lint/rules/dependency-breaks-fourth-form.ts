import { assessTable, columnsAt } from "../../dependencies/assess-table.ts";
import { explainFourthViolation } from "../../normalize/explain-violation.ts";
import { defineRule } from "../rule.ts";
import { withDependencies } from "../with-dependencies.ts";

/** Only a stated multivalued dependency counts: three foreign keys in a key may well be one fact. */
export const dependencyBreaksFourthForm = defineRule({
  id: "dependency-breaks-fourth-form",
  severity: "warning",
  category: "normalization",
  title: "Two facts in one table",
  why: "Two lists of values that have nothing to do with each other stand in one table, and each combination needs a row (fourth normal form).",
  remedy: "Split the table, as the Normalization panel shows it.",
  examples: {
    bad: [
      "-- crowfoot: dependency course ->> teacher\ncreate table teaching (course text, teacher text, book text, primary key (course, teacher, book));",
    ],
    good: [
      "create table teaching (course text, teacher text, book text, primary key (course, teacher, book));",
      "-- crowfoot: dependency course ->> teacher\ncreate table teaching (course text, teacher text, primary key (course, teacher));",
    ],
  },
  *check({ catalog, tables }) {
    for (const table of withDependencies(catalog, tables)) {
      const { of, multivalued } = assessTable(catalog, table.id);
      const seen = new Set<string>();
      for (const dependency of multivalued) {
        const [column] = columnsAt(of, dependency.right);
        if (!column || seen.has(column.id)) continue;
        seen.add(column.id);
        const names = of.columns.map(({ name }) => name);
        yield { at: column.id, message: `${table.name}: ${explainFourthViolation(dependency, names)}` };
      }
    }
  },
});
