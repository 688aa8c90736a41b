import { type KeyboardEvent, useEffect, useState } from "react";
import { useStore } from "zustand";
import { HEADER_HEIGHT, ROW_HEIGHT } from "../../core/layout/card.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { classes } from "../parts/classes.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { InlineEdit } from "./canvas-state.ts";
import styles from "./InlineName.module.css";
import { commitInline, textBefore, typeSuggested } from "./inline-commit.ts";
import { fieldAcross, fieldBeside } from "./inline-fields.ts";
import type { SceneCard } from "./scene/scene.ts";
import { takeFocus } from "./take-focus.ts";

/**
 * A name or type of a card, edited where it stands, or a new column below it: Enter or leaving commits, Tab and the
 * arrows commit and go on to the next field, Esc restores.
 */
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
  return editing ? (
    <InlineField key={`${editing.kind} ${editing.recordId}`} model={model} editing={editing} />
  ) : null;
}

/** The zoom at which a field is 11 px, which it does not fall below. */
const READABLE = 11 / 13;

const labels: Readonly<Record<InlineEdit["kind"], string>> = {
  table: "Table name on the canvas",
  column: "Column name on the canvas",
  type: "Column type on the canvas",
  new: "New column on the canvas",
};

function InlineField({ model, editing }: { readonly model: CanvasModel; readonly editing: InlineEdit }) {
  const app = useApp();
  // The scene is another after each edit, and the card taller after a new column.
  useStore(model.store, (state) => state.scenes);
  const [text, setText] = useState(() => textBefore(model.scene.catalog, editing));
  const [refusal, setRefusal] = useState("");
  const found = model.scene.cards.get(editing.tableId);
  if (!found) return null;
  const go = (next: InlineEdit | undefined): void => model.store.setState({ editing: next });
  const commit = (after: () => void): void => {
    const reason = commitInline(app, editing, text);
    if (reason === undefined) after();
    else setRefusal(reason);
  };
  const leave = (): void => {
    const reason = commitInline(app, editing, text);
    if (reason !== undefined) app.notify(reason, "error");
    if (model.store.getState().editing === editing) go(undefined);
  };
  const again = editing.kind === "new" && text.trim() !== "";
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const next = nextField(event, editing, found);
    if (event.key === "Escape") go(undefined);
    else if (event.key === "Enter" && again) commit(() => setText(""));
    else if (event.key === "Enter" || next) commit(() => go(next));
    else return;
    event.preventDefault();
  };
  // The picture shrinks with the zoom, what is typed does not.
  const transform = `scale(${Math.max(1, READABLE / model.viewport.zoom)})`;
  const place = { ...placeOf(found, editing), transform };
  const suggested = typeSuggested(model.scene.catalog, editing, text);
  return (
    <>
      <input
        ref={takeFocus}
        className={classes(styles.name, editing.kind !== "table" && styles.column)}
        style={place}
        aria-label={labels[editing.kind]}
        aria-invalid={refusal !== ""}
        placeholder={editing.kind === "new" ? "name type, or name -> table" : undefined}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal("");
        }}
        onBlur={leave}
        onKeyDown={press}
      />
      {suggested !== "" && (
        <span className={styles.suggested} style={place} aria-hidden="true">
          {suggested}
        </span>
      )}
      {refusal !== "" && (
        <div
          role="alert"
          className={styles.refusal}
          style={{ left: place.left, top: place.top, transform: `${transform} translateY(28px)` }}
        >
          {refusal}
        </div>
      )}
    </>
  );
}

/** Where a key leads from a field; undefined when it leads nowhere. */
function nextField(
  { key, shiftKey }: KeyboardEvent,
  editing: InlineEdit,
  { card: { rows } }: SceneCard,
): InlineEdit | undefined {
  const { tableId } = editing;
  if (key === "Enter" && shiftKey) return { kind: "new", tableId, recordId: tableId };
  if (key === "Tab") return fieldBeside(rows, editing, shiftKey ? -1 : 1);
  if (key === "ArrowDown") return fieldAcross(rows, editing, 1);
  return key === "ArrowUp" ? fieldAcross(rows, editing, -1) : undefined;
}

/** Where a field stands in the world, px. */
function placeOf(
  { card, at }: SceneCard,
  { kind, recordId }: InlineEdit,
): { readonly left: number; readonly top: number; readonly width: number } {
  const row = card.rows.findIndex(({ columnId }) => columnId === recordId);
  if (kind === "new") return { left: at.x, top: at.y + card.height + 2, width: card.width };
  const top = at.y + (row < 0 ? 4 : HEADER_HEIGHT + ROW_HEIGHT * row);
  const [left, width] = [at.x + 22, card.width - 30];
  return kind === "type" ? { left: left + width / 2, top, width: width / 2 } : { left, top, width };
}
