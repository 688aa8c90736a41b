import { useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useApp } from "../app/app-context.ts";
import type { TypedAhead } from "../app/typed-ahead.ts";
import { classes } from "../parts/classes.ts";
import type { CanvasModel } from "./canvas-model.ts";
import styles from "./DrawnWords.module.css";
import type { Drawn } from "./scene/drawn.ts";
import { takeFocus } from "./take-focus.ts";

interface DrawnWordsProps {
  readonly model: CanvasModel;
  /** What was typed before the field stood. */
  readonly typed: TypedAhead;
  readonly onStand: (stands: boolean) => void;
}

/** The name of an area or the text of a note, written where it stands: Enter or leaving commits, Esc restores. */
export function DrawnWords(props: DrawnWordsProps) {
  const { model } = props;
  const writing = useStore(model.store, (state) => state.writing);
  useStore(model.store, (state) => state.scenes);
  const drawn = writing?.id === undefined ? undefined : model.scene.drawn.get(writing.id);
  return drawn ? <Words key={drawn.id} {...props} drawn={drawn} /> : null;
}

function Words({ model, drawn, typed, onStand }: DrawnWordsProps & { readonly drawn: Drawn }) {
  const app = useApp();
  const [text, setText] = useState(drawn.words);
  const isNote = drawn.kind === "note";
  const close = (): void => model.store.setState({ writing: undefined });
  const commit = (words = text): void => {
    close();
    if (isNote && words !== drawn.words) app.dispatch("change-note", { noteId: drawn.id, text: words });
    const name = words.trim();
    if (!isNote && name !== "" && name !== drawn.words) {
      app.dispatch("change-area", { areaId: drawn.id, name }, "Rename area");
    }
  };
  const latest = useRef(commit);
  useLayoutEffect(() => {
    const { text: ahead, entered } = typed.getState();
    onStand(true);
    if (ahead !== "") setText(ahead);
    if (entered) latest.current(ahead);
  }, [typed, onStand]);
  const zoom = Math.min(1, model.viewport.zoom);
  return (
    <textarea
      ref={takeFocus}
      rows={1}
      className={classes(styles.words, isNote && styles.note)}
      style={{
        left: drawn.x + (isNote ? 0 : 6),
        top: drawn.y + (isNote ? 0 : 5),
        width: (isNote ? drawn.width : Math.max(160, Math.min(280, drawn.width - 12))) * (isNote ? 1 : zoom),
        height: isNote ? Math.max(drawn.height, 48) : 26,
        // A name is written at its size on the screen; a note fills its place.
        transform: isNote ? undefined : `scale(${1 / zoom})`,
      }}
      aria-label={isNote ? "Text of the note" : "Name of the area"}
      placeholder={isNote ? "Write a note" : ""}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => commit()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close();
        if (event.key === "Enter" && !(isNote && event.shiftKey)) {
          event.preventDefault();
          commit();
        }
      }}
    />
  );
}
