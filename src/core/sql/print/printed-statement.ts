/** What a statement brings about, coarsely: for grouping and counting. */
export type Part =
  | "setting"
  | "namespace"
  | "extension"
  | "type"
  | "sequence"
  | "table"
  | "constraint"
  | "function"
  | "view"
  | "index"
  | "trigger"
  | "policy"
  | "rule"
  | "statistics"
  | "object"
  | "publication"
  | "grant"
  | "comment"
  | "kept";

/** One statement of SQL without its final semicolon, and the record it creates or completes. */
export type PrintedStatement = { readonly text: string; readonly about: string; readonly part: Part };

/** What is printed and how. */
export interface PrintOptions {
  /** Only these tables, with what belongs to them, and these namespaces, types, functions and views; see `withNeeds`. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Whether comments are printed; they are unless this is false. */
  readonly comments?: boolean | undefined;
  /** Whether the script can run where some of it exists: what is there stays as it is. */
  readonly ifNotExists?: boolean | undefined;
  /** Whether `ALTER … OWNER TO` is printed; it is not unless this is true. */
  readonly owners?: boolean | undefined;
}

/** How a single CREATE is printed. */
export type CreateOptions = Pick<PrintOptions, "ifNotExists">;
