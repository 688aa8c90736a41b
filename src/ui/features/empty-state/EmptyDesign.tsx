import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { useApp } from "../../app/app-context.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { addTableInMiddle } from "../../canvas/placing.ts";
import { ActionCard } from "../../parts/ActionCard.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";
import styles from "./EmptyDesign.module.css";
import { EmptyFigure } from "./EmptyFigure.tsx";

/** What stands in the middle of the canvas while the design has no table: the ways to begin. */
export function EmptyDesign({ canvas }: { readonly canvas: CanvasModel }) {
  const app = useApp();
  const [starting, setStarting] = useState(false);
  const openImport = () => app.session({ dialog: "import" });
  const start = () => {
    setStarting(true);
    // The example is a text of its own that few ask for.
    import("./start-from-example.ts")
      .then(({ startFromExample }) => startFromExample(app))
      .catch((error: unknown) => app.notify(reasonOf(error), "error"))
      .finally(() => setStarting(false));
  };
  return (
    <div className={styles.place}>
      <EmptyState
        size="large"
        title="An empty design"
        figure={<EmptyFigure />}
        actions={
          <>
            <ActionCard
              primary
              icon="import"
              title="Import SQL or a pg_dump"
              detail="Paste, drop or open. Every statement is accounted for."
              shortcut={shortcuts.import.keys}
              onClick={openImport}
            />
            <ActionCard
              icon="table"
              title="Draw the first table"
              detail="Or press T, then Enter or click the canvas."
              shortcut={shortcuts.table.keys}
              onClick={() => addTableInMiddle(canvas)}
            />
            <ActionCard
              icon="file"
              title="Open a design file or link"
              detail="*.crowfoot.json, or a link with a design in it."
              onClick={openImport}
            />
            <ActionCard
              icon="duplicate"
              title="Start from a template"
              detail="Blog, shop, SaaS, billing, chat or learning platform."
              onClick={() => app.session({ dialog: "templates" })}
            />
            <ActionCard
              icon="index"
              title="Start from an example"
              detail="An order system: customers, products, orders, shipments."
              disabled={starting}
              onClick={start}
            />
          </>
        }
      >
        Draw tables and relationships, or bring in the schema you have. It stays on this device until you
        share it.
      </EmptyState>
    </div>
  );
}
