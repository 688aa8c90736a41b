import { sqlName, sqlNames, sqlPath } from "../sql-text.ts";
import { attributeNamed, attributeText, listOf } from "./attributes.ts";
import type { PrismaBlock, PrismaField } from "./prisma-schema.ts";
import { madeUpName, type PrismaScope, placeOf } from "./prisma-scope.ts";
import { columnType } from "./prisma-type.ts";

const actions: Readonly<Record<string, string>> = {
  Cascade: "CASCADE",
  Restrict: "RESTRICT",
  NoAction: "NO ACTION",
  SetNull: "SET NULL",
  SetDefault: "SET DEFAULT",
};

/** The foreign keys of a model, and the tables between it and others that it has lists of. */
export function relationsSql(block: PrismaBlock, scope: PrismaScope, notes: string[]): readonly string[] {
  return block.fields.flatMap((field) => {
    const other = scope.models.get(field.type);
    if (other === undefined) return [];
    const fields = listOf(attributeNamed(field.attributes, "relation")?.arguments.get("fields"));
    if (fields.length > 0) return [foreignKey(block, field, other)];
    return field.mark === "[]" ? between({ block, field, other }, scope, notes) : [];
  });
}

function foreignKey(block: PrismaBlock, field: PrismaField, other: PrismaBlock): string {
  const given = attributeNamed(field.attributes, "relation")?.arguments;
  const names = (argument: string) => listOf(given?.get(argument)).map(([token]) => token?.value ?? "");
  const own = names("fields").map((name) => block.fields.find((each) => each.name === name));
  const columns = own.flatMap((each) => each?.column ?? []);
  const targets = names("references").map(
    (name) => other.fields.find((each) => each.name === name)?.column ?? name,
  );
  const optional = own.some((each) => each?.mark === "?");
  const action = (event: string, usual: string) =>
    actions[given?.get(event)?.[0]?.value ?? usual] ?? "NO ACTION";
  const table = placeOf(block);
  const target = placeOf(other);
  const name = given?.get("map")?.[0]?.value ?? madeUpName(table.name, columns, "fkey");
  return `ALTER TABLE ${sqlPath(table.namespace, table.name)} ADD CONSTRAINT ${sqlName(name)} FOREIGN KEY ${sqlNames(columns)} REFERENCES ${sqlPath(target.namespace, target.name)} ${sqlNames(targets)} ON DELETE ${action("onDelete", optional ? "SetNull" : "Restrict")} ON UPDATE ${action("onUpdate", "Cascade")}`;
}

type Between = { readonly block: PrismaBlock; readonly field: PrismaField; readonly other: PrismaBlock };

function relationName({ attributes }: PrismaField): string | undefined {
  return attributeText(attributes, "relation");
}

/** The table of a relation with a list at each end, said once: by the end that comes first in the alphabet. */
function between({ block, field, other }: Between, scope: PrismaScope, notes: string[]): readonly string[] {
  const said = relationName(field);
  const back = other.fields.find(
    (each) => each.type === block.name && each !== field && relationName(each) === said,
  );
  if (back?.mark !== "[]") return [];
  const first =
    block.name < other.name || (block === other && block.fields.indexOf(field) < block.fields.indexOf(back));
  if (!first) return [];
  const name = `_${said ?? `${block.name}To${other.name}`}`;
  const ends = [block, other].map((model) => {
    const key = model.fields.find(({ attributes }) => attributeNamed(attributes, "id"));
    // A column that refers to a counted one does not count itself.
    const type =
      key &&
      columnType({ ...key, attributes: key.attributes.filter((each) => each.name !== "default") }, scope);
    return { model, column: key?.column, type };
  });
  const [a, b] = ends;
  if (a?.type === undefined || b?.type === undefined) {
    notes.push(`${field.name} is left out: a table between needs a key of one column at each end.`);
    return [];
  }
  const path = sqlPath(placeOf(block).namespace, name);
  const keys = ends.map(({ model, column = "" }, at) => {
    const end = at === 0 ? "A" : "B";
    const target = placeOf(model);
    return `ALTER TABLE ${path} ADD CONSTRAINT ${sqlName(`${name}_${end}_fkey`)} FOREIGN KEY ("${end}") REFERENCES ${sqlPath(target.namespace, target.name)} (${sqlName(column)}) ON DELETE CASCADE ON UPDATE CASCADE`;
  });
  return [
    `CREATE TABLE ${path} ("A" ${a.type} NOT NULL, "B" ${b.type} NOT NULL, CONSTRAINT ${sqlName(`${name}_AB_pkey`)} PRIMARY KEY ("A", "B"))`,
    `CREATE INDEX ${sqlName(`${name}_B_index`)} ON ${path} ("B")`,
    ...keys,
  ];
}
