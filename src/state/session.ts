import type { CountedRows } from "../core/dependencies/decomposition-cost.ts";
import type { Document } from "../core/document/document.ts";
import type { Observed } from "../core/introspect/observed.ts";
import type { Rect } from "../core/layout/graph.ts";
import type { LinkedFile } from "./disk-file.ts";

export type DockTab = "problems" | "sql" | "types" | "migration" | "normalization";
export type Tool = "pointer" | "table" | "relation" | "junction" | "area" | "note";
/** The palette offers actions and objects, the search objects only. */
export type DialogName =
  | "import"
  | "share"
  | "shortcuts"
  | "designs"
  | "templates"
  | "picture"
  | "patterns"
  | "versions"
  | "palette"
  | "search";
export type ThemeChoice = "system" | "light" | "dark";

/** A short message, shown for a while; an error and an offer stay until they are dismissed. */
export type Notice = {
  readonly key: number;
  readonly text: string;
  readonly tone: "plain" | "error" | "offer";
  /** The way back, or what can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
};

/** What came with the address and is not opened yet: a locked link, or the address of a file on another site. */
export type Arrival =
  | { readonly kind: "locked"; readonly link: string }
  | { readonly kind: "address"; readonly address: string };

/** Something the canvas is asked to show; `count` makes each request a new one. */
export type ViewRequest = {
  readonly count: number;
  readonly what:
    | { readonly kind: "fit" }
    | { readonly kind: "reveal"; readonly ids: readonly string[] }
    | { readonly kind: "part"; readonly part: Rect };
};

/** How the dock prints: the tables selected or all of them, and the options of each text. */
export type Printing = {
  readonly scope: "selection" | "design";
  readonly comments: boolean;
  readonly ifNotExists: boolean;
};

/** What the dock exports to: a target, and for each target the options that are not as usual. */
export type Exporting = {
  readonly target: string;
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Which of several files is looked at. */
  readonly file?: string | undefined;
};

/** What PostgreSQL said of the views and functions of a design, and of which state of it. */
export type Observation = {
  readonly designKey: string;
  readonly document: Document;
  readonly observed: Observed;
};

/** What belongs to this person at this moment: neither saved with the design nor shared. */
export type Session = {
  /** Whether what the person came for has been opened: nothing else takes the open design's place before. */
  readonly started: boolean;
  /** The table whose normal form the dock shows where none is selected, and whether rows are being asked about. */
  readonly normalizing: {
    readonly tableId: string | undefined;
    readonly discovering: boolean;
    /** The rows that were looked at last, as figures: no row is kept. */
    readonly counted?: CountedRows;
  };
  /** Ids of selected records: tables, views, or one column, key, foreign key, index … */
  readonly selection: readonly string[];
  readonly tool: Tool;
  /** Whether the canvas shows what differs from the design that it is compared with. */
  readonly comparing: boolean;
  readonly dockTab: DockTab;
  /** Grows whenever something wants the dock open. */
  readonly dockAsked: number;
  readonly printing: Printing;
  /** Undefined until the dock has looked up what was chosen last on this device. */
  readonly exporting: Exporting | undefined;
  readonly observation: Observation | undefined;
  readonly dialog: DialogName | undefined;
  readonly arrival: Arrival | undefined;
  /** The pattern that its dialog shows first, by id. */
  readonly pattern: string | undefined;
  readonly notices: readonly Notice[];
  /** Files on the disk that designs were opened from or saved to, by design key. */
  readonly files: Readonly<Record<string, LinkedFile>>;
  readonly theme: ThemeChoice;
  readonly view: ViewRequest | undefined;
  /** Tables that are not drawn for now, by id. */
  readonly hidden: readonly string[];
  /** How many relationships away from the selection tables are not dimmed; 0: none are. */
  readonly focus: number;
  /** What was taken from the palette, the newest first: actions and ids of records. */
  readonly recent: readonly string[];
  /** A record whose name should be edited where it stands, right after it was made. */
  readonly naming: string | undefined;
  /** The title of the inspector's section that is asked to add something to what is selected. */
  readonly adding: string | undefined;
};

/** What of a session ends with the design that it was about. */
export const nothingPicked = {
  selection: [],
  tool: "pointer",
  hidden: [],
  focus: 0,
  naming: undefined,
  adding: undefined,
} satisfies Partial<Session>;

export const initialSession: Session = {
  ...nothingPicked,
  started: false,
  comparing: false,
  dockTab: "problems",
  dockAsked: 0,
  printing: { scope: "design", comments: true, ifNotExists: false },
  exporting: undefined,
  observation: undefined,
  normalizing: { tableId: undefined, discovering: false },
  dialog: undefined,
  arrival: undefined,
  pattern: undefined,
  notices: [],
  files: {},
  theme: "system",
  view: undefined,
  recent: [],
};
