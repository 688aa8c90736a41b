import type { IndexRecord, TableRecord } from "../../document/records/index.ts";
import { indexKeySpelling } from "../../sql/print/index-key-spelling.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose } from "../orm/orm-scope.ts";
import { call, list, pythonText } from "../python/syntax.ts";
import { fragment } from "./fragment.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** The indexes of a table. */
export function indexes(scope: SqlalchemyScope, table: TableRecord): readonly string[] {
  return scope.catalog.indexesOf(table.id).flatMap((index) => indexOf(scope, index));
}

/** Whether SQLAlchemy makes all that an index needs, `besides` what else it lacks; else a loss says what is missing. */
export function isIndexMade(scope: SqlalchemyScope, index: IndexRecord, besides?: string): boolean {
  const { catalog } = scope;
  const texts = [...index.keys.map((key) => indexKeySpelling(catalog, key)), index.predicate ?? ""];
  const needed = besides ?? texts.flatMap((sql) => needsBesides(catalog, sql, []) ?? [])[0];
  if (needed !== undefined)
    lose(scope, index.id, `The index is left out: it needs ${needed}, which SQLAlchemy does not make.`);
  return needed === undefined;
}

function indexOf(scope: SqlalchemyScope, index: IndexRecord): readonly string[] {
  if (!isIndexMade(scope, index)) return [];
  const { catalog } = scope;
  const keys = index.keys.map((key) => ({ key, sql: indexKeySpelling(catalog, key) }));
  const include = index.include.map((id) => pythonText(catalog.get("column", id).name));
  const parameters = index.parameters.map(
    ({ name, value }) => `${pythonText(name)}: ${pythonText(value ?? "true")}`,
  );
  const given = [
    pythonText(index.name),
    ...keys.map(({ key, sql }) => plainKey(scope, key) ?? fragment(sql)),
    ...(index.unique ? ["unique=True"] : []),
    ...(index.method === "btree" ? [] : [`postgresql_using=${pythonText(index.method)}`]),
    ...(include.length === 0 ? [] : [`postgresql_include=${list(include)}`]),
    ...(index.nullsNotDistinct ? ["postgresql_nulls_not_distinct=True"] : []),
    ...(parameters.length === 0 ? [] : [`postgresql_with={${parameters.join(", ")}}`]),
    ...(index.tablespace === null ? [] : [`postgresql_tablespace=${pythonText(index.tablespace)}`]),
    ...(index.predicate === null ? [] : [`postgresql_where=${fragment(index.predicate)}`]),
  ];
  return [call("sa.Index", given, "        ")];
}

type Key = IndexRecord["keys"][number];

function plainKey({ catalog }: SqlalchemyScope, key: Key): string | undefined {
  const { of, collation, operatorClass, descending, nulls } = key;
  const isPlain = collation === null && operatorClass === null && !descending && nulls === "default";
  return of.kind === "column" && isPlain ? pythonText(catalog.get("column", of.column).name) : undefined;
}
