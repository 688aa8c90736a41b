/**
 * Advance widths of a grotesque UI face in thousandths of an em, by character; the faces of the UI stack differ by
 * a few per cent, so a margin is added. Geometry stays arithmetic: nothing is measured in a browser.
 */
const widths: Readonly<Record<string, number>> = {
  " ": 278,
  "!": 278,
  '"': 355,
  "#": 556,
  $: 556,
  "%": 889,
  "&": 667,
  "'": 191,
  "(": 333,
  ")": 333,
  "*": 389,
  "+": 584,
  ",": 278,
  "-": 333,
  ".": 278,
  "/": 278,
  ":": 278,
  ";": 278,
  "<": 584,
  "=": 584,
  ">": 584,
  "?": 556,
  "@": 1015,
  A: 667,
  B: 667,
  C: 722,
  D: 722,
  E: 667,
  F: 611,
  G: 778,
  H: 722,
  I: 278,
  J: 500,
  K: 667,
  L: 556,
  M: 833,
  N: 722,
  O: 778,
  P: 667,
  Q: 778,
  R: 722,
  S: 667,
  T: 611,
  U: 722,
  V: 667,
  W: 944,
  X: 667,
  Y: 667,
  Z: 611,
  "[": 278,
  "]": 278,
  _: 556,
  f: 278,
  i: 222,
  j: 222,
  k: 500,
  l: 222,
  m: 833,
  r: 333,
  s: 500,
  t: 278,
  c: 500,
  v: 500,
  w: 722,
  x: 500,
  y: 500,
  z: 500,
};

const OTHER = 556;
const WIDE = 1000;
const MARGIN = 1.04;
const STRONG = 1.06;

/** Width in px of a text in the UI face at this size; `strong` for weight 600. An estimate on the wide side. */
export function textWidth(text: string, size: number, strong = false): number {
  let units = 0;
  for (const character of text) {
    const wide = (character.codePointAt(0) ?? 0) > 0x2e7f;
    units += wide ? WIDE : ((Object.hasOwn(widths, character) ? widths[character] : undefined) ?? OTHER);
  }
  return (units / 1000) * size * MARGIN * (strong ? STRONG : 1);
}

/** Width in px of a text in the fixed-width face at this size. */
export function monoWidth(text: string, size: number): number {
  let cells = 0;
  for (const character of text) cells += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return cells * size * 0.602;
}
