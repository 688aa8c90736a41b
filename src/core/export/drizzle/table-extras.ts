import type { IndexKey } from "../../document/fields/index-key.ts";
import type {
  ForeignKeyRecord,
  IndexRecord,
  PolicyRecord,
  TableRecord,
} from "../../document/records/index.ts";
import { indexKeySpelling } from "../../sql/print/index-key-spelling.ts";
import { lose } from "../orm/orm-scope.ts";
import { isUsualKey } from "../orm/usual.ts";
import { wholeForeignKeys } from "../tables.ts";
import { literal, propertyKey } from "../typescript/syntax.ts";
import { type DrizzleScope, fragment } from "./drizzle-scope.ts";
import { kitName, survivesKit } from "./kit-limits.ts";

/** What stands in the third argument of `pgTable`: keys, checks, indexes and policies. */
export function tableExtras(scope: DrizzleScope, table: TableRecord): readonly string[] {
  const { catalog } = scope;
  const primary = catalog.primaryKeyOf(table.id);
  const single = primary?.columns.length === 1 && isUsualKey(table, primary.name);
  return [
    ...(primary && !single && survivesKit(scope, primary, [primary.name, ...called(scope, primary.columns)])
      ? [`primaryKey({ name: ${kitName(primary.name)}, columns: [${membersOf(scope, primary.columns)}] })`]
      : []),
    ...catalog.uniquesOf(table.id).flatMap((key) => {
      if (!survivesKit(scope, key, [key.name, ...called(scope, key.columns)])) return [];
      const distinct = key.nullsNotDistinct ? ".nullsNotDistinct()" : "";
      return [`unique(${kitName(key.name)}).on(${membersOf(scope, key.columns)})${distinct}`];
    }),
    ...wholeForeignKeys(catalog, table).flatMap((key) => foreignKey(scope, key)),
    ...catalog.checksOf(table.id).flatMap((check) => {
      if (!survivesKit(scope, check, [check.name, check.expression])) return [];
      const said = fragment(scope, check.id, {
        sql: check.expression,
        lost: "The check constraint is left out",
      });
      return said === undefined ? [] : [`check(${kitName(check.name)}, ${said})`];
    }),
    ...catalog.indexesOf(table.id).flatMap((index) => indexOf(scope, index)),
    ...table.policies.flatMap((id) => policyOf(scope, catalog.get("policy", id))),
  ];
}

/** A column within the third argument: `t.orderId`. */
function member({ names }: DrizzleScope, owner: string, id: string): string {
  const key = propertyKey(names.nameOf(id));
  return key.startsWith('"') ? `${owner}[${key}]` : `${owner}.${key}`;
}

const called = ({ catalog }: DrizzleScope, ids: readonly string[]): readonly string[] =>
  ids.map((id) => catalog.get("column", id).name);

const membersOf = (scope: DrizzleScope, ids: readonly string[], owner = "t"): string =>
  ids.map((id) => member(scope, owner, id)).join(", ");

function foreignKey(scope: DrizzleScope, key: ForeignKeyRecord): readonly string[] {
  const { catalog, names } = scope;
  const columns = membersOf(
    scope,
    key.pairs.map(({ column }) => column),
  );
  const others = key.pairs.map(({ references }) => references);
  const own = catalog.tableOf(key.id)?.id === key.references;
  const target = names.nameOf(key.references);
  const path = catalog.pathOf(key.references);
  const foreign =
    target !== ""
      ? membersOf(scope, others, own ? "t" : target)
      : path === "auth.users" && others.map((id) => catalog.get("column", id).name).join() === "id"
        ? "authUsers.id"
        : undefined;
  if (foreign === undefined) {
    const why = catalog.find("table", key.references)?.external ? "exists elsewhere" : "is left out";
    lose(scope, key.id, `The foreign key is left out: ${path} ${why}.`);
    return [];
  }
  const columnIds = key.pairs.flatMap(({ column, references }) => [column, references]);
  if (!survivesKit(scope, key, [key.name, ...called(scope, columnIds)])) return [];
  if (key.onDeleteColumns.length > 0) lose(scope, key.id, "ON DELETE is about all of its columns.");
  const actions = [
    key.onDelete === "no action" ? "" : `.onDelete(${literal(key.onDelete)})`,
    key.onUpdate === "no action" ? "" : `.onUpdate(${literal(key.onUpdate)})`,
  ];
  return [
    `foreignKey({ name: ${kitName(key.name)}, columns: [${columns}], foreignColumns: [${foreign}] })${actions.join("")}`,
  ];
}

function indexOf(scope: DrizzleScope, index: IndexRecord): readonly string[] {
  const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  if (isReferredTo(scope, index, new Set(columns))) {
    // drizzle-kit adds foreign keys before it makes indexes.
    if (!survivesKit(scope, { id: index.id, kind: "index" }, [index.name, ...called(scope, columns)]))
      return [];
    lose(scope, index.id, "It is a unique constraint, because a foreign key needs it.");
    return [`unique(${kitName(index.name)}).on(${membersOf(scope, columns)})`];
  }
  const lost = "The index is left out";
  const spelled = index.keys.map(({ of }) =>
    of.kind === "column"
      ? scope.catalog.get("column", of.column).name
      : of.kind === "expression"
        ? of.expression
        : null,
  );
  if (!survivesKit(scope, index, [index.name, index.predicate, ...spelled])) return [];
  const keys = index.keys.map((key) => indexKeyOf(scope, index, key));
  const where = index.predicate === null ? "" : fragment(scope, index.id, { sql: index.predicate, lost });
  if (where === undefined || keys.some((key) => key === undefined)) return [];
  const settings = index.parameters.map(({ name, value }) => `${propertyKey(name)}: ${literal(value)}`);
  return [
    `${index.unique ? "uniqueIndex" : "index"}(${kitName(index.name)})` +
      `.using(${literal(index.method)}, ${keys.join(", ")})` +
      (where === "" ? "" : `.where(${where})`) +
      (settings.length === 0 ? "" : `.with({ ${settings.join(", ")} })`),
  ];
}

/** Whether a unique index is what a foreign key refers to: no key has the same columns. */
function isReferredTo(
  { catalog, names }: DrizzleScope,
  index: IndexRecord,
  columns: ReadonlySet<string>,
): boolean {
  const table = catalog.tableOf(index.id);
  if (!index.unique || index.predicate !== null || table === undefined) return false;
  if (columns.size !== index.keys.length) return false;
  const isSame = (ids: readonly string[]): boolean =>
    ids.length === columns.size && ids.every((id) => columns.has(id));
  const keys = [
    ...catalog.uniquesOf(table.id),
    ...[catalog.primaryKeyOf(table.id)].flatMap((key) => key ?? []),
  ];
  return (
    !keys.some((key) => isSame(key.columns)) &&
    catalog
      .foreignKeysTo(table.id)
      .some(
        ({ id, pairs }) =>
          names.nameOf(catalog.tableOf(id)?.id ?? "") !== "" &&
          isSame(pairs.map(({ references }) => references)),
      )
  );
}

function indexKeyOf(scope: DrizzleScope, index: IndexRecord, key: IndexKey): string | undefined {
  const simple = simpleKey(scope, key);
  if (simple !== undefined) return simple;
  return fragment(scope, index.id, {
    sql: indexKeySpelling(scope.catalog, key),
    lost: "The index is left out",
  });
}

/** A key in Drizzle's words: a column with an order, or with an operator class. */
function simpleKey(scope: DrizzleScope, key: IndexKey): string | undefined {
  const { of, operatorClass, collation, descending, nulls } = key;
  if (of.kind !== "column" || collation !== null) return undefined;
  const text = member(scope, "t", of.column);
  if (operatorClass) {
    const { namespace, name } = operatorClass.name;
    const isPlain = operatorClass.parameters.length === 0 && !descending && nulls === "default";
    return isPlain ? `${text}.op(${literal(namespace === null ? name : `${namespace}.${name}`)})` : undefined;
  }
  const first = nulls === "first" || (nulls === "default" && descending);
  if (!descending) return first ? `${text}.asc().nullsFirst()` : text;
  return `${text}.desc().${first ? "nullsFirst" : "nullsLast"}()`;
}

function policyOf(scope: DrizzleScope, policy: PolicyRecord): readonly string[] {
  const lost = "The policy is left out";
  if (!survivesKit(scope, policy, [policy.name, ...policy.roles, policy.using, policy.check])) return [];
  const using = policy.using === null ? "" : fragment(scope, policy.id, { sql: policy.using, lost });
  const check = policy.check === null ? "" : fragment(scope, policy.id, { sql: policy.check, lost });
  if (using === undefined || check === undefined) return [];
  const roles = policy.roles.map(kitName);
  const parts = [
    ...(policy.restrictive ? ['as: "restrictive"'] : []),
    `for: "${policy.command}"`,
    ...(roles.length === 0 ? [] : [`to: [${roles.join(", ")}]`]),
    ...(using === "" ? [] : [`using: ${using}`]),
    ...(check === "" ? [] : [`withCheck: ${check}`]),
  ];
  return [`pgPolicy(${kitName(policy.name)}, { ${parts.join(", ")} })`];
}
