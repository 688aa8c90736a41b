import { writeDesignFile } from "../../document/file.ts";
import { defineTarget } from "../target.ts";

/** The design itself, one record a line, to keep under version control. */
export const designTarget = defineTarget({
  id: "design",
  title: "Design file",
  language: "json",
  options: {},
  render: ({ document }) => ({
    files: [{ path: "schema.crowfoot.json", text: writeDesignFile(document) }],
    losses: [],
  }),
});
