import type { ImportSource } from "../../../state/import-source.ts";
import type { Imported, ImportProgress } from "../../../state/ports.ts";

/** What is read: a file's name, or what a paste is called, and how large it is in bytes. */
export interface SourceFacts {
  readonly name: string;
  readonly bytes: number;
}

/** Where an import stands. A refusal goes back to the beginning with the person's text. */
export type ImportStage =
  | { readonly kind: "choosing"; readonly refusal: string | undefined }
  /** Several files, whose order a person may change before they are read. */
  | { readonly kind: "ordering"; readonly sources: readonly ImportSource[] }
  | { readonly kind: "reading"; readonly source: SourceFacts; readonly progress: ImportProgress }
  | { readonly kind: "read"; readonly source: SourceFacts; readonly imported: Imported };

/** An import nobody has begun. */
export const nothingChosen: ImportStage = { kind: "choosing", refusal: undefined };
