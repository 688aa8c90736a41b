import type { Catalog } from "../../../core/document/catalog.ts";
import { centredIn } from "../../../core/layout/bounds.ts";
import type { Rect } from "../../../core/layout/graph.ts";

/** An area or a note as it lies on the canvas. */
export type Drawn = Rect & {
  readonly kind: "area" | "note";
  readonly id: string;
  /** The name of an area, the text of a note. */
  readonly words: string;
  readonly colour: number;
  /** Tables whose middle lies in an area. */
  readonly tables: readonly string[];
};

/** The areas and notes of a design, larger areas first so that smaller ones lie on them, notes on top. */
export function drawnIn(
  catalog: Catalog,
  tablesIn: (area: Rect) => readonly string[],
): ReadonlyMap<string, Drawn> {
  const areas = catalog
    .all("area")
    .map(({ name, ...area }): Drawn => ({ ...area, words: name, tables: tablesIn(area) }))
    .toSorted((a, b) => b.width * b.height - a.width * a.height);
  const notes = catalog.all("note").map(({ text, ...note }): Drawn => ({ ...note, words: text, tables: [] }));
  return new Map([...areas, ...notes].map((drawn) => [drawn.id, drawn]));
}

/** The records that move with these: the tables and notes in areas among them, once each. */
export function movingWith(
  { drawn }: { readonly drawn: ReadonlyMap<string, Drawn> },
  ids: readonly string[],
): readonly string[] {
  const along = ids.flatMap((id) => {
    const area = drawn.get(id);
    if (area?.kind !== "area") return [];
    const inside = [...drawn.values()].filter((other) => other.id !== id && within(other, area));
    return [...area.tables, ...inside.flatMap((other) => [other.id, ...other.tables])];
  });
  return [...new Set([...ids, ...along])];
}

function within(inner: Rect, outer: Rect): boolean {
  return centredIn(inner, outer) && inner.width < outer.width && inner.height < outer.height;
}
