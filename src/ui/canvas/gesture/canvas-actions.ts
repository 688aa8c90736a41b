import type { Point, Rect } from "../../../core/layout/graph.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import type { Tool } from "../../../state/session.ts";
import { addedId } from "../../features/editing/added-id.ts";
import { act } from "../../features/editing/send.ts";
import type { CanvasModel } from "../canvas-model.ts";
import { unplacedIn } from "../looks.ts";
import { addTableAt, addTableInMiddle, inMiddle, settle, snapped } from "../placing.ts";
import { type Drawn, movingWith } from "../scene/drawn.ts";
import type { Hit } from "../scene/hit.ts";
import { isView } from "../scene/scene.ts";
import type { ConnectionEnd } from "./connection-end.ts";

/** What gestures do to the design and the selection. */
export type CanvasActions = {
  readonly select: (ids: readonly string[]) => void;
  readonly click: (hit: Hit, adding: boolean) => void;
  /** Selects what is taken unless it is selected, and answers all that moves with it: an area takes its tables along. */
  readonly takeInHand: (id: string) => readonly string[];
  /** Moves tables, areas and notes. */
  readonly move: (ids: readonly string[], by: Point) => void;
  readonly resize: (drawn: Drawn, to: Rect) => void;
  /** Draws an area or note there and begins to write in it. */
  readonly draw: (kind: Drawn["kind"], at: Rect) => void;
  readonly connect: (from: ConnectionEnd, to: ConnectionEnd) => void;
  readonly joinManyToMany: (a: string, b: string) => void;
  readonly addTableAt: (at: Point) => void;
  /** What a click with this tool in the middle of what can be seen would make; false for a tool that joins two tables. */
  readonly placeInMiddle: (tool: Tool) => boolean;
  /** Selects what a menu is opened on, unless it is selected or its table is. */
  readonly takeForMenu: (hit: Hit) => void;
  /** Edits the name of what was hit where it stands; shows a view in the inspector. */
  readonly editName: (hit: Hit) => void;
};

/** The actions of a canvas. Refusals become notices. */
export function createCanvasActions(app: App, model: CanvasModel, inspect: () => void): CanvasActions {
  const select = (ids: readonly string[]): void => app.session({ selection: ids });
  const selection = (): readonly string[] => app.store.getState().session.selection;
  return {
    select,
    click(hit, adding) {
      const id = recordOf(hit);
      if (!adding) select([id]);
      else
        select(selection().includes(id) ? selection().filter((other) => other !== id) : [...selection(), id]);
    },
    takeInHand(taken) {
      const { scene } = model;
      const movable = selection().filter((id) => scene.cards.has(id) || scene.drawn.has(id));
      if (movable.includes(taken)) return movingWith(scene, movable);
      select([taken]);
      return movingWith(scene, [taken]);
    },
    move(ids, by) {
      const places = ids.flatMap((id) => {
        const at = model.scene.cards.get(id)?.at ?? model.scene.drawn.get(id);
        return at ? [{ id, x: at.x + by.x, y: at.y + by.y }] : [];
      });
      const beside = unplacedIn(model).filter(({ id }) => !ids.includes(id));
      act(app, "place-tables", { places: [...places, ...beside] });
    },
    resize({ id, kind }, { width, height }) {
      if (kind === "area") act(app, "change-area", { areaId: id, width, height });
      else act(app, "change-note", { noteId: id, width, height });
    },
    draw: (kind, at) => drawAndWrite(app, model, { kind, at }),
    connect: (from, to) => connect(app, from, to),
    joinManyToMany: (a, b) => joinManyToMany(app, model, [a, b]),
    addTableAt: (at) => addTableAt(model, at),
    placeInMiddle: (tool) => placeInMiddle(model, tool),
    takeForMenu(hit) {
      const id = recordOf(hit);
      const chosen = selection();
      if (!chosen.includes(id) && !("tableId" in hit && chosen.includes(hit.tableId))) select([id]);
    },
    editName(hit) {
      if ("tableId" in hit && isView(model.scene, hit.tableId)) {
        select([hit.tableId]);
        inspect();
        return;
      }
      if (app.store.getState().visiting) return;
      if (hit.kind === "drawn") model.store.setState({ writing: { id: hit.id } });
      if (!("tableId" in hit)) return;
      const kind = hit.kind === "header" ? "table" : "column";
      model.store.setState({ editing: { kind, tableId: hit.tableId, recordId: recordOf(hit) } });
    },
  };
}

function recordOf(hit: Hit): string {
  if (hit.kind === "relation") return hit.relationId;
  if (hit.kind === "drawn") return hit.id;
  return hit.kind === "header" ? hit.tableId : hit.columnId;
}

/** From a column: that column refers to the key, or to the unique column it is dropped on. Else a column is made. */
function connect(app: App, from: ConnectionEnd, to: ConnectionEnd): void {
  const tables = { tableId: from.tableId, references: to.tableId };
  const { columnId } = from;
  const landed = to.columnId !== undefined && isKeyColumn(app, to) ? to.columnId : undefined;
  if (columnId !== undefined && landed !== undefined) {
    act(app, "add-foreign-key", { ...tables, pairs: [{ columnId, references: landed }] });
  } else act(app, "add-foreign-key", columnId === undefined ? tables : { ...tables, columnId });
}

/** Whether a column alone is a key that others may refer to. */
function isKeyColumn(app: App, { tableId, columnId }: ConnectionEnd): boolean {
  const catalog = catalogIn(app.store.getState());
  const keys = [catalog.primaryKeyOf(tableId), ...catalog.uniquesOf(tableId)];
  return keys.some((key) => key?.columns.length === 1 && key.columns[0] === columnId);
}

/** The junction table stands between the two, and is ready to be named. */
function joinManyToMany(app: App, model: CanvasModel, [a, b]: readonly [string, string]): void {
  const at = between(model, a, b);
  const made = addedId(app, "table", () =>
    act(app, "add-junction-table", { fromTableId: a, toTableId: b, at }),
  );
  settle(model, made);
}

function between(model: CanvasModel, a: string, b: string): Point {
  const one = model.scene.cards.get(a);
  const other = model.scene.cards.get(b);
  const x = ((one?.at.x ?? 0) + (other?.at.x ?? 0)) / 2;
  const y = ((one?.at.y ?? 0) + (other?.at.y ?? 0)) / 2;
  return { x: snapped(x), y: snapped(y + (a === b ? 240 : 0)) };
}

type Drawing = { readonly kind: Drawn["kind"]; readonly at: Rect };

/** At once, or when there are commands: letters pressed meanwhile are of what is written in it. */
function drawAndWrite(app: App, model: CanvasModel, drawing: Drawing): void {
  model.store.setState({ writing: { id: undefined } });
  app.whenEditable(() => draw(app, model, drawing));
}

function draw(app: App, model: CanvasModel, { kind, at }: Drawing): void {
  const shape = {
    x: snapped(at.x),
    y: snapped(at.y),
    width: Math.max(SMALLEST, snapped(at.width)),
    height: Math.max(SMALLEST, snapped(at.height)),
  };
  const made = addedId(app, kind, () =>
    kind === "area"
      ? act(app, "add-areas", { areas: [{ ...shape, name: "Area", colour: nextColour(model) }] })
      : act(app, "add-note", shape),
  );
  settle(model, made);
  model.store.setState({ writing: made === undefined ? undefined : { id: made } });
}

/** Of the usual size, in the middle of what can be seen. */
function placeInMiddle(model: CanvasModel, tool: Tool): boolean {
  if (tool === "table") addTableInMiddle(model);
  else if (tool === "area" || tool === "note") {
    drawAndWrite(model.app, model, { kind: tool, at: inMiddle(model, usualSizes[tool]) });
  } else return false;
  return true;
}

/** How large an area or note is that was not drawn from corner to corner, px. */
export const usualSizes = {
  area: { width: 320, height: 240 },
  note: { width: 200, height: 96 },
} as const satisfies Readonly<Record<Drawn["kind"], object>>;

/** An area no smaller than a header, px. */
const SMALLEST = 48;

/** Areas take the five hues in turn. */
function nextColour({ scene }: CanvasModel): number {
  return ([...scene.drawn.values()].filter(({ kind }) => kind === "area").length % 5) + 1;
}
