import type { ColumnRecord } from "../../../document/records/index.ts";
import { objectName } from "../../../postgres/default-names.ts";
import { quoteLiteral, quoteName, quoteQualified } from "../../../postgres/quoting.ts";
import { clauses, sequenceClauses } from "../../../sql/print/clauses.ts";
import { nameOf, ownerNameOf } from "../../../sql/print/name-of.ts";
import { statements } from "../../../sql/print/statements/index.ts";
import { fillInBatches } from "../batch.ts";
import { notNullCheck, proveNotNull } from "../prove-not-null.ts";
import { inTransaction, type Move, type OnlineRecipe, type Statement } from "../recipe.ts";

/** A column whose rows need a value each: added empty, filled in batches, and only then required. */
export const addFilledColumn: OnlineRecipe = {
  id: "add-column-volatile-default",
  apply(statement) {
    const column = addedColumn(statement);
    if (!column || column.identity || column.generated) return undefined;
    const { catalog, road, text } = statement;
    const given = road.fills.get(column.id);
    const usual = column.default !== null && road.rewrites(text);
    const fill = given ?? (usual ? { value: column.default ?? "", where: null } : undefined);
    if (!fill) return undefined;
    const named = column.notNullConstraint;
    const bare = { ...column, notNull: false, default: null, notNullConstraint: null };
    const moves = [
      inTransaction("expand", "empty", statements.addColumn(catalog, bare)),
      ...(column.default === null
        ? []
        : [inTransaction("expand", "for new rows", statements.setColumnDefault(catalog, column))]),
      fillInBatches(catalog, column, fill),
    ];
    if (!column.notNull || named?.notValid) return moves;
    if (!named) return [...moves, ...proveNotNull(catalog, column)];
    return [...moves, inTransaction("validate", "refuse nulls", statements.addNotNull(catalog, column))];
  },
};

/** An identity column: plain and fed by a sequence of its own until all rows have a number. */
export const addIdentityColumn: OnlineRecipe = {
  id: "add-identity-column",
  apply(statement) {
    const column = addedColumn(statement);
    return column?.identity ? identityMoves(statement, column, column.identity) : undefined;
  },
};

type Identity = NonNullable<ColumnRecord["identity"]>;

function identityMoves({ catalog }: Statement, column: ColumnRecord, identity: Identity): readonly Move[] {
  const table = catalog.get("table", catalog.tableOf(column.id)?.id ?? "");
  const namespace = catalog.namespaceOf(column.id)?.name ?? "";
  const sequence = quoteQualified(namespace, objectName(table.name, column.name, "tmp"));
  const next = `nextval(${quoteLiteral(sequence)})`;
  const bare = { ...column, identity: null, notNull: false, notNullConstraint: null };
  const start = `ALTER TABLE ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)}`;
  const { add, drop, validate } = notNullCheck(catalog, column);
  const [become = ""] = statements.setColumnIdentity(catalog, column);
  const own = `pg_get_serial_sequence(${quoteLiteral(nameOf(catalog, table))}, ${quoteLiteral(column.name)})`;
  return [
    inTransaction(
      "expand",
      "plain and fed by a sequence",
      clauses(`CREATE SEQUENCE ${sequence}`, sequenceClauses(identity.options)),
      statements.addColumn(catalog, bare),
      `${start} SET DEFAULT ${next}`,
    ),
    fillInBatches(catalog, column, { value: next, where: null }),
    inTransaction("validate", "let no more nulls in", add),
    inTransaction("validate", "look for nulls", validate),
    inTransaction(
      "validate",
      "which the check proves",
      statements.setColumnNotNull(catalog, { ...column, notNull: true }),
      drop,
    ),
    inTransaction(
      "validate",
      "as an identity that goes on where the sequence ends",
      `${start} DROP DEFAULT`,
      become,
      `SELECT setval(${own}, ${next})`,
      `DROP SEQUENCE ${sequence}`,
    ),
  ];
}

/** The column that a statement adds to a table in use. */
function addedColumn({ catalog, record, road, text }: Statement): ColumnRecord | undefined {
  if (record.kind !== "column" || !road.isBusy(catalog.tableOf(record.id)?.id)) return undefined;
  return text === statements.addColumn(catalog, record) ? record : undefined;
}
