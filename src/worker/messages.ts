import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { Loss } from "../core/export/target.ts";
import type { Proof, ProofProgress } from "../core/introspect/proof.ts";
import type { Box, Link, Placed, PlacedBox, Routes } from "../core/layout/graph.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";

/** What the page asks of the import worker; one question a worker at a time. */
export type ImportRequest = {
  /** A text, or a file: a browser hands its bytes over by reference. */
  readonly content: string | { arrayBuffer(): Promise<ArrayBuffer> };
  readonly fileName: string;
  readonly mintPrefix: string;
};

/**
 * What the import worker answers, in this order: progress, then the document and its ledger in pieces small enough
 * that the page never stands still while it takes one in, then `done`; or `refused`.
 */
export type ImportAnswer =
  | { readonly kind: "progress"; readonly done: number; readonly doing: string }
  | { readonly kind: "records"; readonly records: readonly SchemaRecord[] }
  | { readonly kind: "placements"; readonly placements: readonly DiagramRecord[] }
  | { readonly kind: "ledger"; readonly lines: readonly LedgerLine[] }
  /** The next stretch of the text that the ledger is about. */
  | { readonly kind: "text"; readonly stretch: string }
  | { readonly kind: "done"; readonly lines: number; readonly milliseconds: number }
  | { readonly kind: "refused"; readonly reason: string };

/** What the page asks of the layout worker; answers carry the number of the question. */
export type LayoutRequest = { readonly number: number } & (
  | { readonly kind: "arrange"; readonly boxes: readonly Box[]; readonly links: readonly Link[] }
  | { readonly kind: "route"; readonly boxes: readonly PlacedBox[]; readonly links: readonly Link[] }
);

export type LayoutAnswer = { readonly number: number } & (
  | { readonly kind: "arranged"; readonly positions: Placed }
  | { readonly kind: "routed"; readonly routes: Routes }
);

/**
 * What the page tells the print worker: first what changed in the design since the last time, in pieces, then what
 * to print. Answers carry the number of the question.
 */
export type PrintMessage =
  | {
      readonly kind: "changed";
      readonly records: readonly SchemaRecord[];
      readonly placements: readonly DiagramRecord[];
      readonly removedRecords: readonly string[];
      readonly removedPlacements: readonly string[];
    }
  | { readonly kind: "print"; readonly number: number; readonly request: PrintJob };

/** A text to make from the design; the page's own words for it are in its ports. */
export type PrintJob =
  | {
      readonly kind: "script";
      readonly only?: readonly string[];
      readonly comments: boolean;
      readonly ifNotExists: boolean;
    }
  | { readonly kind: "target"; readonly id: string; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: "link" };

/** What a job makes. */
export type PrintResult = {
  readonly text: string;
  readonly statements: number;
  readonly of: number;
  readonly losses: readonly Loss[];
};

export type PrintAnswer =
  | { readonly kind: "printed"; readonly number: number; readonly result: PrintResult }
  | { readonly kind: "failed"; readonly number: number; readonly reason: string };

/** What the page asks of the worker with PostgreSQL in it; one question at a time. */
export type ProveRequest = { readonly original: string; readonly printed: string };

/** What it answers: progress before each step that may never end, then the proof; or why there is none. */
export type ProveAnswer =
  | { readonly kind: "progress"; readonly progress: ProofProgress }
  | { readonly kind: "proved"; readonly proof: Proof }
  | { readonly kind: "refused"; readonly reason: string };
