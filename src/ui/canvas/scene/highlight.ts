import { equal } from "../../../core/base/equal.ts";
import { ownerOf, type Relation } from "../../../core/layout/diagram.ts";
import type { Link } from "../../../core/layout/graph.ts";
import { isView, type Scene } from "./scene.ts";
import { type Stacking, stackingOf } from "./stacking.ts";

/** How a card is set off by the selection. */
export type CardHighlight = {
  readonly selected: boolean;
  readonly related: boolean;
  /** Rows that join with what is selected or hovered, by column id, separated by spaces: compares as a string. */
  readonly rows: string;
};

/** What the selection and the pointer bring forward. */
export type Highlight = {
  readonly cards: ReadonlyMap<string, CardHighlight>;
  /** Relations drawn strong, by foreign key id. */
  readonly relations: ReadonlySet<string>;
  /** Lines of views to show: those of what is selected, and of a view under the pointer. */
  readonly readings: readonly Link[];
  /** Whether a selection makes the other lines step back. */
  readonly quiet: boolean;
  /** Tables that are not dimmed; undefined while none are. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Areas and notes that are selected. */
  readonly drawn: ReadonlySet<string>;
  /** Which card covers which where they lie on each other: what is selected lies on top. */
  readonly stacking: Stacking;
};

/** The highlight before where this one brings forward the same, so that whoever compares by identity finds no change. */
export function keptHighlight(before: Highlight | undefined, now: Highlight): Highlight {
  return before && equal(partsOf(before), partsOf(now)) ? before : now;
}

function partsOf({ cards, relations, readings, quiet, lit, drawn, stacking }: Highlight): readonly unknown[] {
  return [[...cards], [...relations], readings, quiet, lit && [...lit], [...drawn], [...stacking]];
}

type Pointed = {
  readonly hoveredRelation?: string | undefined;
  readonly hoveredCard?: string | undefined;
};

/** The highlight of a scene for selected records, a relation under the pointer, and how far the focus reaches. */
export function highlightOf(
  scene: Scene,
  selection: readonly string[],
  { hoveredRelation, hoveredCard, focus = 0 }: Pointed & { readonly focus?: number },
): Highlight {
  const { tables, relations } = chosen(scene, selection);
  const hot = new Set([...relations].map((relation) => relation.link.id));
  const hovered = scene.relations.find((relation) => relation.link.id === hoveredRelation);
  if (hovered) relations.add(hovered);
  const rows = new Map<string, Set<string>>();
  for (const relation of relations) {
    addAll(rows, relation.link.from, relation.fromColumns);
    addAll(rows, relation.link.to, relation.toColumns);
  }
  const readings = readingsOf(scene, tables, hoveredCard);
  for (const { from, to } of readings) {
    for (const id of [from, to]) if (id !== hoveredCard) addAll(rows, id, []);
  }
  const cards = new Map<string, CardHighlight>();
  for (const id of new Set([...tables, ...rows.keys()])) {
    const selected = tables.has(id);
    cards.set(id, { selected, related: !selected, rows: [...(rows.get(id) ?? [])].join(" ") });
  }
  if (hoveredRelation !== undefined) hot.add(hoveredRelation);
  return {
    cards,
    relations: hot,
    readings,
    quiet: tables.size > 0 || hot.size > 0,
    lit: focus > 0 && tables.size > 0 ? within(scene, tables, focus) : undefined,
    drawn: new Set(selection.filter((id) => scene.drawn.has(id))),
    stacking: stackingOf(scene, tables),
  };
}

/** The lines of what is selected, and those of a view under the pointer: a table's would flicker where it moves. */
function readingsOf(
  scene: Scene,
  selected: ReadonlySet<string>,
  hovered: string | undefined,
): readonly Link[] {
  const ids = hovered !== undefined && isView(scene, hovered) ? [...selected, hovered] : [...selected];
  return [...new Set(ids.flatMap((id) => scene.readingsAt.get(id) ?? []))];
}

/** The tables and views at most so many relationships, or steps of reading, away from these. */
function within(scene: Scene, from: ReadonlySet<string>, hops: number): ReadonlySet<string> {
  const reached = new Set(from);
  let edge: readonly string[] = [...from];
  for (let hop = 0; hop < hops && edge.length > 0; hop += 1) {
    const next = edge
      .flatMap((id) => [...linksAt(scene, id), ...(scene.readingsAt.get(id) ?? [])])
      .flatMap((link) => [link.from, link.to])
      .filter((id) => !reached.has(id));
    for (const id of next) reached.add(id);
    edge = next;
  }
  return reached;
}

function linksAt({ relationsAt }: Scene, id: string): readonly Link[] {
  return (relationsAt.get(id) ?? []).map(({ link }) => link);
}

/** Tables, views and relations that are selected, the relations of selected tables included. */
function chosen(
  scene: Scene,
  selection: readonly string[],
): { readonly tables: ReadonlySet<string>; readonly relations: Set<Relation> } {
  const tables = new Set<string>();
  const relations = new Set<Relation>();
  for (const id of selection) {
    const chosenTable = scene.cards.has(id);
    const relation = chosenTable
      ? undefined
      : scene.relations.find((candidate) => candidate.foreignKeyId === id);
    if (relation) relations.add(relation);
    const owner = relation ? undefined : ownerOf(scene.catalog, id);
    if (owner && scene.cards.has(owner.id)) tables.add(owner.id);
  }
  for (const id of tables) for (const relation of scene.relationsAt.get(id) ?? []) relations.add(relation);
  return { tables, relations };
}

function addAll(sets: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = sets.get(key) ?? new Set<string>();
  for (const value of values) set.add(value);
  sets.set(key, set);
}
