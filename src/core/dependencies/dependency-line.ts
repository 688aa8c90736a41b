import type { Catalog } from "../document/catalog.ts";
import { dependencyShape } from "../document/records/dependency.ts";
import type { DependencyRecord } from "../document/records/index.ts";
import { parseDependencies, type WrittenDependency } from "../normalize/parse-dependencies.ts";
import { writtenName } from "../normalize/print-dependency.ts";
import { quotedPath } from "../postgres/quoted-path.ts";

type Traits = Pick<DependencyRecord, "standing" | "origin" | "reason">;

/** A dependency as a comment says it; without a path it is about what the statement behind it makes. */
export type DependencyLine = Traits & {
  readonly path: string | undefined;
  readonly written: WrittenDependency;
};

/** A dependency in its own words: `zip -> city, state`. */
export function dependencyText(catalog: Catalog, dependency: DependencyRecord): string {
  const { determinant, dependent, multivalued } = dependency;
  const list = (ids: readonly string[]): string =>
    ids.map((id) => writtenName(catalog.get("column", id).name)).join(", ");
  return `${list(determinant)} ${multivalued ? "->>" : "->"} ${list(dependent)}`.trimStart();
}

/**
 * A dependency as one line of comment, without the dashes, that `readDependencyLine` reads back:
 * `crowfoot: dependency public.addresses: zip -> city, state (stated, person; kept as history)`.
 */
export function dependencyLine(catalog: Catalog, dependency: DependencyRecord): string {
  const { standing, origin, reason } = dependency;
  const path = quotedPath(catalog, catalog.tableOf(dependency.id)?.id ?? "");
  const why = reason === null ? "" : `; ${reason}`;
  const line = `${path}: ${dependencyText(catalog, dependency)} (${standing}, ${origin}${why})`;
  return `crowfoot: dependency ${escaped(line)}`;
}

/** Path and colon; names, in which only quotes may hold a bracket; standing, origin and reason in brackets. */
const form =
  /^(?:((?:"(?:[^"]|"")*"|[^":\s])+):\s+)?((?:"(?:[^"]|"")*"|[^"(])+?)\s*(?:\((\w+)(?:,\s*(\w+))?(?:;\s(.*))?\))?$/s;

/** Reads a line of comment; undefined where it says something else. Written by hand, path and brackets may be missing. */
export function readDependencyLine(line: string): DependencyLine | undefined {
  const [, said] = /^\s*(?:--)?\s*crowfoot: dependency (.*)$/s.exec(line) ?? [];
  const [, path, text = "", standing = "stated", origin = "person", reason] =
    form.exec(unescaped(said?.trimEnd() ?? "")) ?? [];
  const [written] = parseDependencies(text).dependencies;
  const { fields } = dependencyShape;
  const standingRead = fields.standing.values.find((value) => value === standing);
  const originRead = fields.origin.values.find((value) => value === origin);
  if (!written || !standingRead || !originRead) return undefined;
  return { path, written, standing: standingRead, origin: originRead, reason: reason ?? null };
}

/** A comment ends with its line. */
function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gs, (_, character: string) =>
    character === "n" ? "\n" : character === "r" ? "\r" : character,
  );
}
