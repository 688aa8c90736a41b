import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { isRefusal } from "../../core/base/refusal.ts";
import { HEADER_HEIGHT, ROW_HEIGHT } from "../../core/layout/card.ts";
import type { App } from "../../state/app.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { classes } from "../parts/classes.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { InlineEdit } from "./canvas-state.ts";
import styles from "./InlineName.module.css";

/** The name of a table or column, edited where it stands: Enter or leaving commits, Esc restores. */
export function InlineName({ model }: { readonly model: CanvasModel }) {
  const editing = useStore(model.store, (state) => state.editing);
  const naming = useAppState((state) => state.session.naming);
  const app = useApp();
  useEffect(() => {
    if (naming === undefined) return;
    app.session({ naming: undefined });
    if (model.scene.cards.has(naming)) {
      model.store.setState({ editing: { kind: "table", tableId: naming, recordId: naming } });
    }
  }, [app, model, naming]);
  return editing ? <NameField key={editing.recordId} model={model} editing={editing} /> : null;
}

function NameField({ model, editing }: { readonly model: CanvasModel; readonly editing: InlineEdit }) {
  const app = useApp();
  const scene = model.scene.cards.get(editing.tableId);
  const record = model.scene.catalog.record(editing.recordId);
  const before = record && "name" in record ? record.name : "";
  const [text, setText] = useState(before);
  const [refusal, setRefusal] = useState("");
  if (!scene) return null;
  const row = scene.card.rows.findIndex(({ columnId }) => columnId === editing.recordId);
  const top = row < 0 ? 4 : HEADER_HEIGHT + ROW_HEIGHT * row;
  const left = scene.at.x + 22;
  const close = (): void => model.store.setState({ editing: undefined });
  const commit = (leave: boolean): void => {
    const name = text.trim();
    const result = name === before || name === "" ? undefined : renamed(app, editing, name);
    if (!result || !isRefusal(result)) close();
    else if (leave) {
      app.notify(result.refused, "error");
      close();
    } else setRefusal(result.refused);
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: it appears because the person asked to edit this name
        autoFocus
        className={classes(styles.name, editing.kind === "column" && styles.column)}
        style={{ left, top: scene.at.y + top, width: scene.card.width - 30 }}
        aria-label={editing.kind === "table" ? "Table name on the canvas" : "Column name on the canvas"}
        aria-invalid={refusal !== ""}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => commit(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") commit(false);
          if (event.key === "Escape") close();
        }}
      />
      {refusal !== "" && (
        <div role="alert" className={styles.refusal} style={{ left, top: scene.at.y + top + 28 }}>
          {refusal}
        </div>
      )}
    </>
  );
}

function renamed(app: App, { kind, recordId }: InlineEdit, name: string): ReturnType<App["dispatch"]> {
  return kind === "table"
    ? app.dispatch("rename-table", { tableId: recordId, name })
    : app.dispatch("rename-column", { columnId: recordId, name });
}
