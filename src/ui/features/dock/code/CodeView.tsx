import type { editor } from "monaco-editor/editor";
import { useEffect, useRef } from "react";
import { withNewLines } from "../../../../core/base/with-new-lines.ts";
import styles from "./CodeView.module.css";
import { createCodeView } from "./monaco.ts";
import { replaceChanged } from "./replace-changed.ts";

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
  useEffect(() => {
    if (!host.current) return;
    const made = createCodeView(host.current, { language, label });
    view.current = made;
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
    replaceChanged(model, withNewLines(text));
  }, [text, language, label]);
  return <div ref={host} className={styles.view} />;
}
