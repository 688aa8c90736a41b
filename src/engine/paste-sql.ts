import type { Mint } from "../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { leaveNameRoom, makeNameRoom, type NewName } from "../core/command/name-room.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { violationsOf } from "../core/document/invariant.ts";
import { between, type Patch } from "../core/document/patch.ts";
import { arrange } from "../core/layout/arrange.ts";
import { boundsOfAll } from "../core/layout/bounds.ts";
import { drawnTables } from "../core/layout/diagram.ts";
import { freePlace } from "../core/layout/free-place.ts";
import type { Point } from "../core/layout/graph.ts";
import { layoutGraphOf, withPlaces } from "../core/layout/placed-document.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
import { looksLike } from "../core/sql/import/scan/looks-like.ts";

/** What pasting SQL does to a design. */
export type Pasted = {
  readonly patch: Patch;
  /** The tables it brings to the canvas. */
  readonly tables: readonly string[];
  /** What it brings beside them: views, types, functions, by id. */
  readonly others: readonly string[];
  /** What got another name, because its own was taken. */
  readonly names: readonly NewName[];
  /** Statements that could not be done, as the ledger has them. */
  readonly undone: readonly LedgerLine[];
};

/**
 * Runs SQL on a design as one change: what it makes under a name that is taken gets a free one, types that are there
 * already are used, foreign keys find the tables of the design. The new tables are arranged around a place. Refused as a
 * whole when nothing of it is understood.
 */
export function pasteSql(
  text: string,
  {
    parser,
    mint,
    into,
    at,
  }: { readonly parser: SqlParser; readonly mint: Mint; readonly into: Document; readonly at: Point },
): Pasted | Refusal {
  const alone = importSql(text, { parser, mint });
  const foreign = foreignness(text, alone.ledger);
  if (foreign !== undefined) return refuse(foreign);
  const room = makeNameRoom(into, alone.document);
  if (isRefusal(room)) return room;
  const read = importSql(text, { parser, mint, into: room.document });
  const named = leaveNameRoom(read.document, { before: into, room });
  if (isRefusal(named)) return named;
  const document = placed(named.document, into, at);
  const patch = between(into, document);
  const [broken] = violationsOf(catalogOf(document), patch);
  if (broken) return refuse(`What was pasted does not fit into the design: ${broken.message}`);
  const isThere = ({ segment }: LedgerLine): boolean => {
    const made = alone.ledger[segment]?.records ?? [];
    return made.length > 0 && made.every((id) => room.same.has(id));
  };
  return {
    patch,
    ...addedIn(document, into),
    names: named.names,
    undone: read.ledger.filter((line) => line.outcome === "refused" && !isThere(line)),
  };
}

/** Why nothing of a text is a schema for PostgreSQL; undefined when something is. */
function foreignness(text: string, ledger: readonly LedgerLine[]): string | undefined {
  if (ledger.some(({ outcome }) => outcome === "modelled" || outcome === "kept")) return undefined;
  const likeness = looksLike(text);
  if (likeness.kind !== "postgresql") return likeness.sentence;
  const refused = ledger.find(({ outcome }) => outcome === "refused");
  if (!refused) return "There is no statement in this text that makes anything.";
  return `Line ${refused.line}, column ${refused.column}: ${refused.reason}`;
}

/** The new tables arranged among themselves, with the middle of all at the place. */
function placed(document: Document, before: Document, { x, y }: Point): Document {
  const isNew = (id: string): boolean => !before.schema.has(id);
  const { boxes, links } = layoutGraphOf(document);
  const added = boxes.filter(({ id }) => isNew(id));
  const taken = boxes.flatMap((box) => {
    const at = before.diagram.get(box.id);
    return at ? [{ ...box, x: at.x, y: at.y }] : [];
  });
  const among = links.filter(({ from, to }) => isNew(from) && isNew(to));
  const { positions } = arrange(added, among);
  const around = boundsOfAll(added.map((box) => ({ ...box, ...(positions.get(box.id) ?? { x: 0, y: 0 }) })));
  if (!around) return document;
  const wanted = { ...around, x: x - around.width / 2, y: y - around.height / 2 };
  const free = freePlace(wanted, taken);
  const [right, down] = [free.x - around.x, free.y - around.y];
  return withPlaces(
    document,
    new Map([...positions].map(([id, at]) => [id, { x: snapped(at.x + right), y: snapped(at.y + down) }])),
  );
}

function snapped(value: number): number {
  return Math.round(value / 4) * 4;
}

const listed: ReadonlySet<string> = new Set(["view", "enum", "domain", "composite", "range", "function"]);

function addedIn(document: Document, before: Document): Pick<Pasted, "tables" | "others"> {
  const catalog = catalogOf(document);
  const isNew = ({ id }: { readonly id: string }): boolean => !before.schema.has(id);
  return {
    tables: drawnTables(catalog).flatMap((table) => (isNew(table) ? [table.id] : [])),
    others: catalog.walk().flatMap((record) => (listed.has(record.kind) && isNew(record) ? [record.id] : [])),
  };
}
