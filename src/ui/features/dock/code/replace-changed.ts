import type { editor } from "monaco-editor/editor";
import { changedSpan } from "./changed-span.ts";

/** Leads a model of new lines to this text by replacing only what differs, so that the place stays in view. */
export function replaceChanged(model: editor.ITextModel, text: string): void {
  const span = changedSpan(model.getValue(), text);
  if (!span) return;
  const [start, end] = [model.getPositionAt(span.start), model.getPositionAt(span.end)];
  const range = {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
  model.applyEdits([{ range, text: span.text }]);
}
