import { groupBy } from "../../base/group-by.ts";
import type { Mint } from "../../base/mint.ts";
import { type DependencyLine, readDependencyLine } from "../../dependencies/dependency-line.ts";
import { blank } from "../../document/blank.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import type { DependencyRecord, TableRecord } from "../../document/records/index.ts";
import type { WrittenName } from "../../normalize/parse-dependencies.ts";
import { quotedPath } from "../../postgres/quoted-path.ts";
import type { Segment } from "./scan/segment.ts";

/** What a comment says of the rows of a table: the one it names, or the one that its statement makes. */
export type DependencyMark = DependencyLine & { readonly records: readonly string[] };

/** The dependencies in the comments before a statement. */
export function dependencyMarksOf(
  { leadingComments }: Segment,
  records: readonly string[],
): readonly DependencyMark[] {
  if (!leadingComments.includes("crowfoot:")) return [];
  return leadingComments.split("\n").flatMap((line) => {
    const read = readDependencyLine(line);
    return read ? [{ ...read, records }] : [];
  });
}

/** The document with these dependencies behind those it has; what names no table or column that is there is left out. */
export function withDependencies(document: Document, marks: readonly DependencyMark[], mint: Mint): Document {
  if (marks.length === 0) return document;
  const catalog = catalogOf(document);
  const paths = new Map(catalog.all("table").map((table) => [quotedPath(catalog, table.id), table]));
  const found = marks.flatMap((mark) => {
    const table = mark.path === undefined ? madeTable(catalog, mark) : paths.get(mark.path);
    const dependency = table && dependencyOf(catalog, table, { mark, mint });
    return table && dependency ? [{ table, dependency }] : [];
  });
  const schema = new Map(document.schema);
  for (const group of groupBy(found, ({ table }) => table.id).values()) {
    for (const { dependency } of group) schema.set(dependency.id, dependency);
    const ids = group.map(({ dependency }) => dependency.id);
    for (const { table } of group.slice(0, 1))
      schema.set(table.id, { ...table, dependencies: [...table.dependencies, ...ids] });
  }
  return { ...document, schema };
}

function madeTable(catalog: Catalog, { records }: DependencyMark): TableRecord | undefined {
  return records.map((id) => catalog.find("table", id)).find((table) => table !== undefined);
}

function dependencyOf(
  catalog: Catalog,
  table: TableRecord,
  { mark, mint }: { readonly mark: DependencyMark; readonly mint: Mint },
): DependencyRecord | undefined {
  const { written, standing, origin, reason } = mark;
  const idsOf = (names: readonly WrittenName[]) =>
    names.flatMap(({ name }) => catalog.columnNamed(table.id, name)?.id ?? []);
  const [determinant, dependent] = [idsOf(written.left), idsOf(written.right)];
  const all = new Set([...determinant, ...dependent]);
  if (all.size < written.left.length + written.right.length) return undefined;
  const multivalued = written.kind === "multivalued";
  const traits = { multivalued, determinant, dependent, standing, origin, reason };
  return blank("dependency", idOf("dependency", mint()), traits);
}
