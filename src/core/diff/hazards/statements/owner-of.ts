import { warn } from "../part.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER … OWNER TO of anything but relations, which come as ALTER TABLE. */
export const ownerOf = defineClassifier({
  tag: "AlterOwnerStmt",
  run: () => [
    warn({ kind: "changes-access", on: null, reason: "Only the new owner may alter it from now on." }),
  ],
});
