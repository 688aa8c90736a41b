import type { IndexKey } from "../../document/fields/index-key.ts";
import type { ColumnRecord, IndexRecord, TableRecord } from "../../document/records/index.ts";
import { needsBesides } from "../orm/names-lost.ts";
import { lose, plainType } from "../orm/orm-scope.ts";
import { isUsualKey } from "../orm/usual.ts";
import { resolvedType } from "../resolved-type.ts";
import { type PrismaScope, prismaText } from "./prisma-scope.ts";

/** `@@id`, `@@unique` and `@@index` of a model. */
export function modelKeys(scope: PrismaScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  return [
    ...(primary && primary.columns.length > 1
      ? [
          `@@id([${fieldsOf(scope, primary.columns)}]${isUsualKey(table, primary.name) ? "" : mapped(primary.name)})`,
        ]
      : []),
    ...catalog.uniquesOf(table.id).map((key) => {
      lose(scope, key.id, "It is a unique index, not a constraint.");
      return `@@unique([${fieldsOf(scope, key.columns)}]${mapped(key.name)})`;
    }),
    ...catalog.indexesOf(table.id).flatMap((index) => indexOf(scope, index)),
  ];
}

const mapped = (name: string): string => `, map: ${prismaText(name)}`;

/** Fields by their names, with commas between them. */
export function fieldsOf({ names }: PrismaScope, ids: readonly string[]): string {
  return ids.map((id) => names.nameOf(id)).join(", ");
}

const methods: Readonly<Record<string, string>> = {
  btree: "",
  hash: ", type: Hash",
  gin: ", type: Gin",
  gist: ", type: Gist",
  spgist: ", type: SpGist",
  brin: ", type: Brin",
};

/** Why Prisma has no words for an index; undefined when it has. */
export function indexFault(scope: PrismaScope, index: IndexRecord): string | undefined {
  const method = Object.hasOwn(methods, index.method) ? methods[index.method] : undefined;
  if (method === undefined) return `Prisma does not know ${index.method}`;
  if (index.keys.some(({ of }) => of.kind !== "column")) return "Prisma has no indexes of expressions";
  if (index.unique && index.keys.some(({ operatorClass }) => operatorClass !== null)) {
    return "Prisma has no operator classes of unique indexes";
  }
  const needed = index.predicate === null ? undefined : needsBesides(scope.catalog, index.predicate);
  return needed === undefined ? undefined : `it needs ${needed}, which Prisma does not make`;
}

function indexOf(scope: PrismaScope, index: IndexRecord): readonly string[] {
  const fault = indexFault(scope, index);
  if (fault !== undefined) {
    lose(scope, index.id, `The index is left out: ${fault}.`);
    return [];
  }
  if (index.keys.some((key) => !isUsualOrder(key))) {
    lose(scope, index.id, "Left out: NULLS FIRST or LAST of its keys.");
  }
  const keys = index.keys.map((key) => keyOf(scope, key, index.method)).join(", ");
  if (index.predicate !== null) scope.features.add("partialIndexes");
  const where = index.predicate === null ? "" : `, where: raw(${prismaText(index.predicate)})`;
  const method = index.unique ? "" : (methods[index.method] ?? "");
  return [`@@${index.unique ? "unique" : "index"}([${keys}]${method}${where}${mapped(index.name)})`];
}

/** Whether nulls stand where they do when nothing is said. */
function isUsualOrder({ nulls, descending }: IndexKey): boolean {
  return nulls === "default" || (nulls === "first") === descending;
}

function keyOf(scope: PrismaScope, key: IndexKey, method: string): string {
  const column = key.of.kind === "column" ? scope.catalog.find("column", key.of.column) : undefined;
  if (column === undefined) return "";
  const operators = key.operatorClass?.name.name ?? saidDefault(scope, column, method);
  const settings = [
    ...(operators === undefined ? [] : [`ops: raw(${prismaText(operators)})`]),
    ...(key.descending && method === "btree" ? ["sort: Desc"] : []),
  ];
  const name = scope.names.nameOf(column.id);
  return settings.length === 0 ? name : `${name}(${settings.join(", ")})`;
}

/** The operator class of btree_gin or btree_gist, which are defaults that Prisma does not know of. */
function saidDefault({ catalog }: PrismaScope, column: ColumnRecord, method: string): string | undefined {
  const type = plainType(resolvedType(catalog, column.type));
  const name = type.kind === "enum" ? "enum" : type.kind === "builtin" ? type.name : "";
  if (!byTree.has(name)) return undefined;
  if (method === "gin") return `${name}_ops`;
  return method === "gist" ? `gist_${name}_ops` : undefined;
}

/** Types that those extensions index (PostgreSQL manual, F.8 and F.9). */
const byTree: ReadonlySet<string> = new Set(
  `int2 int4 int8 float4 float8 numeric timestamp timestamptz time timetz date interval oid money bpchar text varchar
  bytea bit varbit macaddr macaddr8 uuid enum bool`.split(/\s+/),
);
