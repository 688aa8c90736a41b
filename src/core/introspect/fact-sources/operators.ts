import { type FactSource, notInExtension } from "../fact-source.ts";
import { STUB_NAMESPACE } from "../stub-namespace.ts";

/** The rarer objects: operators and their classes and families, casts, collations, text search, languages. */
export const operators: FactSource = {
  id: "operators",
  sql: `
SELECT 'operator ' || o.oid::regoperator::text, fact.property, fact.value
FROM pg_operator o
JOIN user_namespace n ON n.oid = o.oprnamespace
CROSS JOIN LATERAL (VALUES
  ('function', o.oprcode::text),
  ('result', format_type(o.oprresult, NULL)),
  ('commutator', nullif(o.oprcom, 0)::regoperator::text),
  ('negator', nullif(o.oprnegate, 0)::regoperator::text),
  ('restriction', nullif(o.oprrest::oid, 0)::regproc::text),
  ('join', nullif(o.oprjoin::oid, 0)::regproc::text),
  ('hashes', CASE WHEN o.oprcanhash THEN '' END),
  ('merges', CASE WHEN o.oprcanmerge THEN '' END)
) AS fact (property, value)
WHERE fact.value IS NOT NULL AND ${notInExtension("pg_operator", "o.oid")}
UNION ALL
SELECT 'operator class ' || n.name || '.' || quote_ident(c.opcname) || ' using ' || m.amname, 'definition',
  concat_ws(' ', CASE WHEN c.opcdefault THEN 'default' END, format_type(c.opcintype, NULL),
    'family ' || f.opfname, 'storage ' || format_type(nullif(c.opckeytype, 0), NULL))
FROM pg_opclass c
JOIN user_namespace n ON n.oid = c.opcnamespace
JOIN pg_am m ON m.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
WHERE ${notInExtension("pg_opclass", "c.oid")}
UNION ALL
SELECT 'operator family ' || n.name || '.' || quote_ident(f.opfname) || ' using ' || m.amname, 'members',
  concat_ws('; ',
    (SELECT string_agg(concat_ws(' ', a.amopstrategy, a.amopopr::regoperator, a.amoppurpose), ', '
      ORDER BY a.amopstrategy, a.amopopr::regoperator::text) FROM pg_amop a WHERE a.amopfamily = f.oid),
    (SELECT string_agg(concat_ws(' ', a.amprocnum, a.amproc::regprocedure), ', '
      ORDER BY a.amprocnum, a.amproc::regprocedure::text) FROM pg_amproc a WHERE a.amprocfamily = f.oid))
FROM pg_opfamily f
JOIN user_namespace n ON n.oid = f.opfnamespace
JOIN pg_am m ON m.oid = f.opfmethod
WHERE ${notInExtension("pg_opfamily", "f.oid")}
UNION ALL
SELECT 'cast (' || format_type(k.castsource, NULL) || ' AS ' || format_type(k.casttarget, NULL) || ')', 'definition',
  concat_ws(' ', k.castcontext, k.castmethod, nullif(k.castfunc, 0)::regprocedure)
FROM pg_cast k
WHERE k.oid >= 16384 AND ${notInExtension("pg_cast", "k.oid")}
  AND NOT EXISTS (
    SELECT FROM pg_type t JOIN pg_proc p ON p.oid = t.typinput JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE t.oid IN (k.castsource, k.casttarget) AND n.nspname = '${STUB_NAMESPACE}')
UNION ALL
SELECT 'collation ' || n.name || '.' || quote_ident(c.collname), 'definition',
  concat_ws(' ', 'provider ' || c.collprovider::text, 'locale ' || coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'),
    'collate ' || c.collcollate::text, 'ctype ' || c.collctype::text, 'rules ' || (to_jsonb(c) ->> 'collicurules'),
    CASE WHEN NOT c.collisdeterministic THEN 'nondeterministic' END)
FROM pg_collation c
JOIN user_namespace n ON n.oid = c.collnamespace
WHERE ${notInExtension("pg_collation", "c.oid")}
UNION ALL
SELECT 'text search configuration ' || n.name || '.' || quote_ident(c.cfgname), 'dictionaries', (
  SELECT string_agg(concat_ws(' ', m.maptokentype, m.mapseqno, m.mapdict::regdictionary), ', '
    ORDER BY m.maptokentype, m.mapseqno)
  FROM pg_ts_config_map m WHERE m.mapcfg = c.oid)
FROM pg_ts_config c
JOIN user_namespace n ON n.oid = c.cfgnamespace
WHERE ${notInExtension("pg_ts_config", "c.oid")}
UNION ALL
SELECT 'text search dictionary ' || n.name || '.' || quote_ident(d.dictname), 'definition',
  concat_ws(' ', t.tmplname, d.dictinitoption)
FROM pg_ts_dict d
JOIN user_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
WHERE ${notInExtension("pg_ts_dict", "d.oid")}
UNION ALL
SELECT 'language ' || quote_ident(l.lanname), 'trusted', l.lanpltrusted::text
FROM pg_language l
WHERE l.oid >= 16384 AND ${notInExtension("pg_language", "l.oid")}`,
};
