import type { ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { nameTable } from "../naming/name-table.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { lose } from "../orm/orm-scope.ts";
import { relationshipOf } from "../relationship.ts";
import { fieldType } from "./field-type.ts";
import { fieldsOf } from "./model-keys.ts";
import { type PrismaLine, type PrismaScope, prismaText } from "./prisma-scope.ts";

/** A relation field, at either end of a foreign key. */
export function relationLine(scope: PrismaScope, table: TableRecord, relation: NamedRelation): PrismaLine {
  const { names, ignored } = scope;
  const { key, side, other, ambiguous } = relation;
  const label = ambiguous ? [prismaText(key.name)] : [];
  const beyond = ignored.has(other.id) && !ignored.has(table.id) ? " @ignore" : "";
  const target = names.nameOf(other.id);
  if (side !== "to-one") {
    const mark = side === "one-back" && isExactKey(scope, key) ? "?" : "[]";
    const attribute = label.length === 0 ? "" : `@relation(${label.join()})`;
    return { above: "", cells: [relation.name, `${target}${mark}`, `${attribute}${beyond}`.trim()] };
  }
  const { optional } = relationshipOf(scope.catalog, key);
  const settings = [
    ...label,
    `fields: [${fieldsOf(
      scope,
      key.pairs.map(({ column }) => column),
    )}]`,
    `references: [${fieldsOf(
      scope,
      key.pairs.map(({ references }) => references),
    )}]`,
    `onDelete: ${actions[key.onDelete]}`,
    `onUpdate: ${actions[key.onUpdate]}`,
    `map: ${prismaText(nameInModel(scope, table, key))}`,
  ];
  const attribute = `@relation(${settings.join(", ")})${beyond}`;
  return { above: "", cells: [relation.name, `${target}${optional ? "?" : ""}`, attribute] };
}

/** Its name, or a numbered one where an index is called so: names of a model are unique in Prisma. */
function nameInModel(scope: PrismaScope, table: TableRecord, key: ForeignKeyRecord): string {
  const { catalog } = scope;
  const indexes = catalog.indexesOf(table.id).map(({ name }) => name);
  if (!indexes.includes(key.name)) return key.name;
  const constraints = table.constraints.flatMap((id) => catalog.find("foreign-key", id)?.name ?? []);
  const name = nameTable([...indexes, ...constraints]).claim(key.name);
  lose(scope, key.id, `It is called ${name}.`);
  return name;
}

const actions = {
  "no action": "NoAction",
  restrict: "Restrict",
  cascade: "Cascade",
  "set null": "SetNull",
  "set default": "SetDefault",
} as const;

/** Whether exactly the columns of a foreign key, in its order, are a key: only then Prisma has one row at its side. */
function isExactKey({ catalog }: PrismaScope, { id, pairs }: ForeignKeyRecord): boolean {
  const table = catalog.tableOf(id);
  if (table === undefined) return false;
  const columns = pairs.map(({ column }) => column).join();
  const primary = catalog.primaryKeyOf(table.id);
  const keys = [
    ...(primary ? [primary.columns] : []),
    ...catalog.uniquesOf(table.id).map((key) => key.columns),
    ...catalog
      .indexesOf(table.id)
      .filter(({ unique, predicate, keys: own }) => unique && predicate === null && own.every(isPlainKey))
      .map((index) => index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []))),
  ];
  return keys.some((key) => key.join() === columns);
}

const isPlainKey = ({ of, operatorClass }: { of: { kind: string }; operatorClass: unknown }): boolean =>
  of.kind === "column" && operatorClass === null;

/** Why Prisma cannot have a foreign key as a relation; undefined when it can. */
export function relationFault(
  scope: Omit<PrismaScope, "features">,
  key: ForeignKeyRecord,
): string | undefined {
  const { catalog } = scope;
  const whole = { ...scope, features: new Set<string>() };
  const unequal = key.pairs.some(({ column, references }) => {
    const [own, other] = [column, references].map((id) => fieldType(whole, catalog.get("column", id)));
    return own?.base !== other?.base || own?.list !== other?.list;
  });
  return unequal ? "Prisma wants the same type at both ends" : undefined;
}
