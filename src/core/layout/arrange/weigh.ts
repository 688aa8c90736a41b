import type { Link } from "../graph.ts";
import type { Block } from "./fold.ts";
import type { RowPair, Vertex } from "./vertex.ts";

type Pair = { readonly a: Vertex; readonly b: Vertex; readonly rows: RowPair[]; readonly childIsA: boolean };

/** One pair per two joined vertices, whatever the number and direction of their foreign keys. */
const pairUp = (vertices: ReadonlyMap<string, Vertex>, links: readonly Link[]): readonly Pair[] => {
  const pairs = new Map<string, Pair>();
  for (const link of links) {
    const [from, to] = [vertices.get(link.from), vertices.get(link.to)];
    if (!from || !to || from === to) continue;
    const known = pairs.get(`${to.id}\n${from.id}`);
    if (known) {
      known.rows.push({ here: link.toY, there: link.fromY });
      continue;
    }
    const key = `${from.id}\n${to.id}`;
    const pair = pairs.get(key) ?? { a: from, b: to, rows: [], childIsA: true };
    pair.rows.push({ here: link.fromY, there: link.toY });
    pairs.set(key, pair);
  }
  return [...pairs.values()];
};

/** From how many neighbours on a vertex is a hub, whose ties pull little: everything refers to it. */
export const hubDegree = (count: number): number => Math.max(10, Math.min(0.12 * count, 30));

const weightOf = (degreeA: number, degreeB: number, pairs: { count: number; hub: number }): number => {
  const most = Math.max(degreeA, degreeB);
  const isHub = most >= pairs.hub;
  const damped = (1 + 0.3 * (pairs.count - 1)) / Math.sqrt(Math.max(1, most / 3));
  const leaf = Math.min(degreeA, degreeB) === 1 ? (isHub ? 4 : 1.5) : 1;
  return damped * (isHub ? 0.25 : 1) * leaf;
};

/** Vertices for the blocks, tied by the links; hubs pull little, leaves cling to their only neighbour. */
export const tieTogether = (blocks: readonly Block[], links: readonly Link[]): readonly Vertex[] => {
  const vertices = blocks.map(
    (block): Vertex => ({
      id: block.box.id,
      name: block.box.name,
      namespace: block.box.namespace,
      width: block.width,
      height: block.height,
      ties: [],
      x: 0,
      y: 0,
      column: 0,
    }),
  );
  const pairs = pairUp(new Map(vertices.map((vertex) => [vertex.id, vertex])), links);
  const degrees = new Map<Vertex, number>();
  for (const { a, b } of pairs) {
    degrees.set(a, (degrees.get(a) ?? 0) + 1);
    degrees.set(b, (degrees.get(b) ?? 0) + 1);
  }
  const hub = hubDegree(vertices.length);
  for (const { a, b, rows, childIsA } of pairs) {
    const weight = weightOf(degrees.get(a) ?? 0, degrees.get(b) ?? 0, { count: rows.length, hub });
    const mirrored = rows.map(({ here, there }) => ({ here: there, there: here }));
    a.ties.push({ other: b, rows, weight, child: childIsA });
    b.ties.push({ other: a, rows: mirrored, weight, child: !childIsA });
  }
  return vertices;
};
