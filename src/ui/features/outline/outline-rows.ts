import type { OutlineNode } from "./outline-node.ts";

/** A line of the tree as it stands on screen. */
export type OutlineRow = Omit<OutlineNode, "children" | "open"> & {
  readonly level: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Its place among its siblings, from 1, and how many there are. */
  readonly place: number;
  readonly siblings: number;
  /** Where the filter's text begins in the name; -1 where it does not occur. */
  readonly matchAt: number;
};

/** What folds and filters the tree: keys folded against their habit, and the text sought. */
export type OutlineFolding = { readonly turned: ReadonlySet<string>; readonly filter: string };

/**
 * The tree as a flat list. With a filter only what matches stays, under its owners, which then stand open;
 * a table found by its own name still folds as it did.
 */
export function outlineRows(nodes: readonly OutlineNode[], folding: OutlineFolding): readonly OutlineRow[] {
  return flatten(nodes, { ...folding, filter: folding.filter.trim().toLowerCase() }, 1);
}

function flatten(
  nodes: readonly OutlineNode[],
  folding: OutlineFolding,
  level: number,
): readonly OutlineRow[] {
  const kept = nodes.flatMap((node) => keep(node, folding, level));
  return kept.flatMap(({ node, expanded, matchAt, below }, at): readonly OutlineRow[] => {
    const { children, open, ...face } = node;
    const siblings = kept.length;
    const row = {
      ...face,
      level,
      expandable: children !== undefined && (node.look === "namespace" || node.count !== 0),
      expanded,
      place: at + 1,
      siblings,
      matchAt,
    };
    return [row, ...below];
  });
}

type Kept = {
  readonly node: OutlineNode;
  readonly expanded: boolean;
  readonly matchAt: number;
  readonly below: readonly OutlineRow[];
};

function keep(node: OutlineNode, folding: OutlineFolding, level: number): readonly Kept[] {
  const { turned, filter } = folding;
  const unfolded = node.children !== undefined && turned.has(node.key) !== node.open;
  if (filter === "") {
    const below = unfolded ? flatten(node.children?.() ?? [], folding, level + 1) : [];
    return [{ node, expanded: unfolded, matchAt: -1, below }];
  }
  const found = flatten(node.children?.() ?? [], folding, level + 1);
  const matchAt = node.look === "group" ? -1 : node.name.toLowerCase().indexOf(filter);
  if (found.length > 0) return [{ node, expanded: true, matchAt, below: found }];
  if (matchAt < 0) return [];
  const all = unfolded ? flatten(node.children?.() ?? [], { turned, filter: "" }, level + 1) : [];
  return [{ node, expanded: unfolded, matchAt, below: all }];
}
