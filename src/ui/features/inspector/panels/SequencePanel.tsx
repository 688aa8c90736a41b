import type { SequenceRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { SequenceOptionsFields } from "../properties/SequenceOptionsFields.tsx";
import { SequenceOwner } from "../properties/SequenceOwner.tsx";
import { RecordHead } from "../RecordHead.tsx";

const types = [
  ["bigint", "bigint"],
  ["integer", "integer"],
  ["smallint", "smallint"],
] as const;

/** A sequence: what it counts, and for which column. */
export function SequencePanel({ sequence }: { readonly sequence: SequenceRecord }) {
  const app = useApp();
  return (
    <>
      <RecordHead record={sequence} title={sequence.name} />
      <PanelBody>
        <Fields>
          <NamePlace record={sequence} />
          <CommentField record={sequence} />
        </Fields>
        <Fields ruled>
          <SequenceOwner sequence={sequence} />
          <ChoiceField
            label="Type"
            name="Type of the sequence"
            value={sequence.type}
            words={types}
            onChange={(type) => act(app, "change-sequence", { sequenceId: sequence.id, type })}
          />
          <SequenceOptionsFields
            options={sequence.options}
            onChange={(options) => send(app, "change-sequence", { sequenceId: sequence.id, options })}
          />
          <Checkbox
            label="Unlogged: may repeat numbers after a crash"
            checked={sequence.unlogged}
            onChange={(unlogged) => act(app, "change-sequence", { sequenceId: sequence.id, unlogged })}
          />
        </Fields>
        <PrivilegesSection on={sequence.id} />
      </PanelBody>
    </>
  );
}
