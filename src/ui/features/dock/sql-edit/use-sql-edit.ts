import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { reasonOf } from "../../../../core/base/reason-of.ts";
import { isRefusal } from "../../../../core/base/refusal.ts";
import { withNewLines } from "../../../../core/base/with-new-lines.ts";
import type { Document } from "../../../../core/document/document.ts";
import type { AppState } from "../../../../state/app-state.ts";
import type { Reconciler, SqlOutcome } from "../../../../state/reconciler.ts";
import { type SqlDraft, sqlDraftsOf } from "../../../../state/sql-drafts.ts";
import { useApp, useAppState } from "../../../app/app-context.ts";
import { newestOnly } from "../../../app/newest-only.ts";
import { countOf } from "../../editing/count-of.ts";
import type { LivePrint } from "../use-live-print.ts";

/** ms without a key after which the text is read. */
const PAUSE = 300;

/** The SQL of the design while a person edits it. */
export interface SqlEditing {
  readonly text: string;
  /** Not in the moment between an applied edit and its print. */
  readonly editable: boolean;
  readonly draft: SqlDraft | undefined;
  /** What the draft comes to; undefined while it is being read. */
  readonly outcome: SqlOutcome | undefined;
  /** Why it could not be read at all. */
  readonly failure: string | undefined;
  /** The design is another than the one the text was written from. */
  readonly isBehind: boolean;
  /** Why the draft cannot be applied; undefined when it can, or is not read yet. */
  readonly obstacle: string | undefined;
  readonly edit: (text: string) => void;
  readonly discard: () => void;
  readonly apply: () => void;
  /** Says of something gone and something new whether they are one. */
  readonly answer: (rename: string, renamed: boolean) => void;
}

type Read = { readonly of: SqlDraft; readonly into: Document } & (
  | { readonly outcome: SqlOutcome }
  | { readonly failure: string }
);

/** Edits the SQL that is printed live; every pause reads it, nothing but `apply` changes the design. */
export function useSqlEdit(reconciler: Reconciler, live: LivePrint): SqlEditing {
  const app = useApp();
  const document = useAppState(documentIn);
  const key = useAppState(keyIn);
  const drafts = sqlDraftsOf(app);
  const draft = useStore(drafts, (all) => all[key]);
  const setDraft = (next: SqlDraft | undefined): void => drafts.setState({ [key]: next });
  const read = useReading(reconciler, draft, document);
  const [applied, setApplied] = useState<{ readonly text: string; readonly document: Document }>();
  const wanted = useRef(false);

  const { printed, of } = live;
  const awaiting = applied?.document === document && of?.document !== document;
  const outcome = read && "outcome" in read ? read.outcome : undefined;
  const failure = read && "failure" in read ? read.failure : undefined;
  const obstacle = failure ?? (draft && outcome && obstacleIn(draft, outcome));

  const apply = (): void => {
    wanted.current = false;
    if (!draft || obstacle !== undefined) return;
    if (!outcome?.document) {
      wanted.current = true;
      return;
    }
    const taken = app.dispatch("replace-document", { document: outcome.document }, "Edit the SQL");
    if (isRefusal(taken)) {
      app.notify(taken.refused, "error");
      return;
    }
    setApplied({ text: draft.text, document: app.store.getState().history.document });
    setDraft(undefined);
    app.notify(`${countOf(outcome.changes.length, "change")} made by the SQL`);
  };
  useEffect(() => {
    if (wanted.current && read) apply();
  });

  return {
    text: draft?.text ?? (awaiting ? applied.text : (printed?.text ?? "")),
    editable: draft !== undefined || (!awaiting && of !== undefined),
    draft,
    outcome,
    failure,
    isBehind: draft !== undefined && draft.origin !== document,
    obstacle,
    apply,
    discard: () => setDraft(undefined),
    edit(text) {
      // The store is newer than what was drawn last.
      const now = drafts.getState()[key];
      const before = now ?? (printed && of ? begun(printed.text, of) : undefined);
      if (before) setDraft(text === before.written ? undefined : { ...before, text });
    },
    answer(rename, renamed) {
      if (!draft) return;
      const { denied, renames } = draft;
      if (renamed) setDraft({ ...draft, renames: [...renames, rename] });
      else setDraft({ ...draft, denied: [...denied, rename] });
    },
  };
}

function begun(text: string, of: NonNullable<LivePrint["of"]>): SqlDraft | undefined {
  const { document, request } = of;
  if (request.kind !== "script") return undefined;
  const { comments, ifNotExists } = request;
  const written = withNewLines(text);
  return { origin: document, text, written, comments, ifNotExists, renames: [], denied: [] };
}

function obstacleIn({ denied }: SqlDraft, { faults, refused, questions }: SqlOutcome): string | undefined {
  if (faults.length > 0) return `${countOf(faults.length, "statement")} cannot be read`;
  const open = questions.filter(({ rename }) => !denied.includes(rename));
  return open.length > 0 ? "Say first what was renamed" : refused;
}

/** What the draft comes to in the design as it is now. */
function useReading(
  reconciler: Reconciler,
  draft: SqlDraft | undefined,
  document: Document,
): Read | undefined {
  const [run] = useState(newestOnly);
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    if (!draft) return;
    const job = () =>
      reconciler.reconcile(document, draft).then(
        (outcome) => setRead({ of: draft, into: document, outcome }),
        (error: unknown) => setRead({ of: draft, into: document, failure: reasonOf(error) }),
      );
    const timer = setTimeout(() => run(job), PAUSE);
    return () => clearTimeout(timer);
  }, [reconciler, draft, document, run]);
  return read && read.of === draft && read.into === document ? read : undefined;
}

function documentIn(state: AppState): Document {
  return state.history.document;
}

function keyIn(state: AppState): string {
  return state.designKey;
}
