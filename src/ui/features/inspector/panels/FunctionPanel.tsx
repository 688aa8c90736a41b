import type { FunctionRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { CodeField } from "../properties/CodeField.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { Reads } from "../properties/Reads.tsx";
import { SqlField } from "../properties/SqlField.tsx";
import { RecordHead } from "../RecordHead.tsx";

const kinds = [
  ["function", "Function"],
  ["procedure", "Procedure"],
] as const;

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
          <NamePlace record={routine} />
          <SqlField
            label="Arguments"
            value={routine.arguments}
            placeholder="None"
            onCommit={(text) => send(app, "change-function", { ...id, arguments: text ?? "" })}
          />
          <ChoiceField
            label="Kind"
            name="Kind of routine"
            value={routine.routine}
            words={kinds}
            onChange={(kind) => act(app, "change-function", { ...id, routine: kind })}
          />
          <CodeField
            label="Definition"
            title={`Definition of ${routine.name}`}
            value={routine.definition}
            onCommit={(definition) => send(app, "change-function", { ...id, definition })}
          />
          <Reads ids={routine.uses} />
          <CommentField record={routine} />
        </Fields>
        <PrivilegesSection on={routine.id} />
      </PanelBody>
    </>
  );
}
