import type { ObjectRecord } from "../../../../core/document/records/index.ts";
import { isOfDatabase } from "../../../../core/postgres/object-kinds.ts";
import { createObject } from "../../../../core/sql/print/statements/create-object.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { FieldRow } from "../../../parts/Field.tsx";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { NameField } from "../NameField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { Facts } from "../properties/Facts.tsx";
import { NamespaceChoice } from "../properties/NamespaceChoice.tsx";
import { Reads } from "../properties/Reads.tsx";
import { SqlField } from "../properties/SqlField.tsx";
import { StatementField } from "../properties/StatementField.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** An object that is not drawn: its name, its signature, and the statements that make it. */
export function ObjectPanel({ object }: { readonly object: ObjectRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const { additions, id, name, namespace, signature, type } = object;
  const title = name || signature.trim();
  const isInDefinition = type.startsWith("operator");
  return (
    <>
      <RecordHead record={object} title={title} word={`${type.slice(0, 1).toUpperCase()}${type.slice(1)}`} />
      <PanelBody>
        <Fields>
          {name !== "" && isOfDatabase(type) && <NameField record={object} />}
          {name !== "" && !isOfDatabase(type) && (
            <FieldRow columns="minmax(0, 1fr) 96px">
              <NameField record={object} />
              <NamespaceChoice
                of="object"
                value={String(namespace ?? "")}
                onChange={(namespaceId) => act(app, "change-object", { objectId: id, namespaceId })}
              />
            </FieldRow>
          )}
          {signature !== "" && !isInDefinition && (
            <SqlField
              label="Signature"
              value={signature.trim()}
              onCommit={(text) => send(app, "change-object", { objectId: id, signature: text ?? "" })}
            />
          )}
          {isInDefinition && <Facts facts={[["Signature", signature.trim()]]} />}
          <StatementField
            key={id}
            id={id}
            label="Statement"
            title={`Statement of ${title}`}
            value={[createObject(catalog, object), ...additions].map((text) => `${text};`).join("\n")}
          />
          <Reads ids={object.uses} />
          <CommentField record={object} />
        </Fields>
        <PrivilegesSection on={id} />
      </PanelBody>
    </>
  );
}
