import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import type { ImportSource } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import type { ImportChoice } from "./commit-import.ts";
import { holdsDesign } from "./design-text.ts";
import { type ImportStage, nothingChosen, type SourceFacts } from "./import-stage.ts";
import { openDesignText } from "./open-design-text.ts";
import { refusalOf } from "./refusal-of.ts";

/** An import from its beginning to the ledger. What a person pasted stays in `text` until the dialog closes. */
export interface Import {
  readonly stage: ImportStage;
  readonly text: string;
  readonly editText: (text: string) => void;
  readonly read: (source: ImportSource) => void;
  readonly cancel: () => void;
  /** Back to the choice of a file. */
  readonly chooseAgain: () => void;
  readonly choice: ImportChoice;
  readonly choose: (choice: ImportChoice) => void;
  /** Closes the dialog and forgets all of it. */
  readonly close: () => void;
}

const usualChoice: ImportChoice = { arranged: true, mode: "add" };

/** Runs imports for the dialog; a newer one ends the one before. */
export function useImport(): Import {
  const app = useApp();
  const [stage, setStage] = useState<ImportStage>(nothingChosen);
  const [text, setText] = useState("");
  const [choice, choose] = useState(usualChoice);
  const giveUp = useRef<() => void>(undefined);
  const end = (next: ImportStage): void => {
    giveUp.current = undefined;
    setStage(next);
  };
  const stop = (): void => {
    giveUp.current?.();
    end(nothingChosen);
  };
  const close = (): void => {
    stop();
    setText("");
    app.session({ dialog: undefined });
  };
  const read = (source: ImportSource): void => {
    giveUp.current?.();
    choose(usualChoice);
    app.session({ dialog: "import" });
    giveUp.current = begin(app, source, { show: setStage, end, close });
  };
  useEffect(() => () => giveUp.current?.(), []);
  return { stage, text, editText: setText, read, cancel: stop, chooseAgain: stop, choice, choose, close };
}

interface Tell {
  readonly show: (stage: ImportStage) => void;
  readonly end: (stage: ImportStage) => void;
  readonly close: () => void;
}

/** Begins to read a source and tells how it goes, until the returned function is called. */
function begin(app: App, source: ImportSource, { show, end, close }: Tell): () => void {
  let wanted = true;
  let cancel: () => void = () => {};
  const facts = factsOf(source);
  const refuse = (refusal: string): void => {
    if (wanted) end({ kind: "choosing", refusal });
  };
  const run = async (): Promise<void> => {
    const design = await designIn(source);
    if (design !== undefined) {
      const refused = await openDesignText(app, design);
      return refused ? refuse(refused.refused) : close();
    }
    const report = (progress: { readonly done: number; readonly doing: string }): void => {
      if (wanted) show({ kind: "reading", source: facts, progress });
    };
    report({ done: 0, doing: "Reading" });
    const imported = await app.ports.importer.read(source, report, (whenCancelled) => {
      cancel = whenCancelled;
    });
    const refusal = isRefusal(imported) ? imported.refused : refusalOf(imported);
    if (refusal !== undefined) return refuse(refusal);
    if (wanted && !isRefusal(imported)) end({ kind: "read", source: facts, imported });
  };
  run().catch((error: unknown) => refuse(reasonOf(error)));
  return () => {
    wanted = false;
    cancel();
  };
}

function factsOf({ name, content }: ImportSource): SourceFacts {
  return { name, bytes: typeof content === "string" ? new Blob([content]).size : content.size };
}

/** The text of a source that holds a whole design; `undefined` for SQL, whatever its encoding. */
async function designIn({ content }: ImportSource): Promise<string | undefined> {
  const begins = typeof content === "string" ? content : await content.slice(0, BEGINNING).text();
  if (holdsDesign(begins).kind === "sql") return undefined;
  return typeof content === "string" ? content : content.text();
}

/** Bytes that tell a design file from SQL. */
const BEGINNING = 4000;
