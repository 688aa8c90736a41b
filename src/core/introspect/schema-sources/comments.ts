import { words } from "../../document/field.ts";
import { defineSource } from "../schema-source.ts";

/** Comments on what people made, by the address of what they describe; `part` is the number of a column, else "0". */
export const comments = defineSource({
  id: "comments",
  fields: { catalog: words, oid: words, part: words, text: words },
  sql: `
SELECT c.relname AS catalog, d.objoid AS oid, d.objsubid::text AS part, d.description AS text
FROM pg_description d
JOIN pg_class c ON c.oid = d.classoid
WHERE d.objoid >= 16384
  OR d.classoid = 'pg_namespace'::regclass AND d.description <> 'standard public schema'
    AND d.objoid = (SELECT s.oid FROM space s WHERE s.name = 'public')
ORDER BY c.relname, d.objoid, d.objsubid`,
});
