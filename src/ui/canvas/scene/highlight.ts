import type { Relation } from "../../../core/layout/diagram.ts";
import type { Scene } from "./scene.ts";

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
  /** Whether a selection makes the other lines step back. */
  readonly quiet: boolean;
};

/** The highlight of a scene for selected records and a relation under the pointer. */
export function highlightOf(
  scene: Scene,
  selection: readonly string[],
  hoveredRelation: string | undefined,
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
  const cards = new Map<string, CardHighlight>();
  for (const id of new Set([...tables, ...rows.keys()])) {
    const selected = tables.has(id);
    cards.set(id, { selected, related: !selected, rows: [...(rows.get(id) ?? [])].join(" ") });
  }
  if (hoveredRelation !== undefined) hot.add(hoveredRelation);
  return { cards, relations: hot, quiet: tables.size > 0 || hot.size > 0 };
}

/** Tables and relations that are selected, the relations of selected tables included. */
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
    const table = relation ? undefined : scene.catalog.tableOf(id);
    if (table && scene.cards.has(table.id)) tables.add(table.id);
  }
  for (const id of tables) for (const relation of scene.relationsAt.get(id) ?? []) relations.add(relation);
  return { tables, relations };
}

function addAll(sets: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  const set = sets.get(key) ?? new Set<string>();
  for (const value of values) set.add(value);
  sets.set(key, set);
}
