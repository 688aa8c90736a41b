import { KeyCode, KeyMod } from "monaco-editor/editor";
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Catalog } from "../../../../core/document/catalog.ts";
import styles from "./CodeView.module.css";
import { takeLineEnds } from "./monaco.ts";
import { createSqlEditor } from "./monaco-editing.ts";
import { nameCompletions } from "./name-completion.ts";

/** `value` is what the design has; a change of it replaces the text. `onCommit` is told by leaving and Mod+Enter. */
export interface SqlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly catalog: Catalog;
  readonly numbered?: boolean;
  readonly autoFocus?: boolean;
  readonly onEdit: (text: string) => void;
  readonly onCommit: () => void;
  readonly onRestore: () => void;
}

/** SQL to write, coloured, with the names of the design as completions. Tab leaves. */
export function SqlEditor(props: SqlEditorProps) {
  const { label, value, numbered = false, autoFocus = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const replace = useRef<(text: string) => void>(undefined);
  useLayoutEffect(() => {
    latest.current = props;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed value is put into the editor that is there
  useEffect(() => {
    if (!host.current) return;
    const complete = (context: { readonly before: string; readonly text: string }) =>
      nameCompletions(latest.current.catalog, context);
    const made = createSqlEditor(host.current, { label, text: value, numbered, complete });
    const model = made.getModel();
    // What was told comes back as the value a little later, when more may have been typed already.
    let told: readonly string[] = [];
    let replacing = false;
    replace.current = (text) => {
      const at = told.lastIndexOf(text);
      told = told.slice(at + 1);
      if (at >= 0 || !model || model.getValue() === text) return;
      replacing = true;
      model.setValue(text);
      takeLineEnds(model, text);
      replacing = false;
    };
    made.onDidChangeModelContent(() => {
      if (replacing) return;
      const text = made.getValue();
      told = [...told, text];
      latest.current.onEdit(text);
    });
    made.onDidBlurEditorWidget(() => latest.current.onCommit());
    made.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onCommit());
    made.addCommand(KeyCode.Escape, () => latest.current.onRestore(), "!suggestWidgetVisible");
    if (autoFocus) made.focus();
    return () => {
      replace.current = undefined;
      model?.dispose();
      made.dispose();
    };
  }, [label, numbered, autoFocus]);
  useEffect(() => replace.current?.(value), [value]);
  // The canvas library takes Space for itself, unless an element says that it takes keys.
  return <div ref={host} className={`${styles.view} nokey`} />;
}
