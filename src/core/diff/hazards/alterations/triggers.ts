import type { AlterTableType } from "@pgsql/types";
import { defineAlteration, lockTree } from "../alteration.ts";
import { warn } from "../part.ts";

const disabling: ReadonlySet<AlterTableType> = new Set([
  "AT_DisableTrig",
  "AT_DisableTrigAll",
  "AT_DisableTrigUser",
]);

/** ENABLE and DISABLE TRIGGER: writes wait for an instant. */
export const triggers = defineAlteration({
  types: [
    ...(["AT_EnableTrig", "AT_EnableAlwaysTrig", "AT_EnableReplicaTrig", "AT_EnableTrigAll"] as const),
    ...(["AT_EnableTrigUser", "AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser"] as const),
  ],
  read(command, altering) {
    const locks = lockTree(altering, "share row exclusive");
    if (command.subtype === undefined || !disabling.has(command.subtype)) return locks;
    const all = command.subtype === "AT_DisableTrigAll";
    return [
      ...locks,
      warn({
        kind: "loosens-integrity",
        on: altering.relation,
        reason: all
          ? "Foreign keys are kept by triggers too: none is checked while they are off, nor afterwards for what came in."
          : "What the trigger does is not done for rows written while it is off.",
      }),
    ];
  },
});

/** ENABLE and DISABLE RULE. */
export const tableRules = defineAlteration({
  types: ["AT_EnableRule", "AT_EnableAlwaysRule", "AT_EnableReplicaRule", "AT_DisableRule"],
  read(_, altering) {
    const reason = `Statements on ${altering.relation.path} are rewritten by other rules from now on.`;
    return [
      ...lockTree({ ...altering, only: true }, "access exclusive"),
      warn({ kind: "breaks-running-code", on: altering.relation, reason }),
    ];
  },
});
