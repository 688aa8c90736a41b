/** A place a connection starts from or lands on: a column, or a table as a whole. */
export type ConnectionEnd = { readonly tableId: string; readonly columnId: string | undefined };
