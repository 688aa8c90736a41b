import { type FactSource, notInExtension } from "../fact-source.ts";

/** Functions, procedures and aggregates, named by the types of their arguments. */
export const routines: FactSource = {
  id: "routines",
  sql: `
SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate ' ELSE 'function ' END
    || n.name || '.' || quote_ident(p.proname) || '(' || oidvectortypes(p.proargtypes) || ')',
  fact.property, fact.value
FROM pg_proc p
JOIN user_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
CROSS JOIN LATERAL (VALUES
  ('definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END),
  ('arguments', CASE WHEN p.prokind = 'a' THEN pg_get_function_arguments(p.oid) END),
  ('parallel', CASE WHEN p.prokind = 'a' THEN p.proparallel::text END),
  ('kind', g.aggkind::text),
  ('state function', nullif(g.aggtransfn::oid, 0)::regprocedure::text),
  ('state type', format_type(g.aggtranstype, NULL)),
  ('state space', nullif(g.aggtransspace, 0)::text),
  ('initial state', g.agginitval),
  ('final function', nullif(g.aggfinalfn::oid, 0)::regprocedure::text),
  ('final function modifies', g.aggfinalmodify::text),
  ('final function extra', CASE WHEN g.aggfinalextra THEN '' END),
  ('combine function', nullif(g.aggcombinefn::oid, 0)::regprocedure::text),
  ('serialize function', nullif(g.aggserialfn::oid, 0)::regprocedure::text),
  ('deserialize function', nullif(g.aggdeserialfn::oid, 0)::regprocedure::text),
  ('moving state function', nullif(g.aggmtransfn::oid, 0)::regprocedure::text),
  ('moving inverse function', nullif(g.aggminvtransfn::oid, 0)::regprocedure::text),
  ('moving final function', nullif(g.aggmfinalfn::oid, 0)::regprocedure::text),
  ('moving state type', CASE WHEN g.aggmtranstype <> 0 THEN format_type(g.aggmtranstype, NULL) END),
  ('moving initial state', g.aggminitval),
  ('sort operator', nullif(g.aggsortop, 0)::regoperator::text)
) AS fact (property, value)
WHERE fact.value IS NOT NULL AND ${notInExtension("pg_proc", "p.oid")}`,
};
