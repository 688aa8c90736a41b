import type { ForeignKeyRecord } from "../../document/records/index.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { call, pythonText } from "../python/syntax.ts";
import { relationshipOf } from "../relationship.ts";
import type { SqlalchemyScope } from "./sqlalchemy-scope.ts";

/** A relation as an attribute; where two keys join the same tables, the join is said. */
export function relationship(scope: SqlalchemyScope, relation: NamedRelation): string {
  const { catalog, names } = scope;
  const { key, side, other, ambiguous } = relation;
  const target = pythonText(names.nameOf(other.id));
  const { optional } = relationshipOf(catalog, key);
  const given = [
    ...(ambiguous ? [`primaryjoin=${pythonText(joinOf(scope, key, side))}`] : []),
    `back_populates=${pythonText(inverseOf(scope, relation))}`,
    ...(side === "one-back" ? ["uselist=False"] : []),
  ];
  const one = optional || side === "one-back" ? `"${names.nameOf(other.id)} | None"` : target;
  const held = side === "many-back" ? `list[${target}]` : one;
  return `    ${relation.name}: Mapped[${held}] = ${call("relationship", given, "    ")}\n`;
}

function joinOf(
  { catalog, names }: SqlalchemyScope,
  key: ForeignKeyRecord,
  side: NamedRelation["side"],
): string {
  const own = names.nameOf(catalog.tableOf(key.id)?.id ?? "");
  const other = names.nameOf(key.references);
  const parts = key.pairs.map(({ column, references }) => {
    const here = `foreign(${own}.${names.nameOf(column)})`;
    const there = `${other}.${names.nameOf(references)}`;
    return side === "to-one" ? `${here} == remote(${there})` : `remote(${here}) == ${there}`;
  });
  return parts.length === 1 ? parts.join("") : `and_(${parts.join(", ")})`;
}

function inverseOf({ catalog, names }: SqlalchemyScope, { key, side }: NamedRelation): string {
  const there = side === "to-one" ? key.references : (catalog.tableOf(key.id)?.id ?? "");
  const ends = names.relationsOf(there).filter((each) => (each.side === "to-one") !== (side === "to-one"));
  return ends.find((each) => each.key.id === key.id)?.name ?? "";
}
