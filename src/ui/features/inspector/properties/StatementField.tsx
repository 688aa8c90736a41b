import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../../core/base/reason-of.ts";
import { isRefusal } from "../../../../core/base/refusal.ts";
import { apply } from "../../../../core/document/patch.ts";
import { aKind } from "../../../../core/document/record-words.ts";
import { type App, catalogIn } from "../../../../state/app.ts";
import { useApp } from "../../../app/app-context.ts";
import type { Draft } from "../../../parts/use-draft.ts";
import { selectAndReveal } from "../../editing/select-records.ts";
import { CodeEditor } from "./CodeField.tsx";
import { SqlText } from "./SqlText.tsx";

/** ms without a key after which what is typed is read. */
const PAUSE = 400;

/** `id` is the record whose statement it is; `title` names it where it is enlarged. */
export interface StatementFieldProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly value: string;
}

/**
 * A statement that a record is as a whole. What is typed is read at every pause; what is committed is read in the
 * place of the record, which takes a moment: what is refused stays as it was typed, with the reason.
 */
export function StatementField({ id, label, title, value }: StatementFieldProps) {
  const app = useApp();
  const draft = useStatementDraft(app, id, value);
  return app.ports.paster ? (
    <CodeEditor label={label} title={title} value={value} draft={draft} />
  ) : (
    <SqlText label={label} text={value} />
  );
}

function useStatementDraft(app: App, id: string, value: string): Draft {
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState<string>();
  // Leaving the editor commits what Mod+Enter committed a moment ago.
  const asked = useRef<string>(undefined);
  const text = typed ?? value;
  useEffect(() => {
    if (typed === undefined) return;
    let current = true;
    const timer = setTimeout(() => {
      void faultIn(app, typed).then((fault) => current && setReason((known) => fault ?? known));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [app, typed]);
  return {
    text,
    dirty: text !== value,
    refusal: typed === undefined ? undefined : reason,
    edit(next) {
      setReason(undefined);
      setTyped(next === value ? undefined : next);
    },
    commit() {
      if (typed === undefined || asked.current === typed) return true;
      asked.current = typed;
      void restated(app, id, typed).then((refused) => {
        asked.current = undefined;
        setReason(refused);
        if (refused === undefined) setTyped((now) => (now === typed ? undefined : now));
      });
      return true;
    },
    restore() {
      setReason(undefined);
      setTyped(undefined);
    },
  };
}

/** Why it cannot be read; a check that fails says nothing, because the commit will. */
function faultIn({ ports }: App, text: string): Promise<string | undefined> {
  return (
    ports.paster?.check(text).then(
      (fault) => fault,
      () => undefined,
    ) ?? Promise.resolve(undefined)
  );
}

/** Takes a statement into the design in the place of a record; answers why it is refused. */
async function restated(app: App, id: string, text: string): Promise<string | undefined> {
  const { document } = app.store.getState().history;
  try {
    const read = await app.ports.paster?.restate(text, id, document);
    if (!read) return undefined;
    if (isRefusal(read)) return read.refused;
    if (app.store.getState().history.document !== document)
      return "The design changed while the statement was read. Commit it again.";
    const taken = app.dispatch(
      "replace-document",
      { document: apply(document, read.patch) },
      "Edit the statement",
    );
    if (isRefusal(taken)) return taken.refused;
    if (!read.became.includes(id)) tellWhatItIs(app, read.became);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function tellWhatItIs(app: App, became: readonly string[]): void {
  const catalog = catalogIn(app.store.getState());
  const [first] = became.flatMap((id) => catalog.record(id) ?? []);
  app.notify(
    first && became.length === 1
      ? `The statement is ${aKind(first)} of the design now`
      : "The statement is part of the design now",
  );
  if (first) selectAndReveal(app, [first.id]);
}
