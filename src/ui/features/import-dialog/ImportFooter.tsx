import { useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Imported } from "../../../state/ports.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { countOf } from "../editing/count-of.ts";
import { commitImport, type ImportChoice, tablesIn } from "./commit-import.ts";
import type { Import } from "./use-import.ts";

/** What can be done at each stage of an import; the primary action names its effect. */
export function ImportFooter({ importing }: { readonly importing: Import }) {
  const { stage, text, read, cancel, close } = importing;
  switch (stage.kind) {
    case "choosing":
      return (
        <>
          <Spacer />
          <Button variant="line" onClick={close}>
            Cancel
          </Button>
          <Button
            variant="primary"
            unavailable={text.trim() === "" ? "Choose a file or paste a text first" : undefined}
            onClick={() => read({ name: "Pasted text", content: text })}
          >
            Read text
          </Button>
        </>
      );
    case "reading":
      return (
        <>
          <Spacer />
          <Button variant="line" onClick={cancel}>
            Cancel
          </Button>
        </>
      );
    case "read":
      return <CommitActions name={stage.source.name} imported={stage.imported} onClose={close} />;
  }
}

interface CommitActionsProps {
  readonly name: string;
  readonly imported: Imported;
  readonly onClose: () => void;
}

function CommitActions({ name, imported, onClose }: CommitActionsProps) {
  const app = useApp();
  const empty = useAppState(isEmptyIn);
  const [choice, setChoice] = useState<ImportChoice>({ arranged: true, mode: "add" });
  const commit = () => {
    const mode = empty ? "replace" : choice.mode;
    const refusal = commitImport(app, { imported, name, choice: { ...choice, mode } });
    if (refusal && isRefusal(refusal)) app.notify(refusal.refused, "error");
    // The page takes in the design first; the dialog goes in a task of its own, so that neither stands in the way.
    else setTimeout(onClose);
  };
  const tables = tablesIn(imported);
  return (
    <>
      <Switch
        label="Arrange by relationships"
        checked={choice.arranged}
        onChange={(arranged) => setChoice({ ...choice, arranged })}
      />
      <Spacer />
      {!empty && (
        <Segmented
          label="What happens to the open design"
          value={choice.mode}
          segments={[
            { value: "add", label: "Add to this design" },
            { value: "replace", label: "Replace this design" },
          ]}
          onChange={(mode) => setChoice({ ...choice, mode })}
        />
      )}
      <Button variant="line" onClick={onClose}>
        Cancel
      </Button>
      <Button variant="primary" onClick={commit}>
        {`Import ${tables > 0 ? countOf(tables, "table") : countOf(imported.ledger.length, "statement")}`}
      </Button>
    </>
  );
}

/** Whether the open design holds nothing but itself and the namespace that every database has. */
function isEmptyIn({ history }: AppState): boolean {
  return history.document.schema.size <= 2;
}
