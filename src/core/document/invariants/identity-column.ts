import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

const whole: ReadonlySet<string> = new Set(["int2", "int4", "int8"]);

/** An identity column is a smallint, integer or bigint, and NOT NULL. */
export const identityColumn = recordInvariant({
  id: "identity-column",
  kinds: ["column"],
  check(column, catalog) {
    if (!column.identity) return undefined;
    const { base, dimensions } = column.type;
    const isWhole = base.kind === "builtin" && dimensions === 0 && whole.has(base.name);
    const subject = recordSubject(catalog, column);
    if (!isWhole) return `${subject} is an identity, so its type must be smallint, integer or bigint.`;
    return column.notNull ? undefined : `${subject} is an identity, so it cannot be null.`;
  },
});
