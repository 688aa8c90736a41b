import { useState } from "react";
import type {
  ExtensionRecord,
  ObjectRecord,
  PublicationRecord,
} from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { addedId } from "../../editing/added-id.ts";
import { recordFaces } from "../../editing/record-face.ts";
import { selectAndReveal } from "../../editing/select-records.ts";
import { send } from "../../editing/send.ts";
import { CountedSection } from "../CountedSection.tsx";
import itemStyles from "../ItemRow.module.css";
import { SectionForm } from "../SectionForm.tsx";
import { AddObject } from "./AddObject.tsx";

/** What lies in no namespace: extensions, publications, and objects that are not drawn. */
export function DesignSections() {
  const catalog = useCatalog();
  return (
    <>
      <NamedSection
        title="Extensions"
        one="extension"
        example="pg_trgm"
        empty="PostgreSQL as it is."
        records={catalog.all("extension")}
      />
      <NamedSection
        title="Publications"
        one="publication"
        example="changes"
        empty="Nothing is replicated by name."
        records={catalog.all("publication")}
      />
      <ObjectsSection />
    </>
  );
}

interface NamedSectionProps {
  readonly title: string;
  readonly one: "extension" | "publication";
  readonly example: string;
  readonly empty: string;
  readonly records: readonly (ExtensionRecord | PublicationRecord)[];
}

function NamedSection({ title, one, example, empty, records }: NamedSectionProps) {
  const app = useApp();
  const [adding, setAdding] = useState(false);
  const add = (name: string) => {
    let refused: string | undefined;
    const id = addedId(app, one, () => {
      refused = send(app, one === "extension" ? "add-extension" : "add-publication", { name });
    });
    if (id !== undefined) selectAndReveal(app, [id]);
    return refused;
  };
  return (
    <CountedSection
      title={title}
      count={records.length}
      closed
      add={{ label: `Add ${one}`, onAdd: () => setAdding(true) }}
      empty={empty}
      extra={
        adding && (
          <SectionForm label={`New ${one}`} onCancel={() => setAdding(false)}>
            <CommitField
              autoFocus
              mono
              aria-label={`Name of the new ${one}`}
              placeholder={example}
              value=""
              onCommit={add}
              onDone={() => setAdding(false)}
            />
          </SectionForm>
        )
      }
    >
      {records.map((record) => (
        <RecordLine key={record.id} record={record} name={record.name} />
      ))}
    </CountedSection>
  );
}

function ObjectsSection() {
  const objects = useCatalog().all("object");
  const [adding, setAdding] = useState(false);
  return (
    <CountedSection
      title="Other objects"
      count={objects.length}
      closed
      add={{ label: "Add object", onAdd: () => setAdding(true) }}
      empty="No operators, collations, servers and the like."
      extra={adding && <AddObject onDone={() => setAdding(false)} />}
    >
      {objects.map((object) => (
        <RecordLine
          key={object.id}
          record={object}
          name={`${object.name}${object.signature}`.trim()}
          trailing={object.type}
        />
      ))}
    </CountedSection>
  );
}

function RecordLine(props: {
  readonly record: ExtensionRecord | PublicationRecord | ObjectRecord;
  readonly name: string;
  readonly trailing?: string;
}) {
  const { record, name, trailing } = props;
  const app = useApp();
  return (
    <button type="button" className={itemStyles.line} onClick={() => selectAndReveal(app, [record.id])}>
      <Icon name={recordFaces[record.kind].icon} size={14} tone="muted" />
      <span className={itemStyles.title} title={name}>
        {name}
      </span>
      {trailing !== undefined && <span className={itemStyles.trailing}>{trailing}</span>}
    </button>
  );
}
