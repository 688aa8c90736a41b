import { warn } from "../part.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER EXTENSION … UPDATE runs scripts of the extension. */
export const alterExtension = defineClassifier({
  tag: "AlterExtensionStmt",
  run: (statement) => [
    warn({
      kind: "not-analysed",
      on: null,
      reason: `What the new version of ${statement.extname ?? "the extension"} changes, and which relations its script locks, is not known here.`,
    }),
  ],
});
