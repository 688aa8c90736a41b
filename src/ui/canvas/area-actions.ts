import { isRefusal } from "../../core/base/refusal.ts";
import { areaAround } from "../../core/layout/area-shape.ts";
import type { AreaBasis } from "../../core/layout/areas.ts";
import { addedId } from "../features/editing/added-id.ts";
import { act } from "../features/editing/send.ts";
import { arranging } from "./arrange.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { linksOf, rectOf } from "./scene/scene.ts";
import { fitView } from "./view.ts";

/** Draws an area around tables and begins to write its name. */
export function areaAroundTables(model: CanvasModel, ids: readonly string[]): void {
  const { app, scene } = model;
  const rect = areaAround(rectsOf(model, ids));
  if (!rect) {
    model.store.setState({ writing: undefined });
    return;
  }
  const count = [...scene.drawn.values()].filter(({ kind }) => kind === "area").length;
  const area = { ...rect, name: "Area", colour: (count % 5) + 1 };
  const made = addedId(app, "area", () => act(app, "add-areas", { areas: [area] }));
  if (made !== undefined) app.session({ selection: [made], tool: "pointer" });
  model.store.setState({ writing: made === undefined ? undefined : { id: made } });
}

/** Gives an area the size of the tables in it. */
export function fitAreaToTables(model: CanvasModel, areaId: string): void {
  const rect = areaAround(rectsOf(model, model.scene.drawn.get(areaId)?.tables ?? []));
  if (rect) act(model.app, "change-area", { areaId, ...rect });
}

function rectsOf({ scene }: CanvasModel, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const found = scene.cards.get(id);
    return found ? [rectOf(found.card, found.at)] : [];
  });
}

const labels = { namespace: "Areas from namespaces", topic: "Areas from related tables" } as const;

/** Arranges the tables in areas, one a namespace or one a topic, in place of the areas there are: one undoable step. */
export async function drawAreasBy(model: CanvasModel, by: AreaBasis): Promise<void> {
  const { app, scene } = model;
  const arrangement = await arranging(model, (wishes) =>
    app.ports.layout.arrangeInAreas(scene.boxes, linksOf(scene), { ...wishes, by }),
  );
  if (!arrangement) return;
  const areas = arrangement.areas.map(({ ids: _ids, ...area }, at) => ({ ...area, colour: (at % 5) + 1 }));
  const places = [...arrangement.positions].map(([id, { x, y }]) => ({ id, x, y }));
  const result = app.dispatch("add-areas", { areas, places, instead: true }, labels[by]);
  if (isRefusal(result)) app.notify(result.refused, "error");
  else fitView(model);
}
