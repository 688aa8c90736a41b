import type { Invariant } from "../violation.ts";

/** What is placed on the canvas is a table or view of the design, under its id. */
export const placementOfRelation: Invariant = {
  id: "placement-of-relation",
  *find(catalog, { ids, placed }) {
    for (const id of new Set([...ids, ...placed])) {
      const placement = catalog.placementOf(id);
      if (!placement) continue;
      const isPlaceable = catalog.find("table", id) ?? catalog.find("view", id);
      if (isPlaceable && placement.id === id) continue;
      yield { at: id, message: "Something is placed on the canvas that is no table or view of the design." };
    }
  },
};
