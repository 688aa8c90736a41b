import { topologicalOrder } from "../../base/topological-order.ts";
import type { PrintedStatement } from "./printed-statement.ts";
import type { PathNeed } from "./search-path.ts";

/** Statements that stay together, known by the record they create, and what must stand before them. */
export interface Piece {
  readonly key: string;
  /** Keys that must come before, wherever they stand among the pieces. */
  readonly needs: readonly string[];
  /** Keys that had better come before: dropped where they would make a circle. */
  readonly wishes: readonly string[];
  /** What names without a namespace in its fragments must mean; nothing where there are no fragments. */
  readonly path?: () => PathNeed;
  readonly print: () => readonly PrintedStatement[];
}

/**
 * The pieces in an order in which each comes after what it needs. The given order is kept, except that what is
 * needed is fetched to just before its first user. Where needs make a circle, the given order decides.
 */
export function orderPieces(pieces: readonly Piece[]): readonly Piece[] {
  const byKey = new Map(pieces.map((piece) => [piece.key, piece]));
  const found = (keys: readonly string[]): readonly Piece[] => keys.flatMap((key) => byKey.get(key) ?? []);
  const needs = new Map(pieces.map((piece) => [piece, found(piece.needs)]));
  const wishes = new Map(pieces.map((piece) => [piece, found(piece.wishes)]));
  const both = (piece: Piece): readonly Piece[] => [
    ...(needs.get(piece) ?? []),
    ...(wishes.get(piece) ?? []),
  ];
  const knot = knotOf(pieces, both);
  return fetched(pieces, (piece) =>
    knot.has(piece) ? both(piece).filter((other) => isKept({ needs, knot }, piece, other)) : both(piece),
  );
}

function isKept(
  {
    needs,
    knot,
  }: { readonly needs: ReadonlyMap<Piece, readonly Piece[]>; readonly knot: ReadonlySet<Piece> },
  piece: Piece,
  other: Piece,
): boolean {
  return !knot.has(other) || needs.get(piece)?.includes(other) === true;
}

/** The pieces on circles and between them: what can be ordered neither from the front nor from the back. */
function knotOf(pieces: readonly Piece[], before: (piece: Piece) => readonly Piece[]): ReadonlySet<Piece> {
  const { cyclic } = topologicalOrder(pieces, before);
  const users = new Map<Piece, Piece[]>(cyclic.map((piece) => [piece, []]));
  for (const piece of cyclic) for (const other of before(piece)) users.get(other)?.push(piece);
  return new Set(topologicalOrder(cyclic, (piece) => users.get(piece) ?? []).cyclic);
}

/** Depth first, without recursion: a chain of views may be long. */
function fetched(pieces: readonly Piece[], before: (piece: Piece) => readonly Piece[]): readonly Piece[] {
  const placed: Piece[] = [];
  const seen = new Set<Piece>();
  for (const start of pieces) {
    const open: { readonly piece: Piece; readonly waitsFor: Iterator<Piece> }[] = [];
    const enter = (piece: Piece): void => {
      if (seen.has(piece)) return;
      seen.add(piece);
      open.push({ piece, waitsFor: before(piece)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.waitsFor.next();
      if (next.done !== true) enter(next.value);
      else {
        placed.push(top.piece);
        open.pop();
      }
    }
  }
  return placed;
}
