import type { Migration } from "../migration.ts";
import type { Step } from "../plan.ts";

/**
 * The steps of a plan in the order that leaves nobody without what they may see: row security is switched on behind
 * the policies that let people through, and off before those are dropped.
 */
export function inOrder({ after, before }: Migration, steps: readonly Step[]): readonly Step[] {
  const isSecuring = ({ about, title }: Step): boolean =>
    title.startsWith("Secure") && after.catalog.record(about)?.kind === "table";
  const isOff = ({ about }: Step): boolean =>
    after.catalog.find("table", about)?.rowSecurity === false &&
    before.catalog.pathOf(about) === after.catalog.pathOf(about);
  const securing = steps.filter(isSecuring);
  const others = steps.filter((step) => !isSecuring(step));
  return [
    ...securing.filter(isOff),
    ...others.filter(({ phase }) => phase !== "finish"),
    ...securing.filter((step) => !isOff(step)),
    ...others.filter(({ phase }) => phase === "finish"),
  ];
}
