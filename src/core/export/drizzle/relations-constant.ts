import type { TableRecord } from "../../document/records/index.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { literal, propertyKey } from "../typescript/syntax.ts";
import type { DrizzleScope } from "./drizzle-scope.ts";

/** `relations(…)` of a table for queries with `with`; nothing when it has none. */
export function relationsConstant(scope: DrizzleScope, table: TableRecord): readonly string[] {
  const { names } = scope;
  const own = names.relationsOf(table.id);
  if (own.length === 0) return [];
  const many = own.some(({ side }) => side === "many-back") ? ["many"] : [];
  const one = own.some(({ side }) => side !== "many-back") ? ["one"] : [];
  const lines = own.map(
    (relation) => `  ${propertyKey(relation.name)}: ${relationText(scope, table, relation)},\n`,
  );
  const name = names.nameOf(table.id);
  const tools = [...one, ...many].join(", ");
  return [`export const ${name}Relations = relations(${name}, ({ ${tools} }) => ({\n${lines.join("")}}));\n`];
}

function relationText({ names }: DrizzleScope, table: TableRecord, relation: NamedRelation): string {
  const { key, side, other, ambiguous } = relation;
  const at = (owner: string, id: string): string => {
    const property = propertyKey(names.nameOf(id));
    return property.startsWith('"') ? `${owner}[${property}]` : `${owner}.${property}`;
  };
  const own = names.nameOf(table.id);
  const target = names.nameOf(other.id);
  const called = ambiguous ? [`relationName: ${literal(key.name)}`] : [];
  if (side === "many-back" || (side === "one-back" && !ambiguous)) {
    const settings = called.length === 0 ? "" : `, { ${called.join()} }`;
    return `${side === "one-back" ? "one" : "many"}(${target}${settings})`;
  }
  // Drizzle takes a name of one to one only with the columns, from this end as well.
  const isBack = side === "one-back";
  const fields = key.pairs.map((pair) => at(own, isBack ? pair.references : pair.column)).join(", ");
  const references = key.pairs.map((pair) => at(target, isBack ? pair.column : pair.references)).join(", ");
  const settings = [`fields: [${fields}]`, `references: [${references}]`, ...called].join(", ");
  return `one(${target}, { ${settings} })`;
}
