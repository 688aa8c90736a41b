import type { Document } from "../core/document/document.ts";

/** A text that can be made from a design. */
export type PrintRequest =
  | {
      readonly kind: "sql";
      /** Ids of the tables to print; the whole design where absent. */
      readonly only?: readonly string[];
      readonly comments: boolean;
    }
  | { readonly kind: "typescript"; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: "design-file" }
  | { readonly kind: "link" };

/** A printed text. `statements` of `of` statements, for SQL; both 0 for anything else. */
export type Printed = { readonly text: string; readonly statements: number; readonly of: number };

/** Makes texts from a design away from the main thread, in the order they are asked for. */
export type Printer = {
  /** Rejects with an Error whose message a person can read. */
  print(document: Document, request: PrintRequest): Promise<Printed>;
};
