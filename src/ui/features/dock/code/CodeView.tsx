import type { editor } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import styles from "./CodeView.module.css";
import { type ChangedSpan, changedSpan } from "./changed-span.ts";
import { createCodeView } from "./monaco.ts";

/** `label` is read out as the view's name. */
export interface CodeViewProps {
  /** As code editors call it; what is not known has no colours. */
  readonly language: string;
  readonly label: string;
  readonly text: string;
}

/** Code to read, select and search. A new text replaces only what differs, so the place stays in view. */
export function CodeView({ language, label, text }: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<editor.IStandaloneCodeEditor>(undefined);
  const shown = useRef("");
  useEffect(() => {
    if (!host.current) return;
    const made = createCodeView(host.current, { language, label });
    view.current = made;
    shown.current = "";
    return () => {
      view.current = undefined;
      made.getModel()?.dispose();
      made.dispose();
    };
  }, [language, label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view made anew must be filled as well
  useEffect(() => {
    const model = view.current?.getModel();
    if (!model) return;
    // The model knows one kind of line end; offsets hold only when the text has the same.
    const next = text.replace(/\r\n?/g, "\n");
    replaceChanged(model, changedSpan(shown.current, next));
    shown.current = next;
  }, [text, language, label]);
  return <div ref={host} className={styles.view} />;
}

function replaceChanged(model: editor.ITextModel, span: ChangedSpan | undefined): void {
  if (!span) return;
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(span.end);
  const range = {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
  model.applyEdits([{ range, text: span.text }]);
}
