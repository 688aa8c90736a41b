import { calledSql, type ObjectSource } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** What belongs to the database as a whole: event triggers, languages, access methods. */
export const databaseObjects: ObjectSource = {
  id: "database objects",
  sql: `
SELECT 'pg_event_trigger', e.oid, 'event trigger', e.evtname::text, NULL::oid, '',
  concat_ws(' ', 'ON', e.evtevent::text,
    'WHEN TAG IN (' || (SELECT string_agg(quote_literal(tag), ', ' ORDER BY tag) FROM unnest(e.evttags) tag) || ')',
    'EXECUTE FUNCTION', e.evtfoid::regproc::text || '()'),
  CASE e.evtenabled WHEN 'O' THEN '[]' ELSE jsonb_build_array('ALTER EVENT TRIGGER ' || quote_ident(e.evtname)
    || CASE e.evtenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END) END
FROM pg_event_trigger e
WHERE ${notMember("pg_event_trigger", "e.oid")}
UNION ALL
SELECT 'pg_language', l.oid, 'language', l.lanname::text, NULL, '',
  concat_ws(' ', CASE WHEN l.lanpltrusted THEN 'TRUSTED' END, 'HANDLER ' || ${calledSql("l.lanplcallfoid")}, 'INLINE ' || ${calledSql("l.laninline")},
    'VALIDATOR ' || ${calledSql("l.lanvalidator")}), '[]'
FROM pg_language l
WHERE l.oid >= 16384 AND ${notMember("pg_language", "l.oid")}
UNION ALL
SELECT 'pg_am', m.oid, 'access method', m.amname::text, NULL, '',
  'TYPE ' || CASE m.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END || ' HANDLER ' || m.amhandler::text, '[]'
FROM pg_am m
WHERE m.oid >= 16384 AND ${notMember("pg_am", "m.oid")}`,
};
