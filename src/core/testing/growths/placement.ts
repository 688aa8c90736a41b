import { catalogOf } from "../../document/catalog.ts";
import type { Growth } from "../growth.ts";
import { withPlacements } from "../with-records.ts";

export const growPlacement: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const placed = choices.among([...catalog.all("table"), ...catalog.all("view")]);
  if (!placed) return document;
  return withPlacements(document, {
    id: placed.id,
    kind: "placement",
    x: choices.below(4000) - 2000,
    y: choices.below(4000),
    colour: choices.below(6),
    density: choices.pick(["all columns", "keys", "header"]),
  });
};
