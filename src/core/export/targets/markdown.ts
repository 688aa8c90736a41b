import { renderMarkdown } from "../markdown/render-markdown.ts";
import { defineTarget } from "../target.ts";

/** A data dictionary in GitHub's Markdown. Checked by marked, which Mermaid brings. */
export const markdownTarget = defineTarget({
  id: "markdown",
  title: "Data dictionary (Markdown)",
  language: "markdown",
  options: {
    files: {
      title: "Files",
      help: "Whether everything is in one file, or each table in its own beside a README.",
      values: ["one", "one a table"],
    },
    diagram: {
      title: "Diagram",
      help: "Whether it begins with a Mermaid diagram of the keys.",
      values: ["yes", "no"],
    },
  },
  render: (catalog, options) => renderMarkdown(catalog, options),
});
