import type { Node } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { useStore } from "zustand";
import { equal } from "../../core/base/equal.ts";
import type { Card } from "../../core/layout/card.ts";
import type { Mark } from "../../state/problems.ts";
import { classes } from "../parts/classes.ts";
import styles from "./Canvas.module.css";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasState, Gesture } from "./canvas-state.ts";
import type { Highlight } from "./scene/highlight.ts";
import type { Scene } from "./scene/scene.ts";
import type { TableNodeContent } from "./TableNode.tsx";

export type TableFlowNode = Node<TableNodeContent, "table">;

/** Zero size keeps React Flow from measuring; the card inside is positioned absolutely. */
const ZERO = { width: 0, height: 0 };
/** The same for a table with one of the five hues; its header takes it up. */
const coloured: readonly object[] = [1, 2, 3, 4, 5].map((hue) => ({
  ...ZERO,
  "--hue": `var(--area-${hue})`,
}));
const NO_HANDLES: [] = [];

const selectMounted = (state: CanvasState): readonly string[] => state.mounted;
const nothingHeld: readonly string[] = [];
const selectHeld = ({ gesture }: CanvasState): readonly string[] =>
  gesture.kind === "dragging" ? gesture.ids : nothingHeld;
const selectOver = ({ gesture }: CanvasState): View["over"] =>
  gesture.kind === "connecting" ? gesture.over : undefined;

/**
 * The nodes React Flow shows: few, near, and the same objects while nothing about them has changed. How far a card in the
 * hand has been moved is no concern of theirs.
 */
export function useNodes(
  model: CanvasModel,
  { scene, highlight, selection, marks }: Omit<View, "held" | "over">,
): TableFlowNode[] {
  const mounted = useStore(model.store, selectMounted);
  const held = useStore(model.store, selectHeld);
  const over = useStore(model.store, selectOver);
  const known = useRef(new Map<string, TableFlowNode>());
  return useMemo(() => {
    const next = new Map<string, TableFlowNode>();
    for (const id of mounted) {
      const node = nodeOf(id, { scene, highlight, selection, marks, held, over });
      if (!node) continue;
      const before = known.current.get(id);
      next.set(id, before && sameNode(before, node) ? before : { ...node, data: keepData(before, node) });
    }
    known.current = next;
    return [...next.values()];
  }, [mounted, held, over, scene, highlight, selection, marks]);
}

/** All that the nodes show. */
type View = {
  readonly scene: Scene;
  readonly highlight: Highlight;
  readonly selection: readonly string[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** What is being dragged. */
  readonly held: readonly string[];
  /** Where a connection would land. */
  readonly over: Extract<Gesture, { kind: "connecting" }>["over"];
};

function nodeOf(id: string, view: View): TableFlowNode | undefined {
  const found = view.scene.cards.get(id);
  if (!found) return undefined;
  const { card, at, colour } = found;
  const held = view.held.includes(id);
  const over = view.over?.tableId === id ? view.over : undefined;
  return {
    id,
    type: "table",
    position: at,
    measured: { width: card.width, height: card.height },
    handles: NO_HANDLES,
    style: coloured[colour - 1] ?? ZERO,
    className: classes(faintness(card, view.highlight), held && styles.inHand) ?? "",
    zIndex: view.highlight.stacking.get(id) ?? 0,
    data: {
      card,
      highlight: view.highlight.cards.get(id),
      chosenColumn: card.rows.find((row) => view.selection.includes(row.columnId))?.columnId,
      marks: [id, ...card.rows.map(({ columnId }) => columnId)].map((place) => view.marks.get(place)),
      target: over && (over.columnId ?? ""),
    },
  };
}

/** Cards out of focus are dimmed, and tables that exist elsewhere are drawn fainter. */
function faintness({ tableId, external }: Card, { lit }: Highlight): string | undefined {
  if (lit && !lit.has(tableId)) return styles.dimmed;
  return external ? styles.external : undefined;
}

function keepData(before: TableFlowNode | undefined, node: TableFlowNode): TableNodeContent {
  return before && sameData(before.data, node.data) ? before.data : node.data;
}

function sameData(a: TableNodeContent, b: TableNodeContent): boolean {
  return (
    a.card === b.card &&
    a.chosenColumn === b.chosenColumn &&
    a.target === b.target &&
    equal(a.highlight, b.highlight) &&
    equal(a.marks, b.marks)
  );
}

function sameNode(a: TableFlowNode, b: TableFlowNode): boolean {
  return (
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.zIndex === b.zIndex &&
    a.style === b.style &&
    a.className === b.className &&
    sameData(a.data, b.data)
  );
}
