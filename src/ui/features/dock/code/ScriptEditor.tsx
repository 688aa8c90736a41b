import { type editor, KeyCode, KeyMod } from "monaco-editor/editor";
import { useEffect, useLayoutEffect, useRef } from "react";
import { withNewLines } from "../../../../core/base/with-new-lines.ts";
import type { Catalog } from "../../../../core/document/catalog.ts";
import type { SqlFault } from "../../../../state/reconciler.ts";
import styles from "./CodeView.module.css";
import { takeLineEnds } from "./monaco.ts";
import { createSqlEditor } from "./monaco-editing.ts";
import { nameCompletions } from "./name-completion.ts";
import { replaceChanged } from "./replace-changed.ts";

/** `text` is what is shown unless the person types; `goTo` is a place to show, told anew by another object. */
export interface ScriptEditorProps {
  readonly label: string;
  readonly text: string;
  readonly editable: boolean;
  readonly faults: readonly SqlFault[];
  readonly goTo: SqlFault | undefined;
  readonly catalog: Catalog;
  readonly onEdit: (text: string) => void;
  readonly onApply: () => void;
  /** Undo where the text has nothing to take back. */
  readonly onUndo: () => void;
}

/** A whole script to edit, with what cannot be read marked at its place. Tab leaves. */
export function ScriptEditor(props: ScriptEditorProps) {
  const { label, text, editable, faults, goTo } = props;
  const host = useRef<HTMLDivElement>(null);
  const script = useRef<Script>(undefined);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!host.current) return;
    const made = openScript(host.current, label, latest);
    script.current = made;
    return () => {
      script.current = undefined;
      made.close();
    };
  }, [label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor made anew must be filled as well
  useEffect(() => script.current?.show(text), [text, label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor made anew must be told as well
  useEffect(() => script.current?.view.updateOptions({ readOnly: !editable }), [editable, label]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks belong to the text they were found in
  useEffect(() => {
    script.current?.mark(faults);
  }, [faults, label]);
  useEffect(() => {
    if (goTo) script.current?.reveal(goTo);
  }, [goTo]);
  // The canvas library takes Space for itself, unless an element says that it takes keys.
  return <div ref={host} className={`${styles.view} nokey`} />;
}

type Script = {
  readonly view: editor.IStandaloneCodeEditor;
  readonly show: (text: string) => void;
  readonly mark: (faults: readonly SqlFault[]) => void;
  readonly reveal: (place: SqlFault) => void;
  readonly close: () => void;
};

function openScript(
  element: HTMLElement,
  label: string,
  latest: { readonly current: ScriptEditorProps },
): Script {
  const complete = (context: { readonly before: string; readonly text: string }) =>
    nameCompletions(latest.current.catalog, context);
  const view = createSqlEditor(element, {
    label,
    text: withNewLines(latest.current.text),
    numbered: false,
    complete,
  });
  view.updateOptions({
    lineNumbers: "on",
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 14,
    wordWrap: "off",
    padding: { top: 8, bottom: 20 },
  });
  const model = view.getModel();
  const marks = view.createDecorationsCollection();
  // What was told comes back as the text a little later, when more may have been typed already.
  let told: readonly string[] = [];
  let showing = false;
  view.onDidChangeModelContent(() => {
    if (showing || !model) return;
    const text = model.getValue();
    told = [...told, text];
    latest.current.onEdit(text);
  });
  view.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onApply());
  view.onKeyDown((event) => {
    const isUndo = event.keyCode === KeyCode.KeyZ && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || told.length > 0) return;
    event.preventDefault();
    event.stopPropagation();
    latest.current.onUndo();
  });
  return {
    view,
    show(text) {
      const next = withNewLines(text);
      const at = told.lastIndexOf(next);
      if (at >= 0 && at < told.length - 1) {
        told = told.slice(at + 1);
        return;
      }
      if (!model || model.getValue() === next) return;
      showing = true;
      replace(view, model, { text: next, typed: told.length > 0 });
      told = [];
      showing = false;
    },
    mark(faults) {
      if (model) marks.set(decorationsOf(model, faults));
    },
    reveal({ line, column }) {
      view.setPosition({ lineNumber: line, column });
      view.revealLineInCenterIfOutsideViewport(line);
      view.focus();
    },
    close() {
      model?.dispose();
      view.dispose();
    },
  };
}

/** Replaces only what differs, so the place stays in view; what was typed before can no longer be undone as typing. */
function replace(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  { text, typed }: { readonly text: string; readonly typed: boolean },
): void {
  if (!typed) {
    replaceChanged(model, text);
    return;
  }
  const state = view.saveViewState();
  model.setValue(text);
  takeLineEnds(model, text);
  view.restoreViewState(state);
}

/** Underlines what cannot be read, at the end of a line its last character. */
function rangeOf(model: editor.ITextModel, { line, column }: SqlFault) {
  const lineNumber = Math.min(line, model.getLineCount());
  const word = model.getWordAtPosition({ lineNumber, column });
  const end = model.getLineMaxColumn(lineNumber);
  const start = Math.max(1, Math.min(word?.startColumn ?? column, end - 1));
  return {
    startLineNumber: lineNumber,
    startColumn: start,
    endLineNumber: lineNumber,
    endColumn: Math.max(word?.endColumn ?? 0, start + 1),
  };
}

function decorationsOf(
  model: editor.ITextModel,
  faults: readonly SqlFault[],
): editor.IModelDeltaDecoration[] {
  return faults.map((fault) => ({
    range: rangeOf(model, fault),
    options: { inlineClassName: styles.trouble ?? "", linesDecorationsClassName: styles.troubled ?? "" },
  }));
}
