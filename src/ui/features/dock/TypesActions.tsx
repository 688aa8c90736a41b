import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { typescriptFile } from "../export/export-format.ts";
import { copyAs, saveAs } from "../export/hand-over.ts";
import { useTypesRequest } from "./use-types-request.ts";

/** What can be done with the types: copy them, download them. */
export function TypesActions() {
  const app = useApp();
  const request = useTypesRequest();
  return (
    <>
      <Button size="s" icon="copy" onClick={() => void copyAs(app, "TypeScript", request)}>
        Copy
      </Button>
      <Button size="s" icon="download" onClick={() => void saveAs(app, typescriptFile, request)}>
        Download
      </Button>
    </>
  );
}
