import type { ExtensionRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { DeleteButton } from "../properties/DeleteButton.tsx";
import { SqlField } from "../properties/SqlField.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** An extension: where its objects go, and which version it is. */
export function ExtensionPanel({ extension }: { readonly extension: ExtensionRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { id } = extension;
  return (
    <>
      <RecordHead record={extension} title={extension.name} />
      <PanelBody>
        <Fields>
          <ChoiceField
            label="Namespace"
            name="Namespace of the extension"
            value={String(extension.namespace ?? "")}
            words={[
              ["", "The first of the search path"],
              ...catalog.all("namespace").map((space) => [String(space.id), space.name] as const),
            ]}
            onChange={(chosen) =>
              act(app, "change-extension", { extensionId: id, namespaceId: chosen === "" ? null : chosen })
            }
          />
          <SqlField
            label="Version"
            value={extension.version}
            placeholder="The default one"
            onCommit={(version) => send(app, "change-extension", { extensionId: id, version })}
          />
          <CommentField record={extension} />
          <DeleteButton id={id} label="Delete extension" />
        </Fields>
      </PanelBody>
    </>
  );
}
