import { type Part, warn } from "../part.ts";
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

/** CREATE SUBSCRIPTION makes a slot on the publisher unless it is told not to. */
export const createSubscription = defineClassifier({
  tag: "CreateSubscriptionStmt",
  run: () => outside("CREATE SUBSCRIPTION with a new replication slot"),
});
