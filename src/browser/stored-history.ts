import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { Edit } from "../core/document/patch.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { History, Step } from "../state/history.ts";

/** Records in one piece: the browser copies them within a few milliseconds. */
const PIECE = 800;

/** Some records of a history; the pieces of one kind in their order make the list its numbers refer to. */
export type HistoryPiece = {
  readonly schema: readonly SchemaRecord[];
  readonly diagram: readonly DiagramRecord[];
};

/**
 * A history without its records: they stand in the pieces once each, and are numbers here, so that what steps and
 * document share stays shared. 0 is no record, n the nth. An edit is two numbers: before and after.
 */
export type StoredHistory = {
  readonly pieces: number;
  readonly document: Numbers;
  readonly past: readonly StoredStep[];
  readonly future: readonly StoredStep[];
};

type Numbers = { readonly schema: Uint32Array; readonly diagram: Uint32Array };
type StoredStep = Numbers & { readonly label: string };

/** A history as it is stored, with its pieces. */
export function storedHistory({ document, past, future }: History): {
  readonly stored: StoredHistory;
  readonly pieces: readonly HistoryPiece[];
} {
  const schema = createNumbering<SchemaRecord>();
  const diagram = createNumbering<DiagramRecord>();
  const stepOf = ({ label, patch }: Step): StoredStep => ({
    label,
    schema: schema.edits(patch.schema),
    diagram: diagram.edits(patch.diagram),
  });
  const stored = {
    document: { schema: schema.all(document.schema), diagram: diagram.all(document.diagram) },
    past: past.map(stepOf),
    future: future.map(stepOf),
  };
  const pieces = [
    ...chunked(schema.records).map((records) => ({ schema: records, diagram: [] })),
    ...chunked(diagram.records).map((records) => ({ schema: [], diagram: records })),
  ];
  return { stored: { ...stored, pieces: pieces.length }, pieces };
}

/** The history again. Throws when a record is missing, because the disk has lost a piece. */
export function historyFrom(stored: StoredHistory, pieces: readonly HistoryPiece[]): History {
  const schema = createLookup(pieces.flatMap((piece) => piece.schema));
  const diagram = createLookup(pieces.flatMap((piece) => piece.diagram));
  const stepOf = (step: StoredStep): Step => ({
    label: step.label,
    patch: { schema: schema.edits(step.schema), diagram: diagram.edits(step.diagram) },
  });
  return {
    document: { schema: schema.all(stored.document.schema), diagram: diagram.all(stored.document.diagram) },
    past: stored.past.map(stepOf),
    future: stored.future.map(stepOf),
  };
}

/** Numbers records as it meets them. */
function createNumbering<R extends { readonly id: string }>() {
  const records: R[] = [];
  const numbers = new Map<R, number>();
  const numberOf = (record: R | undefined): number => {
    if (record === undefined) return 0;
    const known = numbers.get(record) ?? records.push(record);
    numbers.set(record, known);
    return known;
  };
  return {
    records,
    all: (map: ReadonlyMap<string, R>) => Uint32Array.from(map.values(), numberOf),
    edits(map: ReadonlyMap<string, Edit<R>>) {
      const pairs = new Uint32Array(2 * map.size);
      let at = 0;
      for (const { before, after } of map.values()) {
        pairs[at] = numberOf(before);
        pairs[at + 1] = numberOf(after);
        at += 2;
      }
      return pairs;
    },
  };
}

/** Finds records by their numbers. */
function createLookup<R extends { readonly id: string }>(records: readonly R[]) {
  const recordAt = (number: number | undefined): R | undefined => {
    if (number === 0 || number === undefined) return undefined;
    const record = records[number - 1];
    if (record) return record;
    throw new Error("A part of this design is missing on this device.");
  };
  return {
    all(numbers: Uint32Array): ReadonlyMap<string, R> {
      const found = [...numbers].flatMap((number) => recordAt(number) ?? []);
      return new Map(found.map((record) => [record.id, record]));
    },
    edits(numbers: Uint32Array): ReadonlyMap<string, Edit<R>> {
      const edits = new Map<string, Edit<R>>();
      for (let at = 0; at < numbers.length; at += 2) {
        const before = recordAt(numbers[at]);
        const after = recordAt(numbers[at + 1]);
        edits.set((after ?? before)?.id ?? "", { before, after });
      }
      return edits;
    },
  };
}

function chunked<R>(records: readonly R[]): readonly (readonly R[])[] {
  const chunks: (readonly R[])[] = [];
  for (let at = 0; at < records.length; at += PIECE) chunks.push(records.slice(at, at + PIECE));
  return chunks;
}
