import { useState } from "react";
import type { ObjectRecord } from "../../../../core/document/records/index.ts";
import { useApp } from "../../../app/app-context.ts";
import { Button } from "../../../parts/Button.tsx";
import { Field } from "../../../parts/Field.tsx";
import { TextArea } from "../../../parts/TextArea.tsx";
import { TextField } from "../../../parts/TextField.tsx";
import { addedId } from "../../editing/added-id.ts";
import { selectAndReveal } from "../../editing/select-records.ts";
import { send } from "../../editing/send.ts";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { SectionForm } from "../SectionForm.tsx";

type Type = ObjectRecord["type"];

/** Each kind with how its text begins behind name and signature in CREATE. */
const examples: readonly (readonly [Type, definition: string, signature?: string])[] = [
  ["aggregate", "(SFUNC = …, STYPE = …)", "(integer)"],
  ["operator", "(FUNCTION = …)", "(integer, integer)"],
  ["operator class", "FOR TYPE … AS OPERATOR 1 <", "USING btree"],
  ["operator family", "", "USING btree"],
  ["cast", "WITH FUNCTION …", "(text AS integer)"],
  ["collation", "(provider = icu, locale = 'de')"],
  ["conversion", "FOR 'UTF8' TO 'LATIN1' FROM …"],
  ["base type", "(INPUT = …, OUTPUT = …)"],
  ["text search configuration", "(COPY = pg_catalog.english)"],
  ["text search dictionary", "(TEMPLATE = simple)"],
  ["text search parser", "(START = …, GETTOKEN = …, END = …, LEXTYPES = …)"],
  ["text search template", "(LEXIZE = …)"],
  ["event trigger", "ON ddl_command_end EXECUTE FUNCTION …"],
  ["foreign data wrapper", "HANDLER …"],
  ["server", "FOREIGN DATA WRAPPER postgres_fdw"],
  ["user mapping", "OPTIONS (user 'app')", "FOR CURRENT_USER SERVER …"],
  ["language", "HANDLER …"],
  ["access method", "TYPE TABLE HANDLER …"],
  ["transform", "(FROM SQL WITH FUNCTION …)", "FOR jsonb LANGUAGE …"],
  ["subscription", "CONNECTION '…' PUBLICATION …"],
];

/** Kind, name, signature and definition of a new object; what is refused is said under the definition. */
export function AddObject({ onDone }: { readonly onDone: () => void }) {
  const app = useApp();
  const [type, setType] = useState<Type>("collation");
  const [name, setName] = useState("");
  const [signature, setSignature] = useState("");
  const [definition, setDefinition] = useState("");
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [, example = "", usual] = examples.find(([other]) => other === type) ?? [];
  const add = () => {
    let refused: string | undefined;
    const id = addedId(app, "object", () => {
      refused = send(app, "add-object", { type, name, signature, definition });
    });
    setRefusal(refused);
    if (id === undefined) return;
    onDone();
    selectAndReveal(app, [id]);
  };
  return (
    <SectionForm
      label="New object"
      onCancel={onDone}
      action={
        <Button size="s" variant="line" onClick={add}>
          Add object
        </Button>
      }
    >
      <ChoiceField
        label="Kind"
        name="Kind of object"
        value={type}
        words={examples.map(([each]) => [each, each] as const)}
        onChange={setType}
      />
      <Field label="Name">
        <TextField aria-label="Name of the new object" value={name} onChange={setName} />
      </Field>
      {usual !== undefined && (
        <Field label="Signature">
          <TextField
            mono
            aria-label="Signature of the new object"
            placeholder={usual}
            value={signature}
            onChange={setSignature}
          />
        </Field>
      )}
      <Field label="Definition" error={refusal}>
        <TextArea
          mono
          rows={2}
          aria-label="Definition of the new object"
          placeholder={example}
          value={definition}
          onChange={setDefinition}
        />
      </Field>
    </SectionForm>
  );
}
