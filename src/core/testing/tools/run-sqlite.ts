import initSqlJs, { type Database } from "sql.js";

/** An empty SQLite database with foreign keys checked; throws SQLite's words when the script does not run. */
export async function runSqlite(script: string): Promise<Database> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(script);
  return database;
}

/** The rows of a query as objects. */
export function sqliteRows(database: Database, query: string): readonly Readonly<Record<string, unknown>>[] {
  return database
    .exec(query)
    .flatMap(({ columns, values }) =>
      values.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
    );
}
