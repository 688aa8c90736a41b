/** What the SQL of another database calls things; only what means there what it means in PostgreSQL is listed. */
export type Dialect = {
  readonly quote: (name: string) => string;
  readonly text: (value: string) => string;
  /** Functions by PostgreSQL's name. */
  readonly functions: Readonly<Record<string, string>>;
  readonly operators: ReadonlySet<string>;
  /** Key words beyond those that every SQL has. */
  readonly words: ReadonlySet<string>;
};
