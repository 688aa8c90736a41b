import type { Imported } from "../../../state/ports.ts";
import { Button } from "../../parts/Button.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { countOf } from "../editing/count-of.ts";
import { tablesIn } from "./commit-import.ts";
import type { Committing } from "./use-commit.ts";
import type { Import } from "./use-import.ts";

/** What can be done at each stage of an import; the primary action names its effect. */
export function ImportFooter({
  importing,
  committing,
}: {
  readonly importing: Import;
  readonly committing: Committing;
}) {
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
            onClick={() => read([{ name: "Pasted text", content: text }])}
          >
            Read text
          </Button>
        </>
      );
    case "ordering":
      return (
        <>
          <Spacer />
          <Button variant="line" onClick={cancel}>
            Choose others
          </Button>
          <Button variant="primary" onClick={() => read(stage.sources)}>
            {`Read ${countOf(stage.sources.length, "file")}`}
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
      return <CommitActions importing={importing} committing={committing} imported={stage.imported} />;
  }
}

interface CommitActionsProps {
  readonly importing: Import;
  readonly committing: Committing;
  readonly imported: Imported;
}

function CommitActions({ importing, committing, imported }: CommitActionsProps) {
  const { choice, choose, close } = importing;
  const { empty, commit } = committing;
  const tables = tablesIn(imported);
  return (
    <>
      <Switch
        label="Arrange by relationships"
        checked={choice.arranged}
        onChange={(arranged) => choose({ ...choice, arranged })}
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
          onChange={(mode) => choose({ ...choice, mode })}
        />
      )}
      <Button variant="line" onClick={close}>
        Cancel
      </Button>
      <Button variant="primary" onClick={() => commit()}>
        {`Import ${tables > 0 ? countOf(tables, "table") : countOf(imported.ledger.length, "statement")}`}
      </Button>
    </>
  );
}
