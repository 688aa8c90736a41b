import type { FunctionRecord } from "../../document/records/index.ts";
import { defineRule } from "../rule.ts";
import { hasWords } from "../sql-text.ts";

/** With the rights of its owner, and the names of its caller. */
export const functionWithoutSearchPath = defineRule({
  id: "function-without-search-path",
  severity: "warning",
  category: "security",
  title: "SECURITY DEFINER without search_path",
  why: "It runs with its owner's rights but looks for names where its caller says: a caller can put a table or function of the same name in front (manual, CREATE FUNCTION, “Writing SECURITY DEFINER Functions Safely”).",
  remedy: "SET search_path = pg_catalog, …, pg_temp at the function.",
  examples: {
    bad: ["create function f() returns int language sql security definer as $$ select 1 $$;"],
    good: [
      "create function f() returns int language sql security definer set search_path = pg_catalog as $$ select 1 $$;",
      "create function f() returns int language sql as $$ select 1 $$;",
    ],
  },
  *check({ catalog }) {
    for (const routine of catalog.all("function")) {
      if (!hasWords(routine.definition, "security definer") || setsSearchPath(routine)) continue;
      yield {
        at: routine.id,
        message: `${routine.name} runs with its owner's rights by its caller's search_path.`,
      };
    }
  },
});

function setsSearchPath({ definition }: FunctionRecord): boolean {
  return hasWords(definition, "set search_path");
}
