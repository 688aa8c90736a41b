import { type AttributeSet, attributeSet, has, membersOf, withAttribute } from "../attribute-set.ts";

/** A family of sets, none inside another, as a tree of their members in ascending order. */
export type LeftSides = { isEnd: boolean; readonly children: (LeftSides | undefined)[] };

/** A family without sets. */
export function noLeftSides(): LeftSides {
  return { isEnd: false, children: [] };
}

/** Puts a set into the family. */
export function addLeft(family: LeftSides, left: AttributeSet): void {
  let node = family;
  for (const member of membersOf(left)) {
    const next = node.children[member] ?? noLeftSides();
    node.children[member] = next;
    node = next;
  }
  node.isEnd = true;
}

/** Whether just this set is in the family. */
export function hasLeft(family: LeftSides, left: AttributeSet): boolean {
  let node: LeftSides | undefined = family;
  for (const member of membersOf(left)) node = node?.children[member];
  return node?.isEnd ?? false;
}

/** Whether a set of the family lies inside this one. */
export function hasSubset(family: LeftSides, set: AttributeSet): boolean {
  if (family.isEnd) return true;
  for (let member = 0; member < family.children.length; member += 1) {
    const child = family.children[member];
    if (child && has(set, member) && hasSubset(child, set)) return true;
  }
  return false;
}

/** Takes all sets that lie inside this one out of the family. */
export function takeSubsets(family: LeftSides, set: AttributeSet): readonly AttributeSet[] {
  const taken: AttributeSet[] = [];
  collect(family, set, { path: [], taken });
  return taken;
}

/** The members on the way to a node, and what was found so far. */
type Collecting = { readonly path: number[]; readonly taken: AttributeSet[] };

function collect(node: LeftSides, set: AttributeSet, collecting: Collecting): void {
  if (node.isEnd) {
    node.isEnd = false;
    collecting.taken.push(attributeSet(collecting.path));
    return;
  }
  for (let member = 0; member < node.children.length; member += 1) {
    const child = node.children[member];
    if (!child || !has(set, member)) continue;
    collecting.path.push(member);
    collect(child, set, collecting);
    collecting.path.pop();
    if (isBare(child)) node.children[member] = undefined;
  }
}

/** Whether no set ends at a node or below. */
function isBare({ isEnd, children }: LeftSides): boolean {
  return !isEnd && children.every((child) => child === undefined);
}

/** How many sets of the family have more members than that. */
export function countLarger({ isEnd, children }: LeftSides, size: number): number {
  const own = isEnd && size < 0 ? 1 : 0;
  return children.reduce((sum, child) => sum + (child ? countLarger(child, size - 1) : 0), own);
}

/** The sets of the family with so many members. */
export function leftsOfSize(
  family: LeftSides,
  size: number,
  path: AttributeSet = [],
): readonly AttributeSet[] {
  if (size === 0) return family.isEnd ? [path] : [];
  return family.children.flatMap((child, member) =>
    child ? leftsOfSize(child, size - 1, withAttribute(path, member)) : [],
  );
}
