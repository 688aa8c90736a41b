import type {
  CheckRecord,
  ExclusionRecord,
  ForeignKeyRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { indexKeySpelling } from "../../sql/print/index-key-spelling.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose } from "../orm/orm-scope.ts";
import { call, list, pythonText, tuple } from "../python/syntax.ts";
import { wholeForeignKeys } from "../tables.ts";
import { condition, fragment } from "./fragment.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** Keys, checks and exclusions of a table, and the foreign keys that can be said in it. */
export function constraints(scope: SqlalchemyScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const key = catalog.primaryKeyOf(table.id);
  return [
    ...(key ? [columnsConstraint(scope, "sa.PrimaryKeyConstraint", key)] : []),
    ...catalog.uniquesOf(table.id).map((unique) => columnsConstraint(scope, "sa.UniqueConstraint", unique)),
    ...catalog.checksOf(table.id).flatMap((check) => checkConstraint(scope, check)),
    ...catalog
      .all("exclusion")
      .filter(({ id }) => catalog.tableOf(id) === table)
      .flatMap((exclusion) => excludeConstraint(scope, exclusion)),
    ...foreignKeys(scope, table).flatMap((foreign) =>
      isLate(scope, foreign) ? [] : [foreignKey(scope, foreign, "inline")],
    ),
  ];
}

/** The foreign keys of a table whose other end is a table here. */
export function foreignKeys(scope: SqlalchemyScope, table: TableRecord): readonly ForeignKeyRecord[] {
  return wholeForeignKeys(scope.catalog, table).filter(
    ({ references }) => scope.names.nameOf(references) !== "",
  );
}

/** Whether SQLAlchemy would take a name apart at a dot in it, so that the columns themselves have to be given. */
export function isLate({ catalog }: SqlalchemyScope, { references, pairs }: ForeignKeyRecord): boolean {
  const named = [
    catalog.get("table", references),
    ...pairs.map((pair) => catalog.get("column", pair.references)),
  ];
  return named.some(({ name }) => name.includes("."));
}

const namesOf = ({ catalog }: SqlalchemyScope, ids: readonly string[]): readonly string[] =>
  ids.map((id) => pythonText(catalog.get("column", id).name));

type Columns = Pick<UniqueRecord, "name" | "columns" | "include" | "deferral" | "comment"> & {
  readonly id: string;
  readonly nullsNotDistinct?: boolean;
};

function columnsConstraint(scope: SqlalchemyScope, word: string, key: Columns): string {
  const include = namesOf(scope, key.include);
  if (include.length > 0 && word === "sa.PrimaryKeyConstraint") {
    lose(scope, key.id, "Left out: INCLUDE columns.");
  }
  return call(
    word,
    [
      ...namesOf(scope, key.columns),
      ...naming(key),
      ...deferring(key),
      ...(include.length > 0 && word === "sa.UniqueConstraint"
        ? [`postgresql_include=${list(include)}`]
        : []),
      ...(key.nullsNotDistinct ? ["postgresql_nulls_not_distinct=True"] : []),
    ],
    "        ",
  );
}

function naming({ name, comment }: Pick<UniqueRecord, "name" | "comment">): readonly string[] {
  return [`name=${pythonText(name)}`, ...(comment === null ? [] : [`comment=${pythonText(comment)}`])];
}

function deferring({ deferral }: Pick<UniqueRecord, "deferral">): readonly string[] {
  if (deferral === "immediate") return [];
  return deferral === "deferrable" ? ["deferrable=True"] : ["deferrable=True", 'initially="DEFERRED"'];
}

function checkConstraint(scope: SqlalchemyScope, check: CheckRecord): readonly string[] {
  const needed = needsBesides(scope.catalog, check.expression, []);
  if (needed !== undefined) {
    lose(
      scope,
      check.id,
      `The check constraint is left out: it needs ${needed}, which SQLAlchemy does not make.`,
    );
    return [];
  }
  const given = [
    condition(check.expression),
    ...naming(check),
    ...(check.notValid ? ["postgresql_not_valid=True"] : []),
  ];
  return [call("sa.CheckConstraint", given, "        ")];
}

function excludeConstraint(scope: SqlalchemyScope, exclusion: ExclusionRecord): readonly string[] {
  const { catalog } = scope;
  const keys = exclusion.elements.map(({ key }) => indexKeySpelling(catalog, key));
  const needed = [...keys, exclusion.predicate ?? ""].flatMap(
    (sql) => needsBesides(catalog, sql, []) ?? [],
  )[0];
  if (needed !== undefined) {
    lose(
      scope,
      exclusion.id,
      `The exclusion constraint is left out: it needs ${needed}, which SQLAlchemy does not make.`,
    );
    return [];
  }
  const pairs = exclusion.elements.map(({ operator }, at) =>
    tuple([fragment(keys[at] ?? ""), pythonText(operator)]),
  );
  const given = [
    ...pairs,
    ...naming({ ...exclusion, comment: null }),
    `using=${pythonText(exclusion.method)}`,
    ...(exclusion.predicate === null ? [] : [`where=${fragment(exclusion.predicate)}`]),
    ...deferring(exclusion),
  ];
  return [call("pg.ExcludeConstraint", given, "        ")];
}

/** A foreign key by the names of columns, or after all classes by the columns themselves. */
export function foreignKey(scope: SqlalchemyScope, key: ForeignKeyRecord, where: "inline" | "late"): string {
  const { catalog } = scope;
  const target = catalog.get("table", key.references);
  const namespace = catalog.namespaceOf(target.id)?.name ?? "public";
  const home = namespace === "public" ? "" : `${namespace}.`;
  const others = key.pairs.map((pair) => {
    const { name } = catalog.get("column", pair.references);
    return where === "late"
      ? `${tableOf(scope, target)}.c[${pythonText(name)}]`
      : pythonText(`${home}${target.name}.${name}`);
  });
  const own = namesOf(
    scope,
    key.pairs.map(({ column }) => column),
  );
  const given = [
    list(own),
    list(others),
    ...naming(key),
    ...(key.onDelete === "no action" ? [] : [`ondelete=${pythonText(onDelete(scope, key))}`]),
    ...(key.onUpdate === "no action" ? [] : [`onupdate=${pythonText(key.onUpdate.toUpperCase())}`]),
    ...deferring(key),
    ...(key.match === "full" ? ['match="FULL"'] : []),
    ...(key.notValid ? ["postgresql_not_valid=True"] : []),
  ];
  return call("sa.ForeignKeyConstraint", given, where === "late" ? "" : "        ");
}

function onDelete(scope: SqlalchemyScope, key: ForeignKeyRecord): string {
  if (key.onDeleteColumns.length > 0) lose(scope, key.id, "Left out: the columns of ON DELETE.");
  return key.onDelete.toUpperCase();
}

/** A class's table, or the table that is no class. */
export function tableOf({ catalog, names }: SqlalchemyScope, { id }: TableRecord): string {
  const name = names.nameOf(id);
  return catalog.primaryKeyOf(id) === undefined ? name : `${name}.__table__`;
}
