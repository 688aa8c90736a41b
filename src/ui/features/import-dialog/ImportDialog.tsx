import { lazy, Suspense, useEffect } from "react";
import type { AppState } from "../../../state/app-state.ts";
import { useAppState } from "../../app/app-context.ts";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { ChooseSource } from "./ChooseSource.tsx";
import { DropSign } from "./DropSign.tsx";
import { drawAhead } from "./draw-ahead.ts";
import { ImportFooter } from "./ImportFooter.tsx";
import { Reading } from "./Reading.tsx";
import { type Committing, useCommit } from "./use-commit.ts";
import { useFileDrop } from "./use-file-drop.ts";
import { type Import, useImport } from "./use-import.ts";
import { useLaunchedFiles } from "./use-launched-files.ts";
import { usePaste } from "./use-paste.ts";

/** Asked for with the dialog and not waited for: the ledger is needed once a file has been read. */
const ledger = import("./Ledger.tsx");

const Ledger = lazy(async () => ({ default: (await ledger).Ledger }));

const OrderFiles = lazy(async () => ({ default: (await import("./OrderFiles.tsx")).OrderFiles }));

/** The way in for SQL and designs: its dialog, and files dropped or text pasted anywhere on the page. */
export function ImportDialog({ canvas }: { readonly canvas: CanvasModel }) {
  const open = useAppState(isOpenIn);
  const importing = useImport();
  const { stage } = importing;
  const document = stage.kind === "read" ? stage.imported.document : undefined;
  useEffect(() => document && drawAhead(canvas, document), [canvas, document]);
  const committing = useCommit(importing);
  const held = useFileDrop(importing.take);
  usePaste(importing.take);
  useLaunchedFiles(importing.take);
  return (
    <>
      <Dialog
        open={open}
        onOpenChange={(opened) => !opened && importing.close()}
        title="Import"
        width="wide"
        tall
        footer={<ImportFooter key={importing.stage.kind} importing={importing} committing={committing} />}
      >
        <Stage importing={importing} committing={committing} />
      </Dialog>
      {held && <DropSign />}
    </>
  );
}

function isOpenIn(state: AppState): boolean {
  return state.session.dialog === "import";
}

function Stage({ importing, committing }: { readonly importing: Import; readonly committing: Committing }) {
  const { stage } = importing;
  switch (stage.kind) {
    case "choosing":
      return <ChooseSource importing={importing} refusal={stage.refusal} />;
    case "ordering":
      return (
        <Suspense fallback={null}>
          <OrderFiles sources={stage.sources} onOrder={importing.order} />
        </Suspense>
      );
    case "reading":
      return <Reading source={stage.source} progress={stage.progress} />;
    case "read":
      return (
        <Suspense fallback={null}>
          <Ledger
            source={stage.source}
            imported={stage.imported}
            onChooseAgain={importing.chooseAgain}
            onImport={committing.commit}
            onRead={importing.readAnew}
          />
          <CommitRefusal importing={importing} refusal={committing.refusal} />
        </Suspense>
      );
  }
}

/** Why an import was refused, with the other way to take it in. */
function CommitRefusal({
  importing: { choice, choose },
  refusal,
}: {
  readonly importing: Import;
  readonly refusal: string | undefined;
}) {
  if (refusal === undefined) return null;
  const adding = choice.mode === "add";
  return (
    <Notice
      tone="error"
      icon="octagon"
      look="strip"
      live
      actions={
        adding && (
          <Button variant="line" size="s" onClick={() => choose({ ...choice, mode: "replace" })}>
            Replace it instead
          </Button>
        )
      }
    >
      {refusal}
      {adding && " A design that replaces this one keeps the places of the tables that are in both."}
    </Notice>
  );
}
