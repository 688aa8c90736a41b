import { catalogOf } from "../../../core/document/catalog.ts";
import type { DiagramRecord } from "../../../core/document/diagram-record.ts";
import { blankPlacement } from "../../../core/document/diagram-record.ts";
import type { Document } from "../../../core/document/document.ts";
import { drawnTables } from "../../../core/layout/diagram.ts";
import { cardsOf } from "../../../core/layout/drawn-cards.ts";

/** px between cards, and from one row to the next. */
const gap = 56;

/** The design with its tables and then its views in rows, in the order of the file, instead of by their relationships. */
export function inFileOrder(document: Document): Document {
  const catalog = catalogOf(document);
  const cards = cardsOf(catalog);
  const rowWidth = widthOfRows([...cards.values()]);
  const diagram = new Map<string, DiagramRecord>(document.diagram);
  let x = 0;
  let y = 0;
  let tallest = 0;
  for (const { id } of [...drawnTables(catalog), ...catalog.all("view")]) {
    const { width, height } = cards.get(id) ?? { width: 0, height: 0 };
    if (x > 0 && x + width > rowWidth) {
      x = 0;
      y += tallest + gap;
      tallest = 0;
    }
    diagram.set(id, { ...(catalog.placementOf(id) ?? blankPlacement(id)), x, y });
    x += width + gap;
    tallest = Math.max(tallest, height);
  }
  return { ...document, diagram };
}

/** The width at which rows of these cards fill a screen's proportions. */
function widthOfRows(cards: readonly { readonly width: number; readonly height: number }[]): number {
  const area = cards.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return Math.sqrt(area * 1.6);
}
