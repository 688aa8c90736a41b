import type { SchemaRecord } from "../../../core/document/records/index.ts";
import { useApp } from "../../app/app-context.ts";
import { CommitArea } from "../../parts/CommitArea.tsx";
import { Field } from "../../parts/Field.tsx";
import { recordFaces } from "../editing/record-face.ts";
import { send } from "../editing/send.ts";

type Commented = Extract<SchemaRecord, { readonly comment: string | null }>;

/** What `COMMENT ON` says about a record; nothing written takes the comment away. */
export function CommentField({ record }: { readonly record: Commented }) {
  const app = useApp();
  return (
    <Field label="Comment">
      <CommitArea
        aria-label={`Comment on ${recordFaces[record.kind].word.toLowerCase()} ${record.name}`}
        rows={1}
        value={record.comment ?? ""}
        onCommit={(comment) => send(app, "comment-on", { id: record.id, comment })}
      />
    </Field>
  );
}
