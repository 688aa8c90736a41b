import type { Catalog } from "../../../core/document/catalog.ts";
import type { PlacementRecord } from "../../../core/document/diagram-record.ts";
import type { Document } from "../../../core/document/document.ts";
import type { ViewRecord } from "../../../core/document/records/index.ts";
import { behindView, viewColumns } from "../../../core/expression/view-columns.ts";
import type { Card } from "../../../core/layout/card.ts";
import { boxOf } from "../../../core/layout/diagram.ts";
import type { PlacedBox, Point } from "../../../core/layout/graph.ts";
import { placeViews } from "../../../core/layout/place-views.ts";
import { viewCardOf } from "../../../core/layout/view-card.ts";
import type { SceneCard, ViewsOfScenes } from "./scene.ts";
import { paintReadings } from "./views-readings.ts";

type Known = {
  readonly schema: Document["schema"];
  readonly density: PlacementRecord["density"] | undefined;
  readonly shown: readonly unknown[];
  readonly card: Card;
};

/**
 * The views of scenes. Each keeps its card while nothing behind it has changed, and those that nobody has placed keep
 * the place that was found for them when they were met first. Reading queries is not in front of the first picture.
 */
export function createViews(): ViewsOfScenes {
  const known = new Map<string, Known>();
  const found = new Map<string, Point>();

  const remember = (catalog: Catalog, view: ViewRecord): Card => {
    const { schema } = catalog.document;
    const density = catalog.placementOf(view.id)?.density;
    const hit = known.get(view.id);
    if (hit && hit.schema === schema && hit.density === density) return hit.card;
    const shown = shownBy(catalog, view);
    const same =
      hit?.density === density &&
      hit?.shown.length === shown.length &&
      hit.shown.every((item, at) => item === shown[at]);
    const card = same ? hit.card : viewCardOf(catalog, view, density);
    known.set(view.id, { schema, density, shown, card });
    return card;
  };

  const findPlaces = (catalog: Catalog, tables: Iterable<SceneCard>): void => {
    const boxes: PlacedBox[] = [...tables].map(({ at, card }) => ({ ...boxOf(catalog, card), ...at }));
    const fresh: Card[] = [];
    for (const view of catalog.all("view")) {
      const at = catalog.placementOf(view.id) ?? found.get(view.id);
      const card = remember(catalog, view);
      if (at) boxes.push({ ...boxOf(catalog, card), x: at.x, y: at.y });
      else fresh.push(card);
    }
    if (fresh.length === 0) return;
    const places = placeViews(
      boxes,
      fresh.map((card) => boxOf(catalog, card)),
    );
    for (const [id, at] of places) found.set(id, at);
  };

  return {
    remember,
    paintReadings,
    cards(catalog, { hidden, tables }) {
      const views = catalog.all("view");
      if (views.some(({ id }) => !catalog.placementOf(id) && !found.has(id))) findPlaces(catalog, tables);
      return views.flatMap((view): readonly SceneCard[] => {
        if (hidden.has(view.id)) return [];
        const placement = catalog.placementOf(view.id);
        const { x, y } = placement ?? found.get(view.id) ?? { x: 0, y: 0 };
        return [{ card: remember(catalog, view), at: { x, y }, colour: placement?.colour ?? 0 }];
      });
    },
  };
}

/** Everything the card of a view depends on, by identity. */
function shownBy(catalog: Catalog, view: ViewRecord): readonly unknown[] {
  const types = (viewColumns(catalog, view) ?? []).flatMap(({ type }) =>
    type?.base.kind === "defined"
      ? [catalog.record(type.base.id), catalog.namespaceOf(type.base.id)?.name]
      : [],
  );
  return [
    catalog.namespaceOf(view.id)?.name,
    ...catalog.indexesOf(view.id),
    ...types,
    ...behindView(catalog, view),
  ];
}
