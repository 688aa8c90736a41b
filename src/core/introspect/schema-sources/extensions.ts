import { name, words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Extensions. Their versions are not asked: like pg_dump, a script takes the version the other server has. */
export const extensions = defineSource({
  id: "extensions",
  fields: { oid: words, name, namespace: name, usualComment: words },
  sql: `
SELECT e.oid, e.extname AS name, n.nspname AS namespace,
  coalesce((SELECT a.comment FROM pg_available_extensions a WHERE a.name = e.extname), '') AS "usualComment"
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
WHERE e.extname <> 'plpgsql'
ORDER BY e.extname`,
});
