import type { Mint } from "../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { editOf } from "../core/command/edit.ts";
import { removeRecords } from "../core/command/removal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { designId } from "../core/document/id.ts";
import { violationsOf } from "../core/document/invariant.ts";
import { apply, between, type Patch } from "../core/document/patch.ts";
import { aKind } from "../core/document/record-words.ts";
import type { KeptRecord, ObjectRecord, SchemaRecord } from "../core/document/records/index.ts";
import { rewriteRecord } from "../core/document/rewrite.ts";
import { placeFresh } from "../core/layout/place-fresh.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
import { scan } from "../core/sql/import/scan/scan.ts";

/** What another statement in the place of a record does to a design. */
export type Restated = {
  readonly patch: Patch;
  /** What it is now, by id: the same record, or what the design holds of a statement that it understands. */
  readonly became: readonly string[];
};

type Stated = KeptRecord | ObjectRecord;

type Reading = { readonly parser: SqlParser; readonly mint: Mint; readonly into: Document };

/**
 * Reads a statement in the place of the one that a record holds: a kept statement, or all that makes an object. What is
 * still of its kind keeps its id, so that what refers to it does; of a kept statement may become whatever the design
 * can hold. Refused, with the place, where it cannot be read.
 */
export function restateSql(text: string, id: string, { into, mint, parser }: Reading): Restated | Refusal {
  const old = into.schema.get(id);
  if (old?.kind !== "kept" && old?.kind !== "object")
    return refuse("That statement is not in the design any more.");
  const aside: Document = { ...into, schema: new Map(into.schema).set(id, standingAside(old)) };
  const { document, ledger } = importSql(text, { parser, mint, into: aside });
  const wrong = ledger.find(({ outcome }) => outcome === "refused");
  if (wrong) return refuse(`Line ${wrong.line}, column ${wrong.column}: ${wrong.reason}`);
  if (ledger.every(({ outcome }) => outcome === "data"))
    return refuse("A design holds nothing of this statement. Delete it instead.");
  const after = catalogOf(document);
  const added = after.walk().filter((record) => {
    const owner = after.parentOf(record.id);
    return !into.schema.has(record.id) && (owner === undefined || into.schema.has(owner.id));
  });
  const [only, ...others] = added;
  const isSame = only !== undefined && others.length === 0 && isOfItsKind(old, only);
  if (!isSame && old.kind === "object") return otherKind(old, only);
  const next = isSame
    ? withItsId(document, old, only)
    : without(document, old, { became: others.length === 0 ? only : undefined });
  if (isRefusal(next)) return next;
  const patch = between(into, next);
  const [broken] = violationsOf(catalogOf(next), patch);
  return broken ? refuse(broken.message) : { patch, became: isSame ? [id] : added.map((made) => made.id) };
}

/** The record as it gives way: nothing finds it by its name meanwhile. */
function standingAside(record: Stated): Stated {
  if (record.kind === "kept") return { ...record, provides: [], subject: "" };
  const { name, signature } = record;
  return { ...record, name: name === "" ? "" : `was ${name}`, signature: `was ${signature}` };
}

function isOfItsKind(old: Stated, made: SchemaRecord): made is Stated {
  return old.kind === "object" ? made.kind === "object" && made.type === old.type : made.kind === "kept";
}

function otherKind(old: ObjectRecord, made: SchemaRecord | undefined): Refusal {
  return refuse(
    made
      ? `That makes ${aKind(made)}, and this is ${aKind(old)}. Add it beside this one.`
      : `That makes no ${old.type}. What else it does belongs to a statement of its own.`,
  );
}

/** The design with what was read under the id, and at the place, that the record had before. */
function withItsId(document: Document, old: Stated, made: Stated): Document {
  const id = (other: string): string => (other === made.id ? old.id : other);
  const schema = new Map(document.schema);
  schema.delete(made.id);
  const comment = made.kind === "object" && old.kind === "object" ? (made.comment ?? old.comment) : null;
  const own = made.kind === "object" ? { ...made, comment } : made;
  schema.set(old.id, rewriteRecord(own, { id }));
  const design = document.schema.get(designId);
  if (design?.kind === "design")
    schema.set(designId, {
      ...design,
      kept: design.kept.filter((other) => other !== made.id),
      objects: design.objects.filter((other) => other !== made.id),
    });
  for (const [other, record] of schema) {
    const follows = other !== designId && mentions(record, made.id);
    if (follows) schema.set(other, rewriteRecord(record, { id }));
  }
  return { ...document, schema };
}

/** The design without the statement; what used it uses what became of it. Refused while something else needs it. */
function without(
  document: Document,
  old: Stated,
  { became }: { readonly became: SchemaRecord | undefined },
): Document | Refusal {
  const schema = new Map(document.schema);
  const id = (other: string): string => (became && other === old.id ? became.id : other);
  for (const [other, record] of schema)
    if (record.kind !== "design" && other !== old.id && mentions(record, old.id))
      schema.set(other, rewriteRecord(record, { id }));
  const edit = editOf({ ...document, schema });
  const refused = removeRecords(edit, [old.id], {});
  if (refused) return refused;
  const next = apply({ ...document, schema }, edit.patch());
  return placeFresh(next, next.diagram);
}

function mentions(record: SchemaRecord, id: string): boolean {
  let found = false;
  rewriteRecord(record, {
    id: (other) => {
      found ||= other === id;
      return other;
    },
  });
  return found;
}

/** Where a text cannot be read as statements, and why; undefined when it can. */
export function syntaxFault(text: string, parser: SqlParser): string | undefined {
  for (const segment of scan(text)) {
    if (segment.kind !== "sql") return `Line ${segment.line}: this is a command of psql, not SQL.`;
    const parsed = parser.parse(segment.text);
    if (!("error" in parsed)) continue;
    const before = text.slice(0, segment.start + parsed.error.offset).split("\n");
    return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${parsed.error.message}`;
  }
  return undefined;
}
