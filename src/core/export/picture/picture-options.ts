import { isRefusal, type Refusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { Chosen, TargetOption } from "../target.ts";
import { chosenTables, EVERY_TABLE } from "./chosen-tables.ts";
import { drawDesign } from "./draw-design.ts";
import type { Drawing } from "./drawing.ts";

/** What can be chosen of every picture. */
export const pictureOptions = {
  theme: {
    title: "Theme",
    help: "The colours of the picture.",
    values: ["light", "dark"],
  },
  ground: {
    title: "Background",
    help: "Whether the picture has a ground of its own, or shows what lies behind it.",
    values: ["solid", "none"],
  },
  tables: {
    title: "Tables",
    help: "Which tables the picture shows, by name and separated by commas.",
    values: [EVERY_TABLE],
    open: "public.orders,customer",
  },
} as const satisfies Readonly<Record<string, TargetOption>>;

/** The picture that was asked for; refused when a table in the list is not there. */
export function chosenPicture(
  catalog: Catalog,
  { theme, ground, tables }: Chosen<typeof pictureOptions>,
): Drawing | Refusal {
  const only = chosenTables(catalog, tables);
  if (only !== undefined && isRefusal(only)) return only;
  return drawDesign(catalog, { theme, ground: ground === "solid", ...(only ? { only } : {}) });
}
