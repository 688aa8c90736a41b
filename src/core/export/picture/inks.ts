/** The colours of a picture. They are the design tokens of the same names, which a test compares. */
export type Inks = {
  readonly canvas: string;
  readonly card: string;
  readonly head: string;
  readonly line: string;
  readonly cardEdge: string;
  readonly text: string;
  readonly text2: string;
  readonly text3: string;
  readonly edge: string;
  readonly primaryKey: string;
  readonly foreignKey: string;
  readonly unique: string;
  readonly noteGround: string;
  readonly noteLine: string;
  readonly noteText: string;
  /** Of the five hues; a colour from 1 finds its hue at one less. */
  readonly hues: readonly string[];
  /** How strong a hue fills an area, 0 to 1. */
  readonly areaFill: number;
};

export type PictureTheme = "light" | "dark";

/** The colours of both themes. */
export const inksOf: Readonly<Record<PictureTheme, Inks>> = {
  light: {
    canvas: "#f5f6f8",
    card: "#ffffff",
    head: "#f7f8fa",
    line: "#e4e7ec",
    cardEdge: "#cdd2db",
    text: "#191d26",
    text2: "#474f5e",
    text3: "#5f6776",
    edge: "#8d96a6",
    primaryKey: "#8a5a00",
    foreignKey: "#0b6b78",
    unique: "#8a2f9e",
    noteGround: "#fff8db",
    noteLine: "#e9d88d",
    noteText: "#4a3f10",
    hues: ["#5b7bd6", "#2f9a8b", "#b7791f", "#b05ac0", "#6f7b8d"],
    areaFill: 0.07,
  },
  dark: {
    canvas: "#101216",
    card: "#1b1f25",
    head: "#21262d",
    line: "#272c34",
    cardEdge: "#3a414c",
    text: "#e6e9ee",
    text2: "#b4bbc7",
    text3: "#929baa",
    edge: "#6d7686",
    primaryKey: "#e3b04f",
    foreignKey: "#58c4d1",
    unique: "#d997ea",
    noteGround: "#2c2814",
    noteLine: "#544b22",
    noteText: "#e9dfb0",
    hues: ["#7f9cf0", "#4fbcab", "#d8a24a", "#cf85de", "#8f9bad"],
    areaFill: 0.08,
  },
};

/** The hue of a colour number; the last one, a grey, for 0 and for numbers there are none of. */
export function hueOf(inks: Inks, colour: number): string {
  return inks.hues[colour - 1] ?? inks.hues.at(-1) ?? inks.edge;
}

/** A colour over another, `share` of it, 0 to 1; both `#rrggbb`. */
export function mixed(over: string, ground: string, share: number): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const hex = [1, 3, 5].map((at) => {
    const value = Math.round(part(over, at) * share + part(ground, at) * (1 - share));
    return value.toString(16).padStart(2, "0");
  });
  return `#${hex.join("")}`;
}
