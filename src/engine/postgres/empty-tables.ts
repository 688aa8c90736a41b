import type { SqlRunner } from "./sql-runner.ts";

/** Those of the designs: neither the system's nor an extension's. */
const question = `
SELECT format('%I.%I', n.nspname, c.relname) AS path
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** Removes every row of every table, triggers aside. */
export async function emptyTables(runner: SqlRunner): Promise<void> {
  const rows = await runner.query(question);
  if (rows.length === 0) return;
  await runner.exec("SET session_replication_role = replica");
  await runner.exec(`TRUNCATE ${rows.map(({ path }) => String(path)).join(", ")} CASCADE`);
  await runner.exec("RESET session_replication_role");
}
