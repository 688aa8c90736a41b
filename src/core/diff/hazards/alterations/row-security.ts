import type { AlterTableType } from "@pgsql/types";
import { defineAlteration } from "../alteration.ts";
import { lock, recipe, warn } from "../part.ts";

const words: Partial<Record<AlterTableType, string>> = {
  AT_EnableRowSecurity:
    "From now on everybody but the owner sees only the rows that a policy shows, and none where there is no policy.",
  AT_DisableRowSecurity: "From now on everybody who may read the table sees all of its rows.",
  AT_ForceRowSecurity: "From now on the policies hold for the owner of the table too.",
  AT_NoForceRowSecurity: "From now on the owner of the table sees all of its rows.",
};

/** ENABLE, DISABLE, FORCE and NO FORCE ROW LEVEL SECURITY. */
export const rowSecurity = defineAlteration({
  types: ["AT_EnableRowSecurity", "AT_DisableRowSecurity", "AT_ForceRowSecurity", "AT_NoForceRowSecurity"],
  read(command, { relation }) {
    const reason = (command.subtype && words[command.subtype]) ?? "";
    return [
      lock(relation, "access exclusive"),
      warn({ kind: "changes-access", on: relation, reason, safer: recipe("enable-rls") }),
    ];
  },
});
