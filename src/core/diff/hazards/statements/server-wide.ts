import type { Node } from "@pgsql/types";
import { partsOf, stringsOf } from "../../../sql/import/tree.ts";
import { advise, type Part, warn } from "../part.ts";
import { defineClassifier } from "../statement.ts";

function outside(what: string): readonly Part[] {
  return [
    warn({
      kind: "cannot-run-in-transaction",
      on: null,
      reason: `${what} is refused inside a transaction.`,
      sqlstate: "25001",
    }),
  ];
}

/** CREATE DATABASE. */
export const createDatabase = defineClassifier({
  tag: "CreatedbStmt",
  run: () => outside("CREATE DATABASE"),
});

/** DROP DATABASE. */
export const dropDatabase = defineClassifier({
  tag: "DropdbStmt",
  run: (statement) => [
    ...outside("DROP DATABASE"),
    warn({
      kind: "data-loss",
      on: null,
      reason: `Everything in ${statement.dbname ?? "the database"} is gone.`,
    }),
  ],
});

/** CREATE TABLESPACE. */
export const createTablespace = defineClassifier({
  tag: "CreateTableSpaceStmt",
  run: () => outside("CREATE TABLESPACE"),
});

/** DROP TABLESPACE. */
export const dropTablespace = defineClassifier({
  tag: "DropTableSpaceStmt",
  run: () => outside("DROP TABLESPACE"),
});

/** ALTER SYSTEM. */
export const alterSystem = defineClassifier({
  tag: "AlterSystemStmt",
  run: () => outside("ALTER SYSTEM"),
});

/** Whether an option is there and says no. */
function isUnset(options: readonly Node[] | undefined, name: string): boolean {
  const found = partsOf(options, "DefElem").find(({ defname }) => defname === name);
  const value = found?.arg;
  if (value === undefined) return false;
  if ("Integer" in value) return (value.Integer.ival ?? 0) === 0;
  const word = "TypeName" in value ? stringsOf(value.TypeName.names).at(-1) : stringsOf([value])[0];
  return /^(?:false|off)$/i.test(word ?? "");
}

/** CREATE SUBSCRIPTION makes a slot on the publisher unless it is told not to. */
export const createSubscription = defineClassifier({
  tag: "CreateSubscriptionStmt",
  run: ({ options }) => [
    ...(isUnset(options, "connect") || isUnset(options, "create_slot")
      ? []
      : outside("CREATE SUBSCRIPTION with a new replication slot")),
    ...(isUnset(options, "connect") || isUnset(options, "copy_data")
      ? []
      : [
          warn({
            kind: "heavy-load",
            on: null,
            reason:
              "All rows of the published tables are copied; rows that are here already may be in their way.",
            safer: advise("WITH (copy_data = false) where the rows are here already."),
          }),
        ]),
  ],
});

/** ALTER SUBSCRIPTION asks the publisher when it refreshes, or changes what the slot has too. */
export const alterSubscription = defineClassifier({
  tag: "AlterSubscriptionStmt",
  run: ({ kind = "", options }) => {
    const refreshes =
      kind === "ALTER_SUBSCRIPTION_REFRESH" ||
      (kind.endsWith("_PUBLICATION") && !isUnset(options, "refresh"));
    const ofSlot = partsOf(options, "DefElem").some(
      ({ defname }) => defname === "failover" || defname === "two_phase",
    );
    return refreshes || ofSlot ? outside("ALTER SUBSCRIPTION that asks the publisher") : [];
  },
});

/** DROP SUBSCRIPTION drops the slot of the publisher with it, unless it has none. */
export const dropSubscription = defineClassifier({
  tag: "DropSubscriptionStmt",
  run: () => [
    ...outside("DROP SUBSCRIPTION with its replication slot"),
    warn({
      kind: "irreversible",
      on: null,
      reason: "The slot is gone: what the publisher changes until there is another is not told any more.",
    }),
  ],
});
