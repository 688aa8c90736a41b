import { type AttributeSet, has, isSubset, membersOf } from "./attribute-set.ts";
import type { Dependency, Relation } from "./dependency.ts";

/** What the chase found; "unknown" when multivalued dependencies made more rows than it follows. */
export type JoinVerdict = "lossless" | "lossy" | "unknown";

const ROW_LIMIT = 300;

/** A row of symbols by column: 0 is the distinguished one. */
type Row = readonly number[];

/**
 * Whether the tables of a decomposition always join to exactly what they came from (Aho, Beeri and Ullman 1979).
 *
 * One row for each table, with the distinguished symbol in its own columns and a symbol of its own elsewhere. Rows
 * that agree on the left of a dependency are made to agree on the right (by the distinguished symbol, if one has
 * it); for a multivalued one, rows with exchanged right sides are added. Lossless if a row becomes all distinguished.
 */
export function joinVerdict(parts: readonly AttributeSet[], relation: Relation): JoinVerdict {
  const columns = membersOf(relation.columns);
  const width = (columns.at(-1) ?? 0) + 1;
  let rows: readonly Row[] = parts.map((part, index) =>
    Array.from({ length: width }, (_, column) => (has(part, column) ? 0 : index + 1)),
  );
  const done = () => rows.some((row) => columns.every((column) => row[column] === 0));
  for (;;) {
    rows = equated(rows, relation.dependencies);
    if (done()) return "lossless";
    const more = exchanged(rows, relation);
    if (more.length === 0) return "lossy";
    if (rows.length + more.length > ROW_LIMIT) return "unknown";
    rows = [...rows, ...more];
  }
}

/** The rows after each functional dependency has been used until nothing moves. */
function equated(start: readonly Row[], dependencies: readonly Dependency[]): readonly Row[] {
  let rows = start;
  for (let moved = true; moved; ) {
    moved = false;
    for (const dependency of dependencies) {
      const next = equatedBy(rows, dependency);
      moved ||= next !== rows;
      rows = next;
    }
  }
  return rows;
}

function equatedBy(start: readonly Row[], { left, right }: Dependency): readonly Row[] {
  let rows = start;
  const members = membersOf(left);
  const first = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1) {
    const key = members.map((column) => rows[at]?.[column]).join();
    const other = first.get(key);
    if (other === undefined) first.set(key, at);
    else for (const column of membersOf(right)) rows = merged(rows, column, [at, other]);
  }
  return rows;
}

/** The rows with the symbols of two of them made one, everywhere in a column; the same rows if they are one. */
function merged(
  rows: readonly Row[],
  column: number,
  [one, other]: readonly [number, number],
): readonly Row[] {
  const first = rows[one]?.[column] ?? 0;
  const second = rows[other]?.[column] ?? 0;
  if (first === second) return rows;
  const gone = Math.max(first, second);
  const kept = Math.min(first, second);
  return rows.map((row) => (row[column] === gone ? row.with(column, kept) : row));
}

/** The rows that multivalued dependencies ask for and that are not there yet. */
function exchanged(rows: readonly Row[], { multivalued = [] }: Relation): readonly Row[] {
  const known = new Set(rows.map((row) => row.join()));
  const added: Row[] = [];
  for (const { left, right } of multivalued.filter((one) => !isSubset(one.right, one.left))) {
    const members = membersOf(left);
    for (const one of rows) {
      for (const other of rows) {
        if (members.some((column) => one[column] !== other[column])) continue;
        const row = one.map((symbol, column) => (has(right, column) ? (other[column] ?? 0) : symbol));
        if (known.has(row.join())) continue;
        known.add(row.join());
        added.push(row);
      }
    }
  }
  return added;
}
