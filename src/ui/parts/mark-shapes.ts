/** Each severity has its own shape in a box of 12 px: an octagon, a triangle, an open ring that is stroked. */
export const markShapes = {
  error: "M4.2 1.5h3.6l2.7 2.7v3.6l-2.7 2.7H4.2L1.5 7.8V4.2z",
  warning: "M6 1.6L11 10.4H1z",
  info: "M2.5 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
} as const;

/** What such a mark behind a name needs, px. */
export const MARK_ROOM = 17;
