import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { copyShown, saveFiles } from "../export/save-files.ts";
import { useChosenExport } from "./use-exporting.ts";

/** What can be done with the export: copy the file that is shown, download all of them. */
export function TypesActions() {
  const app = useApp();
  const chosen = useChosenExport();
  if (chosen === undefined) return null;
  const { offer, file, request } = chosen;
  return (
    <>
      <Button size="s" icon="copy" onClick={() => void copyShown(app, { what: offer.title, request, file })}>
        Copy
      </Button>
      <Button size="s" icon="download" onClick={() => void saveFiles(app, { id: offer.id, request })}>
        Download
      </Button>
    </>
  );
}
