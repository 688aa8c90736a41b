import { defineRule } from "../rule.ts";
import { hasWords } from "../sql-text.ts";

/** Who may create objects in a namespace can put them before those of others. */
export const namespaceOpenToAll = defineRule({
  id: "namespace-open-to-all",
  severity: "warning",
  category: "security",
  title: "Namespace in which everybody creates",
  why: "Anybody can put a function or table before another's of the same name, and have it run with others' rights.",
  remedy: "REVOKE CREATE ON SCHEMA … FROM PUBLIC, as is the default since PostgreSQL 15.",
  examples: {
    bad: ["grant create on schema public to public;", "grant all on schema public to public;"],
    good: ["grant usage on schema public to public;", "revoke create on schema public from public;"],
  },
  *check({ catalog }) {
    for (const { on, grantee, revoked, privileges } of catalog.all("grant")) {
      const namespace = catalog.find("namespace", on);
      const creating = privileges.some(({ privilege }) => ["CREATE", "ALL"].includes(privilege));
      if (namespace && grantee === "" && !revoked && creating)
        yield { at: namespace.id, message: `Everybody may create objects in ${namespace.name}.` };
    }
    for (const { statement, uses } of catalog.all("kept")) {
      if (!hasWords(statement, "on schema") || !hasWords(statement, "to public")) continue;
      const id = uses.find((one) => catalog.find("namespace", one));
      const creating = hasWords(statement, "create") || hasWords(statement, "grant all");
      if (id === undefined || !creating) continue;
      yield { at: id, message: `Everybody may create objects in ${catalog.get("namespace", id).name}.` };
    }
  },
});
