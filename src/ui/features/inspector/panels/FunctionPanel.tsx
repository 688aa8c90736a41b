import type { FunctionRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { Reads } from "../properties/Reads.tsx";
import { SqlArea } from "../properties/SqlArea.tsx";
import { SqlField } from "../properties/SqlField.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A function or procedure, as it was written. */
export function FunctionPanel({ routine }: { readonly routine: FunctionRecord }) {
  const app = useApp();
  const id = { functionId: routine.id };
  return (
    <>
      <RecordHead
        record={routine}
        title={routine.name}
        word={routine.routine === "procedure" ? "Procedure" : "Function"}
      />
      <PanelBody>
        <Fields>
          <NameField record={routine} />
          <SqlField
            label="Arguments"
            value={routine.arguments}
            placeholder="None"
            onCommit={(text) => send(app, "change-function", { ...id, arguments: text ?? "" })}
          />
          <SqlArea
            label="Definition"
            value={routine.definition}
            onCommit={(definition) => send(app, "change-function", { ...id, definition })}
          />
          <Reads ids={routine.uses} />
          <CommentField record={routine} />
        </Fields>
      </PanelBody>
    </>
  );
}
