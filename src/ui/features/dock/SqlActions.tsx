import type { PrintRequest } from "../../../state/printer.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { sqlFile } from "../export/export-format.ts";
import { copyAs, saveAs } from "../export/hand-over.ts";
import { usePrinting } from "./use-printing.ts";
import { useSqlRequest } from "./use-sql-request.ts";

/** What can be done with the SQL: choose how much of it, copy it, download it. */
export function SqlActions() {
  const app = useApp();
  const [{ scope }, change] = usePrinting();
  const request = useSqlRequest();
  const act = (take: (request: PrintRequest) => Promise<void>) => ({
    unavailable: request === undefined ? "No table is selected" : undefined,
    onClick: () => void (request && take(request)),
  });
  return (
    <>
      <Segmented
        label="SQL of"
        value={scope}
        segments={[
          { value: "selection", label: "Selection" },
          { value: "design", label: "Whole design" },
        ]}
        onChange={(value) => change({ scope: value })}
      />
      <Button size="s" icon="copy" {...act((chosen) => copyAs(app, "SQL", chosen))}>
        Copy
      </Button>
      <Button size="s" icon="download" {...act((chosen) => saveAs(app, sqlFile, chosen))}>
        Download
      </Button>
    </>
  );
}
