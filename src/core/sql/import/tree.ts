import type { Node, RangeVar } from "@pgsql/types";

type AsIntersection<U> = (U extends unknown ? (member: U) => void : never) extends (member: infer I) => void
  ? I
  : never;

/** The parser's nodes by their tag. */
export type NodeByTag = AsIntersection<Node>;
export type NodeTag = keyof NodeByTag;

/** What a node of this tag holds; undefined when it has another. */
export function partOf<T extends NodeTag>(node: Node | undefined, tag: T): NodeByTag[T] | undefined {
  const found: unknown = node === undefined ? undefined : Reflect.get(node, tag);
  return isPart(found, tag) ? found : undefined;
}

function isPart<T extends NodeTag>(value: unknown, _tag: T): value is NodeByTag[T] {
  return typeof value === "object" && value !== null;
}

/** What the nodes of this tag among these hold. */
export function partsOf<T extends NodeTag>(
  nodes: readonly Node[] | undefined,
  tag: T,
): readonly NodeByTag[T][] {
  return (nodes ?? []).flatMap((node) => partOf(node, tag) ?? []);
}

/** The texts of string nodes: the parts of a qualified name, the labels of an enum. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  return partsOf(nodes, "String").map((part) => part.sval ?? "");
}

/** The items of a list node. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  return partOf(node, "List")?.items ?? [];
}

/** The tag of a node; undefined for an empty one. */
export function tagOf(node: Node): string | undefined {
  return Object.keys(node)[0];
}

/** A name with the namespace that was written before it. */
export type WrittenName = { readonly namespace: string | undefined; readonly name: string };

/** The last two parts of a qualified name. */
export function writtenName(parts: readonly string[]): WrittenName {
  return { namespace: parts.at(-2), name: parts.at(-1) ?? "" };
}

/** The name of a relation as the tree has it. */
export function relationName(relation: RangeVar | undefined): WrittenName {
  return { namespace: relation?.schemaname, name: relation?.relname ?? "" };
}

/** A written name for people. */
export function spelled({ namespace, name }: WrittenName): string {
  return namespace === undefined ? name : `${namespace}.${name}`;
}
