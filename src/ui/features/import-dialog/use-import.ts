import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import type { Imported, ImportSource } from "../../../state/ports.ts";
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
  const conclude = (refused: Refusal | undefined): void => (refused ? refuse(refused.refused) : close());
  const run = async (): Promise<void> => {
    const holds = await holdingOf(source);
    if (holds === "link" || holds === "design-file") {
      return conclude(await openDesignText(app, await textOf(source)));
    }
    const report = (progress: { readonly done: number; readonly doing: string }): void => {
      if (wanted) show({ kind: "reading", source: facts, progress });
    };
    report({ done: 0, doing: "Reading" });
    const imported = await app.ports.importer.read(source, report, (whenCancelled) => {
      cancel = whenCancelled;
    });
    if (holds === "catalog") return wanted ? conclude(openDatabase(app, imported)) : undefined;
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

/** A database is a design of its own, and has no statements to give account of. */
function openDatabase(app: App, read: Imported | Refusal): Refusal | undefined {
  if (isRefusal(read)) return read;
  app.openNew(read.document);
  app.show({ kind: "fit" });
  return undefined;
}

async function holdingOf({ content }: ImportSource): Promise<ReturnType<typeof holdsDesign>["kind"]> {
  const begins = typeof content === "string" ? content : await content.slice(0, BEGINNING).text();
  return holdsDesign(begins).kind;
}

async function textOf({ content }: ImportSource): Promise<string> {
  return typeof content === "string" ? content : content.text();
}

/** Bytes that tell a design file from SQL. */
const BEGINNING = 4000;
