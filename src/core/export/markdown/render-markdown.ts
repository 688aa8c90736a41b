import type { Catalog } from "../../document/catalog.ts";
import type { DomainRecord, EnumRecord, TableRecord } from "../../document/records/index.ts";
import { typeLabel } from "../../postgres/type-label.ts";
import { lossLines } from "../losses/loss-lines.ts";
import { type Said, unsaid } from "../losses/unsaid.ts";
import { mermaidDiagram } from "../mermaid/render-mermaid.ts";
import { inOrder } from "../naming/in-order.ts";
import { nameTable } from "../naming/name-table.ts";
import { enumLabels } from "../resolved-type.ts";
import { partitionLoss, wholeTables } from "../tables.ts";
import type { ExportedFile, Loss, Rendering } from "../target.ts";
import { anchors, cell, code, inline, tableOf } from "./syntax.ts";
import { type Addresses, pathLabel, tableSection } from "./table-section.ts";

type Options = { readonly files: "one" | "one a table"; readonly diagram: "yes" | "no" };

const said: Said = {
  namespace: ["comment"],
  enum: ["comment"],
  "enum-value": [],
  domain: ["type", "notNull", "default", "checks", "comment"],
  table: ["comment", "partitionBy"],
  column: ["type", "notNull", "default", "identity", "generated", "comment"],
  "primary-key": ["columns", "include", "deferral", "parameters", "tablespace", "comment"],
  unique: ["columns", "include", "nullsNotDistinct", "deferral", "parameters", "tablespace", "comment"],
  "foreign-key": [
    ...[
      "references",
      "pairs",
      "onDelete",
      "onDeleteColumns",
      "onUpdate",
      "match",
      "deferral",
      "notValid",
      "comment",
    ],
  ],
  check: ["expression", "noInherit", "notValid", "comment"],
  index: ["method", "unique", "keys", "keys.descending", "include", "predicate", "comment"],
  view: ["query", "materialized", "columnNames", "comment"],
};

/** A data dictionary: what a person reads to know the tables. */
export function renderMarkdown(catalog: Catalog, options: Options): Rendering {
  const losses = unsaid(catalog, { said, leftOut: (record) => partitionLoss(catalog, record) });
  const files =
    options.files === "one" ? [oneFile(catalog, options, losses)] : manyFiles(catalog, options, losses);
  return { files, losses };
}

type Book = {
  readonly tables: readonly TableRecord[];
  readonly enums: readonly EnumRecord[];
  readonly domains: readonly DomainRecord[];
};

function bookOf(catalog: Catalog): Book {
  return {
    tables: wholeTables(catalog),
    enums: inOrder(catalog, catalog.all("enum")),
    domains: inOrder(catalog, catalog.all("domain")),
  };
}

function titleOf({ design }: Catalog): string {
  return design.name.trim() === "" ? "Data dictionary" : design.name;
}

/** Everything in one file, with a list of contents that leads to its headings. */
function oneFile(catalog: Catalog, options: Options, losses: readonly Loss[]): ExportedFile {
  const book = bookOf(catalog);
  const anchor = anchors();
  const title = titleOf(catalog);
  for (const heading of [title, ...(options.diagram === "yes" ? ["Diagram"] : []), "Tables"]) anchor(heading);
  const linked = new Map<string, string>();
  const give = ({ id }: { readonly id: string }): unknown =>
    linked.set(id, `#${anchor(pathLabel(catalog, id))}`);
  book.tables.forEach(give);
  if (book.enums.length > 0) anchor("Enums");
  book.enums.forEach(give);
  if (book.domains.length > 0) anchor("Domains");
  book.domains.forEach(give);
  const addresses: Addresses = { of: (id) => linked.get(id) };
  const sections = book.tables.map(
    (table) => `### ${inline(pathLabel(catalog, table.id))}\n\n${tableSection(catalog, table, addresses)}`,
  );
  const parts = [
    `# ${inline(title)}\n`,
    diagram(catalog, options),
    "## Tables\n",
    contents(catalog, book.tables, addresses),
    ...sections,
    ...typeParts(catalog, book),
    views(catalog),
    notSaid(losses),
  ];
  return { path: "schema.md", text: parts.filter((part) => part !== "").join("\n") };
}

/** A file a table and one that leads to them and holds the rest. */
function manyFiles(catalog: Catalog, options: Options, losses: readonly Loss[]): readonly ExportedFile[] {
  const book = bookOf(catalog);
  const names = nameTable(["README"], (name) => name.toLowerCase());
  const paths = new Map<string, string>(
    book.tables.map(({ id }) => [id, `${names.claim(fileName(pathLabel(catalog, id)))}.md`]),
  );
  const anchor = anchors();
  for (const heading of [titleOf(catalog), ...(options.diagram === "yes" ? ["Diagram"] : []), "Tables"])
    anchor(heading);
  const typed = new Map<string, string>();
  if (book.enums.length > 0) anchor("Enums");
  for (const { id } of book.enums) typed.set(id, `README.md#${anchor(pathLabel(catalog, id))}`);
  if (book.domains.length > 0) anchor("Domains");
  for (const { id } of book.domains) typed.set(id, `README.md#${anchor(pathLabel(catalog, id))}`);
  const addresses: Addresses = { of: (id) => paths.get(id) ?? typed.get(id) };
  const parts = [
    `# ${inline(titleOf(catalog))}\n`,
    diagram(catalog, options),
    "## Tables\n",
    contents(catalog, book.tables, addresses),
    ...typeParts(catalog, book),
    views(catalog),
    notSaid(losses),
  ];
  return [
    { path: "README.md", text: parts.filter((part) => part !== "").join("\n") },
    ...book.tables.map((table) => ({
      path: paths.get(table.id) ?? "",
      text: `# ${inline(pathLabel(catalog, table.id))}\n\n${tableSection(catalog, table, addresses)}`,
    })),
  ];
}

/** A name that every file system takes and no link has to escape. */
function fileName(path: string): string {
  const name = path.replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-").replace(/^[.-]+|[.-]+$/g, "");
  return name === "" ? "table" : name;
}

function contents(catalog: Catalog, tables: readonly TableRecord[], { of }: Addresses): string {
  const rows = tables.map((table) => [
    `[${inline(pathLabel(catalog, table.id))}](${of(table.id) ?? ""})`,
    cell(table.comment?.split(/\n\s*\n/)[0] ?? ""),
    String(table.columns.length),
  ]);
  return rows.length === 0 ? "There are none.\n" : tableOf(["Table", "Description", "Columns"], rows);
}

function typeParts(catalog: Catalog, { enums, domains }: Book): readonly string[] {
  const heading = (id: string): string => `### ${inline(pathLabel(catalog, id))}\n\n`;
  const described = (comment: string | null): string => (comment === null ? "" : `${cell(comment)}\n\n`);
  return [
    ...(enums.length > 0 ? ["## Enums\n"] : []),
    ...enums.map((record) => {
      const labels = enumLabels(catalog, record).map((label) => `- ${code(label)}\n`);
      return heading(record.id) + described(record.comment) + (labels.join("") || "It has no values.\n");
    }),
    ...(domains.length > 0 ? ["## Domains\n"] : []),
    ...domains.map((record) => {
      const rules = [
        `- ${code(typeLabel(catalog, record.type))}${record.notNull ? ", never null" : ""}\n`,
        ...(record.default === null ? [] : [`- by default ${code(record.default)}\n`]),
        ...record.checks.map(({ expression }) => `- ${code(expression)}\n`),
      ];
      return heading(record.id) + described(record.comment) + rules.join("");
    }),
  ];
}

function views(catalog: Catalog): string {
  const parts = inOrder(catalog, catalog.all("view")).map((view) => {
    const comment = view.comment === null ? "" : `${cell(view.comment)}\n\n`;
    const fence = "`".repeat(Math.max(3, ...(view.query.match(/`+/g) ?? []).map((run) => run.length + 1)));
    const kind = view.materialized ? "Materialized view" : "View";
    const names = view.columnNames.length > 0 ? ` of ${code(view.columnNames.join(", "))}` : "";
    return `### ${inline(pathLabel(catalog, view.id))}\n\n${comment}${kind}${names}:\n\n${fence}sql\n${view.query}\n${fence}\n`;
  });
  return parts.length === 0 ? "" : `## Views\n\n${parts.join("\n")}`;
}

function diagram(catalog: Catalog, { diagram: wanted }: Options): string {
  if (wanted === "no") return "";
  const { text } = mermaidDiagram(catalog, { columns: "keys", nulls: "no" });
  return `## Diagram\n\n\`\`\`mermaid\n${text}\`\`\`\n`;
}

/** Not to be seen where the dictionary is read, but there. */
function notSaid(losses: readonly Loss[]): string {
  const lines = lossLines(losses);
  return lines.length === 0 ? "" : `<!--\n${lines.join("\n").replaceAll("--", "- -")}\n-->\n`;
}
