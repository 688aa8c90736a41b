import type { Movable } from "../../../../core/command/moving.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { FieldRow } from "../../../parts/Field.tsx";
import { recordFaces } from "../../editing/record-face.ts";
import { act } from "../../editing/send.ts";
import { NameField } from "../NameField.tsx";
import { NamespaceChoice } from "./NamespaceChoice.tsx";

/** What something is called, and the namespace it lies in, to choose another. */
export function NamePlace({ record }: { readonly record: Movable }) {
  const app = useApp();
  const namespace = useCatalog().namespaceOf(record.id);
  return (
    <FieldRow columns="minmax(0, 1fr) 96px">
      <NameField record={record} />
      <NamespaceChoice
        of={recordFaces[record.kind].word.toLowerCase()}
        value={namespace?.id}
        onChange={(namespaceId) => act(app, "move-to-namespace", { id: record.id, namespaceId })}
      />
    </FieldRow>
  );
}
