import { renderPlantuml } from "../plantuml/render-plantuml.ts";
import { defineTarget } from "../target.ts";

/** An entity diagram for PlantUML. Checked by PlantUML itself, compiled to JavaScript. */
export const plantumlTarget = defineTarget({
  id: "plantuml",
  title: "PlantUML diagram",
  language: "plantuml",
  options: {
    columns: {
      title: "Columns",
      help: "Which columns the diagram shows: all (and the enums), those that are part of a key, or none.",
      values: ["all", "keys", "none"],
    },
    notes: {
      title: "Notes",
      help: "Whether comments are drawn as notes below their tables.",
      values: ["yes", "no"],
    },
  },
  render: (catalog, options) => renderPlantuml(catalog, options),
});
