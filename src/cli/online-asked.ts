import { type Refusal, refuse } from "../core/base/refusal.ts";
import type { Comparison } from "../core/diff/comparison.ts";
import { planOf } from "../core/diff/plan-of.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Arguments, Flag } from "./arguments.ts";

/** The flag by which single steps go the way for a database in use. */
export const saferFlag: Flag = {
  value: "PATH",
  repeated: true,
  help: "Only the step about this goes as with --online, public.orders.total; may be repeated.",
};

/** What of a migration is planned for a database in use. */
export interface OnlineAsked {
  readonly only?: ReadonlySet<string>;
}

/** What --online and --safer ask for; undefined without both, refused where a path names no step of the migration. */
export function onlineAsked(given: Arguments, comparison: Comparison): OnlineAsked | undefined | Refusal {
  const paths = given.flags.get("safer") ?? [];
  if (given.flags.has("online")) {
    return paths.length === 0 ? {} : refuse("--online does all steps so: --safer is for single ones");
  }
  if (paths.length === 0) return undefined;
  const catalogs = [catalogOf(comparison.after), catalogOf(comparison.before)];
  const steps = [...new Set(planOf(comparison).steps.map(({ about }) => about.replace(/^old /, "")))];
  const only = new Set<string>();
  for (const path of paths) {
    const found = steps.find((id) =>
      catalogs.some((catalog) => catalog.record(id) !== undefined && catalog.pathOf(id) === path),
    );
    if (found === undefined)
      return refuse(`--safer ${path} names nothing that this migration has a step about`);
    only.add(found);
  }
  return { only };
}
