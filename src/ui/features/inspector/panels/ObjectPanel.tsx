import type { ObjectRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { CodeField } from "../properties/CodeField.tsx";
import { Facts } from "../properties/Facts.tsx";
import { Reads } from "../properties/Reads.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** An object that is not drawn: its name, its signature, and the text of its definition. */
export function ObjectPanel({ object }: { readonly object: ObjectRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { additions, definition, id, name, signature, type } = object;
  const title = name || signature.trim();
  return (
    <>
      <RecordHead record={object} title={title} word={`${type.slice(0, 1).toUpperCase()}${type.slice(1)}`} />
      <PanelBody>
        <Fields>
          {name !== "" && <NameField record={object} />}
          <Facts
            facts={[
              ["Namespace", catalog.find("namespace", object.namespace)?.name],
              ["Signature", signature.trim()],
            ]}
          />
          <CodeField
            label="Definition"
            title={`Definition of ${title}`}
            value={definition}
            onCommit={(text) => send(app, "change-object", { objectId: id, definition: text })}
          />
          {additions.map((addition, at) => (
            <CodeField
              // biome-ignore lint/suspicious/noArrayIndexKey: statements have no other identity than their place
              key={at}
              label={`Statement ${at + 1} that completes it`}
              title={`Statement ${at + 1} that completes ${title}`}
              value={addition}
              onCommit={(text) =>
                send(app, "change-object", {
                  objectId: id,
                  additions: additions.with(at, text).filter((statement) => statement.trim() !== ""),
                })
              }
            />
          ))}
          <Reads ids={object.uses} />
          <CommentField record={object} />
        </Fields>
        <PrivilegesSection on={id} />
      </PanelBody>
    </>
  );
}
