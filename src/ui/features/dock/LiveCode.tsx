import { lazy, type ReactNode, Suspense } from "react";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorBoundary } from "../../parts/ErrorBoundary.tsx";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./Dock.module.css";
import type { LivePrint } from "./use-live-print.ts";

const CodeView = lazy(() => import("./code/CodeView.tsx").then((module) => ({ default: module.CodeView })));

/** `whenEmpty` stands where there is no text to show. */
export interface LiveCodeProps {
  readonly language: string;
  readonly label: string;
  readonly live: LivePrint;
  /** Which of several files is shown; without it all that was printed. */
  readonly file?: string | undefined;
  readonly whenEmpty: ReactNode;
}

/** A text that follows the design; after a failure the last one that could be made, and why. */
export function LiveCode({ language, label, live, file, whenEmpty }: LiveCodeProps) {
  const { printed, failure } = live;
  const text = file === undefined ? printed?.text : printed?.files.find(({ path }) => path === file)?.text;
  return (
    <div className={styles.text}>
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" look="strip" live>
          {failure}
        </Notice>
      )}
      {text === "" && <EmptyState>{whenEmpty}</EmptyState>}
      {text !== undefined && text !== "" && (
        <ErrorBoundary fallback={() => <PlainCode label={label} text={text} />}>
          <Suspense fallback={null}>
            <CodeView language={language} label={label} text={text} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

/** The text without colours, where the editor cannot be loaded: the text is what matters. */
function PlainCode({ label, text }: { readonly label: string; readonly text: string }) {
  return <textarea className={styles.plain} aria-label={label} readOnly spellCheck={false} value={text} />;
}
