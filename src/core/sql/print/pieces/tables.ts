import { groupBy } from "../../../base/group-by.ts";
import type { Catalog } from "../../../document/catalog.ts";
import type { ExclusionRecord, SequenceRecord, TableRecord } from "../../../document/records/index.ts";
import { inheritedColumns, inheritsLater } from "../inherited-columns.ts";
import { nameOf } from "../name-of.ts";
import { ownConstraints } from "../own-constraints.ts";
import type { Piece } from "../piece.ts";
import { amongKinds, commentsOn, type PrintContext, statement } from "../print-context.ts";
import type { PrintedStatement } from "../printed-statement.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";
import { bareTypeNames, typeNeeds } from "../type-needs.ts";
import { unlessAttached, whenAbsent } from "../when-absent.ts";

/** Tables with all that is part of them but foreign keys, indexes and triggers. */
export function tablePieces(context: PrintContext): readonly Piece[] {
  const { catalog } = context;
  const owned = groupBy(
    catalog.all("sequence").filter(({ ownedBy }) => ownedBy !== null),
    ({ ownedBy }) => catalog.tableOf(ownedBy ?? "")?.id,
  );
  return catalog
    .all("table")
    .filter((table) => context.includes(table.id))
    .map((table) =>
      table.external ? externalPiece(context, table) : tablePiece(context, table, owned.get(table.id) ?? []),
    );
}

/** A table that exists elsewhere is not created; what is said about it may be. */
function externalPiece(context: PrintContext, table: TableRecord): Piece {
  const columns = context.catalog.columnsOf(table.id);
  return {
    key: table.id,
    needs: [],
    wishes: [],
    print: () => commentsOn(context, [table, ...columns]),
  };
}

function tablePiece(context: PrintContext, table: TableRecord, sequences: readonly SequenceRecord[]): Piece {
  const { catalog } = context;
  const columns = catalog.columnsOf(table.id);
  const texts = [
    ...columns.flatMap((column) => [column.default, column.generated?.expression ?? null]),
    ...catalog.checksOf(table.id).map((check) => check.expression),
    ...exclusionsOf(catalog, table).flatMap(expressionsOf),
    ...(table.partitionBy?.keys ?? []).map(({ of }) => (of.kind === "expression" ? of.expression : null)),
  ];
  const named = context.mentions(texts);
  return {
    key: table.id,
    needs: [
      ...table.inherits,
      ...(table.foreign ? [table.foreign.server] : []),
      ...(table.ofType === null ? [] : [table.ofType]),
      ...(table.partitionOf ? [table.partitionOf.parent] : []),
      ...columns.flatMap((column) => typeNeeds(context, column)),
      ...sequences.map(({ id }) => id),
      ...named.certain,
    ],
    wishes: amongKinds(context, named.possible, ["enum", "domain", "composite", "range", "object", "kept"]),
    path: () => pathNeedOf(context, { texts, names: columns.flatMap(bareTypeNames) }),
    print: () => tableStatements(context, table, sequences),
  };
}

function tableStatements(
  context: PrintContext,
  table: TableRecord,
  sequences: readonly SequenceRecord[],
): readonly PrintedStatement[] {
  const { catalog, options } = context;
  const columns = catalog.columnsOf(table.id);
  return [
    statement(table.id, "table", statements.createTable(catalog, table, options)),
    ...ownConstraints(catalog, table).added.map((constraint) => {
      const text = statements.addConstraint(catalog, constraint);
      return statement(constraint.id, "constraint", options.ifNotExists ? whenAbsent(text) : text);
    }),
    ...[...inheritedColumns(catalog, table)].flatMap(([column, source]) => [
      ...(column.default === source.default
        ? []
        : [statement(column.id, "table", statements.setColumnDefault(catalog, column))]),
      ...(column.notNull === source.notNull
        ? []
        : [statement(column.id, "table", statements.setColumnNotNull(catalog, column))]),
    ]),
    ...columns.flatMap((column) =>
      [
        ...statements.setColumnStorage(catalog, column),
        ...statements.setColumnStatistics(catalog, column),
        ...(column.notNullConstraint?.notValid ? [statements.addNotNull(catalog, column)] : []),
      ].map((text) => statement(column.id, "table", text)),
    ),
    ...sequences.map((sequence) =>
      statement(sequence.id, "sequence", statements.ownSequence(catalog, sequence)),
    ),
    ...attachment(context, table),
    ...laterParents(context, table),
    ...commentsOn(context, [
      table,
      ...columns,
      ...[catalog.primaryKeyOf(table.id) ?? []].flat(),
      ...catalog.uniquesOf(table.id),
      ...catalog.checksOf(table.id),
      ...exclusionsOf(catalog, table),
    ]),
  ];
}

function exclusionsOf(catalog: Catalog, { constraints }: TableRecord): readonly ExclusionRecord[] {
  return constraints.flatMap((id) => catalog.find("exclusion", id) ?? []);
}

function expressionsOf({ elements, predicate }: ExclusionRecord): readonly (string | null)[] {
  return [...elements.map(({ key }) => (key.of.kind === "expression" ? key.of.expression : null)), predicate];
}

function attachment({ catalog, options }: PrintContext, table: TableRecord): readonly PrintedStatement[] {
  if (!table.partitionOf) return [];
  const text = statements.attachPartition(catalog, table, table.partitionOf);
  const guarded = options.ifNotExists ? unlessAttached(text, nameOf(catalog, table)) : text;
  return [statement(table.id, "table", guarded)];
}

function laterParents({ catalog }: PrintContext, table: TableRecord): readonly PrintedStatement[] {
  if (!inheritsLater(catalog, table)) return [];
  return table.inherits.map((id) =>
    statement(table.id, "table", statements.addParent(catalog, table, catalog.get("table", id))),
  );
}
