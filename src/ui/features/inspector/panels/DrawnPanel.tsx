import type { AreaRecord, NoteRecord } from "../../../../core/document/records/index.ts";
import type { App } from "../../../../state/app.ts";
import { useApp } from "../../../app/app-context.ts";
import { CommitArea } from "../../../parts/CommitArea.tsx";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import { send } from "../../editing/send.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { ChoiceField } from "../properties/ChoiceField.tsx";
import { RecordHead } from "../RecordHead.tsx";

const colours = [
  ["0", "None"],
  ["1", "Blue"],
  ["2", "Green"],
  ["3", "Amber"],
  ["4", "Purple"],
  ["5", "Grey"],
] as const;

/** An area or a note of the canvas: its words, colour and size. */
export function DrawnPanel({ record }: { readonly record: AreaRecord | NoteRecord }) {
  const app = useApp();
  return (
    <>
      <RecordHead record={record} title={record.kind === "area" ? record.name : "Note"} />
      <PanelBody>
        <Fields>
          {record.kind === "area" ? (
            <Field label="Name">
              <CommitField
                aria-label="Area name"
                value={record.name}
                onCommit={(name) => send(app, "change-area", { areaId: record.id, name })}
              />
            </Field>
          ) : (
            <Field label="Text">
              <CommitArea
                aria-label="Note text"
                rows={5}
                value={record.text}
                onCommit={(text) => send(app, "change-note", { noteId: record.id, text })}
              />
            </Field>
          )}
          <ChoiceField
            label="Colour"
            value={colours[record.colour]?.[0] ?? "0"}
            words={colours}
            onChange={(colour) => void change(app, record, { colour: Number(colour) })}
          />
          <SizeField record={record} side="width" label="Width" />
          <SizeField record={record} side="height" label="Height" />
        </Fields>
      </PanelBody>
    </>
  );
}

type SizeFieldProps = {
  readonly record: AreaRecord | NoteRecord;
  readonly side: "width" | "height";
  readonly label: string;
};

function SizeField({ record, side, label }: SizeFieldProps) {
  const app = useApp();
  const commit = (text: string): string | undefined => {
    const size = Number(text);
    return Number.isFinite(size) && size > 0
      ? change(app, record, { [side]: size })
      : "A size is a number of pixels.";
  };
  return (
    <Field label={label}>
      <CommitField inputMode="numeric" value={String(record[side])} onCommit={commit} />
    </Field>
  );
}

type Shape = { readonly colour?: number; readonly width?: number; readonly height?: number };

function change(app: App, { kind, id }: AreaRecord | NoteRecord, shape: Shape): string | undefined {
  return kind === "area"
    ? send(app, "change-area", { areaId: id, ...shape })
    : send(app, "change-note", { noteId: id, ...shape });
}
