import type { Catalog } from "../../document/catalog.ts";
import { arrange } from "../../layout/arrange.ts";
import { boundsOfAll, centredIn } from "../../layout/bounds.ts";
import type { Card } from "../../layout/card.ts";
import { boxOf, readingsOf, relationsOf } from "../../layout/diagram.ts";
import { cardsOf, placesOf } from "../../layout/drawn-cards.ts";
import { type PlacedBox, type Point, placeBoxes, type Rect } from "../../layout/graph.ts";
import { route, routeBesides } from "../../layout/route.ts";
import { drawCard } from "./draw-card.ts";
import { drawArea, drawNote, heightOfNote } from "./draw-ground.ts";
import { drawReading } from "./draw-reading.ts";
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
  const links = relations.map(({ link }) => link);
  const boxes = placed(catalog, cards, links);
  const routes = route(boxes, links);
  // As on the canvas, what views read finds its way between the relationships, which stay where they are.
  const readings = routeBesides(routes, boxes, { links, added: readingsOf(catalog, cards) });
  const areas = catalog
    .all("area")
    .filter((area) => !only || boxes.some((box) => overlap(box, area)))
    .toSorted((a, b) => b.width * b.height - a.width * a.height);
  const notes = catalog.all("note").filter((note) => !only || areas.some((area) => overlap(area, note)));
  const marks: readonly Mark[] = [
    ...areas.map((area) => drawArea(area, boxes.filter((box) => centredIn(box, area)).length, inks)),
    ...[...readings.values()].flatMap((found) => drawReading(found, inks)),
    ...relations.flatMap((relation) => {
      const found = routes.get(relation.link.id);
      return found ? drawRelation(relation, found, inks) : [];
    }),
    ...boxes.flatMap((box) => {
      const card = cards.get(box.id);
      const colour = catalog.placementOf(box.id)?.colour ?? 0;
      return card ? [drawCard(card, { x: box.x, y: box.y, colour }, inks)] : [];
    }),
    ...notes.map((note) => drawNote(note, inks)),
  ];
  const rects = [...boxes, ...areas, ...notes.map((note) => ({ ...note, height: heightOfNote(note) }))];
  const lines = [...routes.values(), ...readings.values()].flatMap(({ points }) => points);
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
  return placeBoxes(boxes, placesOf(catalog, cards));
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function frameOf(rects: readonly Rect[], lines: readonly Point[]): Rect {
  const points = lines.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const { x, y, width, height } = boundsOfAll([...rects, ...points]) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left - MARGIN,
    y: top - MARGIN,
    width: Math.ceil(x + width) - left + 2 * MARGIN,
    height: Math.ceil(y + height) - top + 2 * MARGIN,
  };
}
