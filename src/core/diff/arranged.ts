import type { Step } from "./plan.ts";

/** The steps of a migration around its one transaction; each outside of it is committed by itself. */
export interface Arranged {
  /** New values of an enum, which can be used only then, and what goes. */
  readonly ahead: readonly Step[];
  readonly together: readonly Step[];
  /** What is made when all that it may need is there. */
  readonly behind: readonly Step[];
}

/** Where each step stands: what PostgreSQL refuses in a transaction goes first if it drops, and comes last if it makes. */
export function arranged(steps: readonly Step[]): Arranged {
  const alone = steps.filter(({ transactional }) => !transactional);
  const isAhead = ({ phase }: Step): boolean => phase === "values" || phase === "drop";
  return {
    ahead: alone.filter(isAhead),
    together: steps.filter(({ transactional }) => transactional),
    behind: alone.filter((step) => !isAhead(step)),
  };
}
