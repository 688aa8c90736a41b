import type { Catalog } from "../../document/catalog.ts";
import { arrange } from "../../layout/arrange.ts";
import type { Card } from "../../layout/card.ts";
import { boxOf, cardsOf, relationsOf } from "../../layout/diagram.ts";
import { type PlacedBox, type Point, placeBoxes, type Rect } from "../../layout/graph.ts";
import { route } from "../../layout/route.ts";
import { drawCard } from "./draw-card.ts";
import { drawArea, drawNote, heightOfNote } from "./draw-ground.ts";
import { drawRelation } from "./draw-relation.ts";
import type { Drawing, Mark } from "./drawing.ts";
import { inksOf, type PictureTheme } from "./inks.ts";

/** What a picture shows. */
export type PictureChoice = {
  readonly theme: PictureTheme;
  readonly ground: boolean;
  /** Ids of the tables to show; all of them unless given. */
  readonly only?: ReadonlySet<string>;
};

/** Room around everything, px. */
const MARGIN = 24;

/** The picture of a design, or of some of its tables, whatever part of it a screen shows. */
export function drawDesign(catalog: Catalog, { theme, ground, only }: PictureChoice): Drawing {
  const inks = inksOf[theme];
  const cards = new Map([...cardsOf(catalog)].filter(([id]) => !only || only.has(id)));
  const relations = relationsOf(catalog, cards);
  const boxes = placed(
    catalog,
    cards,
    relations.map(({ link }) => link),
  );
  const routes = route(
    boxes,
    relations.map(({ link }) => link),
  );
  const areas = catalog.all("area").filter((area) => !only || boxes.some((box) => overlap(box, area)));
  const notes = catalog.all("note").filter((note) => !only || areas.some((area) => overlap(area, note)));
  const marks: readonly Mark[] = [
    ...areas.map((area) => drawArea(area, inks)),
    ...relations.flatMap((relation) => {
      const found = routes.get(relation.link.id);
      return found ? drawRelation(relation, found, inks) : [];
    }),
    ...boxes.flatMap((box) => {
      const card = cards.get(box.id);
      return card ? [drawCard(card, box, inks)] : [];
    }),
    ...notes.map((note) => drawNote(note, inks)),
  ];
  const rects = [...boxes, ...areas, ...notes.map((note) => ({ ...note, height: heightOfNote(note) }))];
  const lines = [...routes.values()].flatMap(({ points }) => points);
  return {
    title: catalog.design.name,
    ...frameOf(rects, lines),
    ...(ground ? { ground: inks.canvas } : {}),
    marks,
  };
}

/** Cards where they stand; all of them arranged when none has a place. */
function placed(
  catalog: Catalog,
  cards: ReadonlyMap<string, Card>,
  links: Parameters<typeof route>[1],
): readonly PlacedBox[] {
  const boxes = [...cards.values()].map((card) => boxOf(catalog, card));
  if (!boxes.some(({ id }) => catalog.placementOf(id))) {
    return placeBoxes(boxes, arrange(boxes, links).positions);
  }
  return boxes.map((box) => {
    const placement = catalog.placementOf(box.id);
    return { ...box, x: placement?.x ?? 0, y: placement?.y ?? 0 };
  });
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function frameOf(rects: readonly Rect[], lines: readonly Point[]): Rect {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const corners = rects.flatMap(({ x, y, width, height }) => [
    { x, y },
    { x: x + width, y: y + height },
  ]);
  for (const { x, y } of [...corners, ...lines]) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN };
  return {
    x: Math.floor(left) - MARGIN,
    y: Math.floor(top) - MARGIN,
    width: Math.ceil(right) - Math.floor(left) + 2 * MARGIN,
    height: Math.ceil(bottom) - Math.floor(top) + 2 * MARGIN,
  };
}
