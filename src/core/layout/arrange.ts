import { columnAttempts, layBestInColumns } from "./arrange/best-columns.ts";
import { drawingCost, shapeFactor } from "./arrange/drawing-cost.ts";
import { type Block, fold } from "./arrange/fold.ts";
import { layInGroups } from "./arrange/group-layout.ts";
import { groupByTopic } from "./arrange/groups.ts";
import { placeLoose } from "./arrange/loose.ts";
import { restorePlaces, savePlaces } from "./arrange/places.ts";
import { routedCost } from "./arrange/routed-cost.ts";
import { extentOf, type Vertex } from "./arrange/vertex.ts";
import { tieTogether } from "./arrange/weigh.ts";
import type { Box, Link, Placed, Point } from "./graph.ts";

/** Wishes for an arrangement; the defaults suit a screen. */
export type ArrangeOptions = {
  /** Width to height of the whole; 1.25 unless given. */
  readonly aspect?: number;
  /** Another seed gives another arrangement; the same seed always the same. */
  readonly seed?: number;
  /** Hears how much is done, 0 to 1; false ends early with what there is, laid out roughly. */
  readonly onProgress?: (done: number) => boolean;
};

/** Places for every box, and the topic (from 0, the largest first) of every box that has a foreign key. */
export type Arrangement = {
  readonly positions: Placed;
  readonly groups: ReadonlyMap<string, number>;
  /** False when progress asked for an early end. */
  readonly complete: boolean;
};

/** Shape of the canvas between open panels on common screens: a drawing of this shape is read at the largest zoom. */
const canvasAspect = 1.25;

/** Up to here one grid of columns is easiest to read; from the second on, topics. Between, the better one is kept. */
const columnsUpTo = 45;
const topicsFrom = 75;

type Topics = readonly (readonly Vertex[])[];

const layTied = (
  tied: readonly Vertex[],
  plan: {
    readonly topics: Topics;
    readonly links: readonly Link[];
    readonly wishes: Required<ArrangeOptions>;
  },
): boolean => {
  const { topics, links, wishes } = plan;
  const { aspect, seed, onProgress: progress } = wishes;
  const roughly = (vertices: readonly Vertex[]): number => drawingCost(vertices, aspect);
  const judged = (vertices: readonly Vertex[]): number =>
    routedCost(vertices, links) * shapeFactor(vertices, aspect);
  const exactly = tied.length <= columnsUpTo ? judged : undefined;
  const layInOneGrid = (): boolean =>
    layBestInColumns(tied, columnAttempts(tied.length, { seed, aspect }), { roughly, exactly, progress });
  if (tied.length <= columnsUpTo || topics.length < 2) return layInOneGrid();
  const complete = layInGroups(topics, aspect, progress);
  if (tied.length >= topicsFrom || !complete) return complete;
  const inTopics = { cost: roughly(tied), places: savePlaces(tied) };
  const finished = layInOneGrid();
  if (roughly(tied) > inTopics.cost) restorePlaces(inTopics.places);
  return finished;
};

const unfold = (blocks: readonly Block[], vertices: readonly Vertex[]): Placed => {
  const { x, y } = extentOf(vertices);
  const at = new Map(vertices.map((vertex) => [vertex.id, vertex]));
  return new Map(
    blocks.flatMap((block) => {
      const corner = at.get(block.box.id);
      if (!corner) return [];
      return [...block.places].map(([id, offset]): readonly [string, Point] => [
        id,
        { x: corner.x - x + offset.x, y: corner.y - y + offset.y },
      ]);
    }),
  );
};

/**
 * Places all boxes anew, the top left corner of the whole at (0, 0), on the 8 px grid, without overlaps.
 * Deterministic. Small schemas become one grid of columns, large ones a packing of topics; boxes without foreign
 * keys stand aside in name order, partitions beside their parent. See `place-beside.ts` for adding to a drawing.
 */
export const arrange = (
  boxes: readonly Box[],
  links: readonly Link[],
  options: ArrangeOptions = {},
): Arrangement => {
  const wishes = { aspect: canvasAspect, seed: 1, onProgress: () => true, ...options };
  const { blocks, links: lifted } = fold(boxes, links);
  const vertices = tieTogether(blocks, lifted);
  const tied = vertices.filter((vertex) => vertex.ties.length > 0);
  const loose = vertices.filter((vertex) => vertex.ties.length === 0);
  const topics = groupByTopic(tied, wishes.seed);
  const complete = tied.length === 0 || layTied(tied, { topics, links: lifted, wishes });
  placeLoose(loose, tied, wishes.aspect);
  const topicOf = new Map(topics.flatMap((topic, i) => topic.map((vertex) => [vertex.id, i] as const)));
  const groups = blocks.flatMap((block) => {
    const topic = topicOf.get(block.box.id);
    return topic === undefined ? [] : [...block.places.keys()].map((id) => [id, topic] as const);
  });
  return { positions: unfold(blocks, vertices), groups: new Map(groups), complete };
};
