import type { Document } from "../core/document/document.ts";
import type { ExportedFile, TargetOffer } from "../core/export/target.ts";
import type { Observed } from "../core/introspect/observed.ts";

/** A text that can be made from a design. */
export type PrintRequest =
  /** The SQL of what has these ids, with the types and functions it needs when these are wanted; or of the whole design. */
  | {
      readonly kind: "script";
      readonly only?: readonly string[];
      readonly needs?: boolean;
      readonly comments: boolean;
      readonly ifNotExists: boolean;
    }
  /** The files of an export target; options not given have their default. */
  | {
      readonly kind: "target";
      readonly id: string;
      readonly options: Readonly<Record<string, string>>;
      /** What a database built from the design said of its views and functions. */
      readonly observed?: Observed;
    };

/** Something of the design that a text cannot say: where, and what becomes of it. */
export type PrintLoss = { readonly at: string; readonly message: string };

/**
 * A printed text; of several files, all of them joined, and each by itself in `files`. `statements` of `of`
 * statements, for a script; both 0 for anything else.
 */
export type Printed = {
  readonly text: string;
  readonly files: readonly ExportedFile[];
  readonly statements: number;
  readonly of: number;
  readonly losses: readonly PrintLoss[];
};

/** Makes texts from a design away from the main thread, in the order they are asked for. */
export type Printer = {
  /** Rejects with an Error whose message a person can read. */
  print(document: Document, request: PrintRequest): Promise<Printed>;
  /** What can be exported to, in the order in which it is offered. */
  targets(): Promise<readonly TargetOffer[]>;
};
