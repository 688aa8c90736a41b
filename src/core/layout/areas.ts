import { groupBy } from "../base/group-by.ts";
import { areaAround } from "./area-shape.ts";
import { type ArrangeOptions, arrange, topicsOf } from "./arrange.ts";
import { type Box, type Link, type Placed, placeBoxes, type Rect } from "./graph.ts";
import { topicName } from "./topic-name.ts";

/** What areas stand for: the namespaces of the tables, or topics, which foreign keys and names hold together. */
export type AreaBasis = "namespace" | "topic";

/** An area with the boxes that stand in it. */
export type DrawnArea = Rect & { readonly name: string; readonly ids: readonly string[] };

/** Places for boxes, and the areas around those that belong together. */
export type AreaArrangement = { readonly positions: Placed; readonly areas: readonly DrawnArea[] };

/** Arranges boxes so that those of one namespace or topic stand together, and draws an area around each. */
export function arrangeInAreas(
  boxes: readonly Box[],
  links: readonly Link[],
  { by, onProgress }: Pick<ArrangeOptions, "onProgress"> & { readonly by: AreaBasis },
): AreaArrangement {
  const topics = by === "namespace" ? namespacesOf(boxes) : named(boxes, links);
  const { positions } = arrange(boxes, links, { topics, ...(onProgress ? { onProgress } : {}) });
  const placed = placeBoxes(boxes, positions).filter(({ id }) => topics.has(id));
  const areas = [...groupBy(placed, ({ id }) => topics.get(id) ?? "")].flatMap(([key, members]) => {
    const rect = areaAround(members);
    const name = by === "namespace" ? key : topicName(members, links);
    return rect ? [{ ...rect, name, ids: members.map(({ id }) => id) }] : [];
  });
  return { positions, areas };
}

function namespacesOf(boxes: readonly Box[]): ReadonlyMap<string, string> {
  return new Map(boxes.map(({ id, namespace }) => [id, namespace]));
}

/** The topics of tables, and of each view that of the first it reads; it may read another view. */
function named(boxes: readonly Box[], links: readonly Link[]): ReadonlyMap<string, string> {
  const tables = boxes.filter(({ reads }) => reads === undefined);
  const topics = new Map([...topicsOf(tables, links)].map(([id, topic]) => [id, `${topic}`]));
  for (let before = -1; before < topics.size; ) {
    before = topics.size;
    for (const { id, reads = [] } of boxes) {
      const topic = reads.flatMap((read) => topics.get(read) ?? [])[0];
      if (topic !== undefined && !topics.has(id)) topics.set(id, topic);
    }
  }
  return topics;
}
