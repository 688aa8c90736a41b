import type { PolicyRecord } from "../../../../core/document/records/index.ts";

/** The commands that policies rule, in the order of their columns. */
export const ruledCommands = ["select", "insert", "update", "delete"] as const;

export type RuledCommand = (typeof ruledCommands)[number];

/** Which rows a role gets at: none, those a condition lets through, or all. */
export type Reach = "none" | "some" | "all";

/** What rules one role's command: its policies, those of PUBLIC included, and what comes of them. */
export type PolicyCell = {
  readonly role: string;
  readonly command: RuledCommand;
  readonly policies: readonly PolicyRecord[];
  readonly reach: Reach;
};

/** Everybody, as PostgreSQL calls it. */
export const everybody = "PUBLIC";

/** The roles that policies of a table name, everybody first. */
export function rolesOf(policies: readonly PolicyRecord[], more: readonly string[] = []): readonly string[] {
  return [...new Set([everybody, ...policies.flatMap(({ roles }) => roles), ...more])];
}

/**
 * What rules a role's command on a table (manual, 5.9 and CREATE POLICY): without a permissive policy it gets at no
 * row; permissive policies add rows, restrictive ones take rows away.
 */
export function policyCell(
  policies: readonly PolicyRecord[],
  role: string,
  command: RuledCommand,
): PolicyCell {
  const ruling = policies.filter(
    (policy) =>
      (policy.command === "all" || policy.command === command) &&
      (policy.roles.length === 0 || policy.roles.includes(role)),
  );
  return { role, command, policies: ruling, reach: reachOf(ruling, command) };
}

function reachOf(policies: readonly PolicyRecord[], command: RuledCommand): Reach {
  const permissive = policies.filter(({ restrictive }) => !restrictive);
  if (permissive.length === 0) return "none";
  const isFree = permissive.some((policy) => isOpen(policy, command));
  const isHeld = policies.some((policy) => policy.restrictive && !isOpen(policy, command));
  return isFree && !isHeld ? "all" : "some";
}

/** Without WITH CHECK, USING rules new rows as well; of inserts there is only WITH CHECK. */
function isOpen({ using, check }: PolicyRecord, command: RuledCommand): boolean {
  const passes = (condition: string | null) => condition === null || /^\s*true\s*$/i.test(condition);
  if (command === "insert") return passes(check ?? using);
  return command === "update" ? passes(using) && passes(check ?? using) : passes(using);
}

/** Whether a command reads rows that are there (USING), and whether it writes new ones (WITH CHECK). */
export function conditionsOf(command: PolicyRecord["command"]): {
  readonly using: boolean;
  readonly check: boolean;
} {
  return { using: command !== "insert", check: command !== "select" && command !== "delete" };
}
