import { choice, flag, list, name, optional, sql, words } from "../../document/field.ts";
import {
  collationSql,
  defineSource,
  namedElsewhere,
  optionRows,
  optionsSql,
  typeRow,
  typeSql,
} from "../schema-source.ts";

/** Columns of tables and views, attributes of composite types. A storage that is the type's own is null. */
export const columns = defineSource({
  id: "columns",
  fields: {
    relation: words,
    number: words,
    name,
    redeclared: flag,
    type: typeRow,
    notNull: flag,
    default: optional(sql),
    identity: choice("", "a", "d"),
    generated: choice("", "s", "v"),
    collation: optional(namedElsewhere),
    storage: optional(choice("p", "e", "x", "m")),
    compression: optional(choice("p", "l")),
    statisticsTarget: optional(words),
    parameters: list(optionRows),
    foreignOptions: list(optionRows),
  },
  sql: `
SELECT r.oid AS relation, a.attnum::text AS number, a.attname AS name, a.attislocal AND a.attinhcount > 0 AS redeclared, ${typeSql("a.atttypid", "a.atttypmod", "a.attndims")} AS type,
  a.attnotnull AS "notNull", pg_get_expr(d.adbin, d.adrelid, true) AS default, a.attidentity AS identity,
  a.attgenerated AS generated, ${collationSql("a.attcollation", "t.typcollation")} AS collation,
  CASE WHEN a.attstorage <> t.typstorage AND r.kind IN ('r', 'p') THEN a.attstorage END AS storage,
  nullif(to_jsonb(a) ->> 'attcompression', '') AS compression,
  CASE WHEN (to_jsonb(a) ->> 'attstattarget')::int >= 0 THEN to_jsonb(a) ->> 'attstattarget' END AS "statisticsTarget",
  ${optionsSql("a.attoptions")} AS parameters, ${optionsSql("a.attfdwoptions")} AS "foreignOptions"
FROM relation r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE r.kind <> 'S'
ORDER BY r.oid, a.attnum`,
});
