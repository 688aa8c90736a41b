import type { Random } from "../random.ts";
import type { Vertex } from "./vertex.ts";

type Body = { readonly vertex: Vertex; x: number; y: number; vx: number; vy: number };

const linkLength = 300;
const charge = 1200;
const range = 2500;
const ticks = 200;

const repel = (a: Body, b: Body, heat: number): void => {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = Math.max(400, dx * dx + dy * dy);
  if (square > range * range) return;
  const push = (charge * heat) / square;
  a.vx -= dx * push;
  a.vy -= dy * push;
  b.vx += dx * push;
  b.vy += dy * push;
};

const attract = (a: Body, b: Body, pull: { weight: number; share: number; heat: number }): void => {
  const dx = b.x + b.vx - a.x - a.vx;
  const dy = b.y + b.vy - a.y - a.vy;
  const distance = Math.max(1, Math.hypot(dx, dy));
  const strength = (Math.min(0.9, 0.5 * pull.weight) * pull.heat * (distance - linkLength)) / distance;
  b.vx -= dx * strength * pull.share;
  b.vy -= dy * strength * pull.share;
  a.vx += dx * strength * (1 - pull.share);
  a.vy += dy * strength * (1 - pull.share);
};

/**
 * Gives the vertices rough places by a spring model: every pair repels, ties pull to a length, a weak pull to
 * the middle (stronger in y, so that the cloud is wide). Quadratic in the number of vertices; 200 steps, fewer
 * for large graphs, cooling. Only the order of the places matters afterwards.
 */
export const forceStart = (vertices: readonly Vertex[], random: Random): void => {
  const spread = 120 * Math.sqrt(vertices.length);
  const bodies = vertices.map(
    (vertex): Body => ({
      vertex,
      x: (random() - 0.5) * spread * 1.6,
      y: (random() - 0.5) * spread,
      vx: 0,
      vy: 0,
    }),
  );
  const bodyOf = new Map(bodies.map((body) => [body.vertex, body]));
  const springs = bodies.flatMap((a) =>
    a.vertex.ties.flatMap(({ other, weight, child }) => {
      const b = bodyOf.get(other);
      if (!b || !child) return [];
      const share = a.vertex.ties.length / (a.vertex.ties.length + other.ties.length);
      return [{ a, b, weight, share }];
    }),
  );
  const steps = vertices.length > 300 ? Math.round((ticks * 300) / vertices.length) : ticks;
  for (let step = 0; step < steps; step += 1) {
    const heat = 0.002 ** (step / steps);
    for (const { a, b, weight, share } of springs) attract(a, b, { weight, share, heat });
    bodies.forEach((a, i) => {
      for (let j = i + 1; j < bodies.length; j += 1) {
        const b = bodies[j];
        if (b) repel(a, b, heat);
      }
    });
    for (const body of bodies) {
      body.vx = (body.vx - body.x * 0.03 * heat) * 0.6;
      body.vy = (body.vy - body.y * 0.06 * heat) * 0.6;
      body.x += body.vx;
      body.y += body.vy;
    }
  }
  for (const body of bodies) {
    body.vertex.x = body.x;
    body.vertex.y = body.y;
  }
};
