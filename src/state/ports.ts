import type { Refusal } from "../core/base/refusal.ts";
import type { Document } from "../core/document/document.ts";
import type { Patch } from "../core/document/patch.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";
import type { Observed } from "../core/introspect/observed.ts";
import type { Proof, ProofProgress, Provision } from "../core/introspect/proof.ts";
import type { AreaArrangement, AreaBasis } from "../core/layout/areas.ts";
import type { Box, Link, Placed, PlacedBox, Point, Routes } from "../core/layout/graph.ts";
import type { CsvDiscovery, DiscoveryStep } from "../core/normalize/discovery/csv-discovery.ts";
import type { ScriptPart } from "../core/sql/import/files/script.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { Comparer, MigrationWish, Sides } from "./comparer.ts";
import type { Device } from "./device.ts";
import type { History } from "./history.ts";
import type { ImportSource } from "./import-source.ts";
import type { JournalEntry } from "./journal.ts";
import type { Links } from "./links.ts";
import type { Printer } from "./printer.ts";
import type { Reconciler } from "./reconciler.ts";
import type { Sketch } from "./sketch.ts";
import type { StoredDesigns } from "./stored-designs.ts";
import type { VersionStorage } from "./versions.ts";

/** A design as it lies on disk: a snapshot and what happened since. */
export type StoredDesign = { readonly snapshot: History; readonly journal: readonly JournalEntry[] };

/** What the list of this device's designs says of one. */
export type DesignSummary = { readonly key: string; readonly name: string; readonly tables: number };

/**
 * A design in that list: when it was opened or changed last (ms since 1970), and its sketch if it is still true; when it
 * was deleted, if it was.
 */
export type ListedDesign = DesignSummary & {
  readonly openedAt: number;
  readonly sketch?: Sketch;
  readonly deletedAt?: number;
};

/** Where designs are kept on this device. Every promise rejects with an Error whose message a person can read. */
export type DesignStorage = {
  /** Designs of this device, the one opened last first. */
  list(): Promise<readonly ListedDesign[]>;
  /** Reads a design and remembers it as opened last; undefined when there is none under this key. */
  open(key: string): Promise<StoredDesign | undefined>;
  /** Reads a design without opening it. */
  read(key: string): Promise<StoredDesign | undefined>;
  /** Adds an entry behind what is stored; rejects when there is no such design. */
  append(summary: DesignSummary, entry: JournalEntry): Promise<void>;
  /** Writes a snapshot and forgets the journal; creates the design when it is new. */
  replace(summary: DesignSummary, snapshot: History): Promise<void>;
  /** Keeps the sketch of a stored design until the design changes. */
  keepSketch(key: string, sketch: Sketch): Promise<void>;
  /** Deletes a design: it is in no list and cannot be opened, until it is restored or forgotten. */
  remove(key: string): Promise<void>;
  /** Puts a deleted design back as it was. */
  restore(key: string): Promise<void>;
  /** The deleted designs that can be restored, the last first. Those of more than a month ago are forgotten. */
  deleted(): Promise<readonly ListedDesign[]>;
  /** Takes all that is kept of a design off this device, its versions too. */
  forget(key: string): Promise<void>;
};

/** What an import reports while it runs: share of the work done, 0 to 1, and what is being done. */
export type ImportProgress = { readonly done: number; readonly doing: string };

/** What came of an import: a laid-out document and one ledger line for each statement. */
export type Imported = {
  readonly document: Document;
  readonly ledger: readonly LedgerLine[];
  /** The source decoded to text, for showing statements at their place. */
  readonly text: string;
  /** Where each file lies in that text. */
  readonly parts: readonly ScriptPart[];
  readonly lines: number;
  readonly milliseconds: number;
  /** The language of a source that is not SQL, as people call it: there is nothing to run then. */
  readonly language?: string;
  /** Of an import that ran its source: on which PostgreSQL, and what that was given beforehand. */
  readonly ran?: { readonly version: string; readonly provided: readonly Provision[] };
};

/** Hears when a person gives up on a job: runs what it is given once, at that moment. */
export type Cancellation = (whenCancelled: () => void) => void;

/** Reads SQL away from the main thread. Several sources are read one after another, as one design. */
export type Importer = {
  read(
    sources: readonly ImportSource[],
    report: (progress: ImportProgress) => void,
    cancelled: Cancellation,
  ): Promise<Imported | Refusal>;
};

/** What pasting SQL does to a design; see `engine/paste-sql.ts`. */
export type PastedSql = {
  readonly patch: Patch;
  /** Ids of the tables it brings to the canvas, and of the views, types and functions beside them. */
  readonly tables: readonly string[];
  readonly others: readonly string[];
  /** What got another name, because its own was taken. */
  readonly names: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Statements that could not be done. */
  readonly undone: readonly LedgerLine[];
};

/** What another statement in the place of a record does to a design; see `engine/restate-sql.ts`. */
export type RestatedSql = {
  readonly patch: Patch;
  /** What it is now, by id. */
  readonly became: readonly string[];
};

/** Runs SQL on a design away from the main thread, new tables around a place. Refused when nothing is understood. */
export type Paster = {
  paste(text: string, into: Document, at: Point): Promise<PastedSql | Refusal>;
  /** Reads a statement in the place of the one that a kept statement or an object of the design is. */
  restate(text: string, id: string, into: Document): Promise<RestatedSql | Refusal>;
  /** Why a text cannot be read, with the place; undefined when it can. */
  check(text: string): Promise<string | undefined>;
};

/** The design that running SQL built; nothing of it has a place yet. */
export type BuiltDesign = Pick<Imported, "document" | "ledger"> & NonNullable<Imported["ran"]>;

/** Runs scripts on a PostgreSQL of this browser, away from the main thread. */
export type Prover = {
  /**
   * Runs an original and our print of it, and compares what they built. Refused, with a sentence that says why, when
   * the engine could not start, when a statement never ended, and when the person gave up.
   */
  prove(
    scripts: {
      readonly original: string;
      readonly parts?: readonly ScriptPart[];
      readonly printed: string;
    },
    report: (progress: ProofProgress) => void,
    cancelled: Cancellation,
  ): Promise<Proof | Refusal>;
  /** Runs SQL and reads the design that it built, with a ledger of its statements. Refused as a proof is. */
  build(
    script: { readonly text: string; readonly parts: readonly ScriptPart[]; readonly fileName: string },
    report: (progress: ProofProgress) => void,
    cancelled: Cancellation,
  ): Promise<BuiltDesign | Refusal>;
  /** Runs the migration between two designs there, back and there again. Refused as a proof is. */
  migrate(
    migration: Sides & Pick<MigrationWish, "fills" | "online" | "renames">,
    report: (progress: ProofProgress) => void,
    cancelled: Cancellation,
  ): Promise<MigrationProof | Refusal>;
};

/** What belongs to a long arrangement: hears how much is done, 0 to 1, and when to give up; which boxes stand together. */
export type ArrangeWishes = {
  readonly report?: (done: number) => void;
  readonly cancelled?: Cancellation;
  readonly topics?: ReadonlyMap<string, string>;
};

/** Layout and routing away from the main thread. A newer question to `route` makes the older answer worthless. */
export type LayoutPort = {
  arrange(boxes: readonly Box[], links: readonly Link[], wishes?: ArrangeWishes): Promise<Placed>;
  /** Arranges some boxes among themselves, near where they stand; the others never move. */
  arrangePart(
    boxes: readonly PlacedBox[],
    links: readonly Link[],
    wishes: ArrangeWishes & { readonly ids: ReadonlySet<string> },
  ): Promise<Placed>;
  /** Arranges boxes in areas, by namespace or by topic. */
  arrangeInAreas(
    boxes: readonly Box[],
    links: readonly Link[],
    wishes: ArrangeWishes & { readonly by: AreaBasis },
  ): Promise<AreaArrangement>;
  route(boxes: readonly PlacedBox[], links: readonly Link[]): Promise<Routes>;
  /** Routes for added links only, between the routes that stand. */
  routeBesides(
    standing: Routes,
    boxes: readonly PlacedBox[],
    links: { readonly links: readonly Link[]; readonly added: readonly Link[] },
  ): Promise<Routes>;
};

/** What one tab tells the others on this device: a step to take as well, that the design on disk is another, or gone. */
export type TabMessage =
  | { readonly kind: "entry"; readonly key: string; readonly entry: JournalEntry }
  | { readonly kind: "changed" | "removed"; readonly key: string };

/** The other tabs of this program. A tab does not hear itself. */
export type Tabs = {
  tell(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): void;
};

/** A PostgreSQL away from the main thread that builds a design and says what came of its views and functions. */
export type Observer = {
  observe(document: Document, cancelled: Cancellation): Promise<Observed | Refusal>;
};

/** Learns types, keys and dependencies from the rows of a CSV file away from the main thread. */
export type Discoverer = {
  discover(
    content: ImportSource["content"],
    report: (step: DiscoveryStep) => void,
    cancelled: Cancellation,
  ): Promise<CsvDiscovery | Refusal>;
};

/** All the state needs from outside. */
export type Ports = {
  readonly tabs: Tabs;
  readonly layout: LayoutPort;
  readonly storage: DesignStorage;
  readonly versions: VersionStorage;
  readonly comparer: Comparer;
  readonly importer: Importer;
  readonly printer: Printer;
  /** Absent where nothing runs beside the page: links are neither made nor read then. */
  readonly links?: Links;
  /** Reads a text from another site that allows it; absent where other sites cannot be asked. */
  readonly readAddress?: (address: string) => Promise<{ readonly text: string } | Refusal>;
  /** The store of the server this page came from; absent where there is no such server. */
  readonly storedDesigns?: () => Promise<StoredDesigns>;
  readonly prover: Prover;
  /** Absent where no PostgreSQL runs: targets then say what they lack. */
  readonly observer?: Observer;
  /** Absent where nothing runs beside the page: rows are not looked at then. */
  readonly discoverer?: Discoverer;
  /** Absent where nothing runs beside the page: SQL comes in by the import then. */
  readonly paster?: Paster;
  /** Absent where nothing runs beside the page: the SQL of the design is only shown then. */
  readonly reconciler?: Reconciler;
  readonly device: Device;
  /** A prefix for identifiers that no other session uses. */
  readonly mintPrefix: () => string;
};
