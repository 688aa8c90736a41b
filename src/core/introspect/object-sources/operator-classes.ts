import { type ObjectSource, pathSql } from "../object-source.ts";
import { notMember } from "../schema-source.ts";

const operatorOf = (alias: string): string =>
  `'OPERATOR ' || ${alias}.amopstrategy || ' ' || ${alias}.amopopr::regoperator::text
      || coalesce(' FOR ORDER BY ' || (SELECT ${pathSql("n.nspname", "f.opfname")} FROM pg_opfamily f
        JOIN pg_namespace n ON n.oid = f.opfnamespace WHERE f.oid = nullif(${alias}.amopsortfamily, 0)), '')`;
const functionOf = (alias: string): string =>
  `'FUNCTION ' || ${alias}.amprocnum || ' (' || format_type(${alias}.amproclefttype, NULL) || ', '
      || format_type(${alias}.amprocrighttype, NULL) || ') ' || ${alias}.amproc::regprocedure::text`;
type Owner = { readonly catalog: "pg_opclass" | "pg_opfamily"; readonly oid: string };

const belongs = (catalog: string, { catalog: owner, oid }: Owner): string =>
  `EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = a.oid
      AND d.refclassid = '${owner}'::regclass AND d.refobjid = ${oid} AND d.deptype IN ('i', 'a'))`;
const members = (owner: Owner): string => `(
    SELECT string_agg(m.text, E',\\n  ' ORDER BY m.rank, m.text) FROM (
      SELECT 1 AS rank, ${operatorOf("a")} AS text FROM pg_amop a WHERE ${belongs("pg_amop", owner)}
      UNION ALL
      SELECT 2, ${functionOf("a")} FROM pg_amproc a WHERE ${belongs("pg_amproc", owner)}) m)`;

/** Operator classes with the operators and functions that are theirs alone, and the families that are not theirs. */
export const operatorClasses: ObjectSource = {
  id: "operator classes",
  sql: `
SELECT 'pg_opclass', c.oid, 'operator class', c.opcname::text, c.opcnamespace, ' USING ' || quote_ident(m.amname),
  concat_ws(' ', CASE WHEN c.opcdefault THEN 'DEFAULT' END, 'FOR TYPE', format_type(c.opcintype, NULL),
    'USING', quote_ident(m.amname),
    CASE WHEN f.opfname <> c.opcname OR f.opfnamespace <> c.opcnamespace
      THEN 'FAMILY ' || ${pathSql("n.nspname", "f.opfname")} END)
    || E' AS\\n  ' || concat_ws(E',\\n  ', 'STORAGE ' || format_type(nullif(c.opckeytype, 0), NULL), ${members({ catalog: "pg_opclass", oid: "c.oid" })}),
  '[]'::jsonb
FROM pg_opclass c
JOIN space s ON s.oid = c.opcnamespace
JOIN pg_am m ON m.oid = c.opcmethod
JOIN pg_opfamily f ON f.oid = c.opcfamily
JOIN pg_namespace n ON n.oid = f.opfnamespace
WHERE ${notMember("pg_opclass", "c.oid")}
UNION ALL
SELECT 'pg_opfamily', f.oid, 'operator family', f.opfname::text, f.opfnamespace, ' USING ' || quote_ident(m.amname),
  'USING ' || quote_ident(m.amname),
  coalesce((SELECT jsonb_build_array('ALTER OPERATOR FAMILY ' || ${pathSql("s.name", "f.opfname")} || ' USING '
    || quote_ident(m.amname) || E' ADD\\n  ' || loose.text)
    FROM (SELECT ${members({ catalog: "pg_opfamily", oid: "f.oid" })} AS text) loose WHERE loose.text IS NOT NULL), '[]')
FROM pg_opfamily f
JOIN space s ON s.oid = f.opfnamespace
JOIN pg_am m ON m.oid = f.opfmethod
WHERE ${notMember("pg_opfamily", "f.oid")} AND NOT EXISTS (
  SELECT FROM pg_opclass c WHERE c.opcfamily = f.oid AND c.opcname = f.opfname AND c.opcnamespace = f.opfnamespace)`,
};
