import { calledSql, type ObjectSource, pathSql } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

/** Configurations with their mappings, dictionaries, parsers and templates of text search. */
export const textSearch: ObjectSource = {
  id: "text search",
  sql: `
SELECT 'pg_ts_config', c.oid, 'text search configuration', c.cfgname::text, c.cfgnamespace, '',
  '(PARSER = ' || ${pathSql("n.nspname", "p.prsname")} || ')', coalesce((
    SELECT jsonb_agg('ALTER TEXT SEARCH CONFIGURATION ' || ${pathSql("s.name", "c.cfgname")} || ' ADD MAPPING FOR '
      || quote_ident(m.alias) || ' WITH ' || m.dictionaries ORDER BY m.tokid)
    FROM (
      SELECT k.tokid, k.alias, string_agg(x.mapdict::regdictionary::text, ', ' ORDER BY x.mapseqno) AS dictionaries
      FROM ts_token_type(c.cfgparser) k JOIN pg_ts_config_map x ON x.mapcfg = c.oid AND x.maptokentype = k.tokid
      GROUP BY k.tokid, k.alias) m), '[]')
FROM pg_ts_config c
JOIN space s ON s.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE ${notMember("pg_ts_config", "c.oid")}
UNION ALL
SELECT 'pg_ts_dict', d.oid, 'text search dictionary', d.dictname::text, d.dictnamespace, '',
  '(' || concat_ws(', ', 'TEMPLATE = ' || ${pathSql("n.nspname", "t.tmplname")}, d.dictinitoption) || ')', '[]'
FROM pg_ts_dict d
JOIN space s ON s.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE ${notMember("pg_ts_dict", "d.oid")}
UNION ALL
SELECT 'pg_ts_parser', p.oid, 'text search parser', p.prsname::text, p.prsnamespace, '',
  '(' || concat_ws(', ', 'START = ' || ${calledSql("p.prsstart")}, 'GETTOKEN = ' || ${calledSql("p.prstoken")},
    'END = ' || ${calledSql("p.prsend")}, 'LEXTYPES = ' || ${calledSql("p.prslextype")},
    'HEADLINE = ' || ${calledSql("p.prsheadline")}) || ')', '[]'
FROM pg_ts_parser p
JOIN space s ON s.oid = p.prsnamespace
WHERE ${notMember("pg_ts_parser", "p.oid")}
UNION ALL
SELECT 'pg_ts_template', t.oid, 'text search template', t.tmplname::text, t.tmplnamespace, '',
  '(' || concat_ws(', ', 'INIT = ' || ${calledSql("t.tmplinit")}, 'LEXIZE = ' || ${calledSql("t.tmpllexize")}) || ')', '[]'
FROM pg_ts_template t
JOIN space s ON s.oid = t.tmplnamespace
WHERE ${notMember("pg_ts_template", "t.oid")}`,
};
