import { choice, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Classes of what is kept as an object, and may need and be needed by others of them. */
const objects = [
  "pg_ts_config",
  "pg_ts_dict",
  "pg_ts_template",
  "pg_ts_parser",
  "pg_foreign_data_wrapper",
  "pg_language",
  "pg_operator",
  "pg_opfamily",
] as const;

const users = [
  ...objects,
  "pg_proc",
  "pg_opclass",
  "pg_cast",
  "pg_event_trigger",
  "pg_foreign_server",
  "pg_conversion",
  "pg_transform",
  "pg_am",
] as const;

const used = [...objects, "pg_class", "pg_proc", "pg_type", "pg_collation"] as const;

function classes(names: readonly string[]): string {
  return names.map((name) => `'${name}'::regclass`).join(", ");
}

/**
 * What views, functions, rules, policies and the objects that are not drawn need, as addresses of what pg_depend says. A view's are
 * those of its rule.
 */
export const dependencies = defineSource({
  id: "dependencies",
  fields: {
    user: choice("pg_class", "pg_rewrite", "pg_policy", "pg_type", ...users),
    userOid: words,
    used: choice(...used),
    oid: words,
  },
  sql: `
SELECT DISTINCT CASE w.rulename WHEN '_RETURN' THEN 'pg_class' ELSE u.relname::text END AS user,
  CASE w.rulename WHEN '_RETURN' THEN w.ev_class ELSE d.objid END AS "userOid",
  o.relname::text AS used, coalesce(e.oid, d.refobjid) AS oid
FROM pg_depend d
JOIN pg_class u ON u.oid = d.classid
JOIN pg_class o ON o.oid = d.refclassid
LEFT JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
LEFT JOIN pg_policy l ON d.classid = 'pg_policy'::regclass AND l.oid = d.objid
LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype = 'n'
  AND (d.classid IN (${classes(users)})
    OR d.classid = 'pg_rewrite'::regclass AND w.ev_class <> d.refobjid
    OR d.classid = 'pg_policy'::regclass AND l.polrelid <> d.refobjid)
  AND d.refclassid IN (${classes(used)})
ORDER BY 1, 2, 3, 4`,
});
