import { groupBy } from "../base/group-by.ts";
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
import { type Box, type Link, type Placed, type Point, placeBoxes } from "./graph.ts";
import { placeViews, readingLinks } from "./place-views.ts";

/** Wishes for an arrangement; the defaults suit a screen. */
export type ArrangeOptions = {
  /** Width to height of the whole; 1.25 unless given. */
  readonly aspect?: number;
  /** Another seed gives another arrangement; the same seed always the same. */
  readonly seed?: number;
  /** Boxes that stand together, by box id: each topic is laid out by itself, and they are packed side by side. */
  readonly topics?: ReadonlyMap<string, string>;
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

type Wishes = Required<Omit<ArrangeOptions, "topics">>;

const layTied = (
  tied: readonly Vertex[],
  plan: {
    readonly topics: Topics;
    readonly links: readonly Link[];
    readonly wishes: Wishes;
    readonly given: boolean;
  },
): boolean => {
  const { topics, links, wishes, given } = plan;
  const { aspect, seed, onProgress: progress } = wishes;
  const roughly = (vertices: readonly Vertex[]): number => drawingCost(vertices, aspect);
  const judged = (vertices: readonly Vertex[]): number =>
    routedCost(vertices, links) * shapeFactor(vertices, aspect);
  const exactly = tied.length <= columnsUpTo ? judged : undefined;
  const layInOneGrid = (): boolean =>
    layBestInColumns(tied, columnAttempts(tied.length, { seed, aspect }), { roughly, exactly, progress });
  if (topics.length < 2 || (tied.length <= columnsUpTo && !given)) return layInOneGrid();
  const complete = layInGroups(topics, aspect, progress);
  if (given || tied.length >= topicsFrom || !complete) return complete;
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

/** The topics that are given, the largest first; what is in none is grouped by its ties. */
const givenTopics = (tied: readonly Vertex[], given: ReadonlyMap<string, string>, seed: number): Topics => {
  const grouped = groupBy(
    tied.filter(({ id }) => given.has(id)),
    ({ id }) => given.get(id) ?? "",
  );
  const others = tied.filter(({ id }) => !given.has(id));
  const rest = others.length === 0 ? [] : groupByTopic(others, seed);
  return [...grouped.values(), ...rest].sort((a, b) => b.length - a.length);
};

/** The topic (from 0, the largest first) of every box that has a foreign key: boxes that belong together. */
export const topicsOf = (boxes: readonly Box[], links: readonly Link[]): ReadonlyMap<string, number> => {
  const { blocks, links: lifted } = fold(boxes, links);
  const tied = tieTogether(blocks, lifted).filter((vertex) => vertex.ties.length > 0);
  return topicOfBoxes(blocks, groupByTopic(tied, 1));
};

const topicOfBoxes = (blocks: readonly Block[], topics: Topics): ReadonlyMap<string, number> => {
  const topicOf = new Map(topics.flatMap((topic, i) => topic.map((vertex) => [vertex.id, i] as const)));
  const found = blocks.flatMap((block) => {
    const topic = topicOf.get(block.box.id);
    return topic === undefined ? [] : [...block.places.keys()].map((id) => [id, topic] as const);
  });
  return new Map(found);
};

const arrangeTied = (boxes: readonly Box[], links: readonly Link[], options: ArrangeOptions): Arrangement => {
  const wishes: Wishes = { aspect: canvasAspect, seed: 1, onProgress: () => true, ...options };
  const { blocks, links: lifted } = fold(boxes, links);
  const vertices = tieTogether(blocks, lifted);
  const given = options.topics;
  const isTied = (vertex: Vertex): boolean => vertex.ties.length > 0 || given?.has(vertex.id) === true;
  const tied = vertices.filter(isTied);
  const loose = vertices.filter((vertex) => !isTied(vertex));
  const topics = given ? givenTopics(tied, given, wishes.seed) : groupByTopic(tied, wishes.seed);
  const plan = { topics, links: lifted, wishes, given: given !== undefined };
  const complete = tied.length === 0 || layTied(tied, plan);
  placeLoose(loose, tied, wishes.aspect);
  return { positions: unfold(blocks, vertices), groups: topicOfBoxes(blocks, topics), complete };
};

/** The places with the views among them, the top left corner of the whole at (0, 0) again. */
const withViews = (tables: readonly Box[], views: readonly Box[], arranged: Arrangement): Arrangement => {
  const places = new Map([
    ...arranged.positions,
    ...placeViews(placeBoxes(tables, arranged.positions), views),
  ]);
  const corner = (axis: "x" | "y"): number =>
    [...places.values()].reduce((least, at) => Math.min(least, at[axis]), 0);
  const [left, top] = [corner("x"), corner("y")];
  const positions = new Map([...places].map(([id, { x, y }]) => [id, { x: x - left, y: y - top }]));
  return { ...arranged, positions };
};

/**
 * Places all boxes anew, the top left corner of the whole at (0, 0), on the 8 px grid, without overlaps.
 * Deterministic. Small schemas become one grid of columns, large ones a packing of topics; boxes without foreign
 * keys stand aside in name order, partitions beside their parent, and then views beside what they read. A view with a
 * given topic, or among views only, is laid out like a table. See `place-beside.ts` for adding to a drawing.
 */
export const arrange = (
  boxes: readonly Box[],
  links: readonly Link[],
  options: ArrangeOptions = {},
): Arrangement => {
  const beside = boxes.filter(({ id, reads }) => reads !== undefined && !options.topics?.has(id));
  if (beside.length === boxes.length) return arrangeTied(boxes, [...links, ...readingLinks(boxes)], options);
  const others = boxes.filter((box) => !beside.includes(box));
  const arranged = arrangeTied(others, [...links, ...readingLinks(others)], options);
  return beside.length === 0 ? arranged : withViews(others, beside, arranged);
};
