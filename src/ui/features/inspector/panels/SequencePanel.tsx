import type { SequenceRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { Facts } from "../properties/Facts.tsx";
import { RecordLink } from "../properties/RecordLink.tsx";
import { SequenceOptionsFields } from "../properties/SequenceOptionsFields.tsx";
import { RecordHead } from "../RecordHead.tsx";

const types = [
  ["bigint", "bigint"],
  ["integer", "integer"],
  ["smallint", "smallint"],
] as const;

/** A sequence: what it counts, and for which column. */
export function SequencePanel({ sequence }: { readonly sequence: SequenceRecord }) {
  const catalog = useCatalog();
  const app = useApp();
  const { ownedBy } = sequence;
  return (
    <>
      <RecordHead record={sequence} title={sequence.name} />
      <PanelBody>
        <Fields>
          <NameField record={sequence} />
          <CommentField record={sequence} />
        </Fields>
        <Fields ruled>
          <Facts
            facts={[
              [
                "Owned by",
                ownedBy && (
                  <RecordLink
                    key="owner"
                    id={ownedBy}
                    name={catalog.pathOf(ownedBy).replace(/^public\./, "")}
                  />
                ),
              ],
            ]}
          />
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
        </Fields>
      </PanelBody>
    </>
  );
}
