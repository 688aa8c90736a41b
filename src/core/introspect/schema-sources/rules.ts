import { choice, flag, name, sql, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Rules but those that make a view a view. `definition` is the whole statement. */
export const rules = defineSource({
  id: "rules",
  fields: {
    oid: words,
    relation: words,
    name,
    event: choice("1", "2", "3", "4"),
    instead: flag,
    definition: sql,
    enabled: choice("O", "D", "R", "A"),
  },
  sql: `
SELECT w.oid, w.ev_class AS relation, w.rulename AS name, w.ev_type AS event, w.is_instead AS instead,
  pg_get_ruledef(w.oid, true) AS definition, w.ev_enabled AS enabled
FROM relation r
JOIN pg_rewrite w ON w.ev_class = r.oid
WHERE w.rulename <> '_RETURN'
ORDER BY w.ev_class, w.rulename`,
});
