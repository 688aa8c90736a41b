/** The ways rows reach a program: each makes other JavaScript values of the same PostgreSQL value. */
export const transports = [
  {
    value: "node-postgres",
    label: "node-postgres",
    detail: "bigint and numeric as string, dates as Date",
  },
  {
    value: "postgrest",
    label: "PostgREST, Supabase",
    detail: "Rows as JSON: numbers as number, dates as string",
  },
] as const;
