/** One card of the drawing, in px. Plain data, independent of the document model. */
export type Box = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly namespace: string;
  /** Id of the box this one is folded beside: a partition names its parent. */
  readonly partOf?: string;
  /** Of a view: the boxes it reads. It stands beside them, and none of them moves for it. */
  readonly reads?: readonly string[];
};

/** One foreign key: from the referencing (child) box to the referenced (parent) box. */
export type Link = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Distance of the row's centre from the top of its box, px. */
  readonly fromY: number;
  readonly toY: number;
  /** Identifies the referenced column set; links to the same key may share a trunk. */
  readonly toKey: string;
  /** Kinds of the drawn ends; a trunk forms only among equal `endTo`. */
  readonly endFrom: string;
  readonly endTo: string;
};

/** A place in the drawing, px; y grows downwards. */
export type Point = { readonly x: number; readonly y: number };

/** An axis-parallel rectangle, `x` and `y` its top left corner, px. */
export type Rect = Point & { readonly width: number; readonly height: number };

/** Top left corners by box id. */
export type Placed = ReadonlyMap<string, Point>;

/** A box with its place. */
export type PlacedBox = Box & Point;

/** The side of a box on which a line leaves it. */
export type Side = "left" | "right";

/** A routed link: an orthogonal polyline from card edge to card edge. */
export type Route = {
  readonly points: readonly Point[];
  readonly sideFrom: Side;
  readonly sideTo: Side;
};

/** Routes by link id. */
export type Routes = ReadonlyMap<string, Route>;

/** The boxes that have a place, with it; boxes without one are left out. */
export const placeBoxes = (boxes: readonly Box[], placed: Placed): readonly PlacedBox[] =>
  boxes.flatMap((box) => {
    const at = placed.get(box.id);
    return at ? [{ ...box, x: at.x, y: at.y }] : [];
  });
