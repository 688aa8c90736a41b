import type { Refusal } from "../core/base/refusal.ts";
import type { RenameQuestion } from "../core/diff/comparison.ts";
import type { DrawnDifferences } from "../core/diff/drawn-differences.ts";
import type { DrawnLine } from "../core/diff/drawn-lines.ts";
import type { MigrationFile } from "../core/diff/format.ts";
import type { OnlineWish } from "../core/diff/online/online-plan.ts";
import type { Fill, ToldRows } from "../core/diff/rows-between.ts";
import type { ToldChange } from "../core/diff/told-change.ts";
import type { ToldStep } from "../core/diff/told-plan.ts";
import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { Document } from "../core/document/document.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { ExportedFile, Loss, TargetOffer } from "../core/export/target.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";
import type { Observed } from "../core/introspect/observed.ts";
import type { Proof, ProofProgress, Provision } from "../core/introspect/proof.ts";
import type { AreaArrangement, AreaBasis } from "../core/layout/areas.ts";
import type { Box, Link, Placed, PlacedBox, Point, Routes } from "../core/layout/graph.ts";
import type { Health } from "../core/lint/health.ts";
import type { MendWish } from "../core/lint/mend.ts";
import type { IgnoredProblem, Problem } from "../core/lint/problem.ts";
import type { RuleEntry } from "../core/lint/rule-book.ts";
import type { CsvDiscovery, DiscoveryStep } from "../core/normalize/discovery/csv-discovery.ts";
import type { ScriptPart } from "../core/sql/import/files/script.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { Pasted } from "../engine/paste-sql.ts";

/** A file that a browser hands over by reference. */
export type FileOfDevice = {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  stream(): {
    getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
  };
};

/** What the page asks of the worker that pastes; one question a worker. */
export type PasteRequest = {
  readonly kind: "paste";
  readonly text: string;
  readonly into: Document;
} & { readonly at: Point; readonly mintPrefix: string };

/** What pasting does to the design, or why nothing can be done with the text. */
export type PasteAnswer = Pasted | Refusal;

/** What the page asks of the import worker; one question a worker at a time. */
export type ImportRequest = {
  /** Texts or files, in order: a browser hands the bytes of a file over by reference. */
  readonly sources: readonly {
    readonly name: string;
    readonly content: string | FileOfDevice;
  }[];
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
  | {
      readonly kind: "done";
      readonly parts: readonly ScriptPart[];
      readonly lines: number;
      readonly milliseconds: number;
      readonly language?: string;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** What the page asks of the layout worker; answers carry the number of the question. */
export type LayoutRequest = { readonly number: number } & (
  | {
      readonly kind: "arrange";
      readonly boxes: readonly Box[];
      readonly links: readonly Link[];
      readonly topics?: ReadonlyMap<string, string>;
    }
  | {
      readonly kind: "arrange-part";
      readonly boxes: readonly PlacedBox[];
      readonly links: readonly Link[];
      readonly ids: ReadonlySet<string>;
    }
  | {
      readonly kind: "arrange-in-areas";
      readonly boxes: readonly Box[];
      readonly links: readonly Link[];
      readonly by: AreaBasis;
    }
  | {
      readonly kind: "route";
      readonly boxes: readonly PlacedBox[];
      readonly links: readonly Link[];
      readonly besides?: { readonly added: readonly Link[]; readonly standing: Routes };
    }
);

/** What it answers, after progress, which is a share from 0 to 1. */
export type LayoutAnswer = { readonly number: number } & (
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "arranged-in-areas"; readonly arrangement: AreaArrangement }
  | { readonly kind: "arranged"; readonly positions: Placed }
  | { readonly kind: "routed"; readonly routes: Routes }
);

/** What changed in the page's design since a worker was told last, or a piece of that. */
export type DocumentChange = {
  readonly kind: "changed";
  readonly records: readonly SchemaRecord[];
  readonly placements: readonly DiagramRecord[];
  readonly removedRecords: readonly string[];
  readonly removedPlacements: readonly string[];
};

/**
 * What the page tells the print worker: first what changed in the design since the last time, in pieces, then what
 * to print. Answers carry the number of the question.
 */
export type PrintMessage =
  | DocumentChange
  | { readonly kind: "print"; readonly number: number; readonly request: PrintJob }
  | { readonly kind: "targets"; readonly number: number };

/** A text to make from the design; the page's own words for it are in its ports. */
export type PrintJob =
  | {
      readonly kind: "script";
      readonly only?: readonly string[];
      readonly needs?: boolean;
      readonly comments: boolean;
      readonly ifNotExists: boolean;
    }
  | {
      readonly kind: "target";
      readonly id: string;
      readonly options: Readonly<Record<string, string>>;
      readonly observed?: Observed;
    };

/** What a job makes. */
export type PrintResult = {
  readonly text: string;
  readonly files: readonly ExportedFile[];
  readonly statements: number;
  readonly of: number;
  readonly losses: readonly Loss[];
};

export type PrintAnswer =
  | { readonly kind: "printed"; readonly number: number; readonly result: PrintResult }
  | { readonly kind: "targets"; readonly number: number; readonly targets: readonly TargetOffer[] }
  | { readonly kind: "failed"; readonly number: number; readonly reason: string };

/** What the page asks of the worker with PostgreSQL in it; one question at a time. */
export type ProveRequest =
  | {
      readonly kind: "prove";
      readonly original: string;
      readonly parts?: readonly ScriptPart[];
      readonly printed: string;
    }
  | {
      readonly kind: "build";
      readonly text: string;
      readonly parts: readonly ScriptPart[];
      readonly fileName: string;
      readonly mintPrefix: string;
    }
  /** A piece of one of the two designs of a migration, ahead of the question. */
  | { readonly kind: "side"; readonly side: Side; readonly change: DocumentChange }
  | ({ readonly kind: "migrate" } & MigrationAsked)
  /** Builds the design of the side "after" and says what came of its views and functions. */
  | { readonly kind: "observe" };

/** The design that a comparison begins with, or that it ends with. */
export type Side = "before" | "after";

/** How two designs are compared, and how the way between them is gone. */
export type MigrationAsked = {
  readonly renames: readonly string[];
  readonly online: OnlineWish;
  readonly fills: readonly Fill[];
};

/**
 * What it answers: progress before each step that may never end, then the proof, or in pieces the design that was
 * built and its ledger; or why there is none.
 */
export type ProveAnswer =
  | { readonly kind: "progress"; readonly progress: ProofProgress }
  | { readonly kind: "proved"; readonly proof: Proof }
  | { readonly kind: "migrated"; readonly proof: MigrationProof }
  | { readonly kind: "observed"; readonly observed: Observed }
  | { readonly kind: "records"; readonly records: readonly SchemaRecord[] }
  | { readonly kind: "ledger"; readonly lines: readonly LedgerLine[] }
  | { readonly kind: "built"; readonly version: string; readonly provided: readonly Provision[] }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * What the page tells the worker that checks: first what changed in the design since the last time, in pieces, then
 * what it wants to know. Answers carry the number of the question.
 */
export type CheckMessage =
  | DocumentChange
  | { readonly kind: "check"; readonly number: number }
  | { readonly kind: "rules"; readonly number: number }
  | { readonly kind: "mend"; readonly number: number; readonly wish: MendWish; readonly mintPrefix: string };

/** A line of SQL that a change takes away, brings, or leaves beside them. */
export type ChangedLine = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** A design mended: what to put in place of what, and how its SQL changes. */
export type MendAnswer = {
  readonly records: readonly SchemaRecord[];
  readonly placements: readonly DiagramRecord[];
  readonly removedRecords: readonly string[];
  readonly removedPlacements: readonly string[];
  readonly fixed: number;
  /** Why fixes were refused, each reason once. */
  readonly refused: readonly string[];
  readonly lines: readonly ChangedLine[];
};

/**
 * What it answers. What is found is told as what differs from the answer before: `order` says for each problem its
 * place in the list before, or -1 - n for the nth of the fresh ones, which came in pieces ahead.
 */
export type CheckAnswer =
  | { readonly kind: "fresh"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "checked";
      readonly number: number;
      readonly order: Int32Array;
      readonly ignored: readonly IgnoredProblem[];
      readonly health: Health;
      readonly milliseconds: number;
    }
  | { readonly kind: "rules"; readonly number: number; readonly rules: readonly RuleEntry[] }
  | { readonly kind: "mended"; readonly number: number; readonly answer: MendAnswer }
  | { readonly kind: "failed"; readonly number: number; readonly reason: string };

/** What the page asks of the worker that learns from rows; one question a worker. */
export type DiscoverRequest = { readonly content: string | { arrayBuffer(): Promise<ArrayBuffer> } };

/** What it answers: progress before each step that may take long, then what the rows tell; or why they tell nothing. */
export type DiscoverAnswer =
  | ({ readonly kind: "progress" } & DiscoveryStep)
  | { readonly kind: "discovered"; readonly discovery: CsvDiscovery }
  | { readonly kind: "refused"; readonly reason: string };

/** What the page asks of the worker that compares: first what changed in each design since the last time. */
export type CompareMessage =
  | { readonly kind: "side"; readonly side: Side; readonly change: DocumentChange }
  | ({ readonly number: number } & CompareJob);

/** A question about the two designs. */
export type CompareJob =
  | { readonly kind: "compare"; readonly renames: readonly string[] }
  | ({ readonly kind: "migrate" } & MigrationAsked & {
        readonly style: string;
        readonly name: string;
        readonly at: number;
      })
  | { readonly kind: "revert"; readonly renames: readonly string[]; readonly at: number };

/** What differs, in words and as it is drawn. */
type DifferencesAnswer = {
  readonly changes: readonly ToldChange[];
  readonly drawn: DrawnDifferences;
  readonly lines: readonly DrawnLine[];
  readonly questions: readonly RenameQuestion[];
};

/** A migration in words, as scripts, and as files. */
type MigrationAnswer = {
  readonly up: readonly ToldStep[];
  readonly down: readonly ToldStep[];
  readonly upScript: string;
  readonly downScript: string;
  readonly notes: readonly string[];
  readonly beyondRecall: readonly string[];
  readonly rows: readonly ToldRows[];
  readonly files: readonly MigrationFile[] | Refusal;
};

/** What it answers; a design with a change taken back comes as what differs from the design after. */
export type CompareAnswer = { readonly number: number } & (
  | { readonly kind: "compared"; readonly differences: DifferencesAnswer }
  | { readonly kind: "told"; readonly migration: MigrationAnswer }
  | { readonly kind: "reverted"; readonly change: DocumentChange }
  | { readonly kind: "refused" | "failed"; readonly reason: string }
);
