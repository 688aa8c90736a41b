/**
 * One icon on a 16 × 16 box, drawn as a stroke with round caps and joins.
 * `d` is plain path data so that the canvas can draw the same shape through `Path2D`.
 */
export interface IconPath {
  readonly d: string;
  /** A second path that is drawn dashed: the outline of things that hold no rows of their own. */
  readonly dashed?: string;
  /** Stroke width in px at 16 px; 1.5 where absent. */
  readonly weight?: number;
}

/** Every icon of the interface by name. */
export const icons = {
  // things of a schema
  table: {
    d: "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3zM2.5 6.5h11M6.5 6.5V13",
  },
  view: {
    d: "M2.5 6.5h11",
    dashed:
      "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3z",
  },
  columns: {
    d: "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3zM6.2 3v10M9.8 3v10",
  },
  panelLeft: {
    d: "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3zM6.4 3v10",
  },
  panelRight: {
    d: "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 12 13H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 3zM9.6 3v10",
  },
  key: { d: "M2.3 8a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0zM7.7 8H14M12 8v2.6" },
  foreignKey: { d: "M2.5 8H9M9 8l4.5-3.8M9 8h4.5M9 8l4.5 3.8" },
  unique: { d: "M8 2.8L13.2 8L8 13.2L2.8 8zM8 6.2v3.6" },
  index: { d: "M8 2.5l5.5 3L8 8.5l-5.5-3zM2.5 8.5l5.5 3l5.5-3" },
  check: {
    d: "M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5zM5.2 8.2l2 2l3.6-4.2",
  },
  trigger: { d: "M9 2.2L3.8 9H8l-1 4.8L12.2 7H8z" },
  type: { d: "M3 4.5V3h10v1.5M8 3v10M6 13h4" },
  enumeration: { d: "M3.2 4h.01M3.2 8h.01M3.2 12h.01M6.2 4h7M6.2 8h7M6.2 12h4.5" },
  domain: {
    d: "M5.5 2.5h-1A1.5 1.5 0 0 0 3 4v8a1.5 1.5 0 0 0 1.5 1.5h1M10.5 2.5h1A1.5 1.5 0 0 1 13 4v8a1.5 1.5 0 0 1-1.5 1.5h-1M6 5.8V5.5h4v.3M8 5.5v5",
  },
  sequence: { d: "M2.5 5.2L4 4v8M7 5.5A1.7 1.7 0 0 1 8.7 4c1.2 0 1.7.9 1.4 1.8L7 12h3.5M13.5 12h.01" },
  routine: { d: "M11.8 3.2c-2.2-.8-3.2.3-3.5 2.3l-.9 5.2c-.3 1.9-1.4 2.8-3.2 2.1M5 7.2h6" },
  extension: {
    d: "M6 4V3.6a1.6 1.6 0 1 1 3.2 0V4H12a1 1 0 0 1 1 1v2.6h-.4a1.6 1.6 0 1 0 0 3.2H13V12.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z",
  },
  namespace: { d: "M2.5 4.5a1 1 0 0 1 1-1h3l1.5 2h4.5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z" },
  database: {
    d: "M3 4c0-1 2.2-1.8 5-1.8s5 .8 5 1.8s-2.2 1.8-5 1.8S3 5 3 4zM3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8",
  },
  partition: {
    d: "M4 2.5h8A1.5 1.5 0 0 1 13.5 4v8a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V4A1.5 1.5 0 0 1 4 2.5zM2.5 6.2h11M2.5 9.8h11",
  },
  comment: {
    d: "M4 3h8a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 12 11H7.5l-3 2.5V11H4a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 4 3z",
  },

  // tools of the canvas
  pointer: { d: "M3.5 2.5l9 4.2l-4 1.5l-1.6 4.1z" },
  relation: { d: "M2 8h8M10 8l4-4M10 8h4M10 8l4 4M4 5.8v4.4" },
  junction: { d: "M2 4l4 4l-4 4M2 8h12M14 4l-4 4l4 4" },
  area: {
    d: "M2.5 4.5v-1a1 1 0 0 1 1-1h1M7 2.5h2M11.5 2.5h1a1 1 0 0 1 1 1v1M13.5 7v2M13.5 11.5v1a1 1 0 0 1-1 1h-1M9 13.5H7M4.5 13.5h-1a1 1 0 0 1-1-1v-1M2.5 9V7",
  },
  note: {
    d: "M3.5 2.5h9a1 1 0 0 1 1 1v6l-4 4h-6a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM13.5 9.5h-3a1 1 0 0 0-1 1v3",
  },
  arrange: {
    d: "M3.5 2.5H6a1 1 0 0 1 1 1V6a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V3.5a1 1 0 0 1 1-1zM10 9h2.5a1 1 0 0 1 1 1v2.5a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1zM9 4.7h1.5a1 1 0 0 1 1 1V9",
  },
  fit: {
    d: "M2.5 6V3.5a1 1 0 0 1 1-1H6M10 2.5h2.5a1 1 0 0 1 1 1V6M13.5 10v2.5a1 1 0 0 1-1 1H10M6 13.5H3.5a1 1 0 0 1-1-1V10",
  },
  focus: { d: "M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM8 1.8v3M8 11.2v3M1.8 8h3M11.2 8h3" },

  // actions
  plus: { d: "M8 3v10M3 8h10" },
  minus: { d: "M3 8h10" },
  close: { d: "M4 4l8 8M12 4l-8 8" },
  search: { d: "M2.8 7a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0zM10.2 10.2l3.3 3.3" },
  filter: { d: "M2.5 4h11M4.5 8h7M6.5 12h3" },
  undo: { d: "M5.5 3L2.8 5.7l2.7 2.7M3 5.7h6.2a3.4 3.4 0 0 1 0 6.8H6" },
  redo: { d: "M10.5 3l2.7 2.7l-2.7 2.7M13 5.7H6.8a3.4 3.4 0 0 0 0 6.8H10" },
  import: { d: "M8 2.5v7M5 6.8l3 3l3-3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11" },
  export: { d: "M8 9.8v-7M5 5.5l3-3l3 3M2.5 11v1.5a1 1 0 0 0 1 1h9a1 1 0 0 0 1-1V11" },
  download: { d: "M8 2.5v7.8M4.8 7.3L8 10.5l3.2-3.2M3.5 13.5h9" },
  link: {
    d: "M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8",
  },
  copy: {
    d: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM3.5 10.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1",
  },
  duplicate: {
    d: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5zM3.5 10.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1M9.5 7.8v3.4M7.8 9.5h3.4",
  },
  trash: {
    d: "M3 4.5h10M6.2 4.5V3.3a.8.8 0 0 1 .8-.8h2a.8.8 0 0 1 .8.8v1.2M4.3 4.5l.6 8a1 1 0 0 0 1 1h4.2a1 1 0 0 0 1-1l.6-8M6.8 7.2v3.6M9.2 7.2v3.6",
  },
  edit: { d: "M10.8 3.2l2 2L6 12l-2.8.8L4 10zM9.4 4.6l2 2" },

  // direction and layout
  alignLeft: { d: "M2.8 2.5v11M5.5 4.5h8v2.5h-8zM5.5 9.5h5v2.5h-5z" },
  alignCentre: { d: "M8 2.5v2M8 7v2.5M8 12v1.5M4 4.5h8V7H4zM5.5 9.5h5V12h-5z" },
  alignRight: { d: "M13.2 2.5v11M2.5 4.5h8v2.5h-8zM5.5 9.5h5v2.5h-5z" },
  alignTop: { d: "M2.5 2.8h11M4.5 5.5h2.5v8H4.5zM9.5 5.5h2.5v5H9.5z" },
  alignMiddle: { d: "M2.5 8h2M7 8h2.5M12 8h1.5M4.5 4H7v8H4.5zM9.5 5.5H12v5H9.5z" },
  alignBottom: { d: "M2.5 13.2h11M4.5 2.5h2.5v8H4.5zM9.5 5.5h2.5v5H9.5z" },
  spreadAcross: { d: "M2.8 2.5v11M13.2 2.5v11M6.5 4.5h3v7h-3z" },
  spreadDown: { d: "M2.5 2.8h11M2.5 13.2h11M4.5 6.5h7v3h-7z" },
  chevronDown: { d: "M4 6l4 4l4-4" },
  chevronUp: { d: "M4 10l4-4l4 4" },
  chevronRight: { d: "M6 4l4 4l-4 4" },
  arrowUp: { d: "M8 13V3M4.2 6.8L8 3l3.8 3.8" },
  arrowDown: { d: "M8 3v10M4.2 9.2L8 13l3.8-3.8" },
  collapse: { d: "M5 3l3 3l3-3M5 13l3-3l3 3" },
  more: { d: "M3.5 8h.01M8 8h.01M12.5 8h.01", weight: 2.2 },
  grip: { d: "M6 4.5h.01M10 4.5h.01M6 8h.01M10 8h.01M6 11.5h.01M10 11.5h.01", weight: 1.8 },

  // state and meaning
  tick: { d: "M3 8.5l3.3 3.3L13 5" },
  octagon: { d: "M5.7 2.5h4.6l3.2 3.2v4.6l-3.2 3.2H5.7l-3.2-3.2V5.7zM6 6l4 4M10 6l-4 4" },
  triangle: { d: "M8 2.8L13.7 13H2.3zM8 6.8v2.8M8 11.3v.2" },
  info: { d: "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zM8 7.4v3.4M8 5.2v.2" },
  lock: {
    d: "M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7zM5.5 7V5a2.5 2.5 0 0 1 5 0v2",
  },
  shield: { d: "M8 2l5 1.8v3.7c0 3-2 5.3-5 6.5c-3-1.2-5-3.5-5-6.5V3.8zM5.7 7.9l1.7 1.7l3-3.4" },
  moon: { d: "M13 9.3A5.4 5.4 0 0 1 6.7 3a5.4 5.4 0 1 0 6.3 6.3z" },
  sun: {
    d: "M5.4 8a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0zM8 2v1.2M8 12.8V14M2 8h1.2M12.8 8H14M3.8 3.8l.8.8M11.4 11.4l.8.8M3.8 12.2l.8-.8M11.4 4.6l.8-.8",
  },
  system: {
    d: "M3.5 3h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM8 11v2.5M5.5 13.5h5",
  },

  // files and the rest
  history: { d: "M3.2 5.2A5.5 5.5 0 1 1 2.5 8M2.8 2.6v2.8h2.8M8 5v3.2l2.2 1.4" },
  file: { d: "M4 2.5h5L12.5 6v6.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-9A1 1 0 0 1 4 2.5zM9 2.5V6h3.5" },
  code: { d: "M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" },
  keyboard: {
    d: "M3 4h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4.5 6.5h.01M7 6.5h.01M9.5 6.5h.01M11.8 6.5h.01M5.5 9.5h5",
  },
} as const satisfies Readonly<Record<string, IconPath>>;

/** The name of an icon in the table. */
export type IconName = keyof typeof icons;
