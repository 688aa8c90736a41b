import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type { CheckRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import type { ParsedStatement } from "../../sql/import/parser.ts";
import { type NodeByTag, partOf, partsOf } from "../../sql/import/tree.ts";
import { adopt, put } from "./document-edits.ts";

/** A check or foreign key that steps on the way made, as it is by now. */
export type PassingConstraint = { readonly table: string; readonly record: CheckRecord | ForeignKeyRecord };

/** A statement as PostgreSQL's parser gives it. */
export type StatementTree = Extract<ParsedStatement, { readonly tree: unknown }>["tree"];

/** A statement that may make, validate or drop one. */
export interface PassingStatement {
  readonly tree: StatementTree;
  readonly sql: string;
  /** The record that its step is about. */
  readonly about: string;
  /** What knows the table, and the foreign key that the step is about. */
  readonly catalog: Catalog;
}

/** The constraints on the way after a statement. */
export function afterStatement(
  passing: readonly PassingConstraint[],
  statement: PassingStatement,
): readonly PassingConstraint[] {
  const { catalog, tree } = statement;
  const altering = partOf(tree, "AlterTableStmt");
  if (!altering) return passing;
  const { cmds, relation } = altering;
  const path = `${relation?.schemaname ?? "public"}.${relation?.relname ?? ""}`;
  const table = catalog.all("table").find(({ id }) => catalog.pathOf(id) === path);
  if (!table) return passing;
  return partsOf(cmds, "AlterTableCmd").reduce(
    (now, command) => afterCommand(now, { ...statement, command, table }),
    passing,
  );
}

type PassingCommand = PassingStatement & {
  readonly command: NodeByTag["AlterTableCmd"];
  readonly table: TableRecord;
};

function afterCommand(
  passing: readonly PassingConstraint[],
  at: PassingCommand,
): readonly PassingConstraint[] {
  const { about, catalog, command, table } = at;
  const isIt = (one: PassingConstraint): boolean =>
    one.table === table.id && one.record.name === command.name;
  switch (command.subtype) {
    case "AT_AddConstraint": {
      const def = partOf(command.def, "Constraint");
      const record = def && constraintOf(at, def);
      return record ? [...passing, { table: table.id, record }] : passing;
    }
    case "AT_ValidateConstraint":
      // A valid key is that of the design, but for a partition's own; a check may be needed as a proof.
      return passing.flatMap((one) => {
        if (!isIt(one)) return [one];
        const stays = one.record.kind === "check" || catalog.tableOf(about)?.id !== table.id;
        return stays ? [{ ...one, record: { ...one.record, notValid: false } }] : [];
      });
    case "AT_DropConstraint":
      return passing.filter((one) => !isIt(one));
    default:
      return passing;
  }
}

function constraintOf(
  { about, catalog, sql, table }: PassingCommand,
  { conname: name = "", contype, skip_validation: notValid = false }: NodeByTag["Constraint"],
): CheckRecord | ForeignKeyRecord | undefined {
  const id = `passing ${table.id} ${name}`;
  if (contype === "CONSTR_CHECK") {
    const expression = /CHECK\s*\(([\s\S]*)\)/.exec(sql)?.[1] ?? "";
    return blank("check", idOf("check", id), { name, expression, notValid });
  }
  const key = contype === "CONSTR_FOREIGN" ? catalog.find("foreign-key", about) : undefined;
  if (!key) return undefined;
  // A partition's key has the columns of its own.
  const pairs = key.pairs.flatMap((pair) => {
    const own = catalog.columnNamed(table.id, catalog.get("column", pair.column).name);
    return own ? [{ ...pair, column: own.id }] : [];
  });
  return { ...key, id: idOf("foreign-key", id), name, notValid, pairs };
}

/** The design with what steps on the way made of its tables. */
export function withPassing(document: Document, passing: readonly PassingConstraint[]): Document {
  return passing.reduce((made, { record, table }) => {
    const catalog = catalogOf(made);
    if (!catalog.find("table", table)) return made;
    const there = [...catalog.checksOf(table), ...catalog.foreignKeysOf(table)].find(
      ({ name }) => name === record.name,
    );
    if (there) return put(made, { ...there, notValid: record.notValid });
    const knows = record.kind === "check" || record.pairs.every(({ column }) => catalog.record(column));
    return knows ? adopt(made, table, record) : made;
  }, document);
}
