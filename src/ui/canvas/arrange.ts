import { reasonOf } from "../../core/base/reason-of.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import type { InputOf } from "../../core/command/run-command.ts";
import { areaAround } from "../../core/layout/area-shape.ts";
import type { Placed, PlacedBox } from "../../core/layout/graph.ts";
import type { ArrangeWishes } from "../../state/ports.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { movingWith } from "./scene/drawn.ts";
import { linksOf } from "./scene/scene.ts";
import { fitView } from "./view.ts";

type Places = InputOf<"place-tables">["places"];

/**
 * Arranges all tables anew, as one undoable step, and shows the result; tables in areas stay together, and the areas
 * follow them. A design edited meanwhile keeps its edits.
 */
export async function arrangeAll(model: CanvasModel): Promise<void> {
  const { boxes } = model.scene;
  if (boxes.length === 0) return;
  const topics = areasOfTables(model);
  const wish = topics.size > 0 ? { topics } : {};
  const positions = await arranging(model, (wishes) =>
    model.app.ports.layout.arrange(boxes, linksOf(model.scene), { ...wishes, ...wish }),
  );
  if (!positions) return;
  const places = [...placesOf(model, positions), ...areasAfter(model, topics, positions)];
  if (placed(model, places, "Arrange the diagram")) fitView(model);
}

/** Arranges some tables among themselves, near where they stand, as one undoable step. */
export async function arrangeSome(model: CanvasModel, ids: readonly string[]): Promise<void> {
  const { boxes } = model.scene;
  const positions = await arranging(model, (wishes) =>
    model.app.ports.layout.arrangePart(boxes, linksOf(model.scene), { ...wishes, ids: new Set(ids) }),
  );
  if (positions) placed(model, placesOf(model, positions), "Arrange the selection");
}

/** Runs an arrangement with its progress shown and a way to give up; undefined when given up, or failed, which is told. */
export async function arranging<T>(
  model: CanvasModel,
  run: (wishes: ArrangeWishes) => Promise<T>,
): Promise<T | undefined> {
  let give = (): void => undefined;
  let gaveUp = false;
  const cancel = (): void => {
    gaveUp = true;
    give();
  };
  const show = (done: number): void => model.store.setState({ arranging: { done, cancel } });
  show(0);
  try {
    const found = await run({
      report: show,
      cancelled: (whenCancelled) => {
        give = whenCancelled;
      },
    });
    // Given up while the answer was on its way: what a person pressed holds.
    if (!gaveUp) return found;
  } catch (error) {
    if (!gaveUp) model.app.notify(reasonOf(error), "error");
  } finally {
    model.store.setState({ arranging: undefined });
  }
  if (gaveUp) model.app.notify("The arrangement was given up; everything stays where it was.");
  return undefined;
}

function placesOf(model: CanvasModel, positions: Placed): Places {
  const present = model.app.store.getState().history.document.schema;
  return [...positions].flatMap(([id, { x, y }]) => (present.has(id) ? [{ id, x, y }] : []));
}

/** The area each table stands in; of several the smallest. */
function areasOfTables({ scene }: CanvasModel): ReadonlyMap<string, string> {
  return new Map([...scene.drawn.values()].flatMap(({ id, tables }) => tables.map((table) => [table, id])));
}

/** Areas around their tables where these stand now, and notes moved along with the area they lie in. */
function areasAfter(model: CanvasModel, topics: ReadonlyMap<string, string>, positions: Placed): Places {
  const { scene } = model;
  return [...new Set(topics.values())].flatMap((areaId) => {
    const area = scene.drawn.get(areaId);
    const members = scene.boxes.flatMap((box): readonly PlacedBox[] => {
      const at = topics.get(box.id) === areaId ? positions.get(box.id) : undefined;
      return at ? [{ ...box, x: at.x, y: at.y }] : [];
    });
    const rect = areaAround(members);
    if (!area || !rect) return [];
    const notes = movingWith(scene, [areaId]).flatMap((id) => {
      const note = scene.drawn.get(id);
      return note?.kind === "note" ? [{ id, x: note.x + rect.x - area.x, y: note.y + rect.y - area.y }] : [];
    });
    return [{ id: areaId, ...rect }, ...notes];
  });
}

function placed({ app }: CanvasModel, places: Places, label: string): boolean {
  const result = app.dispatch("place-tables", { places }, label);
  if (isRefusal(result)) app.notify(result.refused, "error");
  return !isRefusal(result);
}
