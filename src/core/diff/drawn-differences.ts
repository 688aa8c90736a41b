import { type Catalog, catalogOf } from "../document/catalog.ts";
import { boundsOfAll } from "../layout/bounds.ts";
import { type Card, type CardRow, cardOf } from "../layout/card.ts";
import { drawnTables } from "../layout/diagram.ts";
import { cardsOf, placesOf } from "../layout/drawn-cards.ts";
import type { Comparison } from "./comparison.ts";
import type { MatchBy } from "./matching.ts";
import { drawnTableOf, type Sign, signOf } from "./told-change.ts";

/** A table or view of one of two designs, to draw where the canvas lacks it. */
export interface Ghost {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
}

/** What differs between two designs as it is drawn. */
export interface DrawnDifferences {
  /** Of drawn tables and views, and the columns of tables, by id. */
  readonly signs: ReadonlyMap<string, Sign>;
  /** Added and removed tables and views. */
  readonly ghosts: readonly Ghost[];
  /** Columns that only the design before has, in tables that both have. */
  readonly gone: readonly { readonly tableId: string; readonly rows: readonly CardRow[] }[];
}

/** What differs, as it is drawn; tables of an unrelated design stand beneath the drawing, because its places mean nothing here. */
export function drawnDifferences(comparison: Comparison, match: MatchBy): DrawnDifferences {
  const [before, after] = [catalogOf(comparison.before), catalogOf(comparison.after)];
  const signs = new Map<string, Sign>();
  for (const change of comparison.changes) {
    const catalog = change.verb === "removed" ? before : after;
    const tableId = drawnTableOf(catalog, change.id);
    if (tableId === undefined) continue;
    if (change.kind === "column" || change.id === tableId) signs.set(change.id, strongest(signs, change));
    if (!signs.has(tableId)) signs.set(tableId, "changed");
  }
  const removed = ghostsOf(before, after);
  return {
    signs,
    ghosts: [...ghostsOf(after, before), ...(match === "id" ? removed : beneath(after, removed))],
    gone: goneColumns(before, after),
  };
}

function strongest(signs: ReadonlyMap<string, Sign>, change: Parameters<typeof signOf>[0]): Sign {
  const sign = signOf(change);
  return sign === "changed" ? (signs.get(change.id) ?? sign) : sign;
}

/** The drawn tables and views that only the first design has. */
function ghostsOf(catalog: Catalog, other: Catalog): readonly Ghost[] {
  return standing(catalog).filter(({ card: { kind, tableId } }) => {
    return !other.find(kind === "table" ? "table" : "view", tableId);
  });
}

/** All that is drawn, where it stands. */
function standing(catalog: Catalog): readonly Ghost[] {
  const cards = cardsOf(catalog);
  const places = placesOf(catalog, cards);
  return [...cards.values()].map((card) => ({ card, ...(places.get(card.tableId) ?? { x: 0, y: 0 }) }));
}

const GAP = 40;
/** As wide as the drawing above is, but never narrower than this, px. */
const LEAST_WIDTH = 800;

function beneath(catalog: Catalog, ghosts: readonly Ghost[]): readonly Ghost[] {
  const drawn = boundsOfAll(
    standing(catalog).map(({ card: { height, width }, x, y }) => ({ x, y, width, height })),
  ) ?? { x: 0, y: -2 * GAP, width: 0, height: 0 };
  const right = drawn.x + Math.max(LEAST_WIDTH, drawn.width);
  let [x, y, lowest] = [drawn.x, drawn.y + drawn.height + 2 * GAP, 0];
  return ghosts.map(({ card }) => {
    if (x > drawn.x && x + card.width > right) {
      [x, y, lowest] = [drawn.x, y + lowest + GAP, 0];
    }
    const placed = { card, x, y };
    x += card.width + GAP;
    lowest = Math.max(lowest, card.height);
    return placed;
  });
}

function goneColumns(before: Catalog, after: Catalog): DrawnDifferences["gone"] {
  return drawnTables(before).flatMap((table) => {
    if (!after.find("table", table.id)) return [];
    const rows = cardOf(before, table).rows.filter(({ columnId }) => !after.find("column", columnId));
    return rows.length > 0 ? [{ tableId: table.id, rows }] : [];
  });
}
