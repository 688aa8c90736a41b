import { useEffect, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import type { App } from "../../../state/app.ts";
import type { ImportSource } from "../../../state/import-source.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp } from "../../app/app-context.ts";
import type { ImportChoice } from "./commit-import.ts";
import { holdsDesign } from "./design-text.ts";
import { namesTogether, sqlFilesInOrder } from "./file-order.ts";
import { type ImportStage, nothingChosen, type SourceFacts } from "./import-stage.ts";
import { openDesignText } from "./open-design-text.ts";
import { refusalOf } from "./refusal-of.ts";

/** An import from its beginning to the ledger. What a person pasted stays in `text` until the dialog closes. */
export interface Import {
  readonly stage: ImportStage;
  readonly text: string;
  readonly editText: (text: string) => void;
  /** Begins with what was chosen: one source is read at once, several are put in order first. */
  readonly take: (sources: readonly ImportSource[]) => void;
  readonly order: (sources: readonly ImportSource[]) => void;
  readonly read: (sources: readonly ImportSource[]) => void;
  /** Puts another reading of the same source in the place of the one that is shown. */
  readonly readAnew: (imported: Imported) => void;
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
  const read = (sources: readonly ImportSource[]): void => {
    giveUp.current?.();
    choose(usualChoice);
    app.session({ dialog: "import" });
    giveUp.current = begin(app, sources, { show: setStage, end, close });
  };
  const take = (sources: readonly ImportSource[]): void => {
    const chosen = sources.length > 1 ? sqlFilesInOrder(sources) : sources;
    if (chosen.length === 1) read(chosen);
    if (chosen.length < 2) return;
    giveUp.current?.();
    app.session({ dialog: "import" });
    end({ kind: "ordering", sources: chosen });
  };
  const order = (sources: readonly ImportSource[]): void => setStage({ kind: "ordering", sources });
  const readAnew = (imported: Imported): void =>
    setStage((now) => (now.kind === "read" ? { ...now, imported } : now));
  useEffect(() => () => giveUp.current?.(), []);
  const edits = { text, editText: setText, choice, choose };
  return { stage, ...edits, take, order, read, readAnew, cancel: stop, chooseAgain: stop, close };
}

interface Tell {
  readonly show: (stage: ImportStage) => void;
  readonly end: (stage: ImportStage) => void;
  readonly close: () => void;
}

/** Begins to read sources and tells how it goes, until the returned function is called. */
function begin(app: App, sources: readonly ImportSource[], { show, end, close }: Tell): () => void {
  let wanted = true;
  let cancel: () => void = () => {};
  const facts = factsOf(sources);
  const refuse = (refusal: string): void => {
    if (wanted) end({ kind: "choosing", refusal });
  };
  const conclude = (refused: Refusal | undefined): void => (refused ? refuse(refused.refused) : close());
  const run = async (): Promise<void> => {
    const holds = await holdingOf(sources);
    if (holds === "link" || holds === "design-file") {
      return conclude(await openDesignText(app, await textOf(sources)));
    }
    const report = (progress: { readonly done: number; readonly doing: string }): void => {
      if (wanted) show({ kind: "reading", source: facts, progress });
    };
    report({ done: 0, doing: "Reading" });
    const imported = await app.ports.importer.read(sources, report, (whenCancelled) => {
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

function factsOf(sources: readonly ImportSource[]): SourceFacts {
  const bytes = sources.map(({ content }) =>
    typeof content === "string" ? new Blob([content]).size : content.size,
  );
  return { name: namesTogether(sources), bytes: bytes.reduce((sum, size) => sum + size, 0) };
}

/** A database is a design of its own, and has no statements to give account of. */
function openDatabase(app: App, read: Imported | Refusal): Refusal | undefined {
  if (isRefusal(read)) return read;
  app.openNew(read.document);
  app.show({ kind: "fit" });
  return undefined;
}

/** What the sources hold; several are read together as SQL. */
async function holdingOf(sources: readonly ImportSource[]): Promise<ReturnType<typeof holdsDesign>["kind"]> {
  const content = sources.length === 1 ? sources[0]?.content : undefined;
  if (content === undefined) return "sql";
  const begins = typeof content === "string" ? content : await content.slice(0, BEGINNING).text();
  return holdsDesign(begins).kind;
}

async function textOf([source]: readonly ImportSource[]): Promise<string> {
  const content = source?.content ?? "";
  return typeof content === "string" ? content : content.text();
}

/** Bytes that tell a design file from SQL. */
const BEGINNING = 4000;
