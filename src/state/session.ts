export type DockTab = "sql" | "types";
export type Tool = "pointer" | "table" | "relation" | "junction";
export type DialogName = "import" | "share" | "shortcuts";
export type ThemeChoice = "system" | "light" | "dark";

/** A short message with an optional action, shown for a while. */
export type Notice = {
  readonly key: number;
  readonly text: string;
  readonly tone: "plain" | "error";
};

/** What belongs to this person at this moment: neither saved with the design nor shared. */
export type Session = {
  /** Ids of selected records: tables, views, or one column, key, foreign key, index … */
  readonly selection: readonly string[];
  readonly tool: Tool;
  readonly outlineOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly dockOpen: boolean;
  readonly dockTab: DockTab;
  readonly outlineFilter: string;
  readonly dialog: DialogName | undefined;
  readonly notices: readonly Notice[];
  readonly theme: ThemeChoice;
};

export const initialSession: Session = {
  selection: [],
  tool: "pointer",
  outlineOpen: true,
  inspectorOpen: true,
  dockOpen: false,
  dockTab: "sql",
  outlineFilter: "",
  dialog: undefined,
  notices: [],
  theme: "system",
};
