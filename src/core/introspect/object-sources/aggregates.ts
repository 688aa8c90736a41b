import { calledSql, type ObjectSource, operatorSql } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

const modifies = (column: string, usual: string): string =>
  `CASE WHEN ${column} <> ${usual} THEN CASE ${column} WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END`;
const usualModify = "(CASE g.aggkind WHEN 'n' THEN 'r' ELSE 'w' END)";

export const aggregates: ObjectSource = {
  id: "aggregates",
  sql: `
SELECT 'pg_proc' AS catalog, p.oid, 'aggregate' AS type, p.proname::text AS name, p.pronamespace AS namespace,
  '(' || coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') || ')' AS signature,
  '(' || concat_ws(', ', 'SFUNC = ' || ${calledSql("g.aggtransfn")}, 'STYPE = ' || format_type(g.aggtranstype, NULL),
    'SSPACE = ' || nullif(g.aggtransspace, 0), 'FINALFUNC = ' || ${calledSql("g.aggfinalfn")},
    CASE WHEN g.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
    'FINALFUNC_MODIFY = ' || ${modifies("g.aggfinalmodify", usualModify)},
    'COMBINEFUNC = ' || ${calledSql("g.aggcombinefn")}, 'SERIALFUNC = ' || ${calledSql("g.aggserialfn")},
    'DESERIALFUNC = ' || ${calledSql("g.aggdeserialfn")}, 'INITCOND = ' || quote_literal(g.agginitval),
    'MSFUNC = ' || ${calledSql("g.aggmtransfn")}, 'MINVFUNC = ' || ${calledSql("g.aggminvtransfn")},
    'MSTYPE = ' || format_type(nullif(g.aggmtranstype, 0), NULL), 'MSSPACE = ' || nullif(g.aggmtransspace, 0),
    'MFINALFUNC = ' || ${calledSql("g.aggmfinalfn")}, CASE WHEN g.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
    'MFINALFUNC_MODIFY = ' || ${modifies("g.aggmfinalmodify", usualModify)},
    'MINITCOND = ' || quote_literal(g.aggminitval), 'SORTOP = ' || ${operatorSql("g.aggsortop")},
    'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
    CASE WHEN g.aggkind = 'h' THEN 'HYPOTHETICAL' END) || ')' AS definition, '[]'::jsonb AS additions
FROM pg_proc p
JOIN space s ON s.oid = p.pronamespace
JOIN pg_aggregate g ON g.aggfnoid = p.oid
WHERE ${notMember("pg_proc", "p.oid")}`,
};
