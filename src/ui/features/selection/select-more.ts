import { ownerOf } from "../../../core/layout/diagram.ts";
import { catalogIn } from "../../../state/app.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";

/** The tables and views that are drawn and selected, or have something selected in them. */
export function chosenTables({ app, scene }: CanvasModel): readonly string[] {
  const { selection } = app.store.getState().session;
  const tables = selection.flatMap((id) => ownerOf(scene.catalog, id)?.id ?? []);
  return [...new Set<string>(tables)].filter((id) => scene.cards.has(id));
}

/** Selects the tables joined with the selected ones as well, the views that read them, and what selected views read. */
export function selectJoined(model: CanvasModel): void {
  const { app, scene } = model;
  const chosen = chosenTables(model);
  const joined = chosen
    .flatMap((id) => [
      ...(scene.relationsAt.get(id) ?? []).map(({ link }) => link),
      ...(scene.readingsAt.get(id) ?? []),
    ])
    .flatMap((link) => [link.from, link.to]);
  app.session({ selection: [...new Set([...chosen, ...joined])] });
}

/** Selects all drawn tables and views of the namespaces that the selected ones lie in. */
export function selectNamespace(model: CanvasModel): void {
  const { app, scene } = model;
  const catalog = catalogIn(app.store.getState());
  const namespaces = new Set(chosenTables(model).map((id) => catalog.namespaceOf(id)?.id));
  const tables = [...scene.cards.keys()].filter((id) => namespaces.has(catalog.namespaceOf(id)?.id));
  app.session({ selection: tables });
}

/** Selects every table and view that is drawn, with areas and notes when these are wanted. */
export function selectDrawn({ app, scene }: CanvasModel, withAreas: boolean): void {
  app.session({ selection: [...scene.cards.keys(), ...(withAreas ? scene.drawn.keys() : [])] });
}
