import { choice, flag, list, name, optional, sql, words } from "../../document/field.ts";
import { defineSource, routineRow, routineSql } from "../schema-source.ts";

/** A trigger's arguments lie in its row as bytes, each with a zero behind it. */
const argumentsSql = `coalesce((
    SELECT jsonb_agg(convert_from(decode(a.part[1], 'hex'), current_setting('server_encoding')) ORDER BY a.position)
    FROM regexp_matches(encode(t.tgargs, 'hex'), '((?:(?!00)..)*)00', 'g') WITH ORDINALITY AS a (part, position)), '[]')`;

/**
 * Triggers of tables and views, but neither those that enforce foreign keys nor a partition's copies of its parent's.
 * `definition` is there for its WHEN. `type` has the bits of src/include/catalog/pg_trigger.h.
 */
export const triggers = defineSource({
  id: "triggers",
  fields: {
    oid: words,
    relation: words,
    name,
    type: words,
    columns: list(words),
    definition: sql,
    when: flag,
    routine: routineRow,
    arguments: list(words),
    constraint: flag,
    deferrable: flag,
    deferred: flag,
    from: optional(words),
    oldTable: optional(name),
    newTable: optional(name),
    enabled: choice("O", "D", "R", "A"),
  },
  sql: `
SELECT t.oid, t.tgrelid AS relation, t.tgname AS name, t.tgtype::text AS type,
  coalesce((SELECT jsonb_agg(c.number::text ORDER BY c.position)
    FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS c (number, position)), '[]') AS columns,
  pg_get_triggerdef(t.oid, true) AS definition, t.tgqual IS NOT NULL AS when, ${routineSql("t.tgfoid")} AS routine,
  ${argumentsSql} AS arguments,
  t.tgconstraint <> 0 AS constraint, t.tgdeferrable AS deferrable, t.tginitdeferred AS deferred,
  nullif(t.tgconstrrelid, 0) AS from, t.tgoldtable AS "oldTable", t.tgnewtable AS "newTable", t.tgenabled AS enabled
FROM relation r
JOIN pg_trigger t ON t.tgrelid = r.oid
WHERE NOT t.tgisinternal AND coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0'
ORDER BY t.tgrelid, t.tgname`,
});
