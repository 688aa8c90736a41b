/** When SQL runs: types and namespaces before tables, what refers to other tables after all of them. */
export type Phase = "before" | "table" | "after";

/** A piece of a foreign schema, and the SQL that says the same. */
export type Passage = {
  /** Where it lies in the text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly sql: readonly { readonly phase: Phase; readonly text: string }[];
  /** The place among the pieces of another, whose statement says this one as well. */
  readonly elsewhere?: number;
  /** What of it SQL cannot say or says otherwise, as sentences. */
  readonly notes: readonly string[];
  /** Set when nothing can be made of it: why, and where if not at its start. */
  readonly refused?: { readonly reason: string; readonly at: number };
};

/** A language in which schemas are written and that is not SQL. */
export type ForeignLanguage = {
  readonly id: string;
  readonly title: string;
  /** Endings of its files, without the dot. */
  readonly endings: readonly string[];
  /** Whether a text is written in it, by its beginning. Never true of SQL. */
  recognizes(text: string): boolean;
  /** Every piece of the text in order; nothing of it is passed over in silence. */
  translate(text: string): readonly Passage[];
};
