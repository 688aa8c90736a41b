/** The column a new table begins with: the person names the table, then adds what is its own. */
export const usualKey = { name: "id", type: "bigint", identity: "by default", primaryKey: true } as const;
