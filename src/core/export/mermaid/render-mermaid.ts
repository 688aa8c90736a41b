import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, ForeignKeyRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { isNullable } from "../column-rules.ts";
import { lossComment } from "../losses/loss-lines.ts";
import { inLossOrder, unsaid } from "../losses/unsaid.ts";
import { nameTable } from "../naming/name-table.ts";
import { keyMarks, relationshipOf } from "../relationship.ts";
import { diagramLoss, wholeForeignKeys, wholeTables } from "../tables.ts";
import type { Loss } from "../target.ts";
import { attributeWord, entityName, quoted, speakable } from "./syntax.ts";

/** What a diagram shows of the columns: all, those in keys, none; and whether it marks those that may be null. */
export type MermaidOptions = { readonly columns: "all" | "keys" | "none"; readonly nulls: "no" | "yes" };

/** An entity-relationship diagram for Mermaid 11 and later, and what it could not say. */
export type MermaidDiagram = { readonly text: string; readonly losses: readonly Loss[] };

type Drawing = {
  readonly catalog: Catalog;
  readonly options: MermaidOptions;
  readonly losses: Loss[];
  readonly entities: ReadonlyMap<string, string>;
};

/** The statements from `erDiagram` on, without a title or comment around them. */
export function mermaidDiagram(catalog: Catalog, options: MermaidOptions): MermaidDiagram {
  const tables = wholeTables(catalog);
  const losses: Loss[] = [];
  const drawing: Drawing = { catalog, options, losses, entities: entityNames(catalog, tables, losses) };
  const parts = [
    ...tables.map((table) => entity(drawing, table)),
    ...tables.flatMap((table) => wholeForeignKeys(catalog, table).map((key) => relationship(drawing, key))),
  ];
  return {
    text: `erDiagram\n${parts.join("")}`,
    losses: inLossOrder([...unsaid(catalog, described(catalog)), ...losses]),
  };
}

/** A whole file: the diagram with the design's name as its title and the losses as comments. */
export function mermaidFile(catalog: Catalog, options: MermaidOptions): MermaidDiagram {
  const { text, losses } = mermaidDiagram(catalog, options);
  const name = speakable(catalog.design.name);
  const title = catalog.design.name.trim() === "" ? "" : `---\ntitle: ${JSON.stringify(name)}\n---\n`;
  return { text: title + text + lossComment(losses.map(spoken), "%%"), losses };
}

function spoken({ at, message }: Loss): Loss {
  return { at: speakable(at), message: speakable(message) };
}

function described(catalog: Catalog): Parameters<typeof unsaid>[1] {
  return {
    said: {
      namespace: [],
      table: [],
      column: ["type", "notNull", "comment"],
      "primary-key": ["columns"],
      unique: ["columns"],
      "foreign-key": ["references", "pairs"],
    },
    leftOut: (record) => diagramLoss(catalog, record),
  };
}

function entityNames(
  catalog: Catalog,
  tables: readonly TableRecord[],
  losses: Loss[],
): ReadonlyMap<string, string> {
  const names = nameTable();
  return new Map(
    tables.map(({ id, name }) => {
      const namespace = catalog.namespaceOf(id)?.name ?? "public";
      const wanted = namespace === "public" ? name : `${namespace}.${name}`;
      const given = names.claim(speakable(wanted));
      if (given !== wanted)
        losses.push({ at: catalog.pathOf(id), message: `It is called “${given}” in the diagram.` });
      return [id, entityName(given)];
    }),
  );
}

function entity(drawing: Drawing, table: TableRecord): string {
  const { catalog, options, entities } = drawing;
  const all = catalog.columnsOf(table.id);
  const names = nameTable();
  const shown =
    options.columns === "none"
      ? []
      : all.filter((column) => options.columns === "all" || keyMarks(catalog, table, column).length > 0);
  const lines = shown.map((column) => attribute(drawing, column, names.claim(attributeWord(column.name))));
  const name = entities.get(table.id) ?? "";
  return lines.length === 0 ? `  ${name}\n` : `  ${name} {\n${lines.join("")}  }\n`;
}

function attribute({ catalog, options, losses }: Drawing, column: ColumnRecord, name: string): string {
  const table = catalog.tableOf(column.id);
  const marks = table ? keyMarks(catalog, table, column).join(", ") : "";
  const renamed = name !== column.name;
  if (renamed)
    losses.push({ at: catalog.pathOf(column.id), message: `It is called “${name}” in the diagram.` });
  const words = [
    renamed ? column.name : "",
    options.nulls === "yes" && isNullable(catalog, column) ? "null" : "",
    column.comment ?? "",
  ].filter((part) => part.trim() !== "");
  const type = attributeWord(typeLabel(catalog, column.type));
  return `    ${[type, name, marks, words.length > 0 && quoted(words.join(": "))].filter(Boolean).join(" ")}\n`;
}

function relationship({ catalog, entities }: Drawing, key: ForeignKeyRecord): string {
  const { optional, single } = relationshipOf(catalog, key);
  const from = entities.get(catalog.tableOf(key.id)?.id ?? "") ?? "";
  const to = entities.get(key.references) ?? "";
  const label = key.pairs.map(({ column }) => catalog.get("column", column).name).join(", ");
  return `  ${to} ${optional ? "|o" : "||"}--${single ? "o|" : "o{"} ${from} : ${quoted(label)}\n`;
}
