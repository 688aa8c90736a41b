import type { AlterEnumStmt } from "@pgsql/types";
import type { DomainRecord, TableRecord } from "../../../document/records/index.ts";
import { partOf, stringsOf, writtenName } from "../../../sql/import/tree.ts";
import { advise, lock, type Part, recipe, scan, warn } from "../part.ts";
import { withRows } from "../relation-parts.ts";
import { type Relation, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER TYPE … ADD VALUE and RENAME VALUE: no table is touched. */
export const alterEnum = defineClassifier({
  tag: "AlterEnumStmt",
  run: (statement, scene) =>
    statement.oldVal === undefined ? addValue(statement, scene) : renameValue(statement),
});

function addValue(statement: AlterEnumStmt, { version }: Scene): readonly Part[] {
  const value = statement.newVal ?? "";
  const placed = statement.newValNeighbor !== undefined;
  const outside = warn({
    kind: "cannot-run-in-transaction",
    on: null,
    reason: "Before PostgreSQL 12, ADD VALUE is refused inside a transaction.",
    sqlstate: "25001",
  });
  return [
    ...(version < 12 ? [outside] : []),
    warn({
      kind: "commit-first",
      on: null,
      reason: `'${value}' can be used only after the transaction that adds it has committed.`,
      version: "Since PostgreSQL 12 ADD VALUE itself may run inside a transaction.",
      safer: advise("Put it into a step of its own, before anything that uses the value."),
      sqlstate: "55P04",
    }),
    warn({
      kind: "irreversible",
      on: null,
      reason: "PostgreSQL cannot remove a value from an enum.",
      safer: recipe("enum-remove-value"),
    }),
    warn({
      kind: "breaks-running-code",
      on: null,
      reason: placed
        ? `Running code that does not know '${value}' may meet it.`
        : `Running code that does not know '${value}' may meet it; without BEFORE or AFTER it sorts last.`,
    }),
  ];
}

function renameValue({ newVal, oldVal }: AlterEnumStmt): readonly Part[] {
  return [
    warn({
      kind: "breaks-running-code",
      on: null,
      reason: `Every '${oldVal ?? ""}' reads '${newVal ?? ""}' from now on: running code that writes or compares the old value fails.`,
      safer: advise("Add the new value, move the rows over in batches, and leave the old value unused."),
    }),
  ];
}

/** ALTER DOMAIN: what is checked is checked in every table that uses it. */
export const alterDomain = defineClassifier({
  tag: "AlterDomainStmt",
  run(statement, scene) {
    const { name, namespace } = writtenName(stringsOf(statement.typeName));
    const domain = scene.catalog
      .all("domain")
      .find(
        (record) =>
          record.name === name &&
          (namespace === undefined || scene.catalog.namespaceOf(record.id)?.name === namespace),
      );
    const unchecked = partOf(statement.def, "Constraint")?.skip_validation === true;
    const subtype = statement.subtype ?? "";
    if (subtype === "C" && unchecked) return [leftToValidate(name)];
    if (!["C", "O", "V"].includes(subtype)) return loosened(name, subtype);
    return domain ? verifying(scene, domain, subtype === "O" ? "23502" : "23514") : [];
  },
});

function leftToValidate(name: string): Part {
  return warn({
    kind: "left-unvalidated",
    on: null,
    reason: `Old rows are not checked until ALTER DOMAIN ${name} VALIDATE CONSTRAINT has run, which stops writes on every table that uses it.`,
  });
}

function loosened(name: string, subtype: string): readonly Part[] {
  if (subtype === "T") return [];
  return [warn({ kind: "loosens-integrity", on: null, reason: `${name} takes more values from now on.` })];
}

/** SHARE on every table with a column of the domain, and every row of it read. */
function verifying(scene: Scene, domain: DomainRecord, sqlstate: string): readonly Part[] {
  return tablesUsing(scene, domain).flatMap((table) => [
    lock(table, "share"),
    scan(table),
    warn({
      kind: "scan-under-lock",
      on: table,
      reason: `Every row of ${table.path} is read, for it has a column of ${domain.name}, and writes wait.`,
      safer: recipe("domain-add-constraint"),
    }),
    warn({
      kind: "fails-if-rows-violate",
      on: table,
      reason: `Fails when any row of ${table.path} violates it.`,
      sqlstate,
    }),
  ]);
}

/** Tables with a column of the domain, or of a domain over it. */
function tablesUsing(scene: Scene, domain: DomainRecord): readonly Relation[] {
  const { catalog } = scene;
  const found = new Map<string, TableRecord>();
  const pending: string[] = [domain.id];
  const seen = new Set<string>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const user of catalog.referencesTo(id)) {
      if (user.kind === "domain") pending.push(user.id);
      const table = user.kind === "column" ? catalog.tableOf(user.id) : undefined;
      if (table) found.set(table.id, table);
    }
  }
  return [...found.values()].flatMap((table) => withRows(scene, relationOf(scene, table)));
}
