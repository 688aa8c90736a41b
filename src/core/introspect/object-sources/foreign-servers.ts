import { calledSql, type ObjectSource, optionListSql } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** What no file should carry: options of user mappings that are secrets. */
const secrets = "password|secret|token|key|passfile|passcode";

/** Foreign-data wrappers, servers, and user mappings without their secrets. */
export const foreignServers: ObjectSource = {
  id: "foreign servers",
  sql: `
SELECT 'pg_foreign_data_wrapper', w.oid, 'foreign data wrapper', w.fdwname::text, NULL::oid, '',
  concat_ws(' ', 'HANDLER ' || ${calledSql("w.fdwhandler")}, 'VALIDATOR ' || ${calledSql("w.fdwvalidator")},
    ${optionListSql("w.fdwoptions")}), '[]'::jsonb
FROM pg_foreign_data_wrapper w
WHERE ${notMember("pg_foreign_data_wrapper", "w.oid")}
UNION ALL
SELECT 'pg_foreign_server', f.oid, 'server', f.srvname::text, NULL, '',
  concat_ws(' ', 'TYPE ' || quote_literal(f.srvtype), 'VERSION ' || quote_literal(f.srvversion),
    'FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname), ${optionListSql("f.srvoptions")}), '[]'
FROM pg_foreign_server f
JOIN pg_foreign_data_wrapper w ON w.oid = f.srvfdw
WHERE ${notMember("pg_foreign_server", "f.oid")}
UNION ALL
SELECT 'pg_user_mapping', u.umid, 'user mapping', '', NULL,
  'FOR ' || CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END || ' SERVER ' || quote_ident(u.srvname),
  coalesce(${optionListSql(`(SELECT array_agg(o) FROM unnest(u.umoptions) o WHERE split_part(o, '=', 1) !~* '${secrets}')`)}, ''), '[]'
FROM pg_user_mappings u
WHERE ${notMember("pg_foreign_server", "u.srvid")}`,
};
