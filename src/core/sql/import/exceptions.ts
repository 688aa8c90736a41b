import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import { designShape } from "../../document/records/design.ts";
import type { DesignRecord } from "../../document/records/index.ts";
import { quotedPath } from "../../postgres/quoted-path.ts";
import type { Segment } from "./scan/segment.ts";

type Exception = DesignRecord["exceptions"][number];

/** What a comment says to let stand: of the object that it names, or of what its statement makes. */
export type Mark = {
  readonly rule: string;
  readonly path: string | undefined;
  readonly reason: string;
  readonly records: readonly string[];
};

const form = /lint-ignore\s+([a-z][a-z0-9-]*)(?:\s+((?:"(?:[^"]|"")*"|[^":\s])+))?\s*:\s*(.*?)\s*(?:\*\/)?$/;

/**
 * The marks in the comments before a statement, or behind it on its last line: `-- lint-ignore RULE: reason` for what
 * the statement makes, `-- lint-ignore RULE PATH: reason` for one object, `*` for the whole design.
 */
export function marksOf(
  { leadingComments, trailingComment }: Segment,
  records: readonly string[],
): readonly Mark[] {
  return `${leadingComments}\n${trailingComment}`.split("\n").flatMap((line): readonly Mark[] => {
    const [, rule, path, reason = ""] = form.exec(line) ?? [];
    return rule === undefined || reason === "" ? [] : [{ rule, path, reason, records }];
  });
}

/** The document with these exceptions behind those it has; what names nothing that is there is left out. */
export function withExceptions(document: Document, marks: readonly Mark[]): Document {
  if (marks.length === 0) return document;
  const catalog = catalogOf(document);
  const added = new Map<string, Exception>();
  for (const { rule, path, reason, records } of marks) {
    const ids = path === undefined ? outermost(catalog, records) : idsAt(catalog, path);
    for (const object of ids.flatMap((id) => checkable(catalog, id)))
      added.set(`${rule} ${object}`, { rule, object, reason });
  }
  const before = catalog.design.exceptions.filter(({ rule, object }) => !added.has(`${rule} ${object}`));
  const design = { ...catalog.design, exceptions: [...before, ...added.values()] };
  return { ...document, schema: new Map([...document.schema, [design.id, design]]) };
}

/** Of the records of a statement those that lie in none of the others: with a table its columns are meant. */
function outermost(catalog: Catalog, records: readonly string[]): readonly string[] {
  const all = new Set(records);
  return records.filter((id) => !all.has(catalog.parentOf(id)?.id ?? ""));
}

function checkable(catalog: Catalog, id: string): readonly Exception["object"][] {
  return designShape.fields.exceptions.of.fields.object.kinds.flatMap(
    (kind) => catalog.find(kind, id)?.id ?? [],
  );
}

function idsAt(catalog: Catalog, path: string): readonly string[] {
  if (path === "*") return [catalog.design.id];
  const found = catalog
    .walk()
    .find(({ id }) => quotedPath(catalog, id) === path || catalog.pathOf(id) === path);
  return found && found.kind !== "design" ? [found.id] : [];
}
