import { renderGraphviz } from "../graphviz/render-graphviz.ts";
import { defineTarget } from "../target.ts";

/** A graph for Graphviz's dot. Checked by Graphviz itself, as WebAssembly. */
export const graphvizTarget = defineTarget({
  id: "graphviz",
  title: "Graphviz graph",
  language: "dot",
  options: {
    columns: {
      title: "Columns",
      help: "Which columns the graph shows: all, those that are part of a key, or none.",
      values: ["all", "keys", "none"],
    },
    direction: {
      title: "Direction",
      help: "Whether tables are ranked from left to right or from top to bottom.",
      values: ["LR", "TB"],
    },
  },
  render: (catalog, options) => renderGraphviz(catalog, options),
});
