import { useDeferredValue, useMemo, useState } from "react";
import { catalogOfSchema } from "../../../core/document/catalog.ts";
import { useCatalog } from "../../app/app-context.ts";
import type { OutlineChoice } from "./outline-node.ts";
import { type OutlineRow, outlineRows } from "./outline-rows.ts";
import { outlineTree } from "./outline-tree.ts";

/** The lines of the outline and what a person does to them. */
export type OutlineLines = {
  readonly rows: readonly OutlineRow[];
  readonly filter: string;
  /** The filter that `rows` answer; a keystroke behind while a large design is searched. */
  readonly answered: string;
  readonly choice: OutlineChoice;
  readonly setFilter: (filter: string) => void;
  readonly setChoice: (choice: OutlineChoice) => void;
  /** Opens what is closed and closes what is open. */
  readonly turn: (keys: readonly string[]) => void;
  /** Opens what stands above the last of these keys, as `outlinePath` lists them. */
  readonly openTo: (path: readonly string[]) => void;
  readonly foldAll: () => void;
};

const everything: OutlineChoice = { hidden: new Set(), order: "name" };
const nothing: ReadonlySet<string> = new Set();

/** Keeps what is open, sought and shown in the outline, and derives its lines. */
export function useOutlineRows(): OutlineLines {
  // Moving a card changes nothing here.
  const { schema } = useCatalog().document;
  const [filter, setFilter] = useState("");
  const [turned, setTurned] = useState(nothing);
  const [choice, setChoice] = useState(everything);
  const answered = useDeferredValue(filter);
  const tree = useMemo(() => outlineTree(catalogOfSchema(schema), choice), [schema, choice]);
  const rows = useMemo(() => outlineRows(tree, { turned, filter: answered }), [tree, turned, answered]);
  return {
    rows,
    filter,
    answered,
    choice,
    setFilter,
    setChoice,
    turn: (keys) => setTurned((before) => symmetricDifference(before, keys)),
    openTo: (path) => setTurned((before) => opened(before, path)),
    foldAll: () => setTurned(nothing),
  };
}

function symmetricDifference(before: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const after = new Set(before);
  for (const key of keys) if (!after.delete(key)) after.add(key);
  return after;
}

/** A namespace, which begins a path, stands open unless it was turned; all below it the other way round. */
function opened(before: ReadonlySet<string>, path: readonly string[]): ReadonlySet<string> {
  const [namespace, ...below] = path.slice(0, -1);
  if (namespace === undefined) return before;
  if (!before.has(namespace) && below.every((key) => before.has(key))) return before;
  const after = new Set([...before, ...below]);
  after.delete(namespace);
  return after;
}
