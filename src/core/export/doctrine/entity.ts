import type {
  ForeignKeyRecord,
  IndexRecord,
  TableRecord,
  UniqueRecord,
} from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { needsBesides } from "../orm/names-lost.ts";
import type { NamedRelation } from "../orm/orm-names.ts";
import { lose, type OrmScope } from "../orm/orm-scope.ts";
import { isUsualKey } from "../orm/usual.ts";
import { phpArray, phpDocumentation, phpText } from "../php/syntax.ts";
import { property } from "./column.ts";
import { databaseName, isIndexName } from "./database-name.ts";

/** A table as an entity: a class with attributes. */
export function entity(scope: OrmScope, table: TableRecord): string {
  const { catalog, names } = scope;
  loseKey(scope, table);
  const namespace = catalog.namespaceOf(table.id)?.name ?? "public";
  const settings = [
    `name: ${phpText(databaseName(table.name))}`,
    ...(namespace === "public" ? [] : [`schema: ${phpText(databaseName(namespace))}`]),
    ...(table.comment === null ? [] : [`options: ${phpArray([`'comment' => ${phpText(table.comment)}`])}`]),
  ];
  const attributes = [
    "#[ORM\\Entity]",
    `#[ORM\\Table(${settings.join(", ")})]`,
    ...catalog.uniquesOf(table.id).flatMap((key) => uniqueAttribute(scope, key)),
    ...catalog.indexesOf(table.id).flatMap((index) => indexAttribute(scope, index)),
  ];
  const relations = names.relationsOf(table.id);
  const many = relations.filter(({ side }) => side !== "to-one");
  const start = many.map(({ name }) => `        $this->${name} = new ArrayCollection();\n`).join("");
  const body = [
    ...catalog.columnsOf(table.id).map((column) => property(scope, table, column)),
    ...relations.map((relation) => relationProperty(scope, relation)),
    ...(many.length === 0 ? [] : [`    public function __construct()\n    {\n${start}    }\n`]),
  ].join("\n");
  const imports = [
    ...(many.length === 0
      ? []
      : [
          "use Doctrine\\Common\\Collections\\ArrayCollection;",
          "use Doctrine\\Common\\Collections\\Collection;",
        ]),
    "use Doctrine\\ORM\\Mapping as ORM;",
  ].join("\n");
  return (
    `<?php\n\nnamespace App\\Entity;\n\n${imports}\n\n${phpDocumentation(table.comment)}` +
    `${attributes.join("\n")}\nclass ${names.nameOf(table.id)}\n{\n${body}}\n`
  );
}

function loseKey(scope: OrmScope, table: TableRecord): void {
  const key = scope.catalog.primaryKeyOf(table.id);
  if (key === undefined) return;
  const ordered = table.columns.filter((id) => key.columns.includes(id));
  if (ordered.join() !== key.columns.join())
    lose(scope, key.id, "Its columns are in the order they have in the table.");
  if (!isUsualKey(table, key.name))
    lose(scope, key.id, `It is called ${objectName(table.name, null, "pkey")}.`);
}

function fieldsOf({ names }: OrmScope, ids: readonly string[]): string {
  return phpArray(ids.map((id) => phpText(names.nameOf(id))));
}

function uniqueAttribute(scope: OrmScope, key: UniqueRecord): readonly string[] {
  if (!isIndexName(key.name)) {
    lose(scope, key.id, "The unique constraint is left out: Doctrine takes no such name.");
    return [];
  }
  lose(scope, key.id, "It is a unique index, as Doctrine makes of it.");
  const name = phpText(databaseName(key.name));
  return [`#[ORM\\UniqueConstraint(name: ${name}, fields: ${fieldsOf(scope, key.columns)})]`];
}

function indexAttribute(scope: OrmScope, index: IndexRecord): readonly string[] {
  const fault = indexFault(scope, index);
  if (fault !== undefined) {
    lose(scope, index.id, `The index is left out: ${fault}.`);
    return [];
  }
  const columns = index.keys.flatMap(({ of }) => (of.kind === "column" ? [of.column] : []));
  const where = index.predicate === null ? "" : `, options: ['where' => ${phpText(`(${index.predicate})`)}]`;
  const word = index.unique ? "UniqueConstraint" : "Index";
  const name = phpText(databaseName(index.name));
  return [`#[ORM\\${word}(name: ${name}, fields: ${fieldsOf(scope, columns)}${where})]`];
}

function indexFault({ catalog }: OrmScope, index: IndexRecord): string | undefined {
  if (index.method !== "btree") return `Doctrine does not know ${index.method}`;
  if (!isIndexName(index.name)) return "Doctrine takes no such name";
  if (index.keys.some(({ of }) => of.kind !== "column")) return "Doctrine has no indexes of expressions";
  if (index.include.length > 0) return "Doctrine does not know INCLUDE";
  const isPlain = index.keys.every(
    ({ collation, operatorClass, descending, nulls }) =>
      collation === null && operatorClass === null && !descending && nulls === "default",
  );
  if (!isPlain) return "Doctrine has no order, collation or operator class of keys";
  const needed =
    index.predicate === null ? undefined : needsBesides(catalog, index.predicate, ["domain", "enum"]);
  return needed === undefined ? undefined : `it needs ${needed}, which Doctrine does not make`;
}

function relationProperty(scope: OrmScope, relation: NamedRelation): string {
  const { names } = scope;
  const { key, side, other, name } = relation;
  const target = names.nameOf(other.id);
  const inverse = phpText(inverseOf(scope, relation));
  if (side !== "to-one") {
    return (
      `    /** @var Collection<int, ${target}> */\n` +
      `    #[ORM\\OneToMany(targetEntity: ${target}::class, mappedBy: ${inverse})]\n    public Collection $${name};\n`
    );
  }
  const joins = joinColumns(scope, key);
  return (
    `    #[ORM\\ManyToOne(targetEntity: ${target}::class, inversedBy: ${inverse})]\n` +
    `${joins.map((each) => `    ${each}\n`).join("")}    public ?${target} $${name} = null;\n`
  );
}

function joinColumns(scope: OrmScope, key: ForeignKeyRecord): readonly string[] {
  const { catalog } = scope;
  lose(
    scope,
    key.id,
    "Doctrine names it, and makes an index with it; ON UPDATE, MATCH and DEFERRABLE are left out.",
  );
  const action = key.onDelete === "no action" ? "" : `, onDelete: ${phpText(key.onDelete.toUpperCase())}`;
  return key.pairs.map(({ column, references }) => {
    const own = catalog.get("column", column);
    const name = phpText(databaseName(own.name));
    const other = phpText(databaseName(catalog.get("column", references).name));
    const nullable = own.notNull ? ", nullable: false" : "";
    return `#[ORM\\JoinColumn(name: ${name}, referencedColumnName: ${other}${nullable}${action})]`;
  });
}

function inverseOf({ catalog, names }: OrmScope, { key, side }: NamedRelation): string {
  const there = side === "to-one" ? key.references : (catalog.tableOf(key.id)?.id ?? "");
  const ends = names.relationsOf(there).filter((each) => (each.side === "to-one") !== (side === "to-one"));
  return ends.find((each) => each.key.id === key.id)?.name ?? "";
}
