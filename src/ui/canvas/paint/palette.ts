/** The colours and faces the canvas draws with, read from the design tokens. */
export type Palette = {
  readonly canvas: string;
  readonly dot: string;
  readonly card: string;
  readonly head: string;
  readonly sunken: string;
  readonly line: string;
  readonly cardEdge: string;
  /** Cards too small for anything but their place. */
  readonly far: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly accentLine: string;
  readonly accentText: string;
  readonly onAccent: string;
  readonly edge: string;
  readonly edgeDim: string;
  readonly edgeHot: string;
  readonly primaryKey: string;
  readonly foreignKey: string;
  readonly unique: string;
  /** Of areas, notes and tables; a colour from 1 finds its hue at one less. */
  readonly hues: readonly string[];
  readonly note: string;
  readonly noteLine: string;
  readonly noteText: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly success: string;
  readonly face: string;
  readonly mono: string;
};

/** Reads the tokens as they stand on an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const hot = token("edge-hot");
  return {
    canvas: token("bg-canvas"),
    dot: token("grid-dot"),
    card: token("bg-card"),
    head: token("bg-card-head"),
    sunken: token("bg-sunken"),
    line: token("line"),
    cardEdge: token("line-strong"),
    far: token("bg-active"),
    text: token("text"),
    text2: token("text-2"),
    text3: token("text-3"),
    accent: token("accent"),
    accentSoft: token("accent-soft"),
    accentLine: token("accent-line"),
    accentText: token("accent-text"),
    onAccent: token("text-on-accent"),
    edge: token("edge"),
    edgeDim: token("edge-dim"),
    edgeHot: hot.startsWith("var(") ? token("accent") : hot,
    primaryKey: token("pk"),
    foreignKey: token("fk"),
    unique: token("unique"),
    hues: [1, 2, 3, 4, 5].map((hue) => token(`area-${hue}`)),
    note: token("note-bg"),
    noteLine: token("note-line"),
    noteText: token("note-text"),
    error: token("error"),
    warning: token("warning"),
    info: token("info"),
    success: token("success"),
    face: token("font-ui"),
    mono: token("font-mono"),
  };
}
