import { defineRule } from "../rule.ts";
import { hasWords } from "../sql-text.ts";

/** CREATE RULE rewrites statements before they run. */
export const tableWithRule = defineRule({
  id: "table-with-rule",
  severity: "warning",
  category: "integrity",
  title: "Rewrite rule",
  why: "A rule rewrites the statement, not the row: expressions run twice, RETURNING and COPY do not see it, and nobody expects it.",
  remedy: "A trigger, or INSTEAD OF triggers on a view.",
  examples: {
    bad: [
      "create table t (id int primary key, x int); create rule quiet as on insert to t do instead nothing;",
    ],
    good: ["create table t (id int primary key, x int);"],
  },
  *check({ catalog, tables }) {
    for (const table of [...tables, ...catalog.all("view")]) {
      for (const rule of table.rules.flatMap((id) => catalog.find("rule", id) ?? [])) {
        yield { at: rule.id, message: `The rule ${rule.name} on ${table.name} rewrites statements.` };
      }
    }
    for (const { id, statement, subject, provides } of catalog.all("kept")) {
      const [path] = provides;
      if (!hasWords(statement, "rule") || !subject.startsWith("rule ")) continue;
      yield {
        at: id,
        message: `${subject.replace(/^rule/, "The rule")} rewrites statements.`,
        ...(path ? { path } : {}),
      };
    }
  },
});
