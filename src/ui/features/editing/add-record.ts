import { freeName, takenIn } from "../../../core/command/names.ts";
import type { NamespaceRecord } from "../../../core/document/records/index.ts";
import { cardOf, MAX_WIDTH } from "../../../core/layout/card.ts";
import { drawnTables } from "../../../core/layout/diagram.ts";
import { freePlace } from "../../../core/layout/free-place.ts";
import type { Point, Rect } from "../../../core/layout/graph.ts";
import { type App, catalogIn } from "../../../state/app.ts";
import { addedId } from "./added-id.ts";
import { selectAndReveal } from "./select-records.ts";
import { act } from "./send.ts";
import { usualKey } from "./usual-key.ts";

/** What can be added by its kind alone, to be filled in where it stands. */
export type AddableKind =
  | "table"
  | "view"
  | "enum"
  | "domain"
  | "composite"
  | "range"
  | "function"
  | "sequence"
  | "namespace";

/** Adds a record with a free name to a namespace, `public` unless given, selects it, and answers its id. */
export function addRecord(app: App, kind: AddableKind, namespaceId?: string): string | undefined {
  const id = addedId(app, kind, () => add(app, kind, namespaceId));
  if (id !== undefined) selectAndReveal(app, [id]);
  return id;
}

function add(app: App, kind: AddableKind, namespaceId: string | undefined): boolean {
  const place = namespaceId === undefined ? {} : { namespaceId };
  switch (kind) {
    case "table":
      return act(app, "add-table", { ...place, columns: [usualKey], at: freePlaceIn(app) });
    case "enum":
      return act(app, "add-enum", { ...place, name: nameIn(app, namespaceId, "enum_1"), values: [] });
    case "domain":
      return act(app, "add-domain", { ...place, name: nameIn(app, namespaceId, "domain_1"), type: "text" });
    case "sequence":
      return act(app, "add-sequence", { ...place, name: nameIn(app, namespaceId, "sequence_1") });
    case "view":
      return act(app, "add-view", {
        ...place,
        name: nameIn(app, namespaceId, "view_1"),
        query: "SELECT 1 AS id",
      });
    case "composite":
      return act(app, "add-composite", {
        ...place,
        name: nameIn(app, namespaceId, "composite_1"),
        attributes: [{ name: "value", type: "text" }],
      });
    case "range":
      return act(app, "add-range", {
        ...place,
        name: nameIn(app, namespaceId, "range_1"),
        subtype: "integer",
      });
    case "function":
      return act(app, "add-function", {
        ...place,
        name: nameIn(app, namespaceId, "function_1"),
        definition: newFunction,
      });
    case "namespace": {
      const catalog = catalogIn(app.store.getState());
      const name = freeName("namespace_1", (taken) => catalog.namespaceNamed(taken) !== undefined);
      return act(app, "add-namespace", { name });
    }
  }
}

/** What most functions of a design are: one that a trigger calls. */
const newFunction = `RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  RETURN NEW;
END
$$`;

/** Where a new table stands on nothing, near the beginning of the diagram. */
export function freePlaceIn(app: App, near: Point = { x: 0, y: 0 }): Point {
  const catalog = catalogIn(app.store.getState());
  const tables = drawnTables(catalog).map((table): Rect => {
    const { x = 0, y = 0, density } = catalog.placementOf(table.id) ?? {};
    const { width, height } = cardOf(catalog, table, density);
    return { x, y, width, height };
  });
  const views = catalog.all("view").flatMap(({ id }): readonly Rect[] => {
    const at = catalog.placementOf(id);
    return at ? [{ x: at.x, y: at.y, ...roomForView }] : [];
  });
  return freePlace({ ...near, width: 200, height: 120 }, [...tables, ...views]);
}

/** Enough for most views: to be exact, all their queries would have to be read before the first table is added. */
const roomForView = { width: MAX_WIDTH, height: 320 };

function nameIn(app: App, namespaceId: string | undefined, wanted: string): string {
  const catalog = catalogIn(app.store.getState());
  const namespace: NamespaceRecord | undefined =
    catalog.find("namespace", namespaceId) ?? catalog.namespaceNamed("public") ?? catalog.all("namespace")[0];
  return freeName(wanted, takenIn(catalog, namespace?.id ?? ""));
}
