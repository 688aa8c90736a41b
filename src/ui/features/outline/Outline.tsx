import { useDeferredValue } from "react";
import { drawnTables, relationshipCount } from "../../../core/layout/diagram.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { PanelFoot } from "../../parts/PanelHeader.tsx";
import { countOf } from "../editing/count-of.ts";
import styles from "./Outline.module.css";
import { OutlineHeader } from "./OutlineHeader.tsx";
import { OutlineTree } from "./OutlineTree.tsx";
import { useOutlineRows } from "./use-outline-rows.ts";
import { useOutlineTree } from "./use-outline-tree.ts";

/** The left panel: every namespace, table, column, type, view, function and sequence of the design. */
export function Outline() {
  const catalog = useCatalog();
  const lines = useOutlineRows();
  const tree = useOutlineTree(lines);
  const visiting = useAppState(isVisitingIn);
  const tables = drawnTables(catalog).length;
  const sought = lines.answered.trim();
  const empty = lines.rows.length === 0 && sought !== "";
  return (
    <>
      <OutlineHeader
        lines={lines}
        onAdd={visiting ? undefined : () => tree.addTable()}
        onEnter={() => tree.enter()}
      />
      {empty ? (
        <div className={styles.rest}>
          <EmptyState>Nothing in this design has “{sought}” in its name.</EmptyState>
        </div>
      ) : (
        <OutlineTree
          lines={lines}
          tree={tree}
          hint={tables === 0 ? "Tables appear here as you draw or import them." : undefined}
        />
      )}
      <PanelFoot>
        <Counts />
      </PanelFoot>
    </>
  );
}

/** How much there is in the design; counted when what an edit changed is on the screen. */
function Counts() {
  const catalog = useDeferredValue(useCatalog());
  const relationships = relationshipCount(catalog);
  return (
    <>
      <span>{countOf(drawnTables(catalog).length, "table")}</span>
      {relationships > 0 && <span>{countOf(relationships, "relationship")}</span>}
    </>
  );
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}
