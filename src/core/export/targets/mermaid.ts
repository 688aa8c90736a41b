import { mermaidFile } from "../mermaid/render-mermaid.ts";
import { defineTarget } from "../target.ts";

/** An entity-relationship diagram for Mermaid. Checked by Mermaid's own parser. */
export const mermaidTarget = defineTarget({
  id: "mermaid",
  title: "Mermaid diagram",
  language: "mermaid",
  options: {
    columns: {
      title: "Columns",
      help: "Which columns the diagram shows: all, those that are part of a key, or none.",
      values: ["all", "keys", "none"],
    },
    nulls: {
      title: "Nullable columns",
      help: "Whether columns that may be null are marked so.",
      values: ["no", "yes"],
    },
  },
  render(catalog, options) {
    const { text, losses } = mermaidFile(catalog, options);
    return { files: [{ path: "schema.mmd", text }], losses };
  },
});
